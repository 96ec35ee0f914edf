"""Builds the studio into the Python package, with Node of the system or of PyPI.

    python web/build.py [--force]        build what changed
    python web/build.py --check          types, style and unit tests

Results go to src/animatic/api/static/, which git ignores and wheels carry. Nothing is done when nothing changed.
"""

import argparse
import hashlib
import os
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
sys.path.insert(0, str(ROOT / "art"))
import node  # noqa: E402  # the artist's build finds Node; so does this one

MODULES = HERE / "node_modules"
TARGET = ROOT / "src" / "animatic" / "api" / "static"
STAMP = MODULES / ".animatic-built"
SOURCES = ("index.html", "share.html", "package-lock.json", "tsconfig.json", "vite.config.ts")
FOLDERS = (HERE / "src", HERE / "public", HERE / "scripts", ROOT / "examples")


def install(found: node.Node) -> None:
    """The packages, if those that are here aren't the lock file's."""
    wanted = hashlib.sha256((HERE / "package-lock.json").read_bytes()).hexdigest()
    stamp = MODULES / ".animatic-lock"
    if not (stamp.is_file() and stamp.read_text() == wanted):
        print("web: installing what the studio is built with ...", flush=True)
        found.install(HERE)
        stamp.write_text(wanted)


def mark() -> str:
    """Changes with all that the built studio depends on."""
    digest = hashlib.sha256()
    files = [HERE / name for name in SOURCES]
    for folder in FOLDERS:
        files += sorted(path for path in folder.rglob("*") if path.is_file())
    for path in files:
        digest.update(path.relative_to(ROOT).as_posix().encode() + b"\0" + path.read_bytes())
    return digest.hexdigest()


def build(*, force: bool = False) -> None:
    """The studio, if its sources changed or it is missing."""
    now = mark()
    if not force and (TARGET / "index.html").is_file() and STAMP.is_file() and STAMP.read_text() == now:
        return
    found = node.find()
    install(found)
    print("web: building the studio ...", flush=True)
    found.run(str(MODULES / "vite" / "bin" / "vite.js"), "build", "--logLevel", "warn", str(HERE))
    found.run(str(HERE / "scripts" / "compress.mjs"))
    STAMP.write_text(now)


def check() -> None:
    """What `npm run check` and `npm test` do."""
    found = node.find()
    install(found)
    # From elsewhere biome takes the folder that it is started in for its root, and this one for a second.
    os.chdir(HERE)
    found.run(str(MODULES / "@biomejs" / "biome" / "bin" / "biome"), "check", str(HERE))
    found.run(str(MODULES / "typescript" / "bin" / "tsc"), "--noEmit", "--project", str(HERE))
    found.run(str(HERE / "scripts" / "types.mjs"), "--check")
    found.run(str(MODULES / "vitest" / "vitest.mjs"), "run", "--root", str(HERE))
    if (TARGET / "manifest.json").is_file():
        found.run(str(HERE / "scripts" / "budget.mjs"))


def main() -> None:
    parser = argparse.ArgumentParser(description="Build the studio.")
    parser.add_argument("--force", action="store_true", help="build anew")
    parser.add_argument(
        "--check", action="store_true", help="check types and style and run the unit tests instead"
    )
    options = parser.parse_args()
    try:
        if options.check:
            check()
        else:
            build(force=options.force)
    except node.BuildError as error:
        sys.exit(f"web: {error}")


if __name__ == "__main__":
    main()
