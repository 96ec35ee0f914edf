"""What changed between a stored storyboard and a new version of its script.

The longest run of panels that both have in the same order is kept (as in `diff`). What is left over is matched by its
content wherever it went (moved), then by likeness, first between the same neighbours and then anywhere (changed). An
old panel that nothing matches was cut; a new one is new. Every old and every new panel is in exactly one entry.
"""

import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum
from typing import Final

from animatic.screenplay.content import content_hash
from animatic.screenplay.model import Panel, Script
from animatic.screenplay.syntax import is_scene_heading

LIKE_BETWEEN_NEIGHBOURS: Final = 0.4
LIKE_ANYWHERE: Final = 0.7
"""Share of common words from which on a panel is another version of one that stood there, or elsewhere."""

_MOST_CANDIDATES: Final = 40

_TOKEN = re.compile(r"\w+")


class ChangeKind(StrEnum):
    UNCHANGED = "unchanged"
    CHANGED = "changed"
    NEW = "new"
    CUT = "cut"


@dataclass(frozen=True, slots=True)
class PanelRecord:
    """A panel of the storyboard, as it was stored at its last import."""

    id: str
    key: str
    """`Panel.source_key` at that time."""
    hash: str = ""
    """`Panel.source_hash`; computed from the key if it is empty."""

    @classmethod
    def of(cls, id: str, panel: Panel) -> "PanelRecord":  # noqa: A002 - the field's name
        return cls(id, panel.source_key, panel.source_hash)


@dataclass(frozen=True, slots=True)
class PanelChange:
    kind: ChangeKind
    old_id: str | None
    """None for a new panel."""
    panel: Panel | None
    """As the new script has it; None for a panel that was cut."""
    moved: bool = False
    """It stands elsewhere among the panels that stayed."""


@dataclass(frozen=True, slots=True)
class ScriptDiff:
    """The new order of the panels; those that were cut stand after what they used to follow."""

    entries: tuple[PanelChange, ...]

    def of_kind(self, kind: ChangeKind) -> tuple[PanelChange, ...]:
        return tuple(entry for entry in self.entries if entry.kind is kind)

    @property
    def unchanged(self) -> tuple[PanelChange, ...]:
        return self.of_kind(ChangeKind.UNCHANGED)

    @property
    def changed(self) -> tuple[PanelChange, ...]:
        return self.of_kind(ChangeKind.CHANGED)

    @property
    def new(self) -> tuple[PanelChange, ...]:
        return self.of_kind(ChangeKind.NEW)

    @property
    def cut(self) -> tuple[PanelChange, ...]:
        return self.of_kind(ChangeKind.CUT)

    @property
    def moved(self) -> tuple[PanelChange, ...]:
        return tuple(entry for entry in self.entries if entry.moved)

    @property
    def is_empty(self) -> bool:
        """Nothing changed."""
        return all(entry.kind is ChangeKind.UNCHANGED and not entry.moved for entry in self.entries)

    @property
    def summary(self) -> Mapping[str, int]:
        """How many panels of each kind, and how many moved."""
        counts = Counter(entry.kind.value for entry in self.entries)
        return {**{kind.value: counts[kind.value] for kind in ChangeKind}, "moved": len(self.moved)}


def diff(old: Sequence[PanelRecord], new: Script | Sequence[Panel]) -> ScriptDiff:
    """Compare the stored panels, in their order, with a new script."""
    panels = new.panels if isinstance(new, Script) else tuple(new)
    old_hashes = [record.hash or content_hash(record.key) for record in old]
    new_hashes = [panel.source_hash for panel in panels]
    matcher = SequenceMatcher(None, old_hashes, new_hashes, autojunk=False)
    blocks = matcher.get_matching_blocks()
    pairs = {block.b + step: block.a + step for block in blocks for step in range(block.size)}
    same = set(pairs)
    _match_elsewhere(old_hashes, new_hashes, pairs)
    same |= pairs.keys()
    _Likeness([record.key for record in old], [panel.source_key for panel in panels]).match(pairs)
    in_place = _longest_rising([pairs[index] for index in sorted(pairs)])
    return ScriptDiff(tuple(_entries(old, panels, pairs, same, in_place)))


def _match_elsewhere(old: Sequence[str], new: Sequence[str], pairs: dict[int, int]) -> None:
    """Pair what has the same content and no partner yet, in order."""
    taken = set(pairs.values())
    waiting: dict[str, list[int]] = defaultdict(list)
    for index in reversed(range(len(old))):
        if index not in taken:
            waiting[old[index]].append(index)
    for index, content in enumerate(new):
        if index not in pairs and waiting.get(content):
            pairs[index] = waiting[content].pop()


class _Likeness:
    """Pairs panels whose words are mostly the same, the likest first."""

    def __init__(self, old: Sequence[str], new: Sequence[str]) -> None:
        self._old = [_words(key) for key in old]
        self._new = [_words(key) for key in new]

    def match(self, pairs: dict[int, int]) -> None:
        taken = set(pairs.values())
        free_old = [index for index in range(len(self._old)) if index not in taken]
        free_new = [index for index in range(len(self._new)) if index not in pairs]
        if not free_old or not free_new:
            return
        before_old, before_new = _anchors(pairs, len(self._old), len(self._new))
        scored = []
        for new, old, score in self._candidates(free_old, free_new):
            near = before_old[old] == before_new[new]
            if score >= (LIKE_BETWEEN_NEIGHBOURS if near else LIKE_ANYWHERE):
                scored.append((not near, -score, new, old))
        for _, _, new, old in sorted(scored):
            if new not in pairs and old not in taken:
                pairs[new] = old
                taken.add(old)

    def _candidates(
        self, free_old: Sequence[int], free_new: Sequence[int]
    ) -> Iterable[tuple[int, int, float]]:
        """Pairs that share words, found by their rarest ones: all against all would be slow for a long script."""
        holders: dict[str, list[int]] = defaultdict(list)
        for index in free_old:
            for word in self._old[index]:
                holders[word].append(index)
        for new in free_new:
            words = sorted(
                (word for word in self._new[new] if word in holders), key=lambda word: len(holders[word])
            )
            shared: Counter[int] = Counter()
            for word in words:
                if len(shared) >= _MOST_CANDIDATES and len(holders[word]) > _MOST_CANDIDATES:
                    break
                shared.update(holders[word])
            for old, _ in shared.most_common(_MOST_CANDIDATES):
                yield new, old, self._score(old, new)

    def _score(self, old: int, new: int) -> float:
        """Dice's coefficient of the words, 0 to 1."""
        common = (self._old[old] & self._new[new]).total()
        return 2 * common / max(1, self._old[old].total() + self._new[new].total())


def _words(key: str) -> Counter[str]:
    """The words by which panels are like each other: not those of a heading, which all of a scene share."""
    heading, _, rest = key.partition("\n")
    return Counter(_TOKEN.findall(rest if rest and is_scene_heading(heading) else key))


def _anchors(pairs: Mapping[int, int], olds: int, news: int) -> tuple[list[int], list[int]]:
    """For each old and each new panel: how many kept panels stand before it. Equal numbers are the same gap."""
    kept = _longest_rising([pairs[index] for index in sorted(pairs)])
    old_kept = kept
    new_kept = {index for index, partner in pairs.items() if partner in kept}
    return _counts(old_kept, olds), _counts(new_kept, news)


def _counts(kept: Iterable[int], length: int) -> list[int]:
    marks = set(kept)
    counts, so_far = [], 0
    for index in range(length):
        so_far += index in marks
        counts.append(so_far)
    return counts


def _longest_rising(numbers: Sequence[int]) -> set[int]:
    """The members of a longest increasing subsequence: the panels that kept their order."""
    tails: list[int] = []
    ends: list[int] = []
    previous: dict[int, int | None] = {}
    for number in numbers:
        place = bisect_left(ends, number)
        previous[number] = tails[place - 1] if place else None
        if place == len(ends):
            ends.append(number)
            tails.append(number)
        else:
            ends[place] = tails[place] = number
    rising: set[int] = set()
    at = tails[-1] if tails else None
    while at is not None:
        rising.add(at)
        at = previous[at]
    return rising


def _entries(
    old: Sequence[PanelRecord],
    panels: Sequence[Panel],
    pairs: Mapping[int, int],
    same: set[int],
    in_place: set[int],
) -> Iterable[PanelChange]:
    matched = set(pairs.values())
    cut_after: dict[int, list[int]] = defaultdict(list)
    anchor = -1
    for index in range(len(old)):
        if index in matched:
            anchor = index
        else:
            cut_after[anchor].append(index)

    def cuts(after: int) -> Iterable[PanelChange]:
        return (PanelChange(ChangeKind.CUT, old[index].id, None) for index in cut_after[after])

    yield from cuts(-1)
    for index, panel in enumerate(panels):
        partner = pairs.get(index)
        if partner is None:
            yield PanelChange(ChangeKind.NEW, None, panel)
            continue
        kind = ChangeKind.UNCHANGED if index in same else ChangeKind.CHANGED
        yield PanelChange(kind, old[partner].id, panel, moved=partner not in in_place)
        yield from cuts(partner)
