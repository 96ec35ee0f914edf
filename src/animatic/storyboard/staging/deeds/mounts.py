"""On something's back or saddle: riders, one or several, and what they ride towards."""

from dataclasses import replace
from typing import Final

import numpy as np

from animatic.storyboard.people.actor import Actor
from animatic.storyboard.people.anatomy import Foot, Hand
from animatic.storyboard.people.poses import pose
from animatic.storyboard.reading import Subject
from animatic.storyboard.staging.acting import act, looking, prop_of, with_hand
from animatic.storyboard.staging.deeds.find import side_of
from animatic.storyboard.staging.fitting import fit
from animatic.storyboard.staging.objects import drawn
from animatic.storyboard.staging.scene import Player, Scene, Stage, Template
from animatic.storyboard.staging.spots import spot
from animatic.storyboard.terms import Framing, Gesture, Kind, Pose, RelationKind
from animatic.storyboard.things import Thing

_RIDES: Final = (RelationKind.RIDING, RelationKind.ON)
_CYCLES: Final = ("bicycle", "bike", "motorbike", "motorcycle", "scooter", "moped")
_RIDERS: Final = (
    "rider",
    "horseman",
    "cyclist",
    "motorcyclist",
    "biker",
    "horsewoman",
    "jockey",
    "cavalryman",
)


def mounted(scene: Scene, riders: list[Player], mount: Subject) -> Stage:
    """In the saddle, reins or bars in the hands, knees bent about the mount; others ride beside and behind."""
    side = side_of(scene)
    framing = (
        scene.framing if scene.framing in (Framing.WIDE, Framing.FULL, Framing.EXTREME_WIDE) else Framing.FULL
    )
    if not scene.reading.framing_given:
        framing = Framing.FULL
    it = drawn(mount)
    assert it is not None
    x, y, z = spot(scene, 3.2)
    z = max(z, 4.4)
    still = (
        any(p.subject.action in ("sit", "wait", "stop", "stand", "halt") for p in riders)
        and mount.pose is Pose.STAND
    )
    fast = (
        any(p.subject.action in ("gallop", "race", "charge", "flee", "speed") for p in riders)
        or mount.pose is Pose.RUN
    )
    gait = Pose.STAND if still else Pose.RUN if fast else Pose.WALK
    cycle = mount.noun in _CYCLES or mount.figure in _CYCLES
    actors: list[Actor] = []
    placed: list[tuple[float, float]] = []
    stage_things = []
    for number, rider in enumerate(riders[:4]):
        beast = it
        if cycle:
            beast = replace(it, scale=it.scale * max(0.66, min(1.0, rider.height / 1.66)))
        px = x - 1.3 * number * side if number else x
        pz = z + 1.15 * number
        saddle = beast.saddle(90.0 * side) or (-0.05 * beast.length * side, 0.78 * beast.height, 0.0)
        actors.append(_rider(scene, rider, (px, y, pz), saddle, side, beast, cycle=cycle))
        placed.append((px, pz))
        stage_things.append((beast, px, pz))
    ends = [np.array([px + s * 0.5 * it.length, y, pz]) for px, pz in placed for s in (-1, 1)]
    ends.append(np.array([placed[0][0] + 0.5 * it.length * side, y + it.height, placed[0][1]]))
    foe = _foe(scene, mount)
    if foe is not None and (enemy := drawn(foe)) is not None and enemy.height < 9:
        fx = x + (0.5 * it.length + 0.5 * enemy.length + 0.7) * side
        ends += [
            np.array([fx, y + enemy.height, z + 0.6]),
            np.array([fx + 0.4 * enemy.length * side, y, z + 0.6]),
        ]
    camera = fit(
        scene, actors, framing=framing, cut="feet", more=ends, air=1.1, eye=max(1.3, 0.62 * it.height)
    )
    stage = Stage(camera, actors)
    stage.shown = {mount.noun, mount.figure}
    for beast, px, pz in stage_things:
        stage.put(beast.shadow(camera, px, y, pz))
        stage.put(beast.piece(camera, px, y, pz, 90.0 * side, pose=gait))
    if foe is not None and (enemy := drawn(foe)) is not None and enemy.height < 9:
        stage.shown |= {foe.noun, foe.figure}
        stage.put(enemy.shadow(camera, fx, y, z + 0.6))
        stage.put(enemy.piece(camera, fx, y, z + 0.6, -84.0 * side, pose=foe.pose))
        face = (fx - 0.3 * enemy.length * side, y + 0.8 * enemy.height, z)
        stage.actors[0] = looking(stage.actors[0], face, most=50)
    return stage


def _rider(
    scene: Scene,
    player: Player,
    at: tuple[float, float, float],
    saddle: tuple[float, float, float],
    side: int,
    beast: Thing,
    *,
    cycle: bool,
) -> Actor:
    """The hips in the saddle: whoever rides looks the way the mount goes."""
    prop = prop_of(player)
    armed = player.subject.gesture in (
        Gesture.RAISE,
        Gesture.AIM,
        Gesture.STRIKE,
        Gesture.WAVE,
        Gesture.POINT,
    )
    gesture = (
        None if armed or (prop and prop in ("sword", "spear", "flag", "rifle", "torch", "lantern")) else ""
    )
    actor = act(
        scene, player, at, 90.0 * side, stance_="ride", gesture=gesture, prop=None if gesture is None else ""
    )
    k = player.look.body.k
    astride = replace(
        pose("ride") if side > 0 else pose("ride").mirrored,
        lean=22.0 if cycle else 4.0,
        left_foot=Foot((0.26, 0.02, 0.1), 6, 0, (0.5, 0.2, 1.0)),
        right_foot=Foot((0.26, 0.02, 0.1), 6, 0, (0.5, 0.2, 1.0)),
        neck=actor.pose.neck,
    )
    if cycle:
        astride = replace(
            astride,
            left_foot=Foot((0.12, -0.24, 0.2), 4, 4, (0.1, 0.4, 1.0)),
            right_foot=Foot((0.12, -0.06, 0.06), 4, 4, (0.1, 0.6, 1.0)),
        )
    holding = replace(astride, left=actor.pose.left, right=actor.pose.right) if gesture is None else astride
    actor = replace(actor, pose=holding, grounded=False)
    hips = actor.skeleton().pelvis.origin
    seat = np.array([at[0] + saddle[0], at[1] + saddle[1] + 0.1 * k, at[2] + saddle[2] - 0.02])
    shift = seat - hips
    moved = (actor.at[0] + float(shift[0]), actor.at[1] + float(shift[1]), actor.at[2] + float(shift[2]))
    actor = replace(actor, at=moved, nearer=0.12)
    reach = (0.42 if not cycle else 0.5) * k
    rein = np.array([seat[0] + reach * side, seat[1] + (0.26 if not cycle else 0.12) * k, seat[2]])
    for hand, depth in ((side, -0.09), (-side, 0.09)):
        if gesture is None and hand == side:
            continue
        grip = Hand(
            (float(rein[0]), float(rein[1]), float(rein[2]) + depth), "world", "grip", (0.6, -0.8, -0.4)
        )
        actor = replace(actor, pose=with_hand(actor.pose, hand, grip))
    del beast
    return actor


def _foe(scene: Scene, mount: Subject) -> Subject | None:
    """What stands before the riders: a dragon, a wall of a castle is a backdrop."""
    kinds = (Kind.ANIMAL, Kind.CREATURE)
    return next((s for _, s in scene.things() if s is not mount and s.kind in kinds), None)


def find(scene: Scene) -> Template | None:
    """Everybody in the picture rides."""
    if not 1 <= len(scene.players) <= 6 or scene.framing in (
        Framing.CLOSE,
        Framing.EXTREME_CLOSE,
        Framing.INSERT,
    ):
        return None
    lead = scene.players[0]
    mount: Subject | None = None
    for relation in lead.subject.relations:
        if relation.kind in _RIDES and relation.index is not None:
            subject = scene.reading.subjects[relation.index]
            able = (
                subject.kind in (Kind.ANIMAL, Kind.CREATURE)
                or subject.noun in _CYCLES
                or subject.figure in _CYCLES
            )
            if (
                able
                and (thing := drawn(subject)) is not None
                and (thing.saddle(90.0) or subject.kind is Kind.CREATURE)
            ):
                mount = subject
                break
    if mount is None and (lead.subject.pose is Pose.RIDE or lead.subject.noun in _RIDERS):
        kinds = (Kind.ANIMAL, Kind.VEHICLE)
        mount = next(
            (
                s
                for _, s in scene.things()
                if s.kind in kinds and (t := drawn(s)) is not None and t.saddle(90.0)
            ),
            None,
        )
        if mount is None:
            name = {"cyclist": "bicycle", "biker": "motorcycle", "motorcyclist": "motorcycle"}.get(
                lead.subject.noun
            )
            if name is None and (
                lead.subject.noun in _RIDERS or lead.subject.action in ("ride", "gallop", "canter")
            ):
                name = "horse"
            if name is not None:
                kind = Kind.ANIMAL if name == "horse" else Kind.VEHICLE
                mount = Subject(name, kind, name)
                mount = mount if drawn(mount) is not None else None
    if mount is None or mount.figure == "car":
        return None
    what = mount
    together = [
        p
        for p in scene.players
        if p is lead or p.subject.pose is Pose.RIDE or p.subject.related(*_RIDES) is not None
    ]
    if len(together) != len(scene.players):
        return None
    return lambda it: mounted(it, together, what)
