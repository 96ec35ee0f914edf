"""Hauling: a net, a rope, a sled, a heavy sack dragged along; the whole weight leant against it."""

from dataclasses import replace
from typing import Final

import numpy as np

from animatic.storyboard.people.actor import Actor
from animatic.storyboard.people.anatomy import Hand
from animatic.storyboard.people.expressions import STRAINED
from animatic.storyboard.people.poses import POSES
from animatic.storyboard.places.maker import Maker
from animatic.storyboard.staging.acting import act, with_hand
from animatic.storyboard.staging.deeds.find import body_framing, last, side_of, touches
from animatic.storyboard.staging.fitting import fit
from animatic.storyboard.staging.lens import LENSES
from animatic.storyboard.staging.objects import drawn
from animatic.storyboard.staging.scene import Player, Scene, Stage, Template
from animatic.storyboard.staging.sets import SEATING, Draw, furnish
from animatic.storyboard.staging.spots import spot
from animatic.storyboard.terms import Framing, Kind, RelationKind

_PULLS: Final = ("pull", "haul", "drag", "tow", "tug", "heave", "lug", "hoist")
_BUNDLES: Final = {
    "net": "#8a8468",
    "sack": "#a8946a",
    "bag": "#8a7a5a",
    "body": "#5f5a56",
    "trunk": "#7a5232",
    "chest": "#7a5232",
    "crate": "#9a7446",
    "box": "#b08a58",
    "log": "#6a4a32",
    "suitcase": "#8a5a34",
    "anchor": "#5c6168",
    "tarp": "#5f7a8a",
    "mattress": "#d8d2c4",
    "carpet": "#8a3a3c",
    "rug": "#8a3a3c",
    "coffin": "#5a3a26",
}


_BY_HAND: Final = frozenset(
    "trigger hair hand sword gun pistol knife card tooth face door coat sleeve ear".split()
)
"""Pulled, but not with the whole body."""


def _load(word: str, side: int) -> Draw:
    paint = _BUNDLES.get(word, "#8a7a5a")

    def draw(m: Maker) -> None:
        if word in ("net", "sack", "bag", "tarp", "body"):
            for u, r in ((0.0, 0.3), (0.34, 0.26), (-0.32, 0.24)):
                m.ball(-u * side, r * 0.75, 0.0, r, paint)
            if word == "net":
                for a in np.linspace(-0.55, 0.55, 7):
                    m.wire([(float(a), 0.02, -0.24), (float(a) * 0.6, 0.46, -0.26)], 0.5, bias=0.4)
                for k in range(4):
                    m.wire([(-0.5, 0.1 + 0.1 * k, -0.27), (0.5, 0.1 + 0.1 * k, -0.27)], 0.5, bias=0.4)
                for u, paint_ in ((-0.2, "#c8ccd0"), (0.1, "#9fb4c0"), (0.28, "#c8ccd0")):
                    m.ball(u, 0.3, -0.28, 0.06, paint_, bias=0.45)
            return
        if word == "log":
            m.rod((-0.8 * side, 0.18, 0.0), (0.8 * side, 0.2, 0.1), 0.18, paint)
            return
        m.box(-0.45, 0.45, 0.0, 0.5, -0.25, 0.25, paint)

    return draw


def pulls(scene: Scene, players: list[Player], word: str, far: bool) -> Stage:
    """Leaning away from the load, a rope from both hands to it; the others behind on the same rope."""
    side = side_of(scene)
    framing = body_framing(scene)
    if framing in (Framing.MEDIUM, Framing.TWO_SHOT):
        framing = Framing.FULL
    x, y, z = spot(scene, 2.6)
    z = max(z, 3.2)
    subject = next((s for _, s in scene.things() if last(s.noun) == word), None)
    own = None if word in _BUNDLES or subject is None or subject.kind is Kind.FIXTURE else drawn(subject)
    big = own is not None and own.height < 3.0
    half = own.length / 2 if own is not None and big else 0.5
    load = x - (1.15 + half) * side
    knot = np.array([load + half * 0.9 * side, y + (0.45 if not far else 0.15), z])
    actors: list[Actor] = []
    name = "pull-hard" if "pull-hard" in POSES else "stand"
    for number, player in enumerate(players[:3]):
        at = (x + 0.62 * number * side, y, z + 0.1 * number)
        actor = act(scene, player, at, -100.0 * side, stance_=name, gesture="", prop="")
        holding = replace(actor.pose, lean=-14.0 if name == "stand" else actor.pose.lean)
        for hand, out, drop in ((-side, 0.5, 0.0), (side, 0.36, 0.04)):
            to = (at[0] - out * side, y + 1.02 * player.look.body.k - drop, z - 0.08 + 0.1 * number)
            holding = with_hand(holding, hand, Hand(to, "world", "grip", (0.6, -0.8, 0.0)))
        actors.append(replace(actor, pose=holding, face=STRAINED if not player.speaks else actor.face))
    camera = fit(scene, actors, framing=framing, more=[np.array([load - half * side, y + 0.4, z])])
    stage = Stage(camera, actors, focus=camera.distance(x, y, z) + 2.0, blur=0.5 * LENSES[framing].blur)
    stage.without = set(SEATING) if scene.place.inside else set()
    stage.shown = {word, *((subject.noun, subject.figure) if subject is not None else ())}
    if own is not None and big:
        stage.put(own.shadow(camera, load, y, z + 0.1))
        stage.put(own.piece(camera, load, y, z + 0.1, 84.0 * side))
    elif word not in ("rope", "chain", "cord", "lever", "door", "curtain"):
        stage.put(furnish(camera, _load(word, side), load, z, 180.0, y=y, nearer=-0.1))
    end = knot if word not in ("rope", "chain", "cord") else np.array([x - 4.5 * side, y + 1.0, z])
    start = np.array([x + 0.62 * (len(actors) - 1) * side - 0.3 * side, y + 1.0, z - 0.1])

    def rope(m: Maker) -> None:
        def p(v: np.ndarray) -> tuple[float, float, float]:
            return float(v[0] - x), float(v[1] - y), float(v[2] - z)

        m.rod(p(start), p(end), 0.016, "#b0905c", bias=0.3)

    stage.put(furnish(camera, rope, x, z, 180.0, y=y, nearer=0.3))
    return stage


def find(scene: Scene) -> Template | None:
    """One to three who haul a load."""
    if not 1 <= len(scene.players) <= 3 or scene.framing in (
        Framing.CLOSE,
        Framing.EXTREME_CLOSE,
        Framing.INSERT,
    ):
        return None
    if any(p.subject.action not in _PULLS for p in scene.players):
        return None
    for touch in touches(
        scene, scene.players[0], RelationKind.PULLING, RelationKind.HOLDING, RelationKind.USING
    ):
        animal = touch.subject is not None and touch.subject.kind in (Kind.ANIMAL, Kind.CREATURE)
        small = touch.word in (
            "trigger",
            "hair",
            "hand",
            "sword",
            "gun",
            "pistol",
            "knife",
            "card",
            "tooth",
            "face",
            "door",
        )
        if animal or small:
            continue
        far = touch.word in ("rope", "chain", "cord", "net")
        return lambda it: pulls(it, list(it.players), touch.word, far)
    return None
