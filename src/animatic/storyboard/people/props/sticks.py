# every drawing takes the figure and the grasp, needed or not
"""What is long: sticks, tools, an umbrella, oars, lights."""

import numpy as np

from animatic.storyboard.people.plate import Paint, Part, bend, hull
from animatic.storyboard.people.props.solids import UP, Draw, ball, flame, lens, rod, sideways, unit
from animatic.storyboard.people.sketch import Grasp, Sketch


def umbrella(s: Sketch, g: Grasp) -> None:
    head = s.bones.head
    lean = unit(head.origin + UP * 0.5 - g.at)
    lean = unit(UP + (lean - UP * float(lean @ UP)) * 0.22)
    top = g.at + lean * max(0.72, float(head.origin[1] + 0.52 * s.k - g.at[1]))
    rod(s, g.at - lean * 0.1, top, 0.008, 0.008, Paint.DARK, 0.6)
    side = sideways(s, top, lean)
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
            + toward * 0.56 * np.cos(a) * (1 if toward @ lens(s, top) > 0 else -1)
        )
        s.plate.mark(bend(s.px(np.array([top, (top + end) / 2 + lean * 0.04, end])), 5), 0.6)
    rod(s, top, top + lean * 0.05, 0.006, 0.004, Paint.DARK, 0.5)


def stick(length: float, below: float, radius: float = 0.012, paint: Paint = Paint.PROP) -> Draw:
    """A staff, a cane, a rod: upright through the hand, `below` metres of it under the hand."""

    def draw(s: Sketch, g: Grasp) -> None:
        way = unit(UP + g.along * 0.06)
        above = float(g.at[1] - s.bones.root.origin[1])
        if above < 0.75 * below:  # from a low hand its end reaches the ground ahead
            ahead = s.bones.root.forward
            way = unit(UP * above - ahead * max(0.3, (below**2 - above**2) ** 0.5))
        low = g.at - way * below
        rod(s, low, g.at + way * (length - below), radius, radius, paint, 0.7)

    return draw


def staff(s: Sketch, g: Grasp) -> None:
    ground = float(s.bones.root.origin[1])
    below = max(0.1, float(g.at[1]) - ground)
    stick(below + 0.6, below, 0.016)(s, g)
    ball(s, g.at + UP * 0.62, 0.045, Paint.METAL)


def cane(s: Sketch, g: Grasp) -> None:
    ground = float(s.bones.root.origin[1])
    foot = np.array([g.at[0], ground, g.at[2]]) + g.along * np.array([0.06, 0, 0.06])
    rod(s, foot, g.at, 0.011, 0.013, Paint.PROP, 0.7)
    s.plate.line(
        bend(s.px(np.array([g.at, g.at + UP * 0.05 - g.along * 0.02, g.at + UP * 0.04 - g.along * 0.09])), 5),
        1.6,
    )


def torch(s: Sketch, g: Grasp) -> None:
    way = unit(UP + g.along * 0.3)
    rod(s, g.at - way * 0.18, g.at + way * 0.32, 0.014, 0.026, Paint.PROP)
    flame(s, g.at + way * 0.3, 0.16)


def candle(s: Sketch, g: Grasp) -> None:
    rod(s, g.at - UP * 0.05, g.at + UP * 0.13, 0.016, 0.015, Paint.WHITE)
    flame(s, g.at + UP * 0.145, 0.04)


def lantern(s: Sketch, g: Grasp) -> None:
    top = g.at - UP * 0.06
    arc = bend(np.array([top - sideways(s, top) * 0.05, g.at, top + sideways(s, top) * 0.05]), 5)
    s.plate.line(s.px(arc), 1.0)
    frame = s.bones.root
    k = s.k
    for low, high, r0, r1, paint in (
        (-0.04, 0.0, 0.062, 0.028, Paint.METAL), (-0.2, -0.04, 0.056, 0.056, Paint.LIGHT),
        (-0.24, -0.2, 0.062, 0.062, Paint.METAL),
    ):  # fmt: skip
        rings = [s.px(s.ring(frame.moved(top + UP * h), r / k, r / k)) for h, r in ((low, r0), (high, r1))]
        s.plate.blob([hull(np.vstack(rings))], paint, Part.PROP, ink=0.8)
    s.plate.mark(s.px(np.array([top - UP * 0.05, top - UP * 0.2])), 0.8)


def flashlight(s: Sketch, g: Grasp) -> None:
    rod(s, g.at - g.along * 0.07, g.at + g.along * 0.1, 0.018, 0.02, Paint.DARK)
    rod(s, g.at + g.along * 0.11, g.at + g.along * 0.15, 0.03, 0.034, Paint.METAL)
    ball(s, g.at + g.along * 0.16, 0.024, Paint.LIGHT, 0)


def tool(length: float, head: tuple[float, float], paint: Paint = Paint.METAL) -> Draw:
    """A handle with a head across its end: hammer, axe."""

    def draw(s: Sketch, g: Grasp) -> None:
        way = unit(g.thumb + g.along * 0.35)
        end = g.at + way * length * 0.75
        rod(s, g.at - way * length * 0.25, end, 0.013, 0.013, Paint.PROP)
        across = unit(g.along - way * float(g.along @ way))
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


def long_tool(head: str) -> Draw:
    """A shovel, a broom, an oar: both hands, the lower end near the ground ahead."""

    def draw(s: Sketch, g: Grasp) -> None:
        other = s.bones.left if g.side > 0 else s.bones.right
        down = (
            unit(other.wrist - g.at)
            if float(np.linalg.norm(other.wrist - g.at)) > 0.12
            else unit(g.along - UP)
        )
        if down[1] > 0:
            down = -down
        down = unit(down - UP * 0.5)
        ground = float(s.bones.root.origin[1])
        reach = min(1.3, max(0.3, (float(g.at[1]) - ground - 0.06) / max(0.2, -float(down[1]))))
        end = g.at + down * reach
        rod(s, g.at - down * 0.2, end, 0.014, 0.014, Paint.PROP, 0.7)
        side = sideways(s, end)
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


def rod_for_fishing(s: Sketch, g: Grasp) -> None:
    way = unit(s.bones.root.forward + UP * 0.75)
    tip = g.at + way * 1.7
    rod(s, g.at - way * 0.25, tip, 0.012, 0.004, Paint.PROP, 0.6)
    ground = float(s.bones.root.origin[1])
    s.plate.line(s.px(np.array([tip, tip + s.bones.root.forward * 0.25 - UP * (tip[1] - ground + 0.1)])), 0.4)


def oar(s: Sketch, g: Grasp) -> None:
    way = unit(g.outward * 0.9 - UP * 0.5)
    end = g.at + way * 1.3
    rod(s, g.at - way * 0.14, end, 0.016, 0.016, Paint.PROP, 0.7)
    side = unit(np.cross(way, lens(s, end)))
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
