"""Many who move as one: a file of soldiers, a procession, a column on a road."""

import math
from dataclasses import replace
from typing import Final

from animatic.storyboard.people import props
from animatic.storyboard.people.actor import Actor
from animatic.storyboard.people.anatomy import Hand
from animatic.storyboard.staging.acting import act, prop_of, with_hand
from animatic.storyboard.staging.deeds.find import body_framing, said, side_of
from animatic.storyboard.staging.fitting import fit
from animatic.storyboard.staging.scene import Player, Scene, Stage, Template
from animatic.storyboard.staging.spots import spot
from animatic.storyboard.terms import Framing, Gesture, Pose

_SOLDIERS: Final = (
    "soldier",
    "marine",
    "guard",
    "infantryman",
    "trooper",
    "legionnaire",
    "redcoat",
    "rifleman",
)
_MARCHES: Final = ("march", "file", "parade", "trudge", "patrol", "advance", "process", "trek")


def file(scene: Scene) -> Stage:
    """One behind the other on a slant through the picture, in step; soldiers shoulder their rifles."""
    side = side_of(scene)
    framing = body_framing(scene, Framing.WIDE)
    if framing is Framing.MEDIUM:
        framing = Framing.FULL
    x, y, z = spot(scene, 2.6)
    players = [p for p in scene.players if p.subject.pose in (Pose.WALK, Pose.RUN, Pose.STAND)]
    count = max(len(players), 12 if any(p.count >= 12 for p in scene.reading_people) else len(players))
    actors: list[Actor] = []
    for number in range(min(count, 12)):
        player = players[number % len(players)]
        px = x + (0.9 - 0.62 * number) * side
        pz = z + 0.62 * number
        turn = 132.0 * side
        # In step, but nobody is his neighbour's copy: heads and gait differ a little.
        actor = act(scene, player, (px, y, pz), turn, stance_="walk", gesture="", prop="", mirrored=False)
        sway = math.sin(1.7 * number + scene.dice % 7)
        actor = replace(
            actor,
            pose=replace(actor.pose, lean=5.0 + 2.0 * sway, neck=(5.0 * sway, 3.0 * sway, 0.0)),
            look_at=None,
        )
        if (
            player.subject.noun in _SOLDIERS
            or player.subject.figure == "soldier"
            or prop_of(player) == "rifle"
        ):
            actor = _shouldered(actor, player, side)
        actors.append(actor)
    camera = fit(scene, actors[: min(len(actors), 4)], framing=framing, at=(0.5 + 0.02 * side, 0.56))
    return Stage(camera, actors)


def _shouldered(actor: Actor, player: Player, side: int) -> Actor:
    """The rifle at the shoulder, its butt in the hand nearer to the lens."""
    k = player.look.body.k
    chest = actor.skeleton().chest
    at = chest.point(0.17 * side * k, -0.2 * k, 0.16 * k)
    up = chest.point(0.2 * side * k, 0.2 * k, -0.02 * k)
    del up
    grip = Hand((float(at[0]), float(at[1]), float(at[2])), "world", "grip", (0.7, -0.9, -0.2))
    held = props.held("rifle")
    return replace(
        actor,
        pose=with_hand(actor.pose, side, grip),
        right=held if side > 0 else None,
        left=held if side < 0 else None,
        prop_colour=props.colour_of("rifle"),
    )


def find(scene: Scene) -> Template | None:
    """Three or more who march, or walk in a line."""
    if len(scene.players) < 3 or scene.framing in (
        Framing.CLOSE,
        Framing.EXTREME_CLOSE,
        Framing.MEDIUM_CLOSE,
    ):
        return None
    group = [p for p in scene.players if p.subject.action in _MARCHES or p.subject.pose is Pose.WALK]
    lined = said(
        scene, "in line", "in a line", "single file", "in file", "in a column", "procession", "in a row"
    )
    marching = any(p.subject.action in ("march", "parade") for p in scene.players)
    speaking = any(p.speaks or p.subject.gesture is Gesture.TALK for p in scene.players)
    if len(group) >= 3 and len(group) == len(scene.players) and (marching or lined) and not speaking:
        return file
    return None
