# ruff: noqa: ARG001  # every drawing takes the figure and the grasp, needed or not
"""Instruments."""

import numpy as np

from animatic.storyboard.people.plate import Paint, Part, hull
from animatic.storyboard.people.props.solids import UP, ball, rod, unit
from animatic.storyboard.people.sketch import Grasp, Sketch


def guitar(s: Sketch, g: Grasp) -> None:
    bones = s.bones
    body = bones.spine(0.3).point(0.05 * s.k, 0.0, 0.19 * s.k)
    neck_hand = bones.left if g.side > 0 else bones.right
    way = unit(neck_hand.wrist - body)
    end = body + way * 0.68
    front = bones.chest.forward
    across = unit(np.cross(way, front))
    for along, r in ((-0.1, 0.165), (0.1, 0.125)):
        angle = np.linspace(0, 2 * np.pi, 24, endpoint=False)
        ring = body + way * along + np.outer(np.cos(angle), way) * r + np.outer(np.sin(angle), across) * r
        s.plate.blob([hull(s.px(ring))], Paint.PROP, Part.PROP)
    angle = np.linspace(0, 2 * np.pi, 20, endpoint=False)
    s.plate.blob(
        [
            hull(
                s.px(
                    body
                    + way * 0.02
                    + np.outer(np.cos(angle), way) * 0.08
                    + np.outer(np.sin(angle), across) * 0.1
                )
            )
        ],
        Paint.PROP,
        Part.PROP,
        ink=0,
    )
    hole = body + way * 0.06 + np.outer(np.cos(angle), way) * 0.042 + np.outer(np.sin(angle), across) * 0.042
    s.plate.shape(s.px(hole), Paint.DARK, Part.PROP, ink=0)
    rod(s, body + way * 0.16, end, 0.02, 0.018, Paint.DARK, 0.7)
    rod(s, end, end + way * 0.1, 0.03, 0.034, Paint.PROP, 0.7)


def violin(s: Sketch, g: Grasp) -> None:
    bones = s.bones
    chin = bones.chest.point(-0.07 * s.k * g.side, 0.02 * s.k, 0.08 * s.k)
    other = bones.left if g.side > 0 else bones.right
    way = unit(other.wrist - chin)
    up = unit(UP + bones.chest.forward * 0.5)
    across = unit(np.cross(way, up))
    for along, r in ((0.06, 0.085), (0.2, 0.07)):
        angle = np.linspace(0, 2 * np.pi, 20, endpoint=False)
        ring = chin + way * along + np.outer(np.cos(angle), way) * r + np.outer(np.sin(angle), across) * r
        s.plate.blob([hull(s.px(ring))], Paint.PROP, Part.PROP)
    rod(s, chin + way * 0.24, chin + way * 0.46, 0.014, 0.013, Paint.DARK, 0.6)
    bow = unit(across + UP * 0.2)
    rod(s, g.at + bow * 0.06, chin + way * 0.2 - bow * 0.2 * g.side, 0.006, 0.005, Paint.DARK, 0.6)


def flute(s: Sketch, g: Grasp) -> None:
    mouth = s.bones.head.point(0, 0.04 * s.k, 0.15 * s.k)
    way = unit(s.bones.chest.right * g.side + s.bones.chest.forward * 0.4 - UP * 0.2)
    rod(s, mouth - way * 0.04, mouth + way * 0.5, 0.011, 0.011, Paint.METAL, 0.7)


def trumpet(s: Sketch, g: Grasp) -> None:
    mouth = s.bones.head.point(0, 0.04 * s.k, 0.16 * s.k)
    way = unit(s.bones.head.forward - UP * 0.1)
    rod(s, mouth, mouth + way * 0.36, 0.012, 0.014, Paint.METAL)
    rod(s, mouth + way * 0.34, mouth + way * 0.46, 0.016, 0.065, Paint.METAL)


def microphone(s: Sketch, g: Grasp) -> None:
    way = unit(s.bones.head.point(0, 0.04 * s.k, 0.14 * s.k) - g.at)
    rod(s, g.at - way * 0.08, g.at + way * 0.09, 0.013, 0.017, Paint.DARK)
    ball(s, g.at + way * 0.12, 0.03, Paint.METAL)
