"""Heads that no person has: robots, skulls, visitors from elsewhere."""

import numpy as np

from animatic.storyboard.people.headart import HeadArt, View
from animatic.storyboard.people.plate import Paint, Points, circle, smooth


def _points(*points: tuple[float, float]) -> Points:
    return np.array(points, float)


def draw_robot(art: HeadArt, view: View) -> None:
    """A riveted box with lamps for eyes."""
    turn = 0.0 if view.away else float(np.clip((abs(view.yaw) - 10) * 0.9, 0, 62))
    art.polygon(_points((236, 186), (262, 186), (258, 120), (240, 120)), Paint.METAL)
    art.polygon(circle(_points((249, 112))[0], 20), Paint.ACCENT)
    body = _points(
        (150, 214), (170, 186), (340, 186), (368, 214), (372, 400), (348, 446), (172, 446), (148, 400)
    )
    art.polygon(body, Paint.METAL)
    for x in (136.0, 372.0):
        art.polygon(_points((x, 280), (x + 22, 280), (x + 22, 350), (x, 350)), Paint.ACCENT)
    if view.away:
        return
    face = _points((176, 236), (346, 236), (350, 330), (172, 330)) + np.array([turn * 0.25, 0.0])
    art.polygon(face, Paint.DARK)
    for x in (212.0, 306.0):
        art.polygon(circle(np.array([x + turn * 0.35, 284.0]), 27), Paint.LIGHT, ink=0.8)
    grille = _points((206, 366), (316, 366), (316, 410), (206, 410)) + np.array([turn * 0.35, 0.0])
    art.polygon(grille, Paint.DARK)
    for x in (228, 250, 272, 294):
        line = _points((x, 366), (x, 410)) + np.array([turn * 0.35, 0.0])
        art.plate.line(art.place(line), 0.7, Paint.METAL)


def draw_skull(art: HeadArt, view: View) -> None:
    """Bone, sockets, teeth."""
    turn = float(np.clip((abs(view.yaw) - 40) * 1.05, -44, 17))
    cranium = _points(
        (250, 176), (172, 196), (126, 264), (130, 340), (168, 392), (196, 410), (204, 452), (256, 470),
        (330, 464), (352, 420), (372, 384), (386, 300), (370, 226), (322, 188),
    )  # fmt: skip
    art.polygon(smooth(cranium), Paint.WHITE)
    if view.away:
        return
    shift = np.array([turn, 0.0])
    for x, y in ((252.0, 318.0), (342.0, 314.0)):
        eye = circle(np.array([x, y]) + shift, 36) * np.array([1.0, 1.0])
        art.polygon(eye, Paint.DARK, ink=0.6)
    art.polygon(_points((302, 352), (324, 384), (292, 386)) + shift, Paint.DARK, ink=0)
    art.plate.line(art.place(_points((226, 428), (348, 424)) + shift), 0.8)
    for x in range(236, 350, 20):
        art.plate.line(art.place(_points((x, 412), (x, 444)) + shift), 0.6)


def draw_alien(art: HeadArt, view: View) -> None:
    """A high skull and great dark eyes."""
    turn = float(np.clip((abs(view.yaw) - 40) * 1.05, -44, 17))
    skull = _points(
        (256, 92), (150, 128), (96, 226), (118, 326), (188, 418), (256, 482), (320, 430), (390, 330), (412, 226),
        (360, 128),
    )  # fmt: skip
    art.polygon(smooth(skull), Paint.SKIN)
    if view.away:
        return
    shift = np.array([turn * 0.7, 0.0])
    left = _points((178, 262), (232, 270), (268, 326), (236, 350), (186, 322))
    right = _points((392, 256), (342, 268), (308, 322), (336, 344), (382, 316))
    for eye, spark in ((left, (216, 292)), (right, (352, 286))):
        art.polygon(smooth(eye + shift), Paint.DARK)
        art.polygon(circle(np.array(spark, float) + shift, 9), Paint.WHITE, ink=0)
    art.plate.line(art.place(_points((262, 412), (288, 418), (312, 410)) + shift), 0.9)
