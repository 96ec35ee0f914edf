# every drawing takes the figure and the grasp, needed or not
"""What is drunk, eaten and smoked."""

import numpy as np

from animatic.storyboard.people.anatomy import Vector
from animatic.storyboard.people.plate import Paint, Part, hull
from animatic.storyboard.people.props.solids import UP, around, ball, rod, unit, vessel
from animatic.storyboard.people.sketch import Grasp, Sketch


def _upwards(s: Sketch, g: Grasp) -> Vector:
    """The way a vessel points: up, or with its rim at the lips of who drinks."""
    head = s.bones.head
    size = s.k * s.body.head
    lips = head.point(0.0, 0.03 * size, 0.112 * size)
    gap = lips - g.at
    away = float(np.linalg.norm(gap))
    if away > 0.2 * size:
        return UP
    return unit(UP * 0.75 + gap / away * 0.95)


def cup(s: Sketch, g: Grasp) -> None:
    up = _upwards(s, g)
    vessel(s, g.at - up * 0.06, g.at + up * 0.075, 0.042, 0.05, Paint.PROP)


def glass(s: Sketch, g: Grasp) -> None:
    up = _upwards(s, g)
    vessel(s, g.at - up * 0.06, g.at + up * 0.1, 0.034, 0.042, Paint.GLASS)
    frame = around(s, up)
    rings = [
        s.px(s.ring(frame.moved(g.at + up * h), r / s.k, r / s.k))
        for h, r in ((-0.054, 0.032), (0.052, 0.037))
    ]
    s.plate.fill([hull(np.vstack(rings))], Paint.PROP, Part.PROP)


def vial(s: Sketch, g: Grasp) -> None:
    """A test tube, a potion: held up to be seen."""
    rod(s, g.at - UP * 0.05, g.at + UP * 0.1, 0.014, 0.014, Paint.GLASS)
    rod(s, g.at - UP * 0.05, g.at + UP * 0.04, 0.0105, 0.0105, Paint.LIGHT, 0.5)
    rod(s, g.at + UP * 0.1, g.at + UP * 0.106, 0.018, 0.018, Paint.GLASS)


def wine(s: Sketch, g: Grasp) -> None:
    up = _upwards(s, g)
    rod(s, g.at - up * 0.05, g.at + up * 0.03, 0.005, 0.005, Paint.GLASS)
    vessel(s, g.at + up * 0.03, g.at + up * 0.12, 0.022, 0.036, Paint.GLASS)


def bottle(s: Sketch, g: Grasp) -> None:
    up = _upwards(s, g)
    rod(s, g.at - up * 0.1, g.at + up * 0.07, 0.034, 0.034, Paint.PROP)
    rod(s, g.at + up * 0.09, g.at + up * 0.17, 0.016, 0.013, Paint.PROP)


def cigarette(s: Sketch, g: Grasp) -> None:
    rod(s, g.at, g.at + g.along * 0.07, 0.005, 0.005, Paint.WHITE, 0.5)
    ball(s, g.at + g.along * 0.075, 0.006, Paint.LIGHT, 0)


def fork(s: Sketch, g: Grasp) -> None:
    way = unit(g.along + UP * 0.3)
    rod(s, g.at - way * 0.05, g.at + way * 0.13, 0.006, 0.009, Paint.METAL, 0.5)


def tray(s: Sketch, g: Grasp) -> None:
    middle = g.at + UP * 0.05
    s.plate.shape(s.px(s.ring(s.bones.root.moved(middle), 0.2 / s.k, 0.2 / s.k)), Paint.METAL, Part.PROP)
    for dx in (-0.07, 0.06):
        base = middle + s.bones.root.right * dx
        vessel(s, base, base + UP * 0.1, 0.028, 0.034, Paint.GLASS)


def plate_of_food(s: Sketch, g: Grasp) -> None:
    middle = g.at + UP * 0.03
    s.plate.shape(s.px(s.ring(s.bones.root.moved(middle), 0.13 / s.k, 0.13 / s.k)), Paint.WHITE, Part.PROP)
    s.plate.shape(
        s.px(s.ring(s.bones.root.moved(middle + UP * 0.02), 0.07 / s.k, 0.07 / s.k)),
        Paint.PROP,
        Part.PROP,
        ink=0.6,
    )
