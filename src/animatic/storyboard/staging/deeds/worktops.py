"""At a worktop: the stove, the sink, the chopping board, the ironing board, seen across it."""

from dataclasses import replace
from typing import Final

import numpy as np

from animatic.storyboard.people import props
from animatic.storyboard.people.anatomy import Hand
from animatic.storyboard.places.maker import Maker
from animatic.storyboard.staging.acting import act, looking, with_hand
from animatic.storyboard.staging.deeds.find import body_framing, doer, last, side_of
from animatic.storyboard.staging.fitting import fit
from animatic.storyboard.staging.lens import LENSES
from animatic.storyboard.staging.scene import Player, Scene, Stage, Template
from animatic.storyboard.staging.sets import SEATING, Draw, furnish
from animatic.storyboard.staging.spots import spot
from animatic.storyboard.terms import Framing, Pose, Setting

_STOVE: Final = (
    "cook",
    "fry",
    "stir",
    "boil",
    "saute",
    "flip",
    "simmer",
    "heat",
    "taste",
    "scramble",
    "prepare",
    "make",
)
_BOARD: Final = (
    "chop",
    "slice",
    "knead",
    "roll",
    "bake",
    "peel",
    "carve",
    "dice",
    "cut",
    "butter",
    "decorate",
    "mix",
    "whisk",
    "grate",
)
_SINK: Final = ("wash", "rinse", "scrub", "clean", "dry")
_IRON: Final = ("iron",)
_FOODS: Final = frozenset(
    (
        "dish dishes plate plates pot pan cup cups vegetable vegetables onion carrot bread dough cake pie soup stew "
        "egg eggs pancake pancakes breakfast dinner lunch meal meat fish sauce pasta potato potatoes tomato tomatoes "
        "salad supper omelette batter cookie apple"
    ).split()
)
_PLACES: Final = (
    Setting.KITCHEN,
    Setting.RESTAURANT,
    Setting.CAFE,
    Setting.CABIN,
    Setting.DINING_ROOM,
    Setting.SHOP,
)
_TOP = 0.92


def _top(kind: str, side: int) -> Draw:
    """The worktop before the lens with what belongs on it."""

    def draw(m: Maker) -> None:
        if kind == "iron":
            m.box(-0.75, 0.75, 0.86, 0.9, -0.2, 0.2, "#b9c4cc")
            for a, b in ((-0.5, 0.5), (0.5, -0.5)):
                m.rod((a, 0.0, -0.1), (b, 0.86, -0.1), 0.02, "#8a8f94")
            m.plate(
                [(-0.6, 0.905, -0.18), (0.3, 0.905, -0.18), (0.24, 0.905, 0.18), (-0.6, 0.905, 0.18)],
                "#dfe6f2",
                (0, 1, 0),
                bias=0.1,
            )
            return
        m.box(-3.5, 3.5, 0.0, _TOP - 0.05, -0.3, 0.3, "#cfc8b8")
        m.box(-3.5, 3.5, _TOP - 0.05, _TOP, -0.34, 0.34, "#8a6a4c", bias=0.1)
        for u in (-2.4, -1.6, -0.8, 0.8, 1.6, 2.4):
            m.wire([(u, 0.04, -0.305), (u, _TOP - 0.08, -0.305)], 0.7, bias=0.1)
        if kind == "stove":
            m.box(-0.5, 0.5, 0.06, _TOP - 0.02, -0.33, 0.3, "#3c4048", bias=0.15)
            m.panel(-0.38, 0.38, 0.16, 0.6, -0.335, "#23262c", bias=0.2)
            m.rod((-0.34, 0.67, -0.36), (0.34, 0.67, -0.36), 0.014, "#b4b9bf", bias=0.3)
            for u in (-0.36, -0.18, 0.18, 0.36):
                m.ball(u, 0.79, -0.35, 0.026, "#d8d3c6", bias=0.3)
            u = 0.16 * side
            m.rod((u, _TOP, -0.02), (u, _TOP + 0.055, -0.02), 0.15, "#2c2e34", bias=0.3)
            m.rod((u, _TOP + 0.05, -0.02), (u, _TOP + 0.058, -0.02), 0.132, "#d8a24a", bias=0.35)
            for k in range(3):
                v = u - 0.07 + 0.07 * k
                m.wire(
                    [
                        (v, _TOP + 0.1, -0.02),
                        (v + 0.03, _TOP + 0.2, -0.02),
                        (v - 0.03, _TOP + 0.3, -0.02),
                        (v + 0.02, _TOP + 0.42, -0.02),
                    ],
                    0.9,
                    "#f2efe8",
                    bias=0.5,
                )
            m.rod((-0.3 * side, _TOP, 0.1), (-0.3 * side, _TOP + 0.17, 0.1), 0.11, "#a9b0b6", bias=0.2)
        elif kind == "sink":
            m.plate(
                [
                    (-0.36, _TOP + 0.003, -0.24),
                    (0.36, _TOP + 0.003, -0.24),
                    (0.36, _TOP + 0.003, 0.2),
                    (-0.36, _TOP + 0.003, 0.2),
                ],
                "#9fb4bd",
                (0, 1, 0),
                bias=0.2,
            )
            m.wire(
                [
                    (0.0, _TOP, 0.24),
                    (0.0, _TOP + 0.26, 0.24),
                    (0.0, _TOP + 0.3, 0.14),
                    (0.0, _TOP + 0.2, 0.08),
                ],
                2.6,
                "#b9c0c6",
                bias=0.3,
            )
            for k in range(7):
                m.ball(-0.24 + 0.08 * k, _TOP + 0.01, -0.1 + 0.05 * (k % 3), 0.035, "#eef4f6", bias=0.3)
            for k in range(4):
                m.rod(
                    (0.62 * side, _TOP + 0.02 * k, 0.0),
                    (0.62 * side, _TOP + 0.02 * k + 0.012, 0.0),
                    0.12,
                    "#eceae2",
                    bias=0.2 + 0.01 * k,
                )
        else:
            m.box(-0.26, 0.26, _TOP, _TOP + 0.02, -0.18, 0.16, "#c79a62", bias=0.2)
            for u, w, r, paint in (
                (0.12, -0.04, 0.05, "#b03a2c"),
                (0.2, 0.06, 0.045, "#c8702c"),
                (-0.02, 0.05, 0.04, "#6f9a4c"),
            ):
                m.ball(u * side, _TOP + 0.05, w, r, paint, bias=0.3)
            m.rod((0.52 * side, _TOP, 0.05), (0.52 * side, _TOP + 0.13, 0.05), 0.11, "#e4dccc", bias=0.2)

    return draw


_TOOLS: Final = {"stove": "spoon", "board": "knife", "sink": "", "iron": ""}


def works(scene: Scene, player: Player, kind: str) -> Stage:
    """Behind the worktop, three quarters to the lens, both hands at the work; who keeps company stands beside."""
    side = side_of(scene)
    framing = body_framing(scene, Framing.MEDIUM)
    if framing is Framing.TWO_SHOT:
        framing = Framing.MEDIUM
    x, y, z = spot(scene, 1.6)
    z = max(z, 3.0)
    small = player.height < 1.4
    lift = 0.28 if small else 0.0  # a child stands on a stool
    actor = act(
        scene,
        player,
        (x - 0.12 * side, y + lift, z + 0.46),
        154.0 * side,
        stance_="stand",
        gesture="",
        prop="",
    )
    actor = replace(actor, pose=replace(actor.pose, lean=12.0, neck=(0.0, 16.0, 0.0)), look_at=None)
    reach = {"stove": (0.16, 0.12), "board": (0.04, 0.08), "sink": (0.0, 0.06), "iron": (0.1, 0.1)}[kind]
    top = y + _TOP
    for hand in (1, -1):
        across = reach[0] * side - 0.13 * hand
        to = Hand(
            (x + across, top + reach[1] + (0.03 if hand == -side else 0.0), z - 0.02),
            "world",
            "grip" if hand == -side else "relaxed",
            (0.9, -0.3, -0.2),
        )
        actor = replace(actor, pose=with_hand(actor.pose, hand, to))
    tool = _TOOLS[kind]
    held = props.held(tool) if tool else None
    actor = replace(
        actor,
        arms_over=0.7,
        grounded=False,
        right=held if side < 0 else None,
        left=held if side > 0 else None,
    )
    actors = [actor]
    for number, other in enumerate([p for p in scene.players if p is not player][:2]):
        way = 1 if number == 0 else -1
        at = (x + (0.86 + 0.1 * number) * side * way, y + (0.28 if other.height < 1.4 else 0.0), z + 0.5)
        helper = act(
            scene, other, at, -138.0 * side * way, stance_="stand" if other.subject.pose is Pose.STAND else ""
        )
        head = actor.skeleton().head.point(0, 0.1, 0)
        helper = looking(helper, (float(head[0]), float(head[1]), float(head[2])))
        actors.append(replace(helper, arms_over=0.4, grounded=False))
    if len(actors) > 1 and (player.speaks or any(p.speaks for p in scene.players)):
        face = actors[1].skeleton().head.point(0, 0.1, 0)
        actors[0] = looking(actor, (float(face[0]), float(face[1]), float(face[2])), cheat=8)
    more = [np.array([x - 0.3, top - 0.3, z]), np.array([x + 0.3, top - 0.3, z])]
    camera = fit(
        scene,
        actors,
        framing=framing,
        cut="waist" if framing is Framing.MEDIUM else "feet",
        more=more,
        eye=y + 1.5,
    )
    stage = Stage(
        camera, actors, without={*SEATING, "island", "counter"}, focus=camera.distance(x, y, z) + 1.0
    )
    stage.blur = LENSES[framing].blur
    stage.shown = {
        "stove",
        "sink",
        "pan",
        "pot",
        "table",
        "counter",
        "knife",
        "spoon",
        "food",
        "plate",
        *_FOODS,
    }
    stage.put(furnish(camera, _top(kind, side), x, z, 180.0, y=y, nearer=0.1))
    return stage


def find(scene: Scene) -> Template | None:
    """Somebody cooks, chops, washes up, irons, indoors."""
    if not 1 <= len(scene.players) <= 3 or not scene.place.inside:
        return None
    if scene.framing in (Framing.CLOSE, Framing.EXTREME_CLOSE, Framing.INSERT, Framing.OVER_THE_SHOULDER):
        return None
    for kind, verbs in (("stove", _STOVE), ("board", _BOARD), ("sink", _SINK), ("iron", _IRON)):
        player = doer(scene, verbs)
        if player is None or player.subject.pose not in (Pose.STAND, Pose.LEAN, Pose.BEND):
            continue
        food = any(last(r.target) in _FOODS for r in player.subject.relations)
        kitchen = scene.reading.setting in _PLACES
        plain = player.subject.action in ("cook", "bake", "fry", "chop", "knead", "stir", "iron")
        if (kitchen and (food or plain)) or (kind == "iron") or (food and plain):
            who, what = player, kind
            return lambda it: works(it, who, what)
    return None
