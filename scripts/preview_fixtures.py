"""Write web/src/preview/fixtures/moves.json: what the renderer's camera and clock say.

The studio's live preview agrees with it: its tests compare their own arithmetic, and a test of the renderer sees
that the file is current.
"""

import json
from collections.abc import Iterator
from itertools import product
from pathlib import Path
from typing import Any, Final

from animatic.film import Rect, Segment, Timeline, moves, schedule, transitions
from animatic.film.timeline import FADES
from animatic.film.timing import Moment
from animatic.vocabulary import FRAME_RATES, CameraMove, Easing, Transition

TARGET: Final = Path(__file__).parents[1] / "web" / "src" / "preview" / "fixtures" / "moves.json"

POSITIONS: Final = (0.0, 0.1, 0.25, 0.5, 0.8, 1.0)
SECONDS: Final = 4.0
ASPECTS: Final = ((16 / 9, 16 / 9), (7 / 4, 2.39), (4 / 3, 16 / 9), (2.39, 9 / 16))
"""Of the picture and of the frame."""

RECTANGLES: Final = (
    (None, None),
    (Rect(0.1, 0.2, 0.5, 0.4), Rect(0.4, 0.1, 0.3, 0.6)),
    (Rect(0.0, 0.0, 0.4, 0.4), None),
)

FILMS: Final = (
    ("24", [(500, "dissolve", 301), (700, "fade-black", 301), (333, "wipe-left", 200), (500, "cut", 0)]),
    ("23.976", [(333, "cut", 0)] * 5),
    ("29.97", [(500, "push-up", 500), (600, "slide-right", 401), (700, "fade-white", 400)]),
    ("60", [(200, "fade-black", 40), (40, "dissolve", 17), (17, "cut", 0), (100, "cut", 0)]),
)
"""Frame rates, and the panels' durations and transitions."""


def fixture() -> dict[str, Any]:
    """All of it, as JSON's types; numbers are rounded to 12 places."""
    return {
        "comment": "Written by scripts/preview_fixtures.py from the renderer. Don't edit.",
        "easings": [
            {"easing": easing.value, "position": position, "value": _round(moves.ease(position, easing))}
            for easing, position in product(Easing, POSITIONS)
        ],
        "paths": list(_paths()),
        "travelled": [[share, _round(transitions.travelled(share))] for share in POSITIONS],
        "films": [_film(rate, panels) for rate, panels in FILMS],
    }


def _paths() -> Iterator[dict[str, Any]]:
    for move, (picture, frame), deep in product(CameraMove, ASPECTS, (False, True)):
        if deep and move not in moves.CARRIED:
            continue
        for index, (start, end) in enumerate(RECTANGLES if move is CameraMove.KEN_BURNS else RECTANGLES[:1]):
            yield _path(move, picture, frame, deep, start, end, strength=(10.0, 25.0, 3.5)[index], seed=0)
    for seed in (1, 12_345, 2**32 + 7):
        yield _path(CameraMove.HANDHELD, 16 / 9, 16 / 9, False, None, None, strength=20.0, seed=seed)


def _path(
    move: CameraMove,
    picture: float,
    frame: float,
    deep: bool,
    start: Rect | None,
    end: Rect | None,
    *,
    strength: float,
    seed: int,
) -> dict[str, Any]:
    easing = Easing.EASE_IN_OUT
    path = moves.plan(
        move,
        strength=strength,
        picture_aspect=picture,
        frame_aspect=frame,
        easing=easing,
        move_from=start,
        move_to=end,
        seed=seed,
        has_depth=deep,
    )
    return {
        "move": move.value,
        "strength": strength,
        "pictureAspect": picture,
        "frameAspect": frame,
        "easing": easing.value,
        "from": _rect(start),
        "to": _rect(end),
        "seed": seed,
        "hasDepth": deep,
        "at": [
            {"position": at, "seconds": at * SECONDS, "view": _view(path.at(at, at * SECONDS))}
            for at in POSITIONS
        ],
    }


def _film(rate: str, panels: list[tuple[int, str, int]]) -> dict[str, Any]:
    segments = tuple(
        Segment(colour="#000000", duration_ms=ms, transition=Transition(kind), transition_ms=length)
        for ms, kind, length in panels
    )
    film = schedule(Timeline(width=16, height=16, frame_rate=FRAME_RATES[rate], segments=segments))
    return {
        "frameRate": rate,
        "panels": [
            {"durationMs": ms, "transition": kind, "transitionMs": length} for ms, kind, length in panels
        ],
        "frames": film.frames,
        "spans": [
            {"start": span.start, "end": span.end, "first": span.first, "last": span.last}
            for span in film.spans
        ],
        "joins": [
            join and {"kind": join.kind.value, "first": join.first, "cut": join.cut, "last": join.last}
            for join in film.joins
        ],
        "moments": [_moment(moment) for moment in film.moments()],
    }


def _moment(moment: Moment) -> dict[str, Any]:
    """What a frame shows: its panel and how far that one's camera is, and in a transition how far it has come."""
    shown: dict[str, Any] = {
        "panel": moment.span.index,
        "position": _round(moment.span.position(moment.frame)),
    }
    if moment.join is not None and moment.join.kind in FADES:
        shown["level"] = _round(moment.join.level(moment.frame))
    elif moment.join is not None and moment.incoming is not None:
        shown["share"] = _round(moment.join.share(moment.frame))
        shown["incoming"] = moment.incoming.index
    return shown


def _rect(rect: Rect | None) -> dict[str, float] | None:
    return None if rect is None else {"x": rect.x, "y": rect.y, "width": rect.width, "height": rect.height}


def _view(view: moves.View) -> dict[str, float]:
    return {
        "x": _round(view.x),
        "y": _round(view.y),
        "width": _round(view.width),
        "height": _round(view.height),
        "nearX": _round(view.near_x),
        "nearY": _round(view.near_y),
    }


def _round(number: float) -> float:
    # Without the sign of a zero.
    return round(number, 12) + 0.0


def main() -> None:
    TARGET.parent.mkdir(parents=True, exist_ok=True)
    TARGET.write_text(json.dumps(fixture(), separators=(",", ":")).replace('},{"', '},\n{"') + "\n")
    print(f"Wrote {TARGET}")


if __name__ == "__main__":
    main()
