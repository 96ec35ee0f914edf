"""Where sentences end, in any script; and how a text is cut into pieces that one picture can show."""

import re
import unicodedata
from typing import Final

MAX_PANEL_WIDTH: Final = 300
"""No panel's action, and no speech of a panel, is wider than this (a wide character counts two)."""

COMFORTABLE_WIDTH: Final = 150
"""Sentences are put together in one panel up to about this width."""

SENTENCES: Final = 3
"""Sentences that are put together, at most."""

_CLOSERS: Final = "\"'”’»›)]}」』）】》*_"
# A full stop, a mark of question or exclamation in any script, an ellipsis; with what closes after it.
_STOP = re.compile(rf"(?P<mark>[.!?…‽]+|[。．！？｡।॥։؟۔]+)(?P<close>[{re.escape(_CLOSERS)}]*)")
_WIDE_STOPS: Final = frozenset("。．！？｡।॥۔")
_WORD_BEFORE = re.compile(r"[^\W\d_]+(?:\.[^\W\d_]+)*$")
_ABBREVIATIONS: Final = frozenset(
    # English
    "mr mrs ms dr prof st mt ft lt col gen sgt capt cpt cmdr adm maj pvt rev hon sen rep gov pres sr jr "
    "esq messrs mme mlle "
    "vs etc approx dept est fig inc ltd corp co bros no vol pp ed eds jan feb mar apr jun jul aug sep "
    "sept oct nov dec "
    "mon tue tues wed thu thurs fri sat sun ave blvd rd hwy apt e.g i.e a.m p.m u.s u.k a.d b.c ph.d cf ca "
    # German, Dutch, French, Spanish, Italian, Portuguese, Swedish, Polish, Russian
    "hr fr frl nr str bzw usw z.b d.h u.a v.a ggf evtl sog dhr mevr mw bijv blz m mm mgr sra srta d dña "
    "ud uds pág núm "
    "sig sigg sig.ra dott avv ecc sto sta exmo exma t.ex bl.a dvs r im ul np tzn itd "
    "т.е т.д т.п г гг им ул д св стр".split()
)
# These stand at the end of a sentence as often as within one: then the next word decides.
_OFTEN_LAST: Final = frozenset(
    ["etc", "a.m", "p.m", "usw", "jr", "sr", "inc", "ltd", "co", "ecc", "itd", "т.д", "т.п", "u.s", "u.k"]
)
_ROMAN_OR_LETTER = re.compile(r"[^\W\d_]$")
_LETTER_AND_STOP = re.compile(r"[^\W\d_]\.")
_CLAUSE_ENDS: Final = (
    re.compile(r"[;:；：](?=\s|$)|(?<=[；：])"),
    re.compile(r"\s[—–-](?=\s)|—|,(?=\s(?:and|but|while|then|as|und|aber|et|mais|y|pero|и|но)\s)"),
    re.compile(r"[,，、،](?=\s|[^\d\s])"),
    re.compile(r"\s+"),
)


def width(text: str) -> int:
    """Columns that the text takes: East Asian wide characters count two, so that both kinds read alike long."""
    if text.isascii():
        return len(text)
    return sum(2 if unicodedata.east_asian_width(character) in "WF" else 1 for character in text)


def sentence_ranges(text: str, start: int = 0, end: int | None = None) -> list[tuple[int, int]]:
    """Where the sentences stand, trimmed, in order, leaving nothing out but white space.

    Abbreviations, initials, decimal numbers, ordinals and a question within a sentence ("Why?" she asked) don't
    end it.
    """
    end = len(text) if end is None else end
    ranges = []
    begun = start
    for match in _STOP.finditer(text, start, end):
        if match.end() >= end or _ends_sentence(text, match, begun, end):
            ranges.append((begun, match.end()))
            begun = match.end()
    ranges.append((begun, end))
    return [trimmed for a, b in ranges if (trimmed := _trim(text, a, b)) is not None]


def _ends_sentence(text: str, match: re.Match[str], begun: int, end: int) -> bool:
    after = match.end()
    mark = match["mark"]
    if mark[-1] in _WIDE_STOPS:
        return True
    if not text[after].isspace():
        return False
    following = text[after : min(end, after + 80)].lstrip()
    if not following:
        return True
    if mark == ".":
        return _full_stop_ends(text[begun : match.start()], match["close"], following)
    # "…" and "?" and "!" within a sentence are followed by a small letter.
    return not _begins_small(following)


def _begins_small(following: str) -> bool:
    return (following.lstrip("\"'“‘„«‹([¿¡—–- *_")[:1] or following[0]).islower()


def _full_stop_ends(before: str, close: str, following: str) -> bool:
    continues = _begins_small(following)
    if close and close not in (")", "]"):
        return not continues
    word = _WORD_BEFORE.search(before)
    if word is None:
        # An ordinal ("am 3. Mai") or a list's number goes on; a year or a quantity before a capital ends.
        digits = re.search(r"(?<!\S)\d{1,2}$", before)
        return not (continues or (digits is not None and _after_article(before[: digits.start()])))
    name = word[0].lower()
    if name in _OFTEN_LAST:
        return not continues
    if name in _ABBREVIATIONS:
        return False
    if _ROMAN_OR_LETTER.fullmatch(name) and word[0].isupper() and word[0] not in "IÉO":
        return False  # an initial
    if _ROMAN_OR_LETTER.fullmatch(name) and _LETTER_AND_STOP.match(following):
        return False  # "z. B.", "т. е."
    return not continues


def _after_article(before: str) -> bool:
    """German ordinals: a number after an article or preposition, before a noun (which has a capital too)."""
    words = before.split()
    return bool(words) and words[-1].lower() in {
        "am",
        "der",
        "die",
        "das",
        "den",
        "dem",
        "des",
        "vom",
        "zum",
        "im",
    }


def _trim(text: str, start: int, end: int) -> tuple[int, int] | None:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return (start, end) if start < end else None


def fitting_ranges(text: str, start: int, end: int, limit: int = MAX_PANEL_WIDTH) -> list[tuple[int, int]]:
    """Cut a range that is wider than the limit where it hurts least: clause, comma, word, and at worst anywhere."""
    fitting: list[tuple[int, int]] = []
    waiting = [(start, end)]
    while waiting:
        trimmed = _trim(text, *waiting.pop())
        if trimmed is None:
            continue
        start, end = trimmed
        # Nothing is narrower than its number of characters, and counting is cheap.
        if end - start <= limit and width(text[start:end]) <= limit:
            fitting.append(trimmed)
            continue
        middle = _break_near_middle(text, start, end, limit)
        waiting += [(middle, end), (start, middle)]
    return fitting


def _break_near_middle(text: str, start: int, end: int, limit: int) -> int:
    # A long run without any break is cut off its front piece by piece: halving it would be no better.
    window = min(end - start, 2 * limit)
    centre = start + window // 2
    for pattern in _CLAUSE_ENDS:
        breaks = [match.end() for match in pattern.finditer(text, start, start + window)]
        inner = [at for at in breaks if start + window // 5 <= at <= start + window - window // 5]
        if inner:
            return min(inner, key=lambda at: abs(at - centre))
    at = min(centre, start + limit // 2)
    while at < end - 1 and unicodedata.combining(text[at]):
        at += 1
    return at


def group_ranges(
    text: str, ranges: list[tuple[int, int]], comfortable: int = COMFORTABLE_WIDTH, at_most: int = SENTENCES
) -> list[tuple[int, int]]:
    """Neighbouring sentences put together as far as one picture can carry, in groups of about the same width."""
    pieces = [piece for a, b in ranges for piece in fitting_ranges(text, a, b)]
    if not pieces:
        return []
    total = width(text[pieces[0][0] : pieces[-1][1]])
    share = total / max(1, round(total / comfortable + 0.3))
    groups: list[tuple[int, int]] = []
    count = 0
    for a, b in pieces:
        together = width(text[groups[-1][0] : b]) if groups else 0
        if groups and count < at_most and together <= min(max(share * 1.15, comfortable), MAX_PANEL_WIDTH):
            groups[-1] = (groups[-1][0], b)
            count += 1
        else:
            groups.append((a, b))
            count = 1
    return groups
