"""Who there is in a story: people whom its tags name, and names that come back in its narration."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Final

from animatic.screenplay.quotes import Quote, outside
from animatic.screenplay.sentences import sentence_ranges
from animatic.screenplay.tags import find_tag

_WORD = re.compile(r"[^\W\d_]+(?:['’\-][^\W\d_]+)*")
_PLACE_BEFORE: Final = frozenset(
    "in at to from of near into towards toward across around over via the a an am im in nach zu".split()
)
_NOT_PEOPLE: Final = frozenset(
    "i monday tuesday wednesday thursday friday saturday sunday january february march april may june "
    "july august september "
    "october november december god christmas easter english french german spanish italian russian "
    "chinese street road "
    "mr mrs ms dr miss sir lady".split()
)
_GERMAN_SHARE: Final = 0.10
"""With more capitals than this within sentences a language writes all its nouns so: then they tell nothing."""


def find_people(texts: Iterable[tuple[str, Sequence[Quote]]]) -> frozenset[str]:
    """Names in capitals, from paragraphs and their speeches."""
    speakers: set[str] = set()
    within: Counter[str] = Counter()
    everywhere: Counter[str] = Counter()
    words = 0
    for text, quotes in texts:
        for index in range(len(quotes)):
            tag = find_tag(text, quotes, index)
            if tag is not None and tag.name and tag.name != "I":
                speakers.add(tag.name)
        narration = outside(text, quotes)
        for start, end in sentence_ranges(narration):
            found = [(match[0], match.start()) for match in _WORD.finditer(narration, start, end)]
            words += len(found)
            for position, (word, at) in enumerate(found):
                if not word[0].isupper() or word.lower() in _NOT_PEOPLE:
                    continue
                everywhere[word.upper()] += 1
                before = found[position - 1][0].lower() if position else ""
                if (
                    position
                    and at > 1
                    and narration[at - 2] not in '.!?:;"”»'
                    and before not in _PLACE_BEFORE
                ):
                    within[word.upper()] += 1
    if sum(within.values()) > _GERMAN_SHARE * max(1, words):
        return frozenset(speakers)
    parts = {part for name in speakers for part in name.split()}
    return frozenset(speakers | {name for name in within if everywhere[name] >= 2 and name not in parts})
