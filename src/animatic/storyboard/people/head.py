"""Heads: hair, face, beard, glasses and hat on the pivot of the neck, turned to where somebody looks."""

from dataclasses import dataclass
from typing import Final

import numpy as np

from animatic.storyboard.index import drawings
from animatic.storyboard.people.faces import drawn
from animatic.storyboard.people.hats import draw_hat
from animatic.storyboard.people.headart import HeadArt, View, view_of
from animatic.storyboard.people.plate import Paint, bend, circle, smooth
from animatic.storyboard.people.sketch import Sketch
from animatic.storyboard.people.strange import draw_alien, draw_from_above, draw_robot, draw_skull

FACE_AT: Final = np.array([159.0, 186.0])
BEARD_AT: Final = np.array([123.0, 338.0])
GLASSES_AT: Final = np.array([47.0, 241.0])


@dataclass(frozen=True, slots=True)
class HeadLook:
    """What stays with a character: drawings of the index by name."""

    hair: str = "Short"
    beard: str = ""
    glasses: str = ""
    hat: str = ""
    kind: str = ""
    """"" is a person; "robot", "skull", "alien"."""


_STRANGE: Final = {"robot": draw_robot, "skull": draw_skull, "alien": draw_alien}


def draw_head(sketch: Sketch, look: HeadLook, face: str, gaze: tuple[float, float] = (0.0, 0.0)) -> None:
    """The whole head. `gaze` shifts the face by units, for looks that the head doesn't follow."""
    index = drawings()
    view = view_of(sketch)
    art = HeadArt(sketch, view)
    if look.kind in _STRANGE:
        _STRANGE[look.kind](art, view)
        if look.hat:
            draw_hat(art, look.hat, 0.0)
        return
    if abs(view.pitch) > 62 and view.pitch > 0:
        bald = look.hair.startswith("Bald")
        paint = Paint.SKIN if bald else Paint.HAT if look.hat or look.hair in _WRAPPED else Paint.HAIR
        draw_from_above(
            art, paint, 0.0 if bald else float(BACKS.get(look.hair, "short") in ("long", "bob", "afro"))
        )
        return
    hair = index.get("hair", look.hair)
    none = np.zeros(2)
    if view.away:
        _draw_back(art, look, view)
        if look.hat:
            draw_hat(art, look.hat, 0.0)
        return
    art.draw(hair, none)
    turn = float(np.clip((abs(view.yaw) - 40) * 1.05, -44, 17))
    nod = float(np.clip(view.pitch * 0.9, -30, 34))
    shift = np.array([turn + gaze[0], nod + gaze[1]])
    if look.beard:
        art.draw(index.get("beard", look.beard), BEARD_AT + shift * 0.6, {"ink": Paint.HAIR})
    drawing, marks = drawn(face)
    if "blush" in marks:
        for x, y in ((238.0, 368.0), (378.0, 360.0)):
            art.polygon(circle(np.array([x, y]) + shift, 21), Paint.BLUSH, ink=0)
    art.draw(drawing, FACE_AT + shift)
    if "tears" in marks:
        for x, y in ((252.0, 348.0), (370.0, 344.0)):
            drop = np.array([(0, -24), (10, 8), (0, 24), (-10, 8)], float) + np.array([x, y]) + shift
            art.polygon(smooth(drop), Paint.GLASS, ink=0.5)
    if look.glasses:
        art.draw(index.get("accessory", look.glasses), GLASSES_AT + shift * 0.85)
    if look.hat:
        draw_hat(art, look.hat, turn)


def _draw_back(art: HeadArt, look: HeadLook, view: View) -> None:
    """From behind: skull, ears, and the hair as it falls."""
    turn = float(np.clip(1 - (abs(view.yaw) - 112) / 58, 0, 1))  # 1 just turned away, 0 full back
    kind = BACKS.get(look.hair, "short")
    covering = Paint.HAT if kind == "wrap" else Paint.HAIR
    far_ear = _EAR * np.array([-1.0, 1.0]) + np.array([500.0 - 18 * turn, 0.0])
    if turn < 0.6:
        art.polygon(smooth(far_ear), Paint.SKIN)
    if turn > 0.15:  # temple, cheek and jaw beyond the ear
        out = 34 * turn
        cheek = [
            (170, 230),
            (118 - out, 262),
            (104 - out, 300),
            (98 - out, 340),
            (106 - out, 392),
            (134 - out, 436),
            (180, 452),
        ]
        art.polygon(smooth(np.array([*cheek, (230, 430), (230, 260)], float)), Paint.SKIN)
    art.polygon(smooth(_SKULL), Paint.SKIN)
    moved = np.array([30 * turn, 0.0])
    if kind != "bald":
        art.polygon(smooth(_BACK_HAIR[kind] + moved), covering)
        for extra in _BACK_EXTRA.get(kind, ()):
            art.polygon(smooth(extra + moved * 1.6), covering)
        for line in _BACK_LINES.get(kind, ()):
            art.plate.mark(art.place(bend(line + moved, 5)), 0.6)
    if kind in ("short", "up", "tail", "fringe", "bald", "curly"):
        near = _EAR + np.array([26 + 44 * turn, 0.0])
        art.polygon(smooth(near), Paint.SKIN)
        fold = np.array([(110, 324), (100, 340), (108, 364)], float) + np.array([26 + 44 * turn, 0.0])
        art.plate.mark(art.place(bend(fold, 4)), 0.7)


_EAR: Final = np.array(
    [(122, 304), (98, 302), (84, 330), (92, 364), (106, 388), (122, 384), (128, 350)], float
)
_SKULL: Final = np.array(
    [(250, 176), (172, 196), (124, 262), (120, 330), (140, 400), (178, 452), (250, 470), (322, 452), (360, 400),
     (380, 330), (376, 262), (328, 196)], float,
)  # fmt: skip
_BACK_HAIR: Final = {
    "short": np.array(
        [(250, 158), (166, 182), (112, 256), (112, 318), (134, 332), (148, 372), (166, 410), (196, 436), (250, 444),
         (304, 436), (334, 410), (352, 372), (366, 332), (388, 318), (388, 256), (334, 182)], float,
    ),
    "curly": np.array(
        [(250, 142), (206, 152), (168, 160), (136, 192), (104, 222), (98, 268), (88, 312), (108, 350), (118, 396),
         (156, 424), (196, 436), (250, 446), (304, 436), (344, 424), (382, 396), (392, 350), (412, 312), (402, 268),
         (396, 222), (364, 192), (332, 160), (294, 152)], float,
    ),
    "bob": np.array(
        [(250, 150), (150, 182), (96, 268), (86, 370), (92, 470), (150, 492), (250, 496), (350, 492), (408, 470),
         (414, 370), (404, 268), (350, 182)], float,
    ),
    "long": np.array(
        [(250, 150), (150, 182), (94, 268), (78, 400), (64, 540), (84, 640), (160, 676), (250, 684), (340, 676),
         (416, 640), (436, 540), (422, 400), (406, 268), (350, 182)], float,
    ),
    "afro": np.array(
        [(250, 84), (160, 96), (84, 150), (44, 236), (44, 330), (84, 412), (156, 450), (250, 456), (344, 450),
         (416, 412), (456, 330), (456, 236), (416, 150), (340, 96)], float,
    ),
    "up": np.array(
        [(250, 158), (160, 184), (112, 258), (110, 330), (140, 386), (196, 428), (250, 436), (304, 428), (360, 386),
         (390, 330), (388, 258), (340, 184)], float,
    ),
    "wrap": np.array(
        [(250, 148), (150, 178), (98, 266), (94, 380), (110, 480), (150, 530), (250, 540), (350, 530), (390, 480),
         (406, 380), (402, 266), (350, 178)], float,
    ),
    "fringe": np.array(
        [(132, 300), (112, 320), (118, 372), (150, 414), (250, 430), (350, 414), (382, 372), (388, 320), (368, 300),
         (350, 360), (250, 376), (150, 360)], float,
    ),
}  # fmt: skip
_BACK_EXTRA: Final = {
    "up": (
        np.array(
            [(250, 96), (196, 110), (172, 156), (190, 204), (250, 224), (310, 204), (328, 156), (304, 110)],
            float,
        ),
    ),
    "tail": (
        np.array(
            [(250, 240), (214, 262), (206, 400), (222, 560), (250, 640), (278, 560), (294, 400), (286, 262)],
            float,
        ),
    ),
}
_BACK_LINES: Final = {
    "long": tuple(
        np.array([(250 + a, 210), (250 + a * 2.2, 420), (250 + a * 2.6, 640)], float) for a in (-44, 0, 44)
    ),
    "bob": tuple(
        np.array([(250 + a, 210), (250 + a * 2.2, 360), (250 + a * 2.5, 470)], float) for a in (-44, 0, 44)
    ),
    "up": (
        np.array([(150, 400), (200, 300), (240, 226)], float),
        np.array([(350, 400), (300, 300), (260, 226)], float),
    ),
    "short": (
        np.array([(262, 176), (226, 200), (222, 236)], float),
        np.array([(190, 420), (186, 392), (200, 366)], float),
        np.array([(310, 420), (314, 392), (300, 366)], float),
    ),
}
_BACK_HAIR["tail"] = _BACK_HAIR["up"]

_WRAPPED: Final = frozenset({"Hijab", "Turban", "Beanie", "HatHip"})
BACKS: Final = {
    "Afro": "afro", "LongAfro": "afro", "Bald": "bald", "BaldSides": "fringe", "BaldTop": "fringe", "Bangs": "long",
    "BangsFilled": "bob", "BantuKnots": "curly", "Bun": "up", "BunCurly": "up", "BunFancy": "up", "Buns": "curly",
    "CornRows": "tail", "CornRowsFilled": "tail", "GrayBun": "up", "GrayMedium": "bob", "Hijab": "wrap",
    "Turban": "wrap", "Long": "long", "LongBangs": "long", "LongCurly": "long", "Medium": "bob", "MediumBangs": "tail",
    "MediumBangsFilled": "bob", "MediumLong": "long", "MediumShade": "bob", "MediumShort": "bob",
    "MediumStraight": "long", "ShavedWavy": "curly", "ShortCurly": "curly", "Twists": "curly",
    "TwistsVolumed": "curly", "DocBouffant": "wrap", "DocSurgery": "wrap",
}  # fmt: skip
"""What a head of hair looks like from behind; the rest is "short"."""
