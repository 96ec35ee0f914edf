"""Pushing what rolls: a wheelchair with somebody in it, a pram, a bicycle, a cart, a car that won't start."""

import math
from dataclasses import replace
from typing import Final

import numpy as np

from animatic.storyboard.people.actor import Actor
from animatic.storyboard.people.anatomy import Hand
from animatic.storyboard.places.maker import Maker
from animatic.storyboard.staging.acting import act, looking, seated, with_hand
from animatic.storyboard.staging.deeds.find import Touch, acts, body_framing, partner, side_of, touched
from animatic.storyboard.staging.fitting import fit
from animatic.storyboard.staging.lens import LENSES
from animatic.storyboard.staging.scene import Player, Scene, Stage, Template
from animatic.storyboard.staging.sets import SEATING, Draw, furnish, span
from animatic.storyboard.staging.spots import spot
from animatic.storyboard.terms import Age, Gesture, RelationKind
from animatic.storyboard.things import Thing, thing

_CHAIR: Final = ("wheelchair",)
_BEDS: Final = ("stretcher", "gurney", "trolley bed")
_OPEN: Final = ("cart", "trolley", "barrow", "wheelbarrow", "handcart", "pushcart", "shopping cart", "bin")
_PRAM: Final = ("pram", "stroller", "buggy", "carriage", "baby carriage", "pushchair", "perambulator")
_CYCLES: Final = ("bicycle", "bike", "motorbike", "motorcycle", "scooter", "moped")
_HEAVY: Final = ("car", "truck", "van", "taxi", "jeep", "wagon", "boulder", "crate", "piano", "boat", "canoe")
_ROLLING: Final = (*_CHAIR, *_BEDS, *_OPEN, *_PRAM, *_CYCLES, *_HEAVY)
_PUSHES: Final = ("push", "wheel", "roll", "shove", "steer", "guide")
_METAL, _DARK = "#8c939b", "#33363d"


def wheel(m: Maker, x: float, z: float, radius: float, *, spokes: int = 8, y: float | None = None) -> None:
    """A wheel that rolls along x: tyre, rim, spokes, hub."""
    y = radius if y is None else y
    angle = np.linspace(0.0, 2 * math.pi, 33)
    for share, width, paint in ((1.0, 2.6, _DARK), (0.86, 0.9, _METAL)):
        ring = [(x + share * radius * math.cos(a), y + share * radius * math.sin(a), z) for a in angle]
        m.wire(ring, width, paint)
    for k in range(spokes):
        a = 2 * math.pi * k / spokes + 0.2
        rim = (x + 0.86 * radius * math.cos(a), y + 0.86 * radius * math.sin(a), z)
        m.wire([(x, y, z), rim], 0.5, _METAL)
    m.ball(x, y, z, 0.028, _DARK)


def _chair_far(side: int) -> Draw:
    """The half of a wheelchair behind who sits in it: seat, back, far wheels."""

    def draw(m: Maker) -> None:
        wheel(m, -0.08 * side, 0.29, 0.3)
        wheel(m, 0.4 * side, 0.24, 0.1, spokes=4)
        m.box(-0.24, 0.24, 0.44, 0.5, -0.24, 0.24, "#3b4a63")
        low, high = span(-0.3 * side, -0.24 * side)
        m.box(low, high, 0.5, 0.98, -0.24, 0.24, "#3b4a63")
        m.rod((-0.27 * side, 0.94, 0.24), (-0.46 * side, 0.96, 0.24), 0.02, _DARK)
        m.rod((0.28 * side, 0.46, 0.2), (0.44 * side, 0.16, 0.2), 0.016, _METAL)

    return draw


def _chair_near(side: int) -> Draw:
    """What is nearer than who sits in it: the near wheels, the arm rest, the handle."""

    def draw(m: Maker) -> None:
        wheel(m, -0.08 * side, -0.29, 0.3)
        wheel(m, 0.4 * side, -0.24, 0.1, spokes=4)
        m.rod((-0.27 * side, 0.5, -0.26), (-0.27 * side, 0.96, -0.26), 0.018, _METAL)
        m.rod((-0.27 * side, 0.94, -0.26), (-0.46 * side, 0.96, -0.26), 0.02, _DARK)
        m.rod((-0.25 * side, 0.68, -0.26), (0.22 * side, 0.68, -0.26), 0.024, _DARK)
        m.rod((0.22 * side, 0.68, -0.26), (0.28 * side, 0.46, -0.26), 0.016, _METAL)
        m.rod((0.28 * side, 0.46, -0.24), (0.44 * side, 0.16, -0.24), 0.016, _METAL)
        low, high = span(0.4 * side, 0.6 * side)
        m.box(low, high, 0.12, 0.15, -0.26, -0.06, _DARK, width=0.6)

    return draw


def wheelchair(scene: Scene, pusher: Player | None, rider: Player) -> Stage:
    """Hands on the handles, the other sits in it."""
    side = side_of(scene)
    framing = body_framing(scene)
    x, y, z = spot(scene, 2.2)
    at = (x + 0.3 * side, y, z)
    sits = act(scene, rider, at, 118.0 * side, stance_="sit")
    sits = replace(sits, pose=seated(sits.pose, 0.5, rider.look.body.k), grounded=False)
    actors = [sits]
    handles = (at[0] - 0.42 * side, y + 0.95)
    if pusher is not None:
        back = 0.48 + 0.16 * (pusher.height / 1.72)
        walks = act(
            scene,
            pusher,
            (at[0] - (0.42 + back) * side, y, z),
            96.0 * side,
            stance_="walk",
            gesture="",
            prop="",
        )
        walks = replace(walks, pose=replace(walks.pose, lean=12.0))
        for hand, depth in ((side, -0.24), (-side, 0.24)):
            grip = Hand((handles[0], handles[1], z + depth), "world", "grip", (0.6, -0.6, -0.6))
            walks = replace(walks, pose=with_hand(walks.pose, hand, grip))
        actors.append(walks)
        if pusher.speaks or rider.speaks:
            face = sits.skeleton().head.point(0, 0.1, 0)
            actors[1] = looking(walks, (float(face[0]), float(face[1]), float(face[2])), cheat=8)
    camera = fit(scene, actors, framing=framing, more=[np.array([at[0] + 0.6 * side, y, z])])
    stage = Stage(camera, actors, focus=camera.distance(*at) + 1.4, blur=LENSES[framing].blur)
    stage.without = set(SEATING) if scene.place.inside else set()
    stage.shown = {"wheelchair"}
    stage.put(furnish(camera, _chair_far(side), at[0], z, 180.0, y=y, nearer=-0.3))
    stage.put(furnish(camera, _chair_near(side), at[0], z, 180.0, y=y, nearer=0.3))
    return stage


def _pram(side: int) -> Draw:
    def draw(m: Maker) -> None:
        for z in (0.22, -0.22):
            wheel(m, -0.24 * side, z, 0.19, spokes=6)
            wheel(m, 0.3 * side, z, 0.19, spokes=6)
        m.box(-0.42, 0.46, 0.42, 0.72, -0.22, 0.22, "#3f4f6e")
        hood = [(0.0, 0.72), (0.06, 1.0), (0.24, 1.1), (0.42, 1.02), (0.46, 0.72)]
        m.plate([(u * side, v, -0.225) for u, v in hood], "#2f3c55", bias=0.2)
        m.box(*span(0.04 * side, 0.46 * side), 0.72, 0.98, -0.2, 0.2, "#2f3c55")
        m.rod((-0.4 * side, 0.66, -0.2), (-0.7 * side, 0.98, -0.2), 0.016, _METAL)
        m.rod((-0.4 * side, 0.66, 0.2), (-0.7 * side, 0.98, 0.2), 0.016, _METAL)
        m.rod((-0.7 * side, 0.98, -0.24), (-0.7 * side, 0.98, 0.24), 0.02, _DARK)

    return draw


def _cart(side: int, *, barrow: bool) -> Draw:
    def draw(m: Maker) -> None:
        paint = "#6d7a4c" if barrow else "#8a6238"
        if barrow:
            wheel(m, 0.55 * side, 0.0, 0.2, spokes=5)
            m.box(*span(-0.3 * side, 0.5 * side), 0.34, 0.62, -0.3, 0.3, paint)
            for z in (0.26, -0.26):
                m.rod((0.5 * side, 0.3, z), (-0.85 * side, 0.74, z), 0.022, "#7a5636")
                m.rod((-0.3 * side, 0.42, z), (-0.34 * side, 0.0, z), 0.02, _METAL)
            return
        for z in (0.3, -0.3):
            wheel(m, -0.3 * side, z, 0.22, spokes=6)
            wheel(m, 0.4 * side, z, 0.22, spokes=6)
        m.box(-0.55, 0.6, 0.4, 0.85, -0.32, 0.32, paint)
        for z in (0.28, -0.28):
            m.rod((-0.5 * side, 0.8, z), (-0.8 * side, 0.98, z), 0.02, "#5c4028")
        m.rod((-0.8 * side, 0.98, -0.3), (-0.8 * side, 0.98, 0.3), 0.024, "#5c4028")

    return draw


def _bed(side: int) -> Draw:
    def draw(m: Maker) -> None:
        for u in (-0.75, 0.75):
            for z in (0.28, -0.28):
                wheel(m, u, z, 0.09, spokes=4)
                m.rod((u, 0.1, z), (u, 0.74, z), 0.018, _METAL)
        m.box(-1.0, 1.0, 0.74, 0.84, -0.34, 0.34, "#dfe6e8")
        m.rod((-1.0 * side, 0.84, -0.3), (-1.12 * side, 1.0, -0.3), 0.02, _METAL)
        m.rod((-1.0 * side, 0.84, 0.3), (-1.12 * side, 1.0, 0.3), 0.02, _METAL)

    return draw


_DRAWN: Final = {"pram": (0.72, 0.98), "barrow": (0.82, 0.76), "cart": (0.8, 0.98), "bed": (1.1, 0.98)}
"""How far behind its middle, and how high, a thing is held."""


def rolling(scene: Scene, pusher: Player, touch: Touch) -> Stage:
    """Somebody behind something on wheels, both hands on it, going the way it rolls."""
    side = side_of(scene)
    word = touch.word
    kind = (
        "pram" if word in _PRAM
        else "barrow" if "barrow" in word
        else "bed" if word in _BEDS
        else "cart" if word in _OPEN
        else ""
    )  # fmt: skip
    framing = body_framing(scene)
    x, y, z = spot(scene, 2.2)
    found = None if kind else _found(touch)
    back, high = _DRAWN.get(kind, (0.9, 0.95))
    long = 0.7
    if found is not None:
        if word in _CYCLES:  # a child's bicycle
            found = replace(found, scale=found.scale * max(0.66, min(1.0, pusher.height / 1.66)))
        long = found.length / 2
        back, high = long, min(1.05, 0.72 * found.height)
    if word in _CYCLES:
        high = 0.56 * pusher.height  # beside it, hands on the bars ahead
    middle = x + 0.45 * side
    stands = middle - (back + (0.44 if word not in _HEAVY else 0.5)) * side
    walks = act(scene, pusher, (stands, y, z - 0.05), 94.0 * side, stance_="walk", gesture="", prop="")
    strain = word in _HEAVY
    walks = replace(
        walks, pose=replace(walks.pose, lean=34.0 if strain else 12.0, tilt=10.0 if strain else 0.0)
    )
    if word in _CYCLES:
        walks = replace(walks, at=(middle - 0.35 * side, y, z - 0.34))
    grip = "open" if strain else "grip"
    for hand, depth in ((side, -0.2), (-side, 0.2)):
        if word in _CYCLES:
            at = (middle + (0.34 if hand == side else 0.3) * side, y + high, z + depth * 0.8)
        else:
            at = (middle - back * side, y + high, z + depth)
        walks = replace(walks, pose=with_hand(walks.pose, hand, Hand(at, "world", grip, (0.6, -0.6, -0.5))))
    actors = [walks, *_helpers(scene, pusher, walks, side, z)]
    far_end = np.array([middle + min(long, 1.4) * side, y + 0.5, z])
    camera = fit(scene, actors, framing=framing, more=[far_end])
    stage = Stage(camera, actors, focus=camera.distance(x, y, z) + 1.6, blur=LENSES[framing].blur)
    stage.shown = {word, *((touch.subject.noun, touch.subject.figure) if touch.subject else ())}
    draws = {
        "pram": _pram(side),
        "cart": _cart(side, barrow=False),
        "barrow": _cart(side, barrow=True),
        "bed": _bed(side),
    }
    if kind:
        stage.put(furnish(camera, draws[kind], middle, z, 180.0, y=y, nearer=-0.05))
    elif found is not None:
        stage.put(found.shadow(camera, middle, y, z + 0.1))
        stage.put(found.piece(camera, middle, y, z + 0.1, 84.0 * side))
    return stage


def _helpers(scene: Scene, pusher: Player, first: Actor, side: int, z: float) -> list[Actor]:
    """Others who push the same thing: behind the first, or ahead of it at the far side."""
    others = [p for p in scene.players if p is not pusher and p.subject.action == pusher.subject.action][:2]
    made = []
    for number, other in enumerate(others):
        x, y, _ = first.at
        at = (x - 0.12 * side, y, z + 0.55 + 0.5 * number)
        actor = act(scene, other, at, 94.0 * side, stance_="walk", gesture="", prop="", mirrored=True)
        actor = replace(actor, pose=replace(actor.pose, lean=first.pose.lean - 6.0, tilt=first.pose.tilt))
        reach = x + 0.52 * side
        for hand, depth in ((side, 0.35), (-side, 0.7)):
            grip = Hand((reach, y + 0.95, z + depth + 0.5 * number), "world", "open", (0.6, -0.6, -0.5))
            actor = replace(actor, pose=with_hand(actor.pose, hand, grip))
        made.append(actor)
    return made


def _found(touch: Touch) -> Thing | None:
    subject = touch.subject
    if subject is None:
        return thing(touch.word)
    return thing(subject.figure, colour=subject.colour, material=subject.material, size=subject.size)


def find(scene: Scene) -> Template | None:
    """Somebody pushes what rolls, or sits in a wheelchair."""
    chaired = next(
        (p for p in scene.players if touched(scene, p, _CHAIR, RelationKind.IN, RelationKind.ON)), None
    )
    pusher = next(
        (
            p
            for p in scene.players
            if p is not chaired and (acts(p, _PUSHES) or p.subject.gesture is Gesture.PUSH)
        ),
        None,
    )
    if chaired is None and pusher is not None and touched(scene, pusher, _CHAIR):
        other = partner(scene, pusher)
        chaired = other if other is not None else None
    if chaired is not None:
        who, by = chaired, pusher
        return lambda it: wheelchair(it, by, who)
    if pusher is None or pusher.look.age is Age.BABY:
        return None
    touch = touched(scene, pusher, _ROLLING)
    if touch is None:
        return None
    if not _drawable(touch):
        return None
    by, what = pusher, touch
    return lambda it: rolling(it, by, what)


def _drawable(touch: Touch) -> bool:
    own = (*_PRAM, *_OPEN, *_BEDS)
    return touch.word in own or _found(touch) is not None
