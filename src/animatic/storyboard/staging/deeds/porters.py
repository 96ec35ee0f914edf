"""Two at the ends of one load: a stretcher, a coffin, a sofa, a ladder, a body."""

from dataclasses import replace
from typing import Final

import numpy as np

from animatic.storyboard.people.actor import Actor
from animatic.storyboard.people.anatomy import Hand
from animatic.storyboard.places.furniture import seating
from animatic.storyboard.places.maker import Maker
from animatic.storyboard.staging.acting import act, looking, with_hand
from animatic.storyboard.staging.deeds.find import body_framing, side_of, touches
from animatic.storyboard.staging.fitting import fit
from animatic.storyboard.staging.lens import LENSES
from animatic.storyboard.staging.scene import Player, Scene, Stage, Template
from animatic.storyboard.staging.sets import SEATING, Draw, furnish
from animatic.storyboard.staging.spots import spot
from animatic.storyboard.terms import Framing, Gesture, Pose, RelationKind

_CARRIES: Final = ("carry", "lift", "bear", "move", "lower", "load")
_DRAGS: Final = ("haul", "drag", "lug", "pull", "heave", "tow", "bring", "wheel")
_LOADS: Final = {
    # what: (length, height, colour)
    "stretcher": (1.9, 0.08, "#b8b2a0"),
    "coffin": (2.0, 0.46, "#5a3a26"),
    "casket": (2.0, 0.46, "#5a3a26"),
    "sofa": (1.9, 0.8, "#7a3b46"),
    "couch": (1.9, 0.8, "#7a3b46"),
    "piano": (1.5, 1.1, "#2b2622"),
    "ladder": (2.4, 0.1, "#9a7446"),
    "table": (1.6, 0.7, "#8a5a38"),
    "mattress": (1.9, 0.24, "#d8d2c4"),
    "chest": (1.0, 0.5, "#7a5232"),
    "trunk": (1.0, 0.5, "#7a5232"),
    "crate": (1.0, 0.6, "#9a7446"),
    "log": (2.2, 0.3, "#6a4a32"),
    "plank": (2.4, 0.06, "#a8834e"),
    "canoe": (3.0, 0.4, "#8a4a2c"),
    "carpet": (2.2, 0.26, "#8a3a3c"),
    "rug": (2.2, 0.26, "#8a3a3c"),
    "wardrobe": (1.9, 0.9, "#6b4630"),
    "cross": (2.2, 0.2, "#6a4a32"),
    "banner": (2.0, 0.7, "#b8483a"),
    "mirror": (1.4, 0.9, "#b9cbd0"),
    "bed": (1.9, 0.4, "#e0ddd4"),
}


def _load(word: str, side: int) -> Draw:
    long, high, paint = _LOADS[word]

    def draw(m: Maker) -> None:
        if word in ("sofa", "couch"):
            seating.sofa(width=long)(m)
            return
        if word == "stretcher":
            for w in (-0.24, 0.24):
                m.rod((-1.25, 0.02, w), (1.25, 0.02, w), 0.022, "#8a6438")
            m.box(-0.95, 0.95, 0.0, 0.05, -0.24, 0.24, paint)
            return
        if word == "ladder":
            for v in (0.0, 0.36):
                m.rod((-long / 2, v, 0.0), (long / 2, v, 0.0), 0.026, paint)
            for k in range(9):
                u = -long / 2 + 0.15 + k * (long - 0.3) / 8
                m.rod((u, 0.0, 0.0), (u, 0.36, 0.0), 0.018, paint)
            return
        if word in ("log", "carpet", "rug", "cross"):
            m.rod((-long / 2, high / 2, 0.0), (long / 2, high / 2, 0.0), high / 2, paint)
            return
        m.box(-long / 2, long / 2, 0.0, high, -0.26, 0.26, paint)
        if word in ("coffin", "casket", "chest", "trunk", "crate"):
            m.wire([(-long / 2, high * 0.72, -0.265), (long / 2, high * 0.72, -0.265)], 0.9, bias=0.2)
            for u in (-long / 3, 0.0, long / 3):
                m.ball(u * side, high * 0.4, -0.27, 0.03, "#b8903c", bias=0.3)

    return draw


def carried(scene: Scene, bearers: list[Player], word: str, borne: Player | None) -> Stage:
    """One at each end, both hands under it, in step; who lies on a stretcher lies on it."""
    side = side_of(scene)
    framing = body_framing(scene)
    if framing in (Framing.MEDIUM, Framing.TWO_SHOT):
        framing = Framing.FULL
    x, y, z = spot(scene, 2.8)
    z = max(z, 3.4)
    long, _, _ = _LOADS[word]
    level = y + 0.74
    actors: list[Actor] = []
    still = all(p.subject.pose is Pose.STAND and p.subject.action in ("hold", "stand") for p in bearers)
    for number, bearer in enumerate(bearers[:4]):
        end = 1 if number % 2 == 0 else -1
        at = (x + end * (long / 2 + 0.24) * side, y, z + (0.34 if number > 1 else -0.02))
        actor = act(
            scene,
            bearer,
            at,
            92.0 * side,
            stance_="stand" if still else "walk",
            gesture="",
            prop="",
            mirrored=number % 2 == 1,
        )
        actor = replace(actor, pose=replace(actor.pose, lean=8.0))
        for hand, depth in ((side, -0.22), (-side, 0.22)):
            to = (x + end * (long / 2 + 0.02) * side, level, z + depth)
            actor = replace(
                actor, pose=with_hand(actor.pose, hand, Hand(to, "world", "grip", (0.7, -0.8, -0.3)))
            )
        actors.append(actor)
    if any(b.speaks for b in bearers) and len(actors) > 1:
        head = actors[1].skeleton().head.point(0, 0.1, 0)
        actors[0] = looking(actors[0], (float(head[0]), float(head[1]), float(head[2])), most=78)
    if borne is not None:
        lies = act(
            scene,
            borne,
            (x, level + 0.16, z),
            90.0 * side,
            stance_="lie",
            gesture="",
            prop="",
            mirrored=side < 0,
        )
        middle = lies.skeleton().pelvis.origin
        shift = x - float(middle[0])
        actors.append(replace(lies, at=(lies.at[0] + shift, lies.at[1], z), grounded=False, nearer=0.1))
    camera = fit(scene, actors, framing=framing, more=[np.array([x, y + 0.4, z])])
    stage = Stage(camera, actors, focus=camera.distance(x, y, z) + 1.8, blur=0.5 * LENSES[framing].blur)
    stage.without = set(SEATING) if scene.place.inside else set()
    stage.shown = {word}
    stage.put(furnish(camera, _load(word, side), x, z, 180.0, y=level - 0.02, nearer=-0.05))
    return stage


def find(scene: Scene) -> Template | None:
    """Two or more who carry one large thing."""
    if not 2 <= len(scene.players) <= 5 or scene.framing in (
        Framing.CLOSE,
        Framing.EXTREME_CLOSE,
        Framing.INSERT,
    ):
        return None
    bearers = [
        p
        for p in scene.players
        if p.subject.action in _CARRIES
        or (p.subject.gesture is Gesture.CARRY and p.subject.action not in _DRAGS)
    ]
    if len(bearers) < 2:
        return None
    kinds = (
        RelationKind.HOLDING,
        RelationKind.USING,
        RelationKind.PULLING,
        RelationKind.ON,
        RelationKind.WITH,
    )
    for touch in (touch for p in scene.players for touch in touches(scene, p, *kinds)):
        if touch.word in _LOADS:
            borne = next((p for p in scene.players if p not in bearers), None)
            return lambda it: carried(it, bearers, touch.word, borne)
    return None
