"""What a text says about a speech: the names that stand beside the verbs of speech."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from animatic.screenplay.person_words import (
    DETERMINERS,
    ENDS_ROLE,
    FIRST_PERSON,
    HONORIFICS,
    NOT_NAMES,
    PARTICLES,
    PRONOUNS,
)
from animatic.screenplay.quotes import Quote
from animatic.screenplay.speech_verbs import is_seen, is_speech_verb, manner_of

_WORD = re.compile(r"[^\W\d_]+(?:['’\-][^\W\d_]+)*\.?")
_SENTENCE_BREAK = re.compile(r"(?<!\bMr)(?<!\bMrs)(?<!\bMs)(?<!\bDr)(?<!\bSt)(?<!\bProf)[.!?…](?=\s)|;")
_REACH: Final = 7
"""Words between a quotation mark and the verb of speech that belongs to it."""

_SAYS: Final = "说道|说|說|道|问道|问|問|喊道|喊|叫道|叫|答道|答|回答"
_QUIETLY: Final = "轻声|大声|低声|笑着|小声"
_EAST_ASIAN_AFTER = re.compile(
    rf"[，,、]?\s*(?:(?P<name>[^\s，。！？“”「」、：:]{{1,6}}?)(?:{_QUIETLY})?(?:{_SAYS})"
    r"|と、?(?P<japanese>[^\s、。「」]{1,10}?)[はが](?:言|聞|答|叫|尋|つぶや|ささや))"
)
_EAST_ASIAN_BEFORE = re.compile(
    rf"(?:^|[，。！？、\s])(?P<name>[^\s，。！？“”「」、：:]{{1,6}}?)(?:{_QUIETLY})?(?:{_SAYS})[：:，,]?\s*$"
    r"|(?:^|[。！？\s])(?P<japanese>[^\s、。「」]{1,10}?)[はが]、?\s*$"
)


@dataclass(frozen=True, slots=True)
class Tag:
    """What a text says about a speech: `said Anna softly`."""

    name: str
    """In capitals; empty if only a pronoun stands there."""
    pronoun: str
    """`m`, `f` or empty."""
    manner: str
    verb_start: int
    verb_end: int
    """The range of the verb in the paragraph; empty if it shows something and must stay."""


def find_tag(text: str, quotes: Sequence[Quote], index: int) -> Tag | None:
    """The tag of one speech of a paragraph, after it or before it."""
    quote = quotes[index]
    after_end = quotes[index + 1].start if index + 1 < len(quotes) else len(text)
    before_start = quotes[index - 1].end if index else 0
    after = text[quote.end : after_end]
    stop = _SENTENCE_BREAK.search(after)
    tag = _tag_in(text, quote.end, quote.end + (stop.start() if stop else len(after)), nearest_first=True)
    if tag is None:
        tag = _east_asian(_EAST_ASIAN_AFTER.match(after), quote.end)
    if tag is not None:
        return tag
    before = text[before_start : quote.start]
    if not before.rstrip().endswith((",", ":", "，", "：", "、", "は", "が")):
        return None
    breaks = [match.end() for match in _SENTENCE_BREAK.finditer(before)]
    start = before_start + (breaks[-1] if breaks else 0)
    return (
        _tag_in(text, start, quote.start, nearest_first=False)
        or _east_asian(_EAST_ASIAN_BEFORE.search(before), before_start)
        or _name_and_colon(text[start : quote.start])
    )


def _tag_in(text: str, start: int, end: int, *, nearest_first: bool) -> Tag | None:
    words = [(match[0].rstrip("."), match.start(), match.end()) for match in _WORD.finditer(text, start, end)]
    verbs = [index for index, (word, _, _) in enumerate(words) if is_speech_verb(word) and word.islower()]
    if nearest_first:
        verbs = [index for index in verbs if index < _REACH]
    else:
        verbs.reverse()
    for index in verbs:
        plain_words = [word for word, _, _ in words]
        subject = _subject_before(plain_words, index) or _subject_after(plain_words, index)
        if subject is None and not (nearest_first and index == 0):
            continue
        verb, verb_start, verb_end = words[index]
        if is_seen(verb):
            verb_end = verb_start
        name, pronoun = subject or ("", "")
        return Tag(name, pronoun, manner_of(verb), verb_start, verb_end)
    return None


def _subject_after(words: list[str], verb: int) -> tuple[str, str] | None:
    if verb + 1 >= len(words):
        return None
    first = words[verb + 1]
    if first.lower() in PRONOUNS:
        return "", PRONOUNS[first.lower()]
    if first.lower() in FIRST_PERSON and (first.isupper() or first.islower()):
        return "I", ""
    if first.lower() in DETERMINERS:
        role: list[str] = []
        for word in words[verb + 2 : verb + 5]:
            if word.lower() in ENDS_ROLE or (word.endswith("ly") and role):
                break
            role.append(word)
        return (" ".join(role).upper(), "") if role else None
    return _name(_run_of_names(words[verb + 1 :]))


def _subject_before(words: list[str], verb: int) -> tuple[str, str] | None:
    at = verb - 1
    while at >= 0 and (
        words[at].endswith("ly")
        or words[at].lower() in ("then", "had", "only", "just", "again", "once", "to")
    ):
        at -= 1
    if at < 0:
        return None
    last = words[at]
    if last.lower() in PRONOUNS:
        return "", PRONOUNS[last.lower()]
    if last.lower() in FIRST_PERSON:
        return "I", ""
    for back in range(1, 4):
        if at - back >= 0 and words[at - back].lower() in DETERMINERS:
            role = words[at - back + 1 : at + 1]
            if not any(word.lower() in ENDS_ROLE for word in role):
                return " ".join(role).upper(), ""
    run: list[str] = []
    while at >= 0 and words[at][0].isupper() and words[at].lower() not in NOT_NAMES:
        run.insert(0, words[at])
        at -= 1
    found = _name(run)
    if found is not None:
        return found
    # "Tom shook his head and said": the subject of the first verb.
    begin = 0
    while begin < verb and not words[begin][0].isupper() and words[begin].lower() not in PRONOUNS:
        begin += 1
    if "and" in words[begin:verb] or any(
        word.lower() in ("und", "et", "y", "и", "e") for word in words[begin:verb]
    ):
        if words[begin].lower() in PRONOUNS:
            return "", PRONOUNS[words[begin].lower()]
        return _name(_run_of_names(words[begin:verb]))
    return None


def _run_of_names(words: Sequence[str]) -> list[str]:
    run: list[str] = []
    for word in words[:4]:
        is_name = word[0].isupper() and word.lower() not in NOT_NAMES
        if not is_name and not (run and word.lower() in PARTICLES):
            break
        run.append(word)
    while run and run[-1].lower() in PARTICLES:
        run.pop()
    return run


def _name(run: list[str]) -> tuple[str, str] | None:
    if not run or (len(run) == 1 and run[0].lower() in HONORIFICS):
        return None
    return " ".join(run).upper(), ""


def _name_and_colon(before: str) -> Tag | None:
    match = re.search(r"(?:^|\s)([^\W\d_]+):\s*$", before)
    if match and match[1][0].isupper() and match[1].lower() not in NOT_NAMES:
        return Tag(match[1].upper(), "", "", 0, 0)
    return None


def _east_asian(match: re.Match[str] | None, offset: int) -> Tag | None:
    if match is None:
        return None
    group = "name" if match["name"] else "japanese"
    return (
        Tag(match[group].upper(), "", "", offset + match.end(group), offset + match.end())
        if match[group]
        else None
    )
