"""Hands and a tool at what they work on: the easel, the spade and its hole, the stove, the sink."""

from dataclasses import replace
from typing import Final

import numpy as np

from animatic.imaging.colour import colour
from animatic.storyboard.light import Lamp
from animatic.storyboard.people import props
from animatic.storyboard.people.anatomy import Hand
from animatic.storyboard.places.maker import Maker
from animatic.storyboard.staging.acting import act, looking, with_hand
from animatic.storyboard.staging.deeds.find import body_framing, doer, named, said, side_of, touched
from animatic.storyboard.staging.fitting import fit
from animatic.storyboard.staging.lens import LENSES
from animatic.storyboard.staging.scene import Player, Scene, Stage, Template
from animatic.storyboard.staging.sets import SEATING, furnish, span
from animatic.storyboard.staging.spots import spot
from animatic.storyboard.terms import Framing, Kind, Setting

_PAINTED: Final = (
    "portrait",
    "painting",
    "picture",
    "canvas",
    "landscape",
    "easel",
    "masterpiece",
    "still life",
)
_NOT_ON_CANVAS: Final = (
    "wall",
    "fence",
    "house",
    "door",
    "nail",
    "nails",
    "boat",
    "ceiling",
    "sign",
    "face",
    "egg",
)
_SOIL = "#5a4430"
_TREES: Final = ("tree", "trunk", "pine", "oak", "fir", "birch")
_LOGS: Final = ("wood", "log", "logs", "firewood", "block")


def easel(scene: Scene, player: Player) -> Stage:
    """Brush at the canvas, palette on the arm; a model, if there is one, sits or stands beyond the easel."""
    side = side_of(scene)
    framing = body_framing(scene)
    x, y, z = spot(scene, 2.2)
    k = player.look.body.k
    actor = act(
        scene, player, (x - 0.42 * side, y, z), 84.0 * side, stance_="contrapposto", gesture="", prop="brush"
    )
    dab = np.array([x + 0.27 * side, y + 1.32 * k, z + 0.02])
    brush = Hand(
        (float(dab[0]) - 0.16 * side, float(dab[1]), float(dab[2]) - 0.1), "world", "pinch", (0.6, -0.8, 0.0)
    )
    board = Hand((float(x - 0.16 * side), y + 1.02 * k, z + 0.16), "world", "flat", (0.8, -0.6, -0.2))
    actor = replace(actor, pose=with_hand(with_hand(actor.pose, side, brush), -side, board))
    held = props.held("brush")
    actor = replace(actor, right=held if side > 0 else None, left=held if side < 0 else None)
    others = [p for p in scene.players if p is not player][:1]
    actors = [actor]
    for other in others:
        at = (x + 1.55 * side, y, z + 0.75)
        sits = other.subject.pose.value == "sit"
        model = act(scene, other, at, -128.0 * side, stance_="sit" if sits else "contrapposto")
        head = actor.skeleton().head.point(0, 0.1, 0)
        actors.append(looking(model, (float(head[0]), float(head[1]), float(head[2])), cheat=16))
        face = model.skeleton().head.point(0, 0.1, 0)
        actors[0] = looking(actor, (float(face[0]), float(face[1]), float(face[2])))
    if not others:
        actors[0] = looking(actor, (float(dab[0]), float(dab[1]), float(dab[2])), most=40)
    more = [np.array([x + 0.75 * side, y + 1.8 * k, z]), np.array([x + 0.8 * side, y + 0.3, z])]
    camera = fit(scene, actors, framing=framing, more=more if framing is not Framing.MEDIUM else more[:1])
    stage = Stage(camera, actors, focus=camera.distance(x, y, z) + 1.6, blur=LENSES[framing].blur)
    stage.without = {*SEATING, "easel"}
    stage.shown = {*_PAINTED, "painting", "brush"}
    portrait = bool(others) or said(scene, "portrait", "self-portrait")

    def draw(m: Maker) -> None:
        # Half turned to the lens, so that what is painted shows.
        u0, u1, w0, w1 = 0.2 * side, 0.82 * side, -0.14, 0.36
        wood = "#8a6238"

        def on(u: float, v: float, out: float = 0.0) -> tuple[float, float, float]:
            return (u0 + (u1 - u0) * u, (0.78 + 0.92 * v) * k, w0 + (w1 - w0) * u - 0.012 - out)

        m.rod(((u0 + u1) / 2, 0.0, 0.5), on(0.5, 1.05), 0.022, wood, bias=-0.2)
        for u in (0.08, 0.92):
            foot = on(u, 0.0)
            m.rod((foot[0], 0.0, foot[2] - 0.04), on(u, 1.1), 0.024, wood, bias=-0.1)
        m.plate(
            [on(-0.04, -0.03), on(1.04, -0.03), on(1.04, 1.0), on(-0.04, 1.0)],
            "#efe8d6",
            (side * -0.4, 0, -0.9),
            bias=0.1,
        )
        if portrait:
            m.plate(
                [
                    on(0.2, 0.05, 0.004),
                    on(0.26, 0.34, 0.004),
                    on(0.42, 0.42, 0.004),
                    on(0.58, 0.42, 0.004),
                    on(0.74, 0.34, 0.004),
                    on(0.8, 0.05, 0.004),
                ],
                "#4a6280",
                width=0.5,
                bias=0.16,
            )
            oval = [
                on(0.5 + 0.14 * np.cos(a), 0.6 + 0.17 * np.sin(a), 0.006)
                for a in np.linspace(0, 2 * np.pi, 17)[:-1]
            ]
            m.plate(oval, "#d9a884", width=0.5, bias=0.2)
            hair = [
                on(0.5 + 0.16 * np.cos(a), 0.63 + 0.18 * np.sin(a), 0.008)
                for a in np.linspace(0.1, np.pi - 0.1, 12)
            ]
            m.plate(hair, "#4a3226", width=0.5, bias=0.22)
        else:
            m.plate(
                [on(0.05, 0.5, 0.004), on(0.95, 0.5, 0.004), on(0.95, 0.94, 0.004), on(0.05, 0.94, 0.004)],
                "#a9cbdc",
                width=0.4,
                bias=0.16,
            )
            m.plate(
                [
                    on(0.05, 0.5, 0.006),
                    on(0.3, 0.72, 0.006),
                    on(0.5, 0.56, 0.006),
                    on(0.72, 0.78, 0.006),
                    on(0.95, 0.5, 0.006),
                ],
                "#6f86a0",
                width=0.4,
                bias=0.18,
            )
            m.plate(
                [on(0.05, 0.08, 0.005), on(0.95, 0.08, 0.005), on(0.95, 0.5, 0.005), on(0.05, 0.5, 0.005)],
                "#7f9a58",
                width=0.4,
                bias=0.17,
            )
        low, high = span(u0 - 0.02 * side, u1 + 0.02 * side)
        m.box(low, high, 0.72 * k, 0.755 * k, w0 - 0.1, w0 + 0.02, wood, bias=0.25)

    def palette(m: Maker) -> None:
        px, py, pz = board.at[0] - x, board.at[1] - y + 0.03, board.at[2] - z - 0.1  # type: ignore[index]  # set above
        disc = [
            (px + 0.19 * np.cos(a), py + 0.05 * np.sin(a) * 0.4, pz + 0.1 * np.sin(a))
            for a in np.linspace(0, 2 * np.pi, 21)[:-1]
        ]
        m.plate(disc, "#c79a62", (0, 1, 0), bias=0.2)
        for number, paint in enumerate(("#b03a2c", "#d9b23c", "#3c6496", "#4f7a48", "#efe8d6")):
            a = 0.5 + 1.05 * number
            m.ball(px + 0.12 * np.cos(a), py + 0.02, pz + 0.06 * np.sin(a), 0.02, paint, bias=0.3)

    stage.put(furnish(camera, draw, x, z, 180.0, y=y, nearer=-0.06))
    stage.put(furnish(camera, palette, x, z, 180.0, y=y, nearer=0.1))
    return stage


def digs(scene: Scene, player: Player) -> Stage:
    """Both hands on the spade, its blade in the hole, the earth heaped beside it; a lantern by night."""
    side = side_of(scene)
    framing = body_framing(scene)
    x, y, z = spot(scene, 2.3)
    z = max(z, 3.2)
    actor = act(scene, player, (x - 0.35 * side, y, z), 108.0 * side, stance_="stand", gesture="", prop="")
    actor = replace(actor, pose=replace(actor.pose, lean=28.0, tilt=12.0, neck=(0.0, 14.0, 0.0)))
    blade = np.array([x + 0.52 * side, y - 0.06, z - 0.1])
    top = np.array([x - 0.14 * side, y + 1.02 * player.look.body.k, z - 0.12])
    way = blade - top
    for hand, share in ((-side, 0.06), (side, 0.46)):
        at = top + way * share
        grip = Hand((float(at[0]), float(at[1]), float(at[2])), "world", "grip", (0.7, -0.4, -0.4))
        actor = replace(actor, pose=with_hand(actor.pose, hand, grip))
    actors = [actor]
    for number, other in enumerate([p for p in scene.players if p is not player][:2]):
        at = (x + (1.55 + 0.5 * number) * side, y, z + 0.35 + 0.2 * number)
        watch = act(scene, other, at, -118.0 * side, stance_="stand")
        head = actor.skeleton().head.point(0, 0.1, 0)
        actors.append(looking(watch, (float(head[0]), float(head[1]), float(head[2]))))
    more = [np.array([x + 1.25 * side, y, z - 0.2])]
    camera = fit(scene, actors, framing=framing, more=more, least=1.9)
    stage = Stage(camera, actors, focus=camera.distance(x, y, z) + 2.0, blur=0.6)
    stage.shown = {"shovel", "spade", "hole", "grave", "earth", "pit", "ground"}

    def hole(m: Maker) -> None:
        for scale, paint, high in ((1.0, "#4a3826", 0.004), (0.86, "#1d150e", 0.006)):
            ring = [
                (0.68 * side + 0.62 * scale * np.cos(a), high, -0.12 + 0.34 * scale * np.sin(a))
                for a in np.linspace(0, 2 * np.pi, 29)[:-1]
            ]
            m.plate(ring, paint, (0, 1, 0), width=0.6, bias=-0.3 + 0.1 * (1 - scale))
        for u, r in ((1.35, 0.26), (1.6, 0.32), (1.88, 0.24), (1.62, 0.2)):
            m.ball(u * side, r * 0.35, 0.1 if r > 0.22 else -0.2, r, _SOIL, bias=-0.1)

    def spade(m: Maker) -> None:
        a, b = top - np.array([x, y, z]), blade - np.array([x, y, z])
        axis = (b - a) / float(np.linalg.norm(b - a))
        end, neck = b, b - axis * 0.26
        m.rod(
            (float(a[0]), float(a[1]), float(a[2])),
            (float(neck[0]), float(neck[1]), float(neck[2])),
            0.019,
            "#9a7446",
            bias=0.1,
        )
        wide = 0.11
        plate = [
            (float(neck[0]), float(neck[1]), float(neck[2]) - wide),
            (float(end[0]), float(end[1]), float(end[2]) - wide * 0.8),
            (float(end[0]), float(end[1]), float(end[2]) + wide * 0.8),
            (float(neck[0]), float(neck[1]), float(neck[2]) + wide),
        ]
        m.plate(plate, "#8f98a2", (0.3 * side, 0.7, -0.6), bias=0.2)
        m.rod(
            (float(a[0]), float(a[1]), float(a[2]) - 0.09),
            (float(a[0]), float(a[1]), float(a[2]) + 0.09),
            0.018,
            "#9a7446",
            bias=0.1,
        )

    stage.put(furnish(camera, hole, x, z, 180.0, y=y, nearer=-0.5))
    stage.put(furnish(camera, spade, x, z, 180.0, y=y, nearer=0.16))
    if scene.light.darkness > 0.4 and not scene.place.inside:

        def lamp(m: Maker) -> None:
            m.box(-0.08, 0.08, 0.0, 0.05, -0.08, 0.08, "#3a3d44")
            m.box(-0.06, 0.06, 0.05, 0.24, -0.06, 0.06, "#ffd98a", glow=1.0)
            m.box(-0.08, 0.08, 0.24, 0.3, -0.08, 0.08, "#3a3d44", bias=0.1)

        stage.put(furnish(camera, lamp, x - 0.9 * side, z - 0.2, 180.0, y=y))
        stage.lamps.append(Lamp(x - 0.7 * side, y + 0.6, z - 0.4, colour("#ffcf8a"), 1.0, 2.2))
    return stage


def chops(scene: Scene, player: Player, tree: bool) -> Stage:
    """The axe drawn back over the shoulder, the notch in the trunk before him; or a log on its block."""
    side = side_of(scene)
    framing = body_framing(scene)
    x, y, z = spot(scene, 2.4)
    z = max(z, 3.2)
    actor = act(
        scene, player, (x - 0.45 * side, y, z), 104.0 * side, stance_="fight", gesture="strike-with", prop="axe",
    )  # fmt: skip
    actor = looking(actor, (x + 0.4 * side, y + 0.6, z), most=40)
    camera = fit(scene, [actor], framing=framing, more=[np.array([x + 0.9 * side, y + 1.4, z])])
    stage = Stage(camera, [actor], focus=camera.distance(x, y, z) + 1.8, blur=0.6)
    stage.shown = {"tree", "trunk", "wood", "log", "firewood", "pine"}

    def target(m: Maker) -> None:
        if tree:
            m.rod((0.0, -0.05, 0.0), (0.04, 5.0, 0.0), 0.26, "#5f4630")
            m.plate(
                [(-0.27 * side, 0.86, -0.2), (0.02 * side, 0.76, -0.2), (-0.27 * side, 0.62, -0.2)],
                "#e0c08a",
                width=0.8,
                bias=0.4,
            )
            for u, v in ((-0.5, 0.05), (-0.62, 0.03), (-0.38, 0.02)):
                m.ball(u * side, v, -0.15, 0.035, "#e0c08a", bias=0.3)
            return
        m.rod((0.0, 0.0, 0.0), (0.0, 0.42, 0.0), 0.26, "#6a4a32")
        m.rod((0.0, 0.42, 0.0), (0.0, 0.74, 0.0), 0.1, "#b98a54", bias=0.2)
        for u, w in ((0.5, 0.1), (0.66, -0.1), (0.8, 0.15)):
            m.rod((u * side, 0.08, w), ((u + 0.1) * side, 0.1, w + 0.3), 0.08, "#b98a54")

    stage.put(furnish(camera, target, x + 0.42 * side, z, 180.0, y=y, nearer=-0.05))
    return stage


def find(scene: Scene) -> Template | None:
    """Painting at an easel, digging."""
    if not scene.players or scene.framing in (Framing.CLOSE, Framing.EXTREME_CLOSE, Framing.INSERT):
        return None
    player = doer(scene, ("paint", "sketch", "draw"))
    if player is not None and len(scene.players) <= 2:
        canvas = touched(scene, player, _PAINTED) is not None or named(scene, ("easel", "canvas")) is not None
        painter = player.subject.noun in ("painter", "artist") and scene.reading.setting is Setting.STUDIO
        sits_for = len(scene.players) == 2 and player.subject.action == "paint"
        other = any(r.target in _NOT_ON_CANVAS for r in player.subject.relations)
        loose = player.subject.action == "paint" and any(s.kind is Kind.TERRAIN for _, s in scene.things())
        if (canvas or painter or sits_for or loose) and not other:
            artist = player
            return lambda it: easel(it, artist)
    player = doer(scene, ("fell", "chop", "cut", "split", "hack"))
    if player is not None and len(scene.players) == 1 and not scene.place.inside:
        wood = touched(scene, player, _TREES) or touched(scene, player, _LOGS)
        standing = named(scene, _TREES) is not None and wood is None
        if wood is not None or standing:
            tree = standing or (wood is not None and wood.word in _TREES)
            cutter = player
            return lambda it: chops(it, cutter, tree)
    player = doer(scene, ("dig", "bury", "shovel"))
    if player is not None and len(scene.players) <= 3:
        return lambda it: digs(it, player)
    return None
