"""Hats, drawn in the units of the heads; nearly symmetrical, so that they serve every view."""

from collections.abc import Mapping
from typing import Final

import numpy as np

from animatic.storyboard.people.headart import HeadArt
from animatic.storyboard.people.plate import Paint, Points, smooth

Piece = tuple[str, Paint, tuple[tuple[float, float], ...]]
"""How ("curve", "lines", "mark"), of what, and where."""

_BRIM = ((66, 236), (120, 214), (180, 226), (262, 232), (344, 226), (404, 212), (462, 234), (440, 258), (352, 268),
         (262, 272), (172, 268), (88, 260))  # fmt: skip
_WIDE_BRIM = ((20, 214), (96, 226), (180, 236), (262, 240), (344, 236), (430, 224), (506, 210), (498, 240), (400, 272),
              (262, 284), (124, 274), (30, 246))  # fmt: skip
_CROWN = (
    (148, 236),
    (150, 168),
    (176, 120),
    (222, 112),
    (262, 124),
    (304, 110),
    (350, 122),
    (374, 170),
    (376, 236),
)
_DOME = (
    (124, 262),
    (122, 206),
    (156, 154),
    (214, 128),
    (270, 124),
    (336, 142),
    (380, 186),
    (392, 240),
    (388, 262),
)

HATS: Final[Mapping[str, tuple[Piece, ...]]] = {
    "hat": (
        ("curve", Paint.HAT, _BRIM),
        ("lines", Paint.HAT, _CROWN),
        ("lines", Paint.ACCENT, ((148, 236), (147, 206), (262, 214), (376, 206), (376, 236), (262, 244))),
    ),
    "straw-hat": (
        ("curve", Paint.HAT, _WIDE_BRIM),
        ("lines", Paint.HAT, _CROWN),
        ("lines", Paint.ACCENT, ((148, 240), (147, 214), (262, 222), (376, 214), (376, 240), (262, 250))),
    ),
    "cowboy-hat": (
        (
            "curve",
            Paint.HAT,
            ((14, 166), (60, 214), (140, 240), (262, 248), (384, 240), (462, 212), (512, 162), (504, 216), (430, 262),
             (262, 280), (96, 264), (22, 220)),
        ),
        ("lines", Paint.HAT, ((146, 244), (154, 150), (178, 100), (216, 92), (262, 116), (310, 90), (350, 100), (374, 150), (380, 244))),
        ("lines", Paint.ACCENT, ((147, 246), (149, 218), (262, 228), (378, 218), (379, 246), (262, 256))),
    ),
    "top-hat": (
        ("curve", Paint.HAT, _BRIM),
        ("lines", Paint.HAT, ((156, 238), (148, 30), (262, 22), (376, 30), (368, 238), (262, 244))),
        ("lines", Paint.ACCENT, ((155, 238), (154, 200), (262, 208), (370, 200), (368, 238), (262, 246))),
    ),
    "cap": (
        ("curve", Paint.HAT, ((300, 234), (380, 226), (446, 244), (472, 268), (430, 270), (360, 262), (296, 262))),
        ("curve", Paint.HAT, ((122, 256), (124, 198), (164, 150), (224, 128), (290, 132), (352, 160), (386, 208), (390, 248), (262, 258))),
        ("mark", Paint.INK, ((262, 130), (280, 190), (286, 252))),
    ),
    "flat-cap": (
        ("curve", Paint.HAT, ((330, 226), (400, 226), (432, 250), (420, 262), (350, 258))),
        ("curve", Paint.HAT, ((108, 252), (112, 196), (170, 150), (270, 136), (370, 160), (412, 214), (404, 244), (262, 252))),
    ),
    "police-cap": (
        ("curve", Paint.DARK, ((236, 250), (330, 244), (402, 240), (438, 266), (400, 280), (320, 276), (244, 268))),
        ("curve", Paint.HAT, ((84, 196), (120, 150), (190, 124), (280, 118), (370, 132), (430, 170), (424, 208), (262, 216), (104, 224))),
        ("lines", Paint.ACCENT, ((116, 212), (262, 214), (404, 202), (400, 246), (262, 258), (124, 256))),
        ("curve", Paint.METAL, ((286, 176), (304, 168), (322, 176), (318, 204), (304, 216), (290, 204))),
    ),
    "beanie": (
        ("curve", Paint.HAT, _DOME),
        ("lines", Paint.HAT, ((116, 264), (118, 214), (262, 200), (398, 214), (396, 262), (262, 250))),
        ("mark", Paint.INK, ((170, 206), (170, 256))),
        ("mark", Paint.INK, ((230, 200), (230, 250))),
        ("mark", Paint.INK, ((290, 200), (290, 250))),
        ("mark", Paint.INK, ((346, 206), (346, 254))),
    ),
    "bandana": (
        ("curve", Paint.HAT, ((120, 262), (122, 206), (156, 160), (214, 138), (270, 134), (336, 150), (380, 190), (394, 236), (388, 252), (262, 236))),
        ("curve", Paint.HAT, ((118, 244), (70, 262), (50, 310), (84, 300), (96, 340), (128, 270))),
    ),
    "helmet": (
        ("curve", Paint.HAT, ((92, 292), (96, 214), (146, 144), (214, 112), (282, 108), (358, 136), (408, 196), (424, 270), (340, 262), (262, 262), (160, 272))),
        ("mark", Paint.INK, ((96, 262), (180, 244), (262, 240), (344, 240), (420, 252))),
        ("mark", Paint.INK, ((128, 270), (150, 400), (220, 470))),
    ),
    "hard-hat": (
        ("curve", Paint.HAT, _DOME),
        ("lines", Paint.HAT, ((92, 262), (104, 244), (262, 236), (410, 238), (446, 256), (440, 268), (262, 262), (100, 274))),
        ("curve", Paint.HAT, ((240, 118), (284, 116), (296, 180), (298, 240), (228, 240), (230, 180))),
    ),
    "fire-helmet": (
        ("curve", Paint.HAT, ((46, 286), (100, 248), (180, 240), (262, 238), (360, 236), (430, 246), (456, 266), (400, 270), (262, 266), (120, 282), (60, 318))),
        ("curve", Paint.HAT, _DOME),
        ("curve", Paint.METAL, ((290, 152), (330, 150), (346, 180), (336, 226), (312, 240), (288, 226), (278, 180))),
    ),
    "knight": (
        ("lines", Paint.METAL, ((116, 470), (104, 330), (112, 220), (160, 150), (230, 120), (300, 122), (360, 156), (398, 220), (402, 250), (330, 244), (212, 256), (190, 300), (196, 470), (160, 486))),
        ("lines", Paint.METAL, ((402, 236), (410, 330), (396, 470), (372, 470), (384, 330), (380, 246))),
        ("lines", Paint.METAL, ((284, 244), (304, 244), (314, 340), (298, 346))),
        ("curve", Paint.ACCENT, ((250, 124), (214, 60), (140, 40), (60, 90), (40, 170), (96, 130), (170, 120), (226, 134))),
    ),
    "crown": (
        ("lines", Paint.METAL, ((134, 236), (120, 120), (180, 176), (214, 96), (262, 168), (312, 92), (346, 172), (404, 112), (394, 230), (262, 250))),
        ("mark", Paint.ACCENT, ((150, 214), (262, 226), (380, 208))),
    ),
    "tiara": (
        ("lines", Paint.METAL, ((156, 214), (200, 180), (230, 176), (270, 110), (300, 172), (340, 172), (376, 200), (372, 218), (262, 200), (160, 230))),
    ),
    "toque": (
        ("curve", Paint.WHITE, ((142, 190), (96, 130), (120, 50), (196, 26), (262, 10), (338, 22), (414, 56), (430, 130), (384, 190), (262, 196))),
        ("lines", Paint.WHITE, ((134, 252), (138, 176), (262, 186), (388, 174), (388, 244), (262, 256))),
        ("mark", Paint.INK, ((200, 60), (210, 170))),
        ("mark", Paint.INK, ((316, 60), (312, 172))),
    ),
    "nurse-cap": (
        ("lines", Paint.WHITE, ((170, 206), (150, 130), (262, 112), (370, 128), (360, 198), (262, 186))),
        ("lines", Paint.ACCENT, ((256, 134), (272, 134), (272, 146), (284, 146), (284, 160), (272, 160), (272, 172), (256, 172), (256, 160), (244, 160), (244, 146), (256, 146))),
    ),
    "wizard": (
        ("curve", Paint.HAT, _WIDE_BRIM),
        ("lines", Paint.HAT, ((140, 246), (176, 130), (214, 10), (196, -96), (128, -130), (226, -150), (270, -90), (316, 40), (356, 150), (386, 242), (262, 258))),
        ("lines", Paint.ACCENT, ((142, 244), (150, 214), (262, 226), (376, 212), (386, 242), (262, 260))),
    ),
    "sailor": (
        ("curve", Paint.WHITE, ((132, 206), (150, 156), (262, 136), (372, 154), (390, 204), (262, 214))),
        ("lines", Paint.WHITE, ((116, 246), (104, 186), (262, 200), (416, 184), (404, 242), (262, 256))),
    ),
    "captain": (
        ("curve", Paint.DARK, ((236, 250), (330, 244), (402, 240), (438, 266), (400, 280), (320, 276), (244, 268))),
        ("curve", Paint.WHITE, ((80, 192), (120, 140), (190, 112), (280, 108), (370, 122), (436, 164), (424, 208), (262, 216), (104, 224))),
        ("lines", Paint.HAT, ((116, 212), (262, 214), (404, 202), (400, 246), (262, 258), (124, 256))),
        ("curve", Paint.METAL, ((282, 180), (304, 164), (326, 180), (320, 212), (304, 226), (288, 212))),
    ),
    "pirate": (
        ("curve", Paint.HAT, ((24, 226), (60, 150), (140, 110), (200, 60), (270, 44), (344, 66), (400, 116), (470, 150), (504, 222), (430, 232), (330, 236), (262, 228), (170, 244), (90, 244))),
        ("mark", Paint.TRIM, ((36, 224), (80, 160), (160, 118), (210, 72), (270, 58), (336, 80), (392, 126), (460, 164), (494, 218))),
        ("curve", Paint.WHITE, ((250, 120), (276, 112), (300, 122), (302, 148), (290, 158), (290, 174), (262, 174), (262, 158), (248, 148))),
    ),
    "mitre": (
        ("lines", Paint.TRIM, ((142, 240), (130, 120), (196, 40), (262, -20), (330, 40), (392, 120), (382, 238), (262, 250))),
        ("lines", Paint.ACCENT, ((252, 20), (274, 20), (278, 238), (248, 240))),
    ),
    "mortarboard": (
        ("curve", Paint.HAT, _DOME),
        ("lines", Paint.HAT, ((70, 140), (262, 90), (456, 136), (262, 196))),
        ("mark", Paint.ACCENT, ((262, 142), (400, 160), (410, 250))),
    ),
    "viking": (
        ("curve", Paint.WHITE, ((140, 200), (80, 180), (50, 110), (64, 40), (84, 110), (120, 150), (160, 160))),
        ("curve", Paint.WHITE, ((380, 196), (436, 176), (470, 106), (458, 34), (436, 104), (400, 146), (360, 158))),
        ("curve", Paint.METAL, _DOME),
        ("lines", Paint.METAL, ((118, 266), (120, 232), (262, 224), (398, 230), (394, 262), (262, 256))),
    ),
}  # fmt: skip
"""Painted in order over the hair."""

HOODED: Final = frozenset({"hood", "space-helmet"})
"""These go around the head and are drawn by shapes of their own."""


def draw_hat(art: HeadArt, hat: str, shift: float) -> None:
    """A hat on a head that is placed. `shift` follows the face's turn, in units."""
    if hat == "hood":
        _draw_hood(art, shift)
    elif hat == "space-helmet":
        _draw_bubble(art)
    for how, paint, points in HATS.get(hat, ()):
        path: Points = np.array(points, float) + np.array([shift * 0.3 - 8.0, -24.0])
        if how == "mark":
            art.plate.line(art.place(path), 0.8, paint) if paint is not Paint.INK else art.plate.mark(
                art.place(path), 0.7
            )
        else:
            art.polygon(smooth(path) if how == "curve" else path, paint)


def _draw_hood(art: HeadArt, shift: float) -> None:
    outer = np.array(
        [(256, 104), (170, 118), (104, 180), (76, 280), (80, 400), (116, 496), (190, 540), (270, 548), (350, 530),
         (410, 470), (428, 380), (424, 270), (396, 180), (340, 122)], float,
    )  # fmt: skip
    face = np.array(
        [(282, 190), (214, 214), (188, 290), (192, 390), (222, 456), (282, 480), (346, 452), (380, 380), (384, 284),
         (352, 210)], float,
    )  # fmt: skip
    ring = [smooth(outer), smooth(face + np.array([shift * 0.5, 0.0]))]
    placed = [art.place(p) for p in ring]
    art.fill_ring(placed, Paint.HAT)
    for path in placed:
        art.plate.line(path, 1.0, closed=True)


def _draw_bubble(art: HeadArt) -> None:
    angle = np.linspace(0, 2 * np.pi, 48, endpoint=False)
    circle = np.stack([256 + 226 * np.cos(angle), 318 + 226 * np.sin(angle)], -1)
    placed = art.place(circle)
    art.plate.line(placed, 2.2, Paint.TRIM, closed=True)
    art.plate.line(
        art.place(np.stack([256 + 240 * np.cos(angle), 318 + 240 * np.sin(angle)], -1)), 0.9, closed=True
    )
    art.plate.line(
        art.place(np.stack([256 + 212 * np.cos(angle), 318 + 212 * np.sin(angle)], -1)), 0.5, closed=True
    )
    gleam = np.linspace(-2.6, -1.9, 9)
    art.plate.line(
        art.place(np.stack([256 + 186 * np.cos(gleam), 318 + 186 * np.sin(gleam)], -1)), 1.8, Paint.WHITE
    )
    collar = np.array(
        [
            (96, 486),
            (150, 530),
            (256, 546),
            (362, 530),
            (416, 486),
            (420, 530),
            (340, 580),
            (172, 580),
            (92, 530),
        ],
        float,
    )
    art.polygon(smooth(collar), Paint.TRIM)
