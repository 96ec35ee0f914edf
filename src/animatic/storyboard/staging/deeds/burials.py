"""At an open grave: the pit between who speaks and those who mourn."""

from dataclasses import replace
from typing import Final

import numpy as np

from animatic.storyboard.people.actor import Actor
from animatic.storyboard.places.maker import Maker
from animatic.storyboard.staging.acting import act, face_at, gesture_of, looking, prop_of
from animatic.storyboard.staging.deeds.find import body_framing, said, side_of
from animatic.storyboard.staging.fitting import fit
from animatic.storyboard.staging.scene import Player, Scene, Stage, Template
from animatic.storyboard.staging.sets import furnish
from animatic.storyboard.staging.spots import spot
from animatic.storyboard.terms import Emotion, Framing, Pose, Setting

_SPEAKERS: Final = ("priest", "preacher", "vicar", "minister", "bishop", "monk", "rabbi", "imam", "pastor")
_HANDS: Final = ("clasp", "pray", "clasp", "heart", "behind-back")


def burial(scene: Scene) -> Stage:
    """The speaker at the head of the grave, the mourners in a half ring across it, heads bowed."""
    side = side_of(scene)
    framing = body_framing(scene, Framing.FULL)
    if framing in (Framing.MEDIUM, Framing.TWO_SHOT):
        framing = Framing.FULL
    x, y, z = spot(scene, 2.6)
    z = max(z, 3.8)
    players = list(scene.players[:7])
    lead = (
        scene.speaker
        or next((p for p in players if p.subject.noun in _SPEAKERS or p.subject.figure in _SPEAKERS), None)
        or players[0]
    )
    prop = prop_of(lead) or (
        "book" if lead.subject.noun in _SPEAKERS or lead.subject.figure == "priest" else ""
    )
    first = act(
        scene, lead, (x - 1.15 * side, y, z + 0.1), 112.0 * side, stance_="stand",
        gesture=gesture_of(scene, lead, prop), prop=prop,
    )  # fmt: skip
    actors: list[Actor] = [first]
    mourners = [p for p in players if p is not lead] or []
    pit = np.array([x, y, z])
    for number, player in enumerate(mourners):
        around = (-0.2, 0.42, 0.95, 1.3, 0.1, 0.7)[number % 6]
        depth = (0.95, 1.0, 0.6, -0.05, 1.5, 1.55)[number % 6]
        at = (x + (0.35 + around) * side, y, z + depth)
        turn = (-172.0, -160.0, -138.0, -104.0, -170.0, -150.0)[number % 6] * side
        actors.append(_mourner(scene, player, number, at, turn, face_at(first)))
    if lead.speaks and len(actors) > 1:
        actors[0] = looking(first, face_at(actors[1]), cheat=8)
    else:
        actors[0] = looking(first, (float(pit[0]), y, float(pit[2])), most=30)
    camera = fit(
        scene, actors, framing=framing, more=[np.array([x + 1.6 * side, y, z - 0.5])], eye=y + 1.75, least=2.3
    )
    stage = Stage(camera, actors)
    stage.shown = {"grave", "gravestone", "coffin", "pit"}

    def grave(m: Maker) -> None:
        m.slab(-1.05, 1.05, -0.62, 0.42, 0.004, "#4f3d2a", bias=-0.6)
        m.slab(-0.9, 0.9, -0.5, 0.32, 0.006, "#17110b", bias=-0.5)
        m.plate(
            [(-0.9, 0.006, 0.32), (0.9, 0.006, 0.32), (0.9, -0.5, 0.32), (-0.9, -0.5, 0.32)],
            "#33261a",
            bias=-0.45,
        )
        if said(scene, "coffin", "casket", "lower"):
            m.box(-0.78, 0.78, -0.1, 0.22, -0.3, 0.2, "#6b4228", bias=0.0)
            m.wire([(-0.7, 0.225, -0.05), (0.7, 0.225, -0.05)], 1.0, bias=0.2)

    def heap(m: Maker) -> None:
        for u, w, r in ((0.0, 0.0, 0.3), (0.32, 0.06, 0.36), (0.7, 0.0, 0.28), (0.34, -0.12, 0.24)):
            m.ball(u, r * 0.35, w, r, "#5a4430")

    def stone(m: Maker) -> None:
        m.box(-0.3, 0.3, 0.0, 0.1, -0.12, 0.12, "#77797c")
        m.box(-0.24, 0.24, 0.1, 0.8, -0.07, 0.07, "#8d9094")
        for v, h in ((0.62, 0.14), (0.52, 0.1), (0.4, 0.15)):
            m.wire([(-h, v, -0.075), (h, v, -0.075)], 0.8, bias=0.3)

    stage.put(furnish(camera, grave, x, z, 180.0, y=y, nearer=-1.2))
    stage.put(furnish(camera, heap, x - 0.3 * side, z + 0.75, 180.0, y=y, nearer=-0.2))
    stage.put(furnish(camera, stone, x - 1.5 * side, z + 0.5, 180.0 - 30.0 * side, y=y, nearer=-0.2))
    return stage


def _mourner(
    scene: Scene,
    player: Player,
    number: int,
    at: tuple[float, float, float],
    turn: float,
    speaker: tuple[float, float, float],
) -> Actor:
    gesture = _HANDS[(number + scene.dice) % len(_HANDS)]
    actor = act(scene, player, at, turn, stance_="stand", gesture=gesture, prop=prop_of(player))
    if number % 3 == 0 and player.subject.emotion is not Emotion.HAPPY:
        return looking(actor, speaker, most=60)
    return replace(actor, pose=replace(actor.pose, neck=(0.0, 20.0, 0.0)), look_at=None, glance=(0.0, -16.0))


def find(scene: Scene) -> Template | None:
    """A funeral: an open grave, a coffin, mourners."""
    if scene.reading.setting is not Setting.GRAVEYARD or len(scene.players) < 2:
        return None
    if any(p.subject.pose in (Pose.KNEEL, Pose.RUN, Pose.FIGHT) for p in scene.players[:1]):
        return None
    mourning = any(p.subject.noun in ("mourner", "widow", "congregation") for p in scene.players)
    if mourning or said(scene, "open grave", "funeral", "burial", "coffin"):
        return burial
    return None
