# ruff: noqa: ARG001  # every drawing takes the figure and the grasp, needed or not
"""Paper, pens, telephones: what is read, written and talked into."""

import numpy as np

from animatic.storyboard.people.plate import Paint, Part
from animatic.storyboard.people.props.solids import UP, Draw, ball, block, lens, rod, sideways, slab, unit
from animatic.storyboard.people.sketch import Grasp, Sketch


def phone(s: Sketch, g: Grasp) -> None:
    up = unit(g.thumb * 0.6 + UP * 0.5 + g.along * 0.3)
    face = unit(np.cross(up, g.outward) + lens(s, g.at) * 0.3)
    side = unit(np.cross(up, face))
    block(s, g.at + up * 0.02, up * 0.074, side * 0.036, face * 0.005, Paint.DARK)


def phone_seen(s: Sketch, g: Grasp) -> None:
    body = s.bones.head.point(0, 0.1 * s.k, 0)
    face = unit(body - g.at)
    side = unit(np.cross(UP, face))
    up = np.cross(face, side)
    centre = g.at + up * 0.03
    block(s, centre, up * 0.074, side * 0.036, face * 0.005, Paint.DARK)
    if float(face @ lens(s, centre)) > 0:
        slab(s, centre + face * 0.006, side * 0.031, up * 0.066, Paint.LIGHT, 0)


def handset(s: Sketch, g: Grasp) -> None:
    head = s.bones.head
    top, low = (
        head.point(0.12 * g.side * s.k, 0.15 * s.k, 0.02 * s.k),
        head.point(0.09 * g.side * s.k, 0.02 * s.k, 0.1 * s.k),
    )
    rod(s, top, low, 0.017, 0.017, Paint.DARK)
    ball(s, top, 0.026, Paint.DARK)
    ball(s, low, 0.026, Paint.DARK)


def book(s: Sketch, g: Grasp) -> None:
    head = s.bones.head.point(0, 0.1 * s.k, 0)
    middle = g.at - s.bones.chest.right * (g.side * 0.09 * s.k) + UP * 0.03
    face = unit(unit(head - middle) + UP * 0.25)
    side = s.bones.chest.right
    up = unit(np.cross(face, side))
    up = up if up[1] > 0 else -up
    for sign in (-1, 1):
        wing = unit(side * sign + face * 0.28)
        slab(s, middle + wing * 0.078, wing * 0.082, up * 0.115, Paint.PROP)
        if float(face @ lens(s, middle)) > 0:
            slab(s, middle + wing * 0.074 + face * 0.006, wing * 0.072, up * 0.105, Paint.WHITE, 0.5)


def closed_book(s: Sketch, g: Grasp) -> None:
    block(
        s,
        g.at,
        unit(g.thumb) * 0.11,
        unit(np.cross(g.thumb, g.outward)) * 0.08,
        g.outward * 0.014,
        Paint.PROP,
    )


def sheet_of(width: float, height: float, paint: Paint = Paint.WHITE, lines: int = 4) -> Draw:
    def draw(s: Sketch, g: Grasp) -> None:
        head = s.bones.head.point(0, 0.1 * s.k, 0)
        middle = g.at + g.along * 0.05 + UP * (height * 0.32)
        face = unit(head - middle)
        side = unit(np.cross(UP, face))
        up = np.cross(face, side)
        slab(s, middle, side * width / 2, up * height / 2, paint)
        for i in range(lines):
            row = middle + up * height * (0.28 - 0.18 * i)
            s.plate.mark(
                s.px(np.array([row - side * width * 0.36, row + side * width * (0.36 - 0.1 * (i % 2))])), 0.45
            )

    return draw


def camera(s: Sketch, g: Grasp) -> None:
    front = s.bones.head.forward
    side = np.cross(UP, front)
    block(s, g.at, side * 0.065, UP * 0.045, front * 0.03, Paint.DARK)
    rod(s, g.at + front * 0.03, g.at + front * 0.08, 0.034, 0.03, Paint.METAL)


def pen(s: Sketch, g: Grasp) -> None:
    way = unit(g.along * 0.6 - UP * 0.7)
    rod(s, g.at - way * 0.09, g.at + way * 0.05, 0.006, 0.003, Paint.DARK, 0.5)


def laptop(s: Sketch, g: Grasp) -> None:
    chest = s.bones.chest
    forward = s.bones.root.forward
    middle = (s.bones.left.wrist + s.bones.right.wrist) / 2 - UP * 0.03 + forward * 0.02
    screen = middle + forward * 0.14 + UP * 0.1
    slab(s, middle + forward * 0.02, chest.right * 0.16, forward * 0.11, Paint.METAL)
    slab(s, screen, chest.right * 0.16, unit(UP + forward * 0.25) * 0.11, Paint.METAL)
    if float(-forward @ lens(s, screen)) > 0:
        slab(
            s,
            screen - forward * 0.005,
            chest.right * 0.145,
            unit(UP + forward * 0.25) * 0.096,
            Paint.LIGHT,
            0,
        )


def flag(s: Sketch, g: Grasp) -> None:
    top = g.at + UP * 0.9
    rod(s, g.at - UP * 0.3, top, 0.011, 0.011, Paint.PROP, 0.7)
    side = sideways(s, top)
    rows = [
        (0.0, 0.0),
        (0.25, 0.05),
        (0.5, -0.02),
        (0.7, 0.03),
        (0.7, -0.36),
        (0.5, -0.4),
        (0.25, -0.33),
        (0.0, -0.38),
    ]
    s.plate.shape(s.px(np.array([top + side * x + UP * y for x, y in rows])), Paint.ACCENT, Part.PROP)


def sign(s: Sketch, g: Grasp) -> None:
    top = g.at + UP * 0.75
    rod(s, g.at - UP * 0.12, top, 0.012, 0.012, Paint.PROP, 0.7)
    side = sideways(s, top)
    slab(s, top + UP * 0.1, side * 0.28, UP * 0.19, Paint.WHITE)
    for i, w in enumerate((0.2, 0.16)):
        row = top + UP * (0.16 - 0.13 * i)
        s.plate.mark(s.px(np.array([row - side * w, row + side * w])), 2.2)
