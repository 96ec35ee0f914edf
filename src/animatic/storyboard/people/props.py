# ruff: noqa: ARG001  # every drawing takes the figure and the grasp, needed or not
"""Things in hands, at their true size."""

from collections.abc import Callable, Mapping
from typing import Final

import numpy as np

from animatic.storyboard.people.anatomy import Vector
from animatic.storyboard.people.plate import Paint, Part, bend, circle, hull
from animatic.storyboard.people.sketch import Grasp, Held, Sketch

UP: Final = np.array([0.0, 1.0, 0.0])
Draw = Callable[[Sketch, Grasp], None]


def _unit(vector: Vector) -> Vector:
    return vector / (float(np.linalg.norm(vector)) + 1e-9)


def _rod(s: Sketch, a: Vector, b: Vector, r0: float, r1: float, paint: Paint, ink: float = 0.8) -> None:
    """A stick between world points, radii in metres."""
    k = s.k
    s.plate.blob(s.limb([a, b], [r0 / k, r1 / k]), paint, Part.PROP, ink=ink)


def _slab(s: Sketch, centre: Vector, u: Vector, v: Vector, paint: Paint, ink: float = 0.8) -> np.ndarray:
    """A flat rectangle with half axes u and v; returns its corners in pixels."""
    corners = s.px(np.array([centre - u - v, centre + u - v, centre + u + v, centre - u + v]))
    s.plate.shape(corners, paint, Part.PROP, ink=ink)
    return corners


def _block(s: Sketch, centre: Vector, u: Vector, v: Vector, w: Vector, paint: Paint) -> None:
    """A box with three half axes."""
    signs = np.array([(i, j, k) for i in (-1, 1) for j in (-1, 1) for k in (-1, 1)], float)
    points = centre + signs @ np.array([u, v, w])
    s.plate.blob([hull(s.px(points))], paint, Part.PROP)
    lens = np.array([s.camera.x, s.camera.eye, s.camera.z]) - centre
    axes = [a if float(a @ lens) > 0 else -a for a in (u, v, w)]
    near = centre + axes[0] + axes[1] + axes[2]
    for axis in axes:
        s.plate.mark(s.px(np.array([near, near - axis * 2])), 0.7)


def _ball(s: Sketch, centre: Vector, radius: float, paint: Paint, ink: float = 0.8) -> None:
    s.plate.blob([circle(s.px(centre), radius * s.scale(centre))], paint, Part.PROP, ink=ink)


def _lens(s: Sketch, at: Vector) -> Vector:
    """Unit vector to the camera."""
    return _unit(np.array([s.camera.x, s.camera.eye, s.camera.z]) - at)


def _sideways(s: Sketch, at: Vector, up: Vector = UP) -> Vector:
    """Across the line of sight, level."""
    return _unit(np.cross(up, _lens(s, at)))


def _phone(s: Sketch, g: Grasp) -> None:
    up = _unit(g.thumb * 0.6 + UP * 0.5 + g.along * 0.3)
    face = _unit(np.cross(up, g.outward) + _lens(s, g.at) * 0.3)
    side = _unit(np.cross(up, face))
    _block(s, g.at + up * 0.02, up * 0.074, side * 0.036, face * 0.005, Paint.DARK)


def _phone_seen(s: Sketch, g: Grasp) -> None:
    body = s.bones.head.point(0, 0.1 * s.k, 0)
    face = _unit(body - g.at)
    side = _unit(np.cross(UP, face))
    up = np.cross(face, side)
    centre = g.at + up * 0.03
    _block(s, centre, up * 0.074, side * 0.036, face * 0.005, Paint.DARK)
    if float(face @ _lens(s, centre)) > 0:
        _slab(s, centre + face * 0.006, side * 0.031, up * 0.066, Paint.LIGHT, 0)


def _handset(s: Sketch, g: Grasp) -> None:
    head = s.bones.head
    top, low = (
        head.point(0.12 * g.side * s.k, 0.15 * s.k, 0.02 * s.k),
        head.point(0.09 * g.side * s.k, 0.02 * s.k, 0.1 * s.k),
    )
    _rod(s, top, low, 0.017, 0.017, Paint.DARK)
    _ball(s, top, 0.026, Paint.DARK)
    _ball(s, low, 0.026, Paint.DARK)


def _cup(s: Sketch, g: Grasp) -> None:
    base, top = g.at - UP * 0.045, g.at + UP * 0.05
    _vessel(s, base, top, 0.034, 0.04, Paint.PROP)


def _vessel(s: Sketch, base: Vector, top: Vector, r0: float, r1: float, paint: Paint) -> None:
    k = s.k
    frame = s.bones.root.moved(base)
    rings = [s.ring(frame.moved(p), r / k, r / k) for p, r in ((base, r0), (top, r1))]
    flat = [s.px(r) for r in rings]
    s.plate.blob([hull(np.vstack(flat))], paint, Part.PROP, ink=0.8)
    s.plate.shape(hull(flat[1]), Paint.DARK if paint is not Paint.GLASS else Paint.GLASS, Part.PROP, ink=0.6)


def _glass(s: Sketch, g: Grasp) -> None:
    _vessel(s, g.at - UP * 0.05, g.at + UP * 0.05, 0.03, 0.036, Paint.GLASS)
    frame = s.bones.root
    rings = [
        s.px(s.ring(frame.moved(g.at + UP * h), r / s.k, r / s.k))
        for h, r in ((-0.044, 0.028), (0.012, 0.032))
    ]
    s.plate.fill([hull(np.vstack(rings))], Paint.PROP, Part.PROP)


def _wine(s: Sketch, g: Grasp) -> None:
    _rod(s, g.at - UP * 0.05, g.at + UP * 0.03, 0.005, 0.005, Paint.GLASS)
    _vessel(s, g.at + UP * 0.03, g.at + UP * 0.12, 0.022, 0.036, Paint.GLASS)


def _bottle(s: Sketch, g: Grasp) -> None:
    _rod(s, g.at - UP * 0.1, g.at + UP * 0.07, 0.034, 0.034, Paint.PROP)
    _rod(s, g.at + UP * 0.09, g.at + UP * 0.17, 0.016, 0.013, Paint.PROP)


def _book(s: Sketch, g: Grasp) -> None:
    head = s.bones.head.point(0, 0.1 * s.k, 0)
    middle = g.at - s.bones.chest.right * (g.side * 0.09 * s.k) + UP * 0.03
    face = _unit(_unit(head - middle) + UP * 0.25)
    side = s.bones.chest.right
    up = _unit(np.cross(face, side))
    up = up if up[1] > 0 else -up
    for sign in (-1, 1):
        wing = _unit(side * sign + face * 0.28)
        _slab(s, middle + wing * 0.078, wing * 0.082, up * 0.115, Paint.PROP)
        if float(face @ _lens(s, middle)) > 0:
            _slab(s, middle + wing * 0.074 + face * 0.006, wing * 0.072, up * 0.105, Paint.WHITE, 0.5)


def _closed_book(s: Sketch, g: Grasp) -> None:
    _block(
        s,
        g.at,
        _unit(g.thumb) * 0.11,
        _unit(np.cross(g.thumb, g.outward)) * 0.08,
        g.outward * 0.014,
        Paint.PROP,
    )


def _sheet_of(width: float, height: float, paint: Paint = Paint.WHITE, lines: int = 4) -> Draw:
    def draw(s: Sketch, g: Grasp) -> None:
        head = s.bones.head.point(0, 0.1 * s.k, 0)
        middle = g.at + g.along * 0.05 + UP * (height * 0.32)
        face = _unit(head - middle)
        side = _unit(np.cross(UP, face))
        up = np.cross(face, side)
        _slab(s, middle, side * width / 2, up * height / 2, paint)
        for i in range(lines):
            row = middle + up * height * (0.28 - 0.18 * i)
            s.plate.mark(
                s.px(np.array([row - side * width * 0.36, row + side * width * (0.36 - 0.1 * (i % 2))])), 0.45
            )

    return draw


def _sword(s: Sketch, g: Grasp) -> None:
    way = _unit(g.thumb * 0.9 + g.along * 0.45)
    _rod(s, g.at - way * 0.09, g.at + way * 0.06, 0.014, 0.014, Paint.ACCENT)
    tip, base = g.at + way * 0.92, g.at + way * 0.08
    cross = _unit(np.cross(way, _lens(s, g.at)))
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
    _rod(s, base - cross * 0.09, base + cross * 0.09, 0.012, 0.012, Paint.METAL)


def _knife(s: Sketch, g: Grasp) -> None:
    way = _unit(g.thumb * 0.4 + g.along)
    cross = _unit(np.cross(way, _lens(s, g.at)))
    base, tip = g.at + way * 0.06, g.at + way * 0.25
    s.plate.shape(
        s.px(np.array([base - cross * 0.018, base + cross * 0.018, tip])), Paint.METAL, Part.PROP, ink=0.8
    )
    _rod(s, g.at - way * 0.06, base, 0.015, 0.013, Paint.DARK)


def _pistol(s: Sketch, g: Grasp) -> None:
    up = _unit(g.thumb)
    _rod(s, g.at - up * 0.03 - g.along * 0.01, g.at + up * 0.05, 0.017, 0.015, Paint.DARK)
    _rod(s, g.at + up * 0.05 - g.along * 0.03, g.at + up * 0.055 + g.along * 0.16, 0.017, 0.015, Paint.DARK)


def _rifle(s: Sketch, g: Grasp) -> None:
    bones = s.bones
    other = bones.left if g.side > 0 else bones.right
    way = _unit(other.wrist - g.at) if other.shape == "grip" else _unit(bones.chest.forward + UP * 0.3)
    butt, muzzle = g.at - way * 0.24 - UP * 0.02, g.at + way * 0.78
    _rod(s, butt, g.at, 0.036, 0.022, Paint.PROP)
    _rod(s, g.at - way * 0.04, g.at + way * 0.42, 0.024, 0.02, Paint.PROP)
    _rod(s, g.at + way * 0.3 + UP * 0.012, muzzle + UP * 0.012, 0.011, 0.01, Paint.DARK)


def _case(width: float, height: float, depth: float, paint: Paint = Paint.PROP) -> Draw:
    """Something with a handle that hangs from the hand."""

    def draw(s: Sketch, g: Grasp) -> None:
        forward = s.bones.root.forward
        across = np.cross(UP, forward)
        middle = g.at - UP * (height / 2 + 0.05)
        _block(s, middle, forward * width / 2, UP * height / 2, across * depth / 2, paint)
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


def _bag(s: Sketch, g: Grasp) -> None:
    forward = s.bones.root.forward
    points = [
        g.at,
        g.at - UP * 0.12 + forward * 0.1,
        g.at - UP * 0.34 + forward * 0.15,
        g.at - UP * 0.36 - forward * 0.15,
        g.at - UP * 0.12 - forward * 0.1,
    ]
    s.plate.shape(s.px(np.array(points)), Paint.PROP, Part.PROP)


def _flowers(s: Sketch, g: Grasp) -> None:
    up = _unit(UP + g.along * 0.35)
    side = _sideways(s, g.at)
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
        _ball(s, g.at + up * j + side * 0.043 * i, 0.032, Paint.ACCENT if (i + 2) % 2 else Paint.PROP, 0.6)


def _flower(s: Sketch, g: Grasp) -> None:
    top = g.at + UP * 0.24 + g.along * 0.04
    s.plate.line(s.px(np.array([g.at - UP * 0.06, top])), 1.0)
    _ball(s, top, 0.034, Paint.ACCENT)


def _umbrella(s: Sketch, g: Grasp) -> None:
    head = s.bones.head
    lean = _unit(head.origin + UP * 0.5 - g.at)
    lean = _unit(UP + (lean - UP * float(lean @ UP)) * 0.22)
    top = g.at + lean * max(0.72, float(head.origin[1] + 0.52 * s.k - g.at[1]))
    _rod(s, g.at - lean * 0.1, top, 0.008, 0.008, Paint.DARK, 0.6)
    side = _sideways(s, top, lean)
    toward = np.cross(side, lean)
    angle = np.linspace(0, 2 * np.pi, 33)
    rim = top - lean * 0.26 + np.outer(np.cos(angle), side) * 0.56 + np.outer(np.sin(angle), toward) * 0.56
    dome = [
        top - lean * 0.26 * (1 - np.cos(a)) / 1.0 + side * 0.56 * np.sin(a)
        for a in np.linspace(-1.5, 1.5, 15)
    ]
    s.plate.blob(
        [hull(s.px(np.vstack([rim, np.array(dome)])))],
        Paint.HAT if s.umbrella is None else s.umbrella,
        Part.PROP,
    )
    for a in (-0.62, 0.0, 0.62):
        end = (
            top
            - lean * 0.26
            + side * 0.56 * np.sin(a)
            + toward * 0.56 * np.cos(a) * (1 if toward @ _lens(s, top) > 0 else -1)
        )
        s.plate.mark(bend(s.px(np.array([top, (top + end) / 2 + lean * 0.04, end])), 5), 0.6)
    _rod(s, top, top + lean * 0.05, 0.006, 0.004, Paint.DARK, 0.5)


def _stick(length: float, below: float, radius: float = 0.012, paint: Paint = Paint.PROP) -> Draw:
    """A staff, a cane, a rod: upright through the hand, `below` metres of it under the hand."""

    def draw(s: Sketch, g: Grasp) -> None:
        way = _unit(UP + g.along * 0.06)
        low = g.at - way * below
        _rod(s, low, g.at + way * (length - below), radius, radius, paint, 0.7)

    return draw


def _staff(s: Sketch, g: Grasp) -> None:
    ground = float(s.bones.root.origin[1])
    below = max(0.1, float(g.at[1]) - ground)
    _stick(below + 0.6, below, 0.016)(s, g)
    _ball(s, g.at + UP * 0.62, 0.045, Paint.METAL)


def _cane(s: Sketch, g: Grasp) -> None:
    ground = float(s.bones.root.origin[1])
    foot = np.array([g.at[0], ground, g.at[2]]) + g.along * np.array([0.06, 0, 0.06])
    _rod(s, foot, g.at, 0.011, 0.013, Paint.PROP, 0.7)
    s.plate.line(
        bend(s.px(np.array([g.at, g.at + UP * 0.05 - g.along * 0.02, g.at + UP * 0.04 - g.along * 0.09])), 5),
        1.6,
    )


def _spear(s: Sketch, g: Grasp) -> None:
    _stick(2.0, min(1.0, max(0.2, float(g.at[1]))), 0.013)(s, g)
    tip = g.at + UP * (2.0 - min(1.0, max(0.2, float(g.at[1]))))
    side = _sideways(s, tip)
    s.plate.shape(
        s.px(np.array([tip + UP * 0.2, tip + side * 0.045, tip - UP * 0.04, tip - side * 0.045])),
        Paint.METAL,
        Part.PROP,
        ink=0.7,
    )


def _flame(s: Sketch, at: Vector, size: float) -> None:
    side = _sideways(s, at)
    shape = [(0, 0), (0.5, 0.25), (0.42, 0.7), (0.1, 1.5), (-0.12, 0.95), (-0.45, 0.65), (-0.48, 0.22)]
    path = np.array([at + side * (x * size) + UP * (y * size) for x, y in shape])
    s.plate.shape(s.px(path), Paint.LIGHT, Part.PROP, ink=0)


def _torch(s: Sketch, g: Grasp) -> None:
    way = _unit(UP + g.along * 0.3)
    _rod(s, g.at - way * 0.18, g.at + way * 0.32, 0.014, 0.026, Paint.PROP)
    _flame(s, g.at + way * 0.3, 0.16)


def _candle(s: Sketch, g: Grasp) -> None:
    _rod(s, g.at - UP * 0.05, g.at + UP * 0.13, 0.016, 0.015, Paint.WHITE)
    _flame(s, g.at + UP * 0.145, 0.04)


def _lantern(s: Sketch, g: Grasp) -> None:
    top = g.at - UP * 0.06
    arc = bend(np.array([top - _sideways(s, top) * 0.05, g.at, top + _sideways(s, top) * 0.05]), 5)
    s.plate.line(s.px(arc), 1.0)
    frame = s.bones.root
    k = s.k
    for low, high, r0, r1, paint in (
        (-0.04, 0.0, 0.062, 0.028, Paint.METAL), (-0.2, -0.04, 0.056, 0.056, Paint.LIGHT), (-0.24, -0.2, 0.062, 0.062, Paint.METAL),
    ):  # fmt: skip
        rings = [s.px(s.ring(frame.moved(top + UP * h), r / k, r / k)) for h, r in ((low, r0), (high, r1))]
        s.plate.blob([hull(np.vstack(rings))], paint, Part.PROP, ink=0.8)
    s.plate.mark(s.px(np.array([top - UP * 0.05, top - UP * 0.2])), 0.8)


def _flashlight(s: Sketch, g: Grasp) -> None:
    _rod(s, g.at - g.along * 0.07, g.at + g.along * 0.1, 0.018, 0.02, Paint.DARK)
    _rod(s, g.at + g.along * 0.11, g.at + g.along * 0.15, 0.03, 0.034, Paint.METAL)
    _ball(s, g.at + g.along * 0.16, 0.024, Paint.LIGHT, 0)


def _tool(length: float, head: tuple[float, float], paint: Paint = Paint.METAL) -> Draw:
    """A handle with a head across its end: hammer, axe."""

    def draw(s: Sketch, g: Grasp) -> None:
        way = _unit(g.thumb + g.along * 0.35)
        end = g.at + way * length * 0.75
        _rod(s, g.at - way * length * 0.25, end, 0.013, 0.013, Paint.PROP)
        across = _unit(g.along - way * float(g.along @ way))
        w, h = head
        path = np.array(
            [
                end - across * w * 0.4 - way * h / 2,
                end + across * w - way * h * 0.7,
                end + across * w + way * h * 0.7,
                end - across * w * 0.4 + way * h / 2,
            ]
        )
        s.plate.shape(s.px(path), paint, Part.PROP)

    return draw


def _long_tool(head: str) -> Draw:
    """A shovel, a broom, an oar: both hands, the lower end near the ground ahead."""

    def draw(s: Sketch, g: Grasp) -> None:
        other = s.bones.left if g.side > 0 else s.bones.right
        down = (
            _unit(other.wrist - g.at)
            if float(np.linalg.norm(other.wrist - g.at)) > 0.12
            else _unit(g.along - UP)
        )
        if down[1] > 0:
            down = -down
        down = _unit(down - UP * 0.5)
        ground = float(s.bones.root.origin[1])
        reach = min(1.3, max(0.3, (float(g.at[1]) - ground - 0.06) / max(0.2, -float(down[1]))))
        end = g.at + down * reach
        _rod(s, g.at - down * 0.2, end, 0.014, 0.014, Paint.PROP, 0.7)
        side = _sideways(s, end)
        if head == "shovel":
            path = [
                end - down * 0.04 - side * 0.09,
                end - down * 0.04 + side * 0.09,
                end + down * 0.18 + side * 0.08,
                end + down * 0.26,
                end + down * 0.18 - side * 0.08,
            ]
            s.plate.shape(s.px(np.array(path)), Paint.METAL, Part.PROP)
        elif head == "broom":
            path = [
                end - side * 0.05,
                end + side * 0.05,
                end + down * 0.2 + side * 0.16,
                end + down * 0.2 - side * 0.16,
            ]
            s.plate.shape(s.px(np.array(path)), Paint.PROP, Part.PROP)
        else:
            path = [
                end - side * 0.03,
                end + side * 0.03,
                end + down * 0.4 + side * 0.08,
                end + down * 0.44 - side * 0.08,
            ]
            s.plate.shape(s.px(np.array(path)), Paint.PROP, Part.PROP)

    return draw


def _camera(s: Sketch, g: Grasp) -> None:
    front = s.bones.head.forward
    side = np.cross(UP, front)
    _block(s, g.at, side * 0.065, UP * 0.045, front * 0.03, Paint.DARK)
    _rod(s, g.at + front * 0.03, g.at + front * 0.08, 0.034, 0.03, Paint.METAL)


def _guitar(s: Sketch, g: Grasp) -> None:
    bones = s.bones
    body = bones.spine(0.3).point(0.05 * s.k, 0.0, 0.19 * s.k)
    neck_hand = bones.left if g.side > 0 else bones.right
    way = _unit(neck_hand.wrist - body)
    end = body + way * 0.68
    front = bones.chest.forward
    across = _unit(np.cross(way, front))
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
    _rod(s, body + way * 0.16, end, 0.02, 0.018, Paint.DARK, 0.7)
    _rod(s, end, end + way * 0.1, 0.03, 0.034, Paint.PROP, 0.7)


def _violin(s: Sketch, g: Grasp) -> None:
    bones = s.bones
    chin = bones.chest.point(-0.07 * s.k * g.side, 0.02 * s.k, 0.08 * s.k)
    other = bones.left if g.side > 0 else bones.right
    way = _unit(other.wrist - chin)
    up = _unit(UP + bones.chest.forward * 0.5)
    across = _unit(np.cross(way, up))
    for along, r in ((0.06, 0.085), (0.2, 0.07)):
        angle = np.linspace(0, 2 * np.pi, 20, endpoint=False)
        ring = chin + way * along + np.outer(np.cos(angle), way) * r + np.outer(np.sin(angle), across) * r
        s.plate.blob([hull(s.px(ring))], Paint.PROP, Part.PROP)
    _rod(s, chin + way * 0.24, chin + way * 0.46, 0.014, 0.013, Paint.DARK, 0.6)
    bow = _unit(across + UP * 0.2)
    _rod(s, g.at + bow * 0.06, chin + way * 0.2 - bow * 0.2 * g.side, 0.006, 0.005, Paint.DARK, 0.6)


def _flute(s: Sketch, g: Grasp) -> None:
    mouth = s.bones.head.point(0, 0.04 * s.k, 0.15 * s.k)
    way = _unit(s.bones.chest.right * g.side + s.bones.chest.forward * 0.4 - UP * 0.2)
    _rod(s, mouth - way * 0.04, mouth + way * 0.5, 0.011, 0.011, Paint.METAL, 0.7)


def _trumpet(s: Sketch, g: Grasp) -> None:
    mouth = s.bones.head.point(0, 0.04 * s.k, 0.16 * s.k)
    way = _unit(s.bones.head.forward - UP * 0.1)
    _rod(s, mouth, mouth + way * 0.36, 0.012, 0.014, Paint.METAL)
    _rod(s, mouth + way * 0.34, mouth + way * 0.46, 0.016, 0.065, Paint.METAL)


def _microphone(s: Sketch, g: Grasp) -> None:
    way = _unit(s.bones.head.point(0, 0.04 * s.k, 0.14 * s.k) - g.at)
    _rod(s, g.at - way * 0.08, g.at + way * 0.09, 0.013, 0.017, Paint.DARK)
    _ball(s, g.at + way * 0.12, 0.03, Paint.METAL)


def _pen(s: Sketch, g: Grasp) -> None:
    way = _unit(g.along * 0.6 - UP * 0.7)
    _rod(s, g.at - way * 0.09, g.at + way * 0.05, 0.006, 0.003, Paint.DARK, 0.5)


def _cigarette(s: Sketch, g: Grasp) -> None:
    _rod(s, g.at, g.at + g.along * 0.07, 0.005, 0.005, Paint.WHITE, 0.5)
    _ball(s, g.at + g.along * 0.075, 0.006, Paint.LIGHT, 0)


def _fork(s: Sketch, g: Grasp) -> None:
    way = _unit(g.along + UP * 0.3)
    _rod(s, g.at - way * 0.05, g.at + way * 0.13, 0.006, 0.009, Paint.METAL, 0.5)


def _tray(s: Sketch, g: Grasp) -> None:
    middle = g.at + UP * 0.05
    s.plate.shape(s.px(s.ring(s.bones.root.moved(middle), 0.2 / s.k, 0.2 / s.k)), Paint.METAL, Part.PROP)
    for dx in (-0.07, 0.06):
        base = middle + s.bones.root.right * dx
        _vessel(s, base, base + UP * 0.1, 0.028, 0.034, Paint.GLASS)


def _plate_of_food(s: Sketch, g: Grasp) -> None:
    middle = g.at + UP * 0.03
    s.plate.shape(s.px(s.ring(s.bones.root.moved(middle), 0.13 / s.k, 0.13 / s.k)), Paint.WHITE, Part.PROP)
    s.plate.shape(
        s.px(s.ring(s.bones.root.moved(middle + UP * 0.02), 0.07 / s.k, 0.07 / s.k)),
        Paint.PROP,
        Part.PROP,
        ink=0.6,
    )


def _carton(size: float) -> Draw:
    def draw(s: Sketch, g: Grasp) -> None:
        chest = s.bones.chest
        middle = s.spine(0.35).point(0.0, 0.02 * s.k, (0.2 + size / 2) * s.k)
        _block(s, middle, chest.right * size / 2, UP * size * 0.38, chest.forward * size / 2, Paint.PROP)

    return draw


def _gift(s: Sketch, g: Grasp) -> None:
    right, forward = s.bones.root.right, s.bones.root.forward
    middle = g.at + UP * 0.07 + forward * 0.03
    _block(s, middle, right * 0.07, UP * 0.06, forward * 0.07, Paint.PROP)
    s.plate.mark(s.px(np.array([middle + UP * 0.06, middle - UP * 0.06])), 1.6, Paint.ACCENT)


def _ring_box(s: Sketch, g: Grasp) -> None:
    right, forward = s.bones.root.right, s.bones.root.forward
    middle = g.at + UP * 0.03
    _block(s, middle, right * 0.032, UP * 0.02, forward * 0.032, Paint.ACCENT)
    _slab(s, middle + UP * 0.045 + forward * 0.03, right * 0.032, UP * 0.03, Paint.ACCENT, 0.6)
    _ball(s, middle + UP * 0.032, 0.013, Paint.METAL, 0.5)


def _laptop(s: Sketch, g: Grasp) -> None:
    chest = s.bones.chest
    forward = s.bones.root.forward
    middle = (s.bones.left.wrist + s.bones.right.wrist) / 2 - UP * 0.03 + forward * 0.02
    screen = middle + forward * 0.14 + UP * 0.1
    _slab(s, middle + forward * 0.02, chest.right * 0.16, forward * 0.11, Paint.METAL)
    _slab(s, screen, chest.right * 0.16, _unit(UP + forward * 0.25) * 0.11, Paint.METAL)
    if float(-forward @ _lens(s, screen)) > 0:
        _slab(
            s,
            screen - forward * 0.005,
            chest.right * 0.145,
            _unit(UP + forward * 0.25) * 0.096,
            Paint.LIGHT,
            0,
        )


def _baby(s: Sketch, g: Grasp) -> None:
    chest = s.spine(0.62)
    a, b = chest.point(0.13 * s.k, 0.03 * s.k, 0.2 * s.k), chest.point(-0.14 * s.k, -0.1 * s.k, 0.22 * s.k)
    _rod(s, b, a, 0.07, 0.085, Paint.WHITE)
    top = a + _unit(a - b) * 0.08 + UP * 0.02
    _ball(s, top, 0.068, Paint.SKIN)
    s.plate.mark(
        s.px(
            np.array(
                [top + UP * 0.03 - chest.right * 0.03, top + UP * 0.05, top + UP * 0.03 + chest.right * 0.03]
            )
        ),
        0.5,
    )


def _shield(s: Sketch, g: Grasp) -> None:
    front = _unit(s.bones.chest.forward + g.outward * 0.5)
    side = _unit(np.cross(UP, front))
    shape = [(-0.2, 0.24), (0.2, 0.24), (0.2, 0.0), (0.0, -0.34), (-0.2, 0.0)]
    s.plate.shape(
        s.px(np.array([g.at + front * 0.06 + side * x + UP * y for x, y in shape])), Paint.ACCENT, Part.PROP
    )
    s.plate.mark(
        s.px(np.array([g.at + front * 0.06 + UP * 0.24, g.at + front * 0.06 - UP * 0.3])), 1.4, Paint.METAL
    )


def _bow(s: Sketch, g: Grasp) -> None:
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
    _rod(s, other.wrist, g.at + g.along * 0.14, 0.006, 0.006, Paint.PROP, 0.5)


def _balloon(s: Sketch, g: Grasp) -> None:
    top = g.at + UP * 0.95 + s.bones.root.right * 0.1
    s.plate.line(
        bend(s.px(np.array([g.at, (g.at + top) / 2 + s.bones.root.right * 0.03, top - UP * 0.16])), 5), 0.5
    )
    side = _sideways(s, top)
    angle = np.linspace(0, 2 * np.pi, 28, endpoint=False)
    s.plate.shape(
        s.px(top + np.outer(np.cos(angle), side) * 0.14 + np.outer(np.sin(angle), UP) * 0.17),
        Paint.ACCENT,
        Part.PROP,
    )


def _flag(s: Sketch, g: Grasp) -> None:
    top = g.at + UP * 0.9
    _rod(s, g.at - UP * 0.3, top, 0.011, 0.011, Paint.PROP, 0.7)
    side = _sideways(s, top)
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


def _sign(s: Sketch, g: Grasp) -> None:
    top = g.at + UP * 0.75
    _rod(s, g.at - UP * 0.12, top, 0.012, 0.012, Paint.PROP, 0.7)
    side = _sideways(s, top)
    _slab(s, top + UP * 0.1, side * 0.28, UP * 0.19, Paint.WHITE)
    for i, w in enumerate((0.2, 0.16)):
        row = top + UP * (0.16 - 0.13 * i)
        s.plate.mark(s.px(np.array([row - side * w, row + side * w])), 2.2)


def _rod_for_fishing(s: Sketch, g: Grasp) -> None:
    way = _unit(s.bones.root.forward + UP * 0.75)
    tip = g.at + way * 1.7
    _rod(s, g.at - way * 0.25, tip, 0.012, 0.004, Paint.PROP, 0.6)
    ground = float(s.bones.root.origin[1])
    s.plate.line(s.px(np.array([tip, tip + s.bones.root.forward * 0.25 - UP * (tip[1] - ground + 0.1)])), 0.4)


def _oar(s: Sketch, g: Grasp) -> None:
    way = _unit(g.outward * 0.9 - UP * 0.5)
    end = g.at + way * 1.3
    _rod(s, g.at - way * 0.14, end, 0.016, 0.016, Paint.PROP, 0.7)
    side = _unit(np.cross(way, _lens(s, end)))
    s.plate.shape(
        s.px(
            np.array(
                [
                    end - side * 0.03,
                    end + way * 0.1 - side * 0.08,
                    end + way * 0.46 - side * 0.08,
                    end + way * 0.46 + side * 0.08,
                    end + way * 0.1 + side * 0.08,
                    end + side * 0.03,
                ]
            )
        ),
        Paint.PROP,
        Part.PROP,
    )


def _basket(s: Sketch, g: Grasp) -> None:
    middle = g.at - UP * 0.24
    _vessel(s, middle - UP * 0.09, middle + UP * 0.06, 0.12, 0.16, Paint.PROP)
    side = _sideways(s, middle)
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


def _bucket(s: Sketch, g: Grasp) -> None:
    middle = g.at - UP * 0.26
    _vessel(s, middle - UP * 0.13, middle + UP * 0.12, 0.1, 0.14, Paint.METAL)
    side = _sideways(s, middle)
    s.plate.line(
        s.px(bend(np.array([middle + UP * 0.12 - side * 0.13, g.at, middle + UP * 0.12 + side * 0.13]), 5)),
        1.0,
    )


def _ballgame(s: Sketch, g: Grasp) -> None:
    _ball(s, g.at + g.along * 0.1 + UP * 0.06, 0.115, Paint.PROP, 1.0)


def _orb(s: Sketch, g: Grasp) -> None:
    _ball(s, g.at + UP * 0.08, 0.07, Paint.LIGHT, 0.8)


def _key(s: Sketch, g: Grasp) -> None:
    tip = g.at + g.along * 0.09
    _rod(s, g.at, tip, 0.006, 0.006, Paint.METAL, 0.6)
    _ball(s, g.at, 0.016, Paint.METAL, 0.6)


def _small(s: Sketch, g: Grasp) -> None:
    """A small thing that the artist has no drawing of: closed in the hand."""


def _rope(s: Sketch, g: Grasp) -> None:
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


_COLOURS: Final[Mapping[str, str]] = {
    "umbrella": "#8a2c34", "book": "#7a3c34", "bottle": "#4a6a44", "cup": "#e4dccc", "mug": "#c8d0d4", "glass": "#c07a34", "suitcase": "#8a5a34", "briefcase": "#4a3628",
    "bag": "#8a7a5a", "flowers": "#d87a8c", "lantern": "#5a5a60", "torch": "#6a4a30", "sword": "#aeb6c0", "stick": "#7a5636", "staff": "#6a4a30",
    "box": "#b08a58", "gift": "#b83a4a", "basket": "#b88a4c", "guitar": "#b8743c", "violin": "#9a5028", "rifle": "#6a4a2e", "newspaper": "#e4e0d4",
    "ball": "#d87a36", "map": "#e0d0a4", "letter": "#f0eadc", "shovel": "#8a6238", "broom": "#c8a860", "rope": "#b89a6a",
}  # fmt: skip

PROPS: Final[Mapping[str, tuple[Draw, str]]] = {
    # what: (how it is drawn, the gesture that holds it)
    "phone": (_phone, "phone"), "telephone": (_handset, "phone"), "smartphone": (_phone_seen, "phone-look"),
    "cup": (_cup, "cup"), "glass": (_glass, "cup"), "wine": (_wine, "cup"), "bottle": (_bottle, "hold"),
    "book": (_book, "read"), "closed-book": (_closed_book, "hold"), "letter": (_sheet_of(0.16, 0.21), "read"), "newspaper": (_sheet_of(0.5, 0.36, lines=6), "read"),
    "photo": (_sheet_of(0.11, 0.15, Paint.PROP, 0), "hold-high"), "map": (_sheet_of(0.5, 0.36, Paint.PROP, 3), "read"), "menu": (_sheet_of(0.22, 0.3, Paint.PROP, 3), "read"),
    "sword": (_sword, "hold"), "knife": (_knife, "hold"), "pistol": (_pistol, "aim-one"), "rifle": (_rifle, "rifle"), "spear": (_spear, "hold"), "shield": (_shield, "hold"),
    "bow": (_bow, "aim"), "suitcase": (_case(0.56, 0.4, 0.18), "hold-low"), "briefcase": (_case(0.42, 0.3, 0.1), "hold-low"), "bag": (_bag, "hold-low"),
    "flowers": (_flowers, "hold"), "flower": (_flower, "hold"), "umbrella": (_umbrella, "umbrella"), "stick": (_stick(1.3, 0.9), "hold"), "staff": (_staff, "hold"),
    "cane": (_cane, "hold-low"), "torch": (_torch, "hold-high"), "candle": (_candle, "hold"), "lantern": (_lantern, "hold-high"), "flashlight": (_flashlight, "aim-one"),
    "hammer": (_tool(0.34, (0.09, 0.05)), "strike-with"), "axe": (_tool(0.7, (0.13, 0.13)), "hold"), "shovel": (_long_tool("shovel"), "work"), "broom": (_long_tool("broom"), "work"),
    "rake": (_long_tool("broom"), "work"), "mop": (_long_tool("broom"), "work"), "oar": (_oar, "hold"), "camera": (_camera, "drink"), "guitar": (_guitar, "guitar"),
    "violin": (_violin, "violin"), "flute": (_flute, "flute"), "trumpet": (_trumpet, "flute"), "microphone": (_microphone, "cup"), "pen": (_pen, "write"), "brush": (_pen, "touch"),
    "cigarette": (_cigarette, "smoke"), "fork": (_fork, "eat"), "spoon": (_fork, "eat"), "tray": (_tray, "carry"), "plate": (_plate_of_food, "carry"), "box": (_carton(0.36), "carry"),
    "chest": (_carton(0.5), "carry"), "gift": (_gift, "offer"), "ring": (_ring_box, "offer"), "laptop": (_laptop, "type"), "baby": (_baby, "carry"), "balloon": (_balloon, "hold-high"),
    "flag": (_flag, "hold-high"), "sign": (_sign, "hold-high"), "fishing-rod": (_rod_for_fishing, "hold"), "basket": (_basket, "hold-low"), "bucket": (_bucket, "hold-low"),
    "ball": (_ballgame, "offer"), "orb": (_orb, "offer"), "key": (_key, "hold"), "rope": (_rope, "pull"), "small": (_small, "hold"),
}  # fmt: skip

ALIASES: Final[Mapping[str, str]] = {
    "cell phone": "phone", "cellphone": "phone", "mobile": "phone", "mobile phone": "phone", "receiver": "telephone", "handset": "telephone", "mug": "cup", "coffee": "cup", "tea": "cup",
    "teacup": "cup", "coffee cup": "cup", "whisky": "glass", "whiskey": "glass", "drink": "glass", "beer": "glass", "water": "glass", "tumbler": "glass", "goblet": "wine", "wine glass": "wine",
    "champagne": "wine", "wineglass": "wine", "bible": "book", "notebook": "closed-book", "diary": "book", "novel": "book", "note": "letter", "paper": "letter", "document": "letter",
    "envelope": "letter", "telegram": "letter", "ticket": "photo", "postcard": "photo", "photograph": "photo", "picture": "photo", "file": "letter", "contract": "letter", "scroll": "letter",
    "blade": "sword", "sabre": "sword", "rapier": "sword", "dagger": "knife", "scalpel": "knife", "scissors": "knife", "gun": "pistol", "revolver": "pistol", "handgun": "pistol", "shotgun": "rifle", "musket": "rifle",
    "lance": "spear", "pitchfork": "spear", "harpoon": "spear", "trunk": "chest", "case": "suitcase", "luggage": "suitcase", "backpack": "bag", "handbag": "bag", "purse": "bag", "sack": "bag",
    "shopping bag": "bag", "grocery": "bag", "bouquet": "flowers", "rose": "flower", "parasol": "umbrella", "pole": "stick", "branch": "stick", "wand": "pen", "walking stick": "cane", "crutch": "cane",
    "lamp": "lantern", "flash light": "flashlight", "lighter": "candle", "match": "candle", "candlestick": "candle", "hatchet": "axe", "pickaxe": "axe", "spade": "shovel", "hoe": "shovel", "wrench": "hammer",
    "screwdriver": "knife", "tool": "hammer", "fiddle": "violin", "cello": "violin", "banjo": "guitar", "ukulele": "guitar", "lute": "guitar", "recorder": "flute", "clarinet": "flute", "saxophone": "trumpet",
    "horn": "trumpet", "mic": "microphone", "pencil": "pen", "quill": "pen", "chalk": "pen", "paintbrush": "brush", "cigar": "cigarette", "pipe": "cigarette", "crate": "box", "package": "box", "parcel": "box",
    "present": "gift", "jewel": "ring", "computer": "laptop", "infant": "baby", "child": "baby", "placard": "sign", "banner": "flag", "rod": "fishing-rod", "fishing rod": "fishing-rod", "pail": "bucket",
    "football": "ball", "basketball": "ball", "crystal ball": "orb", "sphere": "orb", "paddle": "oar", "binoculars": "camera", "newspapers": "newspaper", "magazine": "newspaper", "sandwich": "small",
    "apple": "small", "coin": "small", "watch": "small", "pill": "small", "chain": "rope", "leash": "rope", "reins": "rope", "medal": "small", "badge": "photo", "list": "letter", "folder": "letter", "blueprint": "map",
    "chart": "map", "dish": "plate", "bowl": "plate", "cake": "plate", "bread": "small", "club": "stick", "bat": "stick", "mirror": "photo", "locket": "small", "necklace": "small", "toy": "small", "doll": "baby",
}  # fmt: skip


def known(noun: str) -> str:
    """The prop that stands for a noun; "" if there is none."""
    noun = noun.lower().strip()
    for word in (
        noun,
        ALIASES.get(noun, ""),
        noun.rsplit(" ", 1)[-1],
        ALIASES.get(noun.rsplit(" ", 1)[-1], ""),
    ):
        if word in PROPS:
            return word
    return ""


def held(prop: str) -> Held:
    """The thing, ready for a hand."""
    return Held(PROPS[prop][0], over=prop in ("guitar", "laptop", "box", "chest", "camera"))


def colour_of(prop: str) -> str:
    """Its usual colour."""
    return _COLOURS.get(prop, "#9a7a50")


SHINING: Final = frozenset({"torch", "candle", "lantern", "flashlight", "orb"})
"""Props that light up what is around them."""
