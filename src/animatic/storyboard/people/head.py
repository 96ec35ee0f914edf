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


def draw_head(sketch: Sketch, look: HeadLook, face: str, gaze: tuple[float, float] = (0.0, 0.0)) -> None:
    """The whole head. `gaze` shifts the face by units, for looks that the head doesn't follow."""
    index = drawings()
    view = view_of(sketch)
    art = HeadArt(sketch, view)
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
    turn = 1 - (abs(view.yaw) - 112) / 68  # 1 just turned away, 0 full back
    kind = BACKS.get(look.hair, "short")
    skull = smooth(_SKULL)
    ear = smooth(np.array([(120, 300), (96, 312), (88, 350), (104, 386), (124, 380)]))
    for mirror in (False, True):
        shape = ear.copy()
        shape[:, 0] += 34 * turn if not mirror else -6 * turn
        if mirror:
            shape[:, 0] = 500 - shape[:, 0]
        if not mirror or turn < 0.5:
            art.polygon(shape, Paint.SKIN)
    if turn > 0.25:  # the cheek beyond the ear
        cheek = np.array([(150, 250), (112 - 14 * turn, 300), (108 - 14 * turn, 390), (150, 450), (230, 460)])
        art.polygon(smooth(cheek), Paint.SKIN)
        shape = ear + np.array([52 * turn + 20, 0.0])
    art.polygon(skull, Paint.SKIN)
    if kind != "bald":
        covering = Paint.HAT if kind == "wrap" else Paint.HAIR
        art.polygon(smooth(_BACK_HAIR[kind]), covering)
        for extra in _BACK_EXTRA.get(kind, ()):
            art.polygon(smooth(extra), covering)
        for line in _BACK_LINES.get(kind, ()):
            art.plate.mark(art.place(bend(line, 5)), 0.7)
    if turn > 0.25:
        art.polygon(shape, Paint.SKIN)


_SKULL: Final = np.array(
    [(250, 176), (170, 196), (122, 262), (116, 330), (130, 392), (168, 440), (250, 452), (332, 440), (370, 392),
     (384, 330), (378, 262), (330, 196)], float,
)  # fmt: skip
_BACK_HAIR: Final = {
    "short": np.array(
        [(250, 160), (164, 184), (112, 258), (110, 330), (136, 352), (146, 402), (178, 428), (250, 436), (322, 428),
         (354, 402), (364, 352), (390, 330), (388, 258), (336, 184)], float,
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
    "short": (np.array([(236, 190), (222, 214), (228, 242)], float),),
}
_BACK_HAIR["tail"] = _BACK_HAIR["up"]

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
