"""What the lines of a Fountain script look like (Fountain 1.1), and the few customs that go beyond it.

Beyond the standard: `FADE IN:`, `FADE OUT.` and their like are transitions without `>`; a line that names a view
of the camera (`CLOSE ON THE KEY`) is action even where a cue could stand; scene headings may begin with the words
for *interior* and *exterior* that German, Russian and Chinese screenplays use.
"""

import re
from typing import Final

from animatic.screenplay.camera_words import begins_with_camera_word

_HEADING = re.compile(r"(?:INT\.?/EXT|EXT\.?/INT|INT|EXT|EST|I\.?/E)(?:\.|[ \t]|$)", re.IGNORECASE)
_FOREIGN_HEADING = re.compile(
    r"(?:INNEN|AUSSEN|AUẞEN|I\./A|ИНТ|НАТ|ЭКСТ|ПАВ)(?:\.|/)|(?:内景|外景|內景|内外景)[\s.。:：,，、]"
)
_FORCED_HEADING = re.compile(r"\.(?=[^\W_])")
_SCENE_NUMBER = re.compile(r"[ \t]*#([^\W_][\w.\-]*)#[ \t]*$")
_TO = re.compile(r"TO:$")
_FADES = re.compile(
    r"(?:FADE (?:IN|OUT|UP|TO (?:BLACK|WHITE))|(?:SMASH |HARD )?CUT TO (?:BLACK|WHITE)|DISSOLVE|CROSSFADE)[.:]?"
)
_PAGE_BREAK = re.compile(r"={3,}$")
_SECTION = re.compile(r"(#+)[ \t]*(.*)$")
_CUE_END = re.compile(r"[ \t]*\^[ \t]*$")
_CUE = re.compile(r"(?P<name>[^()]*[^()\s])[ \t]*(?P<extensions>(?:\([^()]*\)[ \t]*)*)$")
_TITLE_KEY = re.compile(r"(?P<key>[^\s:][^:]{0,40}):[ \t]*(?P<value>.*)$")
TITLE_KEYS: Final = frozenset(
    [
        "title",
        "credit",
        "author",
        "authors",
        "source",
        "notes",
        "date",
        "contact",
        "copyright",
        "revision",
        "font",
        "format",
        "subtitle",
        "draft",
        "titel",
        "autor",
        "autorin",
        "titre",
        "auteur",
        "título",
        "titulo",
        "autora",
        "titolo",
        "autore",
    ]
) | {"draft date", "contact info", "written by", "based on"}


def is_scene_heading(text: str) -> bool:
    return _HEADING.match(text) is not None or _FOREIGN_HEADING.match(text) is not None


def is_forced_heading(text: str) -> bool:
    return _FORCED_HEADING.match(text) is not None


def split_scene_number(text: str) -> tuple[str, str]:
    """A heading without its number, and the number or an empty string."""
    match = _SCENE_NUMBER.search(text)
    return (text[: match.start()], match[1]) if match else (text, "")


def is_transition(text: str) -> bool:
    return text == text.upper() and (_TO.search(text) is not None or _FADES.fullmatch(text) is not None)


def is_page_break(text: str) -> bool:
    return _PAGE_BREAK.match(text) is not None


def split_section(text: str) -> tuple[int, str] | None:
    """Depth and name of `## Name`."""
    match = _SECTION.match(text)
    return (len(match[1]), match[2].strip()) if match else None


def is_cue(text: str) -> bool:
    """Could this be a character's cue, blank before and speech after it? It needs a capital letter.

    Scripts without capitals (Arabic, Chinese …) can't be told from action: they force cues by `@`.
    """
    name = _CUE_END.sub("", text)
    name = re.sub(r"\([^()]*\)", "", name)
    return (
        name == name.upper()
        and any(character.isupper() for character in name)
        and not begins_with_camera_word(name)
    )


def split_cue(text: str) -> tuple[str, str, bool]:
    """A cue's name, its extensions without brackets (`V.O.`), and whether it speaks together with the one before."""
    name = _CUE_END.sub("", text)
    is_dual = name != text
    match = _CUE.match(name.strip())
    if match is None:
        return name.strip(), "", is_dual
    extensions = [part.strip() for part in re.findall(r"\(([^()]*)\)", match["extensions"])]
    spoken = [part for part in extensions if part and not _is_continued(part)]
    return match["name"].strip(), ", ".join(spoken), is_dual


def _is_continued(extension: str) -> bool:
    return extension.upper().replace("'", "").replace("’", "").rstrip(".") in (
        "CONTD",
        "CONT",
        "CONTINUED",
        "MORE",
    )


def title_key(text: str) -> tuple[str, str] | None:
    """Key and value of a line of the title page."""
    match = _TITLE_KEY.match(text)
    return (match["key"].strip(), match["value"].strip()) if match else None
