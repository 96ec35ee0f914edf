"""An eye at something: a telescope, a spyglass, binoculars, a microscope, a keyhole, a crack in the door."""

from dataclasses import replace
from typing import Final

import numpy as np

from animatic.storyboard.people.actor import Actor
from animatic.storyboard.people.anatomy import Hand, Vector
from animatic.storyboard.places.furniture import seating
from animatic.storyboard.places.maker import Maker
from animatic.storyboard.staging.acting import act, looking, seated, with_hand
from animatic.storyboard.staging.deeds.find import BODY_SHOTS, last, said, side_of
from animatic.storyboard.staging.fitting import fit
from animatic.storyboard.staging.lens import LENSES
from animatic.storyboard.staging.scene import Player, Scene, Stage, Template
from animatic.storyboard.staging.sets import SEATING, Draw, furnish, span
from animatic.storyboard.staging.spots import spot
from animatic.storyboard.terms import Framing, Setting

_LONG: Final = ("telescope", "spyglass", "scope", "refractor")
_PAIR: Final = ("binoculars", "binocular", "field glasses", "opera glasses")
_SMALL: Final = ("microscope",)
_HOLES: Final = ("keyhole", "peephole", "spyhole")
_AFLOAT: Final = (Setting.SHIP_DECK, Setting.SEA, Setting.HARBOUR, Setting.ISLAND, Setting.BATTLEFIELD)
_BRASS, _BODY, _WOOD = "#b98f3f", "#39435a", "#6a4a30"


def _eye(actor: Actor, side: int) -> Vector:
    """Of the eye that looks, a little before the face."""
    size = actor.look.body.k * actor.look.body.head
    return actor.skeleton().head.point(0.034 * side * size, 0.105 * size, 0.13 * size)


def telescope(scene: Scene, player: Player) -> Stage:
    """Bent to the eyepiece of a telescope on its tripod, one hand on the tube."""
    side = side_of(scene)
    framing = scene.framing if scene.framing in (Framing.FULL, Framing.WIDE, Framing.MEDIUM) else Framing.FULL
    x, y, z = spot(scene, 2.3)
    k = player.look.body.k
    actor = act(scene, player, (x - 0.35 * side, y, z), 94.0 * side, stance_="stand", gesture="", prop="")
    bent = replace(actor.pose, lean=22.0, tilt=8.0, neck=(0.0, -30.0, 0.0))
    actor = replace(actor, pose=bent, look_at=None, glance=(0.0, 14.0))
    eye = _eye(actor, side)
    way = np.array([0.86 * side, 0.5, 0.05])
    near, far = eye + way * 0.02, eye + way * (1.15 * k)
    grip = eye + way * 0.34 - np.array([0.0, 0.03, 0.05])
    low = eye + way * 0.12 - np.array([0.0, 0.05, 0.03])
    for hand, at in ((side, grip), (-side, low)):
        there = Hand((float(at[0]), float(at[1]), float(at[2])), "world", "grip", (0.6, -1.0, -0.2))
        actor = replace(actor, pose=with_hand(actor.pose, hand, there))
    camera = fit(
        scene, [actor], framing=framing, more=[far], cut="feet" if framing is not Framing.MEDIUM else ""
    )
    stage = Stage(camera, [actor], focus=camera.distance(x, y, z) + 1.4, blur=LENSES[framing].blur)
    stage.shown = {*_LONG, "telescope"}
    stage.without = set(SEATING) if framing is Framing.MEDIUM else set()
    middle = near + (far - near) * 0.52

    def draw(m: Maker) -> None:
        def local(p: Vector) -> tuple[float, float, float]:
            return float(p[0] - x), float(p[1] - y), float(p[2] - z)

        foot = local(middle)
        for dx, dz in ((-0.34, -0.2), (0.34, -0.1), (0.02, 0.34)):
            m.rod((foot[0], foot[1] - 0.04, foot[2]), (foot[0] + dx, 0.0, foot[2] + dz), 0.022, _WOOD)
        m.ball(foot[0], foot[1] - 0.06, foot[2], 0.05, _BRASS)
        m.rod(local(near), local(near + (far - near) * 0.12), 0.028, _BRASS, bias=0.2)
        m.rod(local(near + (far - near) * 0.1), local(near + (far - near) * 0.5), 0.045, _BODY, bias=0.22)
        m.rod(local(near + (far - near) * 0.48), local(far), 0.065, _BODY, bias=0.24)
        m.rod(local(far - (far - near) * 0.05), local(far + (far - near) * 0.02), 0.078, _BRASS, bias=0.26)

    stage.put(furnish(camera, draw, x, z, 180.0, y=y, nearer=0.02))
    return stage


def glass(scene: Scene, player: Player, *, double: bool) -> Stage:
    """A spyglass or binoculars at the eyes, both arms up, the gaze far out."""
    side = side_of(scene)
    framing = Framing.MEDIUM if not scene.reading.framing_given else scene.framing
    if framing not in BODY_SHOTS and framing is not Framing.MEDIUM_CLOSE:
        framing = Framing.MEDIUM_CLOSE
    x, y, z = spot(scene, 1.5)
    turn = (132.0 if double else 112.0) * side
    actor = act(scene, player, (x, y, z), turn, stance_="contrapposto", gesture="", prop="")
    actor = replace(actor, pose=replace(actor.pose, neck=(0.0, -4.0, 0.0)), look_at=None, glance=(0.0, 0.0))
    head = actor.skeleton().head
    size = player.look.body.k * player.look.body.head
    ahead = head.forward
    tubes: tuple[tuple[Vector, Vector], ...]
    if double:
        left = head.point(-0.04 * size, 0.105 * size, 0.14 * size)
        right = head.point(0.04 * size, 0.105 * size, 0.14 * size)
        hands = ((1, right + head.right * 0.04 + ahead * 0.02), (-1, left - head.right * 0.04 + ahead * 0.02))
        tubes = ((left, left + ahead * 0.13), (right, right + ahead * 0.13))
    else:
        eye = _eye(actor, side)
        tip = eye + ahead * 0.62 + np.array([0.0, 0.03, 0.0])
        hands = ((side, eye + (tip - eye) * 0.62), (-side, eye + (tip - eye) * 0.16))
        tubes = ((eye, tip),)
    for hand, at in hands:
        at = at - np.array([0.0, 0.045, 0.0])
        there = Hand((float(at[0]), float(at[1]), float(at[2])), "world", "grip", (0.9, -0.8, 0.0))
        actor = replace(actor, pose=with_hand(actor.pose, hand, there))
    camera = fit(scene, [actor], framing=framing, more=[tubes[-1][1]])
    stage = Stage(camera, [actor], focus=camera.distance(x, y, z) + 0.8, blur=LENSES[framing].blur)
    stage.shown = {*_LONG, *_PAIR, "telescope", "binoculars"}

    def draw(m: Maker) -> None:
        for a, b in tubes:
            points = [(a + (b - a) * t - np.array([x, y, z])) for t in (0.0, 0.3, 0.64, 1.0)]
            steps = [(float(p[0]), float(p[1]), float(p[2])) for p in points]
            if double:
                m.rod(steps[0], steps[2], 0.028, "#2b2d33", bias=0.3)
                m.rod(steps[1], steps[3], 0.036, "#3a3d45", bias=0.32)
                continue
            for number, (radius, paint) in enumerate(((0.022, _BRASS), (0.03, _WOOD), (0.038, _BRASS))):
                m.rod(steps[number], steps[number + 1], radius, paint, bias=0.3 + 0.02 * number)

    nearer = camera.distance(*actor.at) - camera.distance(*(float(v) for v in tubes[-1][1])) + 0.04
    stage.put(furnish(camera, draw, x, z, 180.0, y=y, nearer=max(0.05, nearer)))
    return stage


def microscope(scene: Scene, player: Player) -> Stage:
    """Seated at a bench, bent over the eyepiece, a hand at the focus wheel."""
    side = side_of(scene)
    framing = (
        scene.framing if scene.framing in (Framing.MEDIUM, Framing.FULL, Framing.WIDE) else Framing.MEDIUM
    )
    x, y, z = spot(scene, 1.5)
    z = max(z, 2.8)
    actor = act(scene, player, (x, y, z), 112.0 * side, stance_="sit-table", gesture="", prop="")
    low = seated(actor.pose, 0.5, player.look.body.k)
    actor = replace(
        actor, pose=replace(low, lean=30.0, neck=(0.0, 18.0, 0.0)), look_at=None, glance=(0.0, -10.0)
    )
    eye = _eye(actor, side) + np.array([0.02 * side, -0.02, 0.0])
    top = 0.8
    bx = float(eye[0]) + 0.13 * side
    at = Hand((bx - 0.3 * side, y + top + 0.02, float(eye[2]) - 0.3), "world", "flat", (0.8, -0.7, -0.4))
    far = Hand((bx + 0.1 * side, y + top + 0.14, float(eye[2]) + 0.1), "world", "grip", (0.9, -0.4, -0.2))
    actor = replace(actor, pose=with_hand(with_hand(actor.pose, side, at), -side, far), arms_over=0.4)
    camera = fit(
        scene, [actor], framing=framing, cut="waist", air=1.24, more=[np.array([bx + 0.5 * side, y + top, z])]
    )
    stage = Stage(camera, [actor], without=set(SEATING), focus=camera.distance(x, y, z) + 0.9, blur=1.2)
    stage.shown = set(_SMALL)
    ex, ey, ez = float(eye[0]) - x, float(eye[1]) - y, float(eye[2]) - z

    def draw(m: Maker) -> None:
        m.box(-0.4 if side > 0 else -1.7, 1.7 if side > 0 else 0.4, top - 0.06, top, -0.42, 0.5, "#8f9498")
        u = bx - x
        m.box(u - 0.1, u + 0.1, top, top + 0.03, ez - 0.1, ez + 0.1, "#22252b", bias=0.1)
        m.rod((u + 0.08 * side, top, ez), (u + 0.08 * side, ey - 0.1, ez), 0.024, "#2c2f36", bias=0.12)
        m.rod((ex + 0.01 * side, ey - 0.01, ez), (u + 0.01 * side, top + 0.13, ez), 0.03, "#3a3e47", bias=0.2)
        m.rod((ex, ey, ez), (ex + 0.03 * side, ey - 0.04, ez), 0.024, "#14161a", bias=0.24)
        m.box(u - 0.07, u + 0.07, top + 0.08, top + 0.1, ez - 0.07, ez + 0.07, _BRASS, bias=0.14)
        m.ball(u + 0.07 * side, top + 0.16, ez - 0.04, 0.03, _BRASS, bias=0.26)

    stage.put(furnish(camera, draw, x, z, 180.0, y=y, nearer=0.05))
    stage.put(furnish(camera, seating.stool(), x, z, 180.0, y=y, nearer=-0.3))
    return stage


def _leaf(side: int, *, ajar: bool) -> Draw:
    def draw(m: Maker) -> None:
        wood = "#6a3c2a"
        m.box(*span(0.0, 5.0 * side), 0.0, 3.2, 0.2, 0.34, "#a58d6c", width=0.4, bias=-0.6)
        m.box(*span(-5.0 * side, -1.1 * side), 0.0, 3.2, 0.2, 0.34, "#a58d6c", width=0.4, bias=-0.6)
        m.box(-5.0, 5.0, 2.12, 3.2, 0.2, 0.34, "#a58d6c", width=0.4, bias=-0.55)
        if ajar:
            m.plate(
                [(-1.0 * side, 0.0, 0.3), (0.0, 0.0, 0.3), (0.0, 2.12, 0.3), (-1.0 * side, 2.12, 0.3)],
                "#ffe2a0",
                glow=0.4,
                bias=-0.5,
            )
        start = -0.2 * side if ajar else 0.0
        m.box(*span(-1.05 * side, start), 0.0, 2.1, 0.14, 0.2, wood, bias=-0.3)
        for v in ((0.2, 0.95), (1.15, 1.95)):
            m.panel(*span(-0.9 * side, -0.3 * side), v[0], v[1], 0.135, wood, bias=-0.25)
        m.box(
            *span(-0.2 * side, -0.11 * side) if not ajar else span(-0.36 * side, -0.27 * side),
            0.94,
            1.14,
            0.12,
            0.14,
            _BRASS,
            bias=-0.2,
        )
        m.ball(-0.16 * side if not ajar else -0.32 * side, 1.09, 0.09, 0.034, _BRASS, bias=-0.15)

    return draw


def keyhole(scene: Scene, player: Player) -> Stage:
    """Crouched at a door, the eye at the keyhole."""
    side = side_of(scene)
    framing = scene.framing if scene.framing in (Framing.MEDIUM, Framing.FULL, Framing.WIDE) else Framing.FULL
    x, y, z = spot(scene, 2.2)
    actor = act(
        scene, player, (x + 0.42 * side, y, z - 0.3), -58.0 * side, stance_="kneel", gesture="", prop=""
    )
    k = player.look.body.k
    grip = Hand((x + 0.06 * side, y + 1.0, z + 0.1), "world", "flat", (0.6, -0.8, 0.0))
    actor = replace(actor, pose=with_hand(replace(actor.pose, lean=16.0), side, grip))
    actor = looking(actor, (x - 0.12 * side, y + 1.02 * min(1.0, k + 0.1), z + 0.14), most=70)
    camera = fit(scene, [actor], framing=framing, more=[np.array([x - 0.9 * side, y + 1.6, z])])
    stage = Stage(camera, [actor], without=set(SEATING), focus=camera.distance(x, y, z) + 0.9, blur=0.6)
    stage.shown = {*_HOLES, "door"}
    ajar = not said(scene, "keyhole", "peephole")
    stage.put(furnish(camera, _leaf(side, ajar=ajar), x, z, 180.0, y=y, nearer=-0.4))
    return stage


def _named(scene: Scene, player: Player, nouns: tuple[str, ...]) -> bool:
    """By name alone: several instruments share one figure."""
    reached = any(last(r.target) in nouns or r.target in nouns for r in player.subject.relations)
    return reached or any(s.noun in nouns or last(s.noun) in nouns for _, s in scene.things())


def find(scene: Scene) -> Template | None:
    """Somebody looks through a thing made for it."""
    if len(scene.players) != 1:
        return None
    player = scene.players[0]
    if scene.framing in (Framing.CLOSE, Framing.EXTREME_CLOSE, Framing.INSERT, Framing.POV):
        return None
    if _named(scene, player, _HOLES):
        return lambda it: keyhole(it, player)
    if _named(scene, player, _PAIR):
        return lambda it: glass(it, player, double=True)
    if _named(scene, player, _SMALL):
        return lambda it: microscope(it, player)
    if _named(scene, player, _LONG):
        if scene.reading.setting in _AFLOAT or said(scene, "spyglass"):
            return lambda it: glass(it, player, double=False)
        return lambda it: telescope(it, player)
    return None
