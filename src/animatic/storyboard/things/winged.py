"""Birds, bats and what else has wings."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Final

from animatic.storyboard.terms import Pose
from animatic.storyboard.things.sketch import Drawing, Sketch


@dataclass(frozen=True, slots=True)
class Bird:
    """Proportions in metres; the body's length rules the rest."""

    body: float
    leg: float
    neck: float
    head: float
    beak: float
    tail: float
    span: float
    """Of both wings."""
    coat: str
    wing: str
    bill: str = "#c9a040"
    hooked: bool = False
    upright: float = 0.35
    """How much the body stands up: 0 flat, 1 upright."""
    belly: str = ""


_BIRD: Final = Bird(0.16, 0.07, 0.03, 0.075, 0.04, 0.09, 0.34, "#7a5c40", "#5f4530", belly="#d9c7a4")
BIRDS: Final[Mapping[str, Bird]] = {
    "bird": _BIRD,
    "raven": Bird(0.36, 0.12, 0.06, 0.13, 0.11, 0.22, 1.15, "#26262c", "#1c1c22", "#2c2c30"),
    "gull": Bird(0.38, 0.13, 0.06, 0.12, 0.09, 0.14, 1.25, "#eceae4", "#a9aeb4", "#e0b040", upright=0.2),
    "eagle": Bird(
        0.52, 0.16, 0.08, 0.16, 0.11, 0.26, 2.1, "#54402c", "#45331f", "#d9a83a", hooked=True, upright=0.7
    ),
    "owl": Bird(
        0.36,
        0.08,
        0.0,
        0.25,
        0.05,
        0.14,
        0.95,
        "#8a6e4c",
        "#6f5638",
        "#c9a860",
        hooked=True,
        upright=0.95,
        belly="#d9c8a4",
    ),
    "parrot": Bird(
        0.26,
        0.06,
        0.02,
        0.13,
        0.07,
        0.32,
        0.7,
        "#3f8a4c",
        "#2f6a8a",
        "#3a342e",
        hooked=True,
        upright=0.75,
        belly="#c8402e",
    ),
    "chicken": Bird(0.36, 0.17, 0.1, 0.11, 0.05, 0.18, 0.6, "#b5723a", "#95582a", "#d9a83a", upright=0.3),
    "duck": Bird(0.4, 0.1, 0.16, 0.12, 0.09, 0.12, 0.9, "#e6e0d2", "#c9c0ac", "#d98a2c", upright=0.12),
    "heron": Bird(
        0.46, 0.62, 0.5, 0.13, 0.2, 0.14, 1.7, "#9aa4ae", "#6f7c8a", "#c9a040", upright=0.45, belly="#e2e2de"
    ),
    "penguin": Bird(
        0.62, 0.06, 0.06, 0.16, 0.08, 0.08, 0.5, "#2a2d36", "#22242c", "#c98a3a", upright=1.0, belly="#ecebe4"
    ),
}


def bird(name: str, pose: Pose, coat: str = "") -> Drawing:
    b = BIRDS[name]
    b = replace(b, coat=coat or b.coat)
    if pose in (Pose.FLY, Pose.FALL, Pose.JUMP, Pose.RUN):
        return _flying(b)
    s = Sketch()
    for x in (-0.06, 0.06):
        s.limb(
            [(x * b.body, b.leg * 1.3), (x * b.body + 0.05 * b.body, 0.02 * b.body)],
            [b.body * 0.07, b.body * 0.05],
        )
        s.limb(
            [(x * b.body, 0.015 * b.body), (x * b.body + b.body * 0.22, 0.015 * b.body)],
            [b.body * 0.05, b.body * 0.03],
        )
    s.flat(b.bill if b.bill != "#2c2c30" else "#2c2c30", width=0.6)
    up = b.upright
    half = b.body / 2
    chest = (half * (0.75 - 0.5 * up), b.leg + b.body * (0.35 + 0.5 * up))
    rump = (-half * (0.8 - 0.5 * up), b.leg + b.body * (0.3 - 0.14 * up))
    thick = b.body * (0.52 + 0.06 * up)
    s.limb(
        [rump, ((chest[0] + rump[0]) / 2 + 0.08 * b.body, (chest[1] + rump[1]) / 2 - 0.02 * b.body), chest],
        [thick * 0.7, thick, thick * 0.72],
    )
    tail = (rump[0] - b.tail * (1 - 0.45 * up), rump[1] + b.tail * (0.12 - 0.75 * up))
    s.limb([rump, (tail[0], max(0.02, tail[1]))], [thick * 0.55, thick * 0.2])
    head = (chest[0] + b.neck * 0.45 + b.head * 0.12, chest[1] + b.neck + b.head * 0.42)
    if b.neck > b.body * 0.3:
        s.limb(
            [chest, (chest[0] - b.neck * 0.1, chest[1] + b.neck * 0.55), head],
            [thick * 0.5, b.head * 0.5, b.head * 0.55],
        )
    else:
        s.limb([chest, head], [thick * 0.7, b.head * 0.8])
    s.disc(head[0], head[1], b.head * 0.52)
    s.paint(b.coat, form=0.18)
    _face(s, b, head)
    if b.belly:
        s.blob(
            (chest[0] + thick * 0.28, chest[1]),
            (chest[0] + thick * 0.1, chest[1] - thick * 0.6),
            (rump[0] + b.body * 0.3, rump[1] - thick * 0.22),
            (chest[0] - thick * 0.05, chest[1] - thick * 0.15),
        )
        s.flat(b.belly, width=0)
    s.blob(
        (chest[0] - thick * 0.1, chest[1] + thick * 0.06),
        (chest[0] - thick * 0.25, chest[1] - thick * 0.5),
        (rump[0] - b.tail * 0.25, rump[1] - thick * 0.02),
        (rump[0] + b.body * 0.05, rump[1] + thick * 0.3),
    )
    s.paint(b.wing, form=0.12, width=0.8)
    return s.finish()


def _face(s: Sketch, b: Bird, head: tuple[float, float]) -> None:
    x, y = head[0] + b.head * 0.42, head[1] - b.head * 0.04
    s.polygon(
        (x, y + b.head * 0.16), (x + b.beak, y - (b.head * 0.2 if b.hooked else 0.0)), (x, y - b.head * 0.14)
    )
    s.flat(b.bill, width=0.8)
    s.disc(head[0] + b.head * 0.2, head[1] + b.head * 0.1, b.head * 0.11)
    s.flat("#0f0d0d", width=0)


def _flying(b: Bird) -> Drawing:
    """From the side, both wings raised, the feathers of their ends spread."""
    s = Sketch()
    high, thick = b.span * 0.16, b.body * 0.42
    _wing(s, b, (b.body * 0.24, high + thick * 0.1), lean=0.26)
    s.paint(b.wing, form=0.05)
    s.limb(
        [(-b.body * 0.55, high), (0.0, high - thick * 0.1), (b.body * 0.5, high + thick * 0.14)],
        [thick * 0.5, thick, thick * 0.7],
    )
    fan = b.body * 0.5 + b.tail
    s.polygon(
        (-b.body * 0.45, high + thick * 0.22), (-fan, high + thick * 0.55), (-fan - b.tail * 0.15, high + thick * 0.15),
        (-fan, high - thick * 0.25), (-b.body * 0.45, high - thick * 0.2),
    )  # fmt: skip
    head = (b.body * 0.5 + b.neck * 0.8 + b.head * 0.2, high + thick * 0.26)
    s.limb([(b.body * 0.4, high + thick * 0.05), head], [thick * 0.62, b.head * 0.85])
    s.disc(head[0], head[1], b.head * 0.5)
    s.paint(b.coat, form=0.16)
    _face(s, b, head)
    _wing(s, b, (b.body * 0.3, high + thick * 0.05), lean=-0.16)
    s.paint(b.wing, form=0.06)
    for k in range(3):
        x, y = b.body * (0.02 - 0.1 * k), high + b.span * (0.08 + 0.07 * k)
        s.limb([(x, y), (x - b.span * 0.11, y + b.span * 0.02)], [b.span * 0.012, b.span * 0.004])
    s.flat(b.coat, width=0)
    return s.finish()


def _wing(s: Sketch, b: Bird, root: tuple[float, float], *, lean: float) -> None:
    """A raised wing; `lean` is how far its end lies ahead of the root, in spans."""
    x, y, span = root[0], root[1], b.span
    edge = (
        (0.0, 0.0), (0.02, 0.12), (-0.02, 0.26), (-0.1, 0.4), (-0.15, 0.46), (-0.165, 0.41), (-0.2, 0.435),
        (-0.205, 0.375), (-0.24, 0.385), (-0.235, 0.32), (-0.265, 0.315), (-0.235, 0.2), (-0.2, 0.08),
    )  # fmt: skip
    s.polygon(
        *((x + span * u + lean * span * v, y + span * v) for u, v in edge),
        (x - b.body * 0.62, y - b.body * 0.04),
    )


def _of(name: str) -> Callable[[Pose, str], Drawing]:
    return lambda pose, paint: bird(name, pose, paint)


FIGURES: Final[Mapping[str, Callable[[Pose, str], Drawing]]] = {name: _of(name) for name in BIRDS}
