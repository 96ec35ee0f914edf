"""When each thing happens, in whole frames. Plain arithmetic: a browser's preview reproduces it.

Milliseconds become frames once, by rounding the running sum, so that any number of segments ends within one frame
of the sum of their durations. A transition is centred on its cut: it never changes the length of the film. Where
two segments are seen together each runs on into its handle.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise

from animatic.film.timeline import FADES, Timeline
from animatic.vocabulary import Transition


def frame_at(milliseconds: int, frame_rate: Fraction) -> int:
    """The frame that is nearest to a time; halves go up."""
    return (2 * milliseconds * frame_rate.numerator + 1000 * frame_rate.denominator) // (
        2000 * frame_rate.denominator
    )


@dataclass(frozen=True, slots=True)
class Span:
    """When one segment is seen. All are frame numbers; ends are exclusive.

    Attributes:
        index: of the segment in the timeline.
        start, end: from cut to cut.
        first, last: with its handles: `first` ≤ `start` < `end` ≤ `last`.
        moves_from, moves_until: while the camera moves; it rests before and after.
    """

    index: int
    start: int
    end: int
    first: int
    last: int
    moves_from: int
    moves_until: int

    def elapsed(self, frame: int) -> int:
        """Frames since the camera began to move: what an unrest such as handheld goes by."""
        return frame - max(self.start, self.moves_from)

    def position(self, frame: int) -> float:
        """How far the camera has moved, 0 at the first frame of its move and 1 at the last one."""
        share = (frame - self.moves_from) / max(1, self.moves_until - 1 - self.moves_from)
        return min(1.0, max(0.0, share))


@dataclass(frozen=True, slots=True)
class Join:
    """When a transition is seen: frames `first` to `last` (exclusive) around the cut before frame `cut`."""

    kind: Transition
    first: int
    cut: int
    last: int

    def share(self, frame: int) -> float:
        """How much of the incoming segment a frame of a dissolve, wipe, slide or push shows: never 0, never 1."""
        return (frame - self.first + 1) / (self.last - self.first + 1)

    def level(self, frame: int) -> float:
        """How much of the picture a frame of a fade shows: 0 on both sides of the cut is the plain colour."""
        if frame < self.cut:
            return 1 - (frame - self.first + 1) / (self.cut - self.first)
        return (frame - self.cut) / (self.last - self.cut)


@dataclass(frozen=True, slots=True)
class Moment:
    """What one frame shows: a segment, or in a transition two (in a fade the second is None)."""

    frame: int
    span: Span
    join: Join | None = None
    incoming: Span | None = None


@dataclass(frozen=True, slots=True)
class Schedule:
    """A timeline in frames.

    Attributes:
        joins: the transitions in order; joins[i] follows spans[i], None for a cut.
    """

    frames: int
    spans: tuple[Span, ...]
    joins: tuple[Join | None, ...]
    opening: Join | None

    def moments(self, first: int = 0, last: int | None = None) -> Iterator[Moment]:
        """What each of the frames `first` to `last` (exclusive; all) shows, in order."""
        last = self.frames if last is None else last
        for span, join in zip(self.spans, self.joins, strict=True):
            before = self.joins[span.index - 1] if span.index else self.opening
            for frame in range(max(first, span.start), min(last, span.end)):
                yield self._moment(frame, span, before, join)

    def _moment(self, frame: int, span: Span, before: Join | None, after: Join | None) -> Moment:
        if before is not None and frame < before.last:
            if before.kind in FADES:
                return Moment(frame, span, before)
            return Moment(frame, self.spans[span.index - 1], before, span)
        if after is not None and frame >= after.first:
            if after.kind in FADES:
                return Moment(frame, span, after)
            return Moment(frame, span, after, self.spans[span.index + 1])
        return Moment(frame, span)

    def runs(self) -> Iterator[tuple[Span, ...]]:
        """Neighbours that flow into each other; between two runs is a hard cut, or a fade's plain colour."""
        run: list[Span] = []
        for span, join in zip(self.spans, self.joins, strict=True):
            run.append(span)
            if join is None or join.kind in FADES:
                yield tuple(run)
                run = []
        if run:
            yield tuple(run)


def schedule(timeline: Timeline) -> Schedule:
    """Lay a timeline out in frames."""
    rate = timeline.frame_rate
    cuts, elapsed = [0], 0
    for segment in timeline.segments:
        elapsed += segment.duration_ms
        cuts.append(frame_at(elapsed, rate))
    lengths = [end - start for start, end in pairwise(cuts)]

    joins: list[Join | None] = []
    for index, segment in enumerate(timeline.segments):
        cut, closes = cuts[index + 1], index + 1 == len(timeline.segments)
        length = 0 if segment.transition is Transition.CUT else max(1, frame_at(segment.transition_ms, rate))
        if not closes:
            length = min(length, lengths[index], lengths[index + 1])
            first = cut - length // 2
            joins.append(Join(segment.transition, first, cut, first + length) if length else None)
        elif segment.transition in FADES:
            before = joins[index - 1] if index else None
            taken = before.last - cuts[index] if before else 0
            length = min(length, lengths[index] - taken)
            joins.append(Join(segment.transition, cut - length, cut, cut) if length else None)
        else:
            joins.append(None)

    opening = None
    if timeline.opening in FADES:
        free = joins[0].first if joins[0] is not None else lengths[0]
        length = min(max(1, frame_at(timeline.opening_ms, rate)), free)
        opening = Join(timeline.opening, 0, 0, length) if length else None

    spans = []
    for index, (start, end) in enumerate(pairwise(cuts)):
        before = joins[index - 1] if index else None
        after = joins[index]
        first = before.first if before is not None and before.kind not in FADES else start
        last = after.last if after is not None and after.kind not in FADES else end
        segment = timeline.segments[index]
        moves_from = min(last - 1, first + frame_at(segment.rest_before_ms, rate))
        moves_until = max(moves_from + 1, last - frame_at(segment.rest_after_ms, rate))
        spans.append(Span(index, start, end, first, last, moves_from, moves_until))
    return Schedule(cuts[-1], tuple(spans), tuple(joins), opening)
