# every drawing takes the figure and the grasp, needed or not
"""Weapons."""

import numpy as np

from animatic.storyboard.people.plate import Paint, Part, bend
from animatic.storyboard.people.props.solids import UP, lens, rod, sideways, unit
from animatic.storyboard.people.props.sticks import stick
from animatic.storyboard.people.sketch import Grasp, Sketch


def sword(s: Sketch, g: Grasp) -> None:
    way = unit(g.thumb * 0.9 + g.along * 0.45)
    rod(s, g.at - way * 0.09, g.at + way * 0.06, 0.014, 0.014, Paint.ACCENT)
    tip, base = g.at + way * 0.92, g.at + way * 0.08
    cross = unit(np.cross(way, lens(s, g.at)))
    edge = np.array(
        [
            base - cross * 0.024,
            base + cross * 0.024,
            tip - way * 0.1 + cross * 0.018,
            tip,
            tip - way * 0.1 - cross * 0.018,
        ]
    )
    s.plate.shape(s.px(edge), Paint.PROP, Part.PROP, ink=0.8)
    s.plate.mark(s.px(np.array([base, tip - way * 0.14])), 0.5)
    rod(s, base - cross * 0.09, base + cross * 0.09, 0.012, 0.012, Paint.METAL)


def knife(s: Sketch, g: Grasp) -> None:
    way = unit(g.thumb * 0.4 + g.along)
    cross = unit(np.cross(way, lens(s, g.at)))
    base, tip = g.at + way * 0.06, g.at + way * 0.25
    s.plate.shape(
        s.px(np.array([base - cross * 0.018, base + cross * 0.018, tip])), Paint.METAL, Part.PROP, ink=0.8
    )
    rod(s, g.at - way * 0.06, base, 0.015, 0.013, Paint.DARK)


def pistol(s: Sketch, g: Grasp) -> None:
    up = unit(g.thumb)
    rod(s, g.at - up * 0.03 - g.along * 0.01, g.at + up * 0.05, 0.017, 0.015, Paint.DARK)
    rod(s, g.at + up * 0.05 - g.along * 0.03, g.at + up * 0.055 + g.along * 0.16, 0.017, 0.015, Paint.DARK)


def rifle(s: Sketch, g: Grasp) -> None:
    bones = s.bones
    other = bones.left if g.side > 0 else bones.right
    way = unit(other.wrist - g.at) if other.shape == "grip" else unit(bones.chest.forward + UP * 0.3)
    butt, muzzle = g.at - way * 0.24 - UP * 0.02, g.at + way * 0.78
    rod(s, butt, g.at, 0.036, 0.022, Paint.PROP)
    rod(s, g.at - way * 0.04, g.at + way * 0.42, 0.024, 0.02, Paint.PROP)
    rod(s, g.at + way * 0.3 + UP * 0.012, muzzle + UP * 0.012, 0.011, 0.01, Paint.DARK)


def spear(s: Sketch, g: Grasp) -> None:
    stick(2.0, min(1.0, max(0.2, float(g.at[1]))), 0.013)(s, g)
    tip = g.at + UP * (2.0 - min(1.0, max(0.2, float(g.at[1]))))
    side = sideways(s, tip)
    s.plate.shape(
        s.px(np.array([tip + UP * 0.2, tip + side * 0.045, tip - UP * 0.04, tip - side * 0.045])),
        Paint.METAL,
        Part.PROP,
        ink=0.7,
    )


def shield(s: Sketch, g: Grasp) -> None:
    front = unit(s.bones.chest.forward + g.outward * 0.5)
    side = unit(np.cross(UP, front))
    shape = [(-0.2, 0.24), (0.2, 0.24), (0.2, 0.0), (0.0, -0.34), (-0.2, 0.0)]
    s.plate.shape(
        s.px(np.array([g.at + front * 0.06 + side * x + UP * y for x, y in shape])), Paint.ACCENT, Part.PROP
    )
    s.plate.mark(
        s.px(np.array([g.at + front * 0.06 + UP * 0.24, g.at + front * 0.06 - UP * 0.3])), 1.4, Paint.METAL
    )


def bow(s: Sketch, g: Grasp) -> None:
    way = UP
    arc = bend(
        np.array(
            [
                g.at - way * 0.62 - g.along * 0.16,
                g.at - way * 0.3,
                g.at,
                g.at + way * 0.3,
                g.at + way * 0.62 - g.along * 0.16,
            ]
        ),
        6,
    )
    s.plate.line(s.px(arc), 2.0)
    s.plate.line(s.px(arc), 1.0, Paint.PROP)
    other = s.bones.left if g.side > 0 else s.bones.right
    s.plate.line(s.px(np.array([arc[0], other.wrist, arc[-1]])), 0.5)
    rod(s, other.wrist, g.at + g.along * 0.14, 0.006, 0.006, Paint.PROP, 0.5)
