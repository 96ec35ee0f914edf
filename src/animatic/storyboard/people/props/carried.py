# ruff: noqa: ARG001  # every drawing takes the figure and the grasp, needed or not
"""What is carried about: cases, flowers, gifts, a baby."""

import numpy as np

from animatic.storyboard.people.plate import Paint, Part, bend, circle
from animatic.storyboard.people.props.solids import UP, Draw, ball, block, rod, sideways, slab, unit, vessel
from animatic.storyboard.people.sketch import Grasp, Sketch


def case(width: float, height: float, depth: float, paint: Paint = Paint.PROP) -> Draw:
    """Something with a handle that hangs from the hand."""

    def draw(s: Sketch, g: Grasp) -> None:
        forward = s.bones.root.forward
        across = np.cross(UP, forward)
        middle = g.at - UP * (height / 2 + 0.05)
        block(s, middle, forward * width / 2, UP * height / 2, across * depth / 2, paint)
        arc = bend(
            np.array(
                [
                    middle + UP * height / 2 - forward * 0.06,
                    g.at - UP * 0.005,
                    middle + UP * height / 2 + forward * 0.06,
                ]
            ),
            4,
        )
        s.plate.line(s.px(arc), 1.2)

    return draw


def bag(s: Sketch, g: Grasp) -> None:
    forward = s.bones.root.forward
    points = [
        g.at,
        g.at - UP * 0.12 + forward * 0.1,
        g.at - UP * 0.34 + forward * 0.15,
        g.at - UP * 0.36 - forward * 0.15,
        g.at - UP * 0.12 - forward * 0.1,
    ]
    s.plate.shape(s.px(np.array(points)), Paint.PROP, Part.PROP)


def flowers(s: Sketch, g: Grasp) -> None:
    up = unit(UP + g.along * 0.35)
    side = sideways(s, g.at)
    for i in range(-2, 3):
        s.plate.line(s.px(np.array([g.at - up * 0.08, g.at + up * 0.2 + side * 0.045 * i])), 0.7, Paint.INK)
    wrap = np.array(
        [
            g.at - up * 0.1 - side * 0.012,
            g.at - up * 0.1 + side * 0.012,
            g.at + up * 0.14 + side * 0.1,
            g.at + up * 0.14 - side * 0.1,
        ]
    )
    s.plate.shape(s.px(wrap), Paint.WHITE, Part.PROP, ink=0.7)
    for i, j in ((-2, 0.15), (2, 0.15), (-1, 0.21), (1, 0.21), (0, 0.16), (0, 0.25)):
        ball(s, g.at + up * j + side * 0.043 * i, 0.032, Paint.ACCENT if (i + 2) % 2 else Paint.PROP, 0.6)


def flower(s: Sketch, g: Grasp) -> None:
    top = g.at + UP * 0.24 + g.along * 0.04
    s.plate.line(s.px(np.array([g.at - UP * 0.06, top])), 1.0)
    ball(s, top, 0.034, Paint.ACCENT)


def carton(size: float) -> Draw:
    def draw(s: Sketch, g: Grasp) -> None:
        chest = s.bones.chest
        middle = s.spine(0.35).point(0.0, 0.02 * s.k, (0.2 + size / 2) * s.k)
        block(s, middle, chest.right * size / 2, UP * size * 0.38, chest.forward * size / 2, Paint.PROP)

    return draw


def gift(s: Sketch, g: Grasp) -> None:
    right, forward = s.bones.root.right, s.bones.root.forward
    middle = g.at + UP * 0.07 + forward * 0.03
    block(s, middle, right * 0.07, UP * 0.06, forward * 0.07, Paint.PROP)
    s.plate.mark(s.px(np.array([middle + UP * 0.06, middle - UP * 0.06])), 1.6, Paint.ACCENT)


def ring_box(s: Sketch, g: Grasp) -> None:
    right, forward = s.bones.root.right, s.bones.root.forward
    middle = g.at + UP * 0.03
    block(s, middle, right * 0.032, UP * 0.02, forward * 0.032, Paint.ACCENT)
    slab(s, middle + UP * 0.045 + forward * 0.03, right * 0.032, UP * 0.03, Paint.ACCENT, 0.6)
    ball(s, middle + UP * 0.032, 0.013, Paint.METAL, 0.5)


def baby(s: Sketch, g: Grasp) -> None:
    """Wrapped up, lying in the crook of an arm: a round head, eyes shut, a tuft."""
    chest = s.spine(0.62)
    head = chest.point(0.15 * s.k, 0.06 * s.k, 0.21 * s.k)
    feet = chest.point(-0.16 * s.k, -0.1 * s.k, 0.25 * s.k)
    rod(s, feet, head * 0.8 + feet * 0.2, 0.055, 0.088, Paint.WHITE)
    along = unit(head - feet)
    top = head + along * 0.06 * s.k + UP * (0.02 * s.k)
    ball(s, top, 0.085 * s.k, Paint.SKIN)
    if not s.fine:
        return
    # The face lies on the side towards the lens.
    side = sideways(s, top)
    size = 0.085 * s.k
    axis = along if float(along @ side) > 0 else -along
    for across in (-0.36, 0.36):
        eye = top + axis * (across * size) - UP * (0.12 * size)
        arc = [eye + axis * (u * size) - UP * (v * size) for u, v in ((-0.2, 0.0), (0.0, 0.1), (0.2, 0.0))]
        s.plate.mark(bend(s.px(np.array(arc)), 3), 0.6)
        blush = top + axis * (across * 1.5 * size) - UP * (0.4 * size)
        radius = 0.2 * size * s.scale(blush)
        s.plate.within(circle(s.px(blush), radius), None, Paint.BLUSH, Part.PROP)
    mouth = [top + axis * (u * size) - UP * (v * size) for u, v in ((-0.14, 0.42), (0.0, 0.5), (0.14, 0.42))]
    s.plate.mark(bend(s.px(np.array(mouth)), 3), 0.6)
    tuft = [top + axis * (u * size) + UP * (v * size) for u, v in ((-0.12, 0.7), (0.06, 0.98), (0.2, 0.78))]
    s.plate.mark(bend(s.px(np.array(tuft)), 3), 0.7)


def balloon(s: Sketch, g: Grasp) -> None:
    top = g.at + UP * 0.95 + s.bones.root.right * 0.1
    s.plate.line(
        bend(s.px(np.array([g.at, (g.at + top) / 2 + s.bones.root.right * 0.03, top - UP * 0.16])), 5), 0.5
    )
    side = sideways(s, top)
    angle = np.linspace(0, 2 * np.pi, 28, endpoint=False)
    s.plate.shape(
        s.px(top + np.outer(np.cos(angle), side) * 0.14 + np.outer(np.sin(angle), UP) * 0.17),
        Paint.ACCENT,
        Part.PROP,
    )


def basket(s: Sketch, g: Grasp) -> None:
    middle = g.at - UP * 0.24
    vessel(s, middle - UP * 0.09, middle + UP * 0.06, 0.12, 0.16, Paint.PROP)
    side = sideways(s, middle)
    arc = bend(
        np.array(
            [
                middle + UP * 0.06 - side * 0.15,
                middle + UP * 0.2 - side * 0.09,
                g.at,
                middle + UP * 0.2 + side * 0.09,
                middle + UP * 0.06 + side * 0.15,
            ]
        ),
        5,
    )
    s.plate.line(s.px(arc), 1.4)


def bucket(s: Sketch, g: Grasp) -> None:
    middle = g.at - UP * 0.26
    vessel(s, middle - UP * 0.13, middle + UP * 0.12, 0.1, 0.14, Paint.METAL)
    side = sideways(s, middle)
    s.plate.line(
        s.px(bend(np.array([middle + UP * 0.12 - side * 0.13, g.at, middle + UP * 0.12 + side * 0.13]), 5)),
        1.0,
    )


def ballgame(s: Sketch, g: Grasp) -> None:
    ball(s, g.at + g.along * 0.1 + UP * 0.06, 0.115, Paint.PROP, 1.0)


def orb(s: Sketch, g: Grasp) -> None:
    ball(s, g.at + UP * 0.08, 0.07, Paint.LIGHT, 0.8)


def key(s: Sketch, g: Grasp) -> None:
    tip = g.at + g.along * 0.09
    rod(s, g.at, tip, 0.006, 0.006, Paint.METAL, 0.6)
    ball(s, g.at, 0.016, Paint.METAL, 0.6)


def small(s: Sketch, g: Grasp) -> None:
    """A small thing that the artist has no drawing of: closed in the hand."""


def rope(s: Sketch, g: Grasp) -> None:
    path = bend(
        np.array(
            [
                g.at + g.along * 0.6 - UP * 0.2,
                g.at + g.along * 0.3 - UP * 0.1,
                g.at,
                g.at - UP * 0.3 - g.along * 0.05,
                g.at - UP * 0.5 + g.outward * 0.1,
            ]
        ),
        6,
    )
    s.plate.line(s.px(path), 2.2)
    s.plate.line(s.px(path), 1.2, Paint.PROP)
