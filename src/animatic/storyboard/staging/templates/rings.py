"""Around something: a fire, a story, somebody who has fallen, what is thrown."""

from dataclasses import replace

import numpy as np

from animatic.imaging.colour import colour
from animatic.storyboard.ink import smooth
from animatic.storyboard.light import Lamp
from animatic.storyboard.people.actor import Actor
from animatic.storyboard.people.anatomy import Hand
from animatic.storyboard.people.expressions import ASLEEP
from animatic.storyboard.places.maker import Maker
from animatic.storyboard.staging.acting import act, face_at, gesture_of, looking, prop_of
from animatic.storyboard.staging.fitting import fit
from animatic.storyboard.staging.scene import Player, Scene, Stage
from animatic.storyboard.staging.seats import seat_for, sit
from animatic.storyboard.staging.sets import SEATING, furnish
from animatic.storyboard.staging.spots import spot
from animatic.storyboard.terms import Emotion, Framing, Gesture, Pose


def _fire(m: Maker) -> None:
    """A camp fire: a ring of stones, logs, flames."""
    for i in range(9):
        a = i * 2 * np.pi / 9
        m.ball(0.34 * np.cos(a), 0.06, 0.34 * np.sin(a), 0.085, "#6a6660")
    for a in (0.3, 1.4, 2.5):
        m.rod(
            (-0.3 * np.cos(a), 0.05, -0.3 * np.sin(a)),
            (0.3 * np.cos(a), 0.16, 0.3 * np.sin(a)),
            0.05,
            "#4a3424",
        )
    m.done()
    camera = m.sheet.camera
    side = camera.rotation[0]
    for size, tall, paint, glow in (
        (0.3, 0.78, "#ff7a1c", 1.3),
        (0.2, 0.52, "#ffb13a", 1.6),
        (0.11, 0.3, "#fff0b0", 1.8),
    ):
        shape = [
            (0, 0),
            (0.8, 0.12),
            (1.0, 0.3),
            (0.62, 0.52),
            (0.5, 0.74),
            (0.12, 1.0),
            (-0.14, 0.7),
            (-0.5, 0.8),
            (-0.62, 0.5),
            (-1.0, 0.28),
            (-0.8, 0.1),
        ]
        points = np.array(
            [(m.x + side[0] * px * size, 0.06 + py * tall, m.z + side[2] * px * size) for px, py in shape]
        )

        path = camera.project(points)
        m.sheet.fill(smooth(path[:, :2]), paint, float(1 / path[0, 2]), glow=glow)


def campfire(scene: Scene) -> Stage:
    """Around a fire: the flames light the faces, all listen to one."""
    players = scene.players[:6]
    n = len(players)
    x, y, z = spot(scene, 2.6)
    z = max(z, 3.6)
    framing = scene.framing if scene.framing in (Framing.WIDE, Framing.FULL, Framing.MEDIUM) else Framing.WIDE
    actors: list[Actor] = []
    poses = ("sit-cross", "sit-floor", "sit-cross", "crouch")
    for i, player in enumerate(players):
        share = (i + 0.5) / n if n > 1 else 0.24
        a = np.radians(200 - 220 * share)  # from the left, behind the fire, to the right
        radius = 1.2
        px, pz = x + radius * float(np.cos(a)), z + radius * 0.75 * float(np.sin(a))
        turn = float(np.degrees(np.arctan2(x - px, z - 0.9 - pz)))
        prop = prop_of(player)
        talk = player.speaks or (i == 0 and player.subject.gesture is Gesture.TALK)
        gesture = "talk" if talk else (gesture_of(scene, player, prop, busy=True) if prop else "")
        actors.append(
            act(
                scene,
                player,
                (px, y, pz),
                turn,
                stance_=poses[(i + scene.dice) % 4],
                gesture=gesture,
                prop=prop,
            )
        )
    lead = next((i for i, p in enumerate(players) if p.speaks), 0)
    looked = face_at(actors[lead])
    done = [actor if i == lead else looking(actor, looked, cheat=10) for i, actor in enumerate(actors)]
    done[lead] = looking(done[lead], (x, y + 0.8, z), most=50)
    camera = fit(
        scene,
        done,
        framing=Framing.FULL,
        cut="feet",
        air=1.2,
        least=2.1 if framing is not Framing.WIDE else 2.7,
        at=(0.5, 0.6),
        eye=1.05,
    )
    stage = Stage(camera, done)
    stage.put(furnish(camera, _fire, x, z))
    stage.lamps.append(Lamp(x, y + 0.55, z - 0.2, colour("#ff9a48"), 1.5, 1.7))
    return stage


def story(scene: Scene) -> Stage:
    """One reads or tells, seated; the listeners sit at his feet."""
    lead = scene.speaker or scene.players[0]
    lead = next((p for p in scene.players if p.subject.gesture is Gesture.READ), lead)
    others = [p for p in scene.players if p is not lead][:4]
    side = 1 if scene.dice % 2 else -1
    seat = seat_for(scene, lead, side)
    actor = sit(scene, lead, seat, side)
    actors = [actor]
    for i, player in enumerate(others):
        along = (0.85 + 0.5 * i) * side if i % 2 == 0 else -(0.75 + 0.5 * (i - 1)) * side
        px, pz = seat.x + along, seat.z - 0.55 - 0.1 * i
        turn = float(np.degrees(np.arctan2(seat.x - px, 0.9)))
        turn = 118.0 * (1 if along < 0 else -1) if i < 2 else turn
        listener = act(
            scene,
            player,
            (px, seat.y, pz),
            turn,
            stance_=("sit-cross", "sit-floor")[i % 2],
            gesture="",
            prop="",
        )
        actors.append(looking(listener, face_at(actor), cheat=6))
    camera = fit(scene, actors, framing=Framing.FULL, cut="feet", air=1.15, eye=1.3)
    stage = Stage(
        camera, actors, without=set(seat.without), focus=camera.distance(seat.x, 1.0, seat.z) + 1.2, blur=0.8
    )
    stage.pieces += seat.pieces(camera)
    return stage


def toss(scene: Scene) -> Stage:
    """One throws something over the shoulder or into the air; those behind reach for it."""
    lead = next(p for p in scene.players if p.subject.gesture is Gesture.THROW)
    others = [p for p in scene.players if p is not lead][:5]
    x, y, z = spot(scene, 2.4)
    z = max(z, 3.0)
    side = 1 if scene.dice % 2 else -1
    thing = prop_of(lead)
    first = act(
        scene, lead, (x - 0.75 * side, y, z), 150.0 * side, stance_="contrapposto", gesture="raise", prop=""
    )
    actors = [first]
    air = (x + 0.15 * side, y + 2.35, z + 0.6)
    for i, player in enumerate(others):
        px = x + (0.35 + 0.62 * i) * side
        reach = ("catch", "raise-hand", "catch")[i % 3]
        turn = -164.0 * side if i % 2 else -140.0 * side
        actor = act(
            scene, player, (px, y, z + 0.9 + 0.25 * (i % 2)), turn, stance_="stand", gesture=reach, prop=""
        )
        actors.append(looking(actor, air, most=50))
    camera = fit(scene, actors, framing=Framing.FULL, more=[np.add(air, (0.0, 0.25, 0.0))])
    stage = Stage(camera, actors)
    if thing:
        nobody = act(
            scene, lead, (air[0], air[1] - 1.3, air[2]), 180.0, stance_="stand", gesture="", prop=thing
        )
        hand = Hand(air, "world")
        nobody = replace(
            nobody, pose=replace(nobody.pose, left=hand, right=hand), only_prop=True, grounded=False
        )
        stage.add(nobody)
    return stage


def fallen(scene: Scene) -> Player | None:
    """Somebody who lies where the others stand or kneel."""
    low = (Pose.LIE, Pose.SLEEP, Pose.FALL)
    lying = next((p for p in scene.players if p.subject.pose in low), None)
    upright = any(p.subject.pose not in low for p in scene.players)
    return lying if upright else None


def over_body(scene: Scene) -> Stage:
    """One on the ground, one down beside him, the rest standing, all looking at him."""
    lies = fallen(scene)
    assert lies is not None
    others = [p for p in scene.players if p is not lies][:4]
    x, y, z = spot(scene, 2.2)
    z = max(z, 3.2)
    side = 1 if scene.dice % 2 else -1
    body = act(
        scene, lies, (x, y + 0.12, z), 90.0 * side, stance_="lie", gesture="", prop="", mirrored=side < 0
    )
    head = body.skeleton().head.origin
    body = replace(body, at=(x + (x - 0.7 * side - float(head[0])), y + 0.12, z), grounded=False, nearer=0.3)
    shut = lies.subject.emotion in (Emotion.DEAD, Emotion.ASLEEP, Emotion.NEUTRAL) and not lies.speaks
    face = ASLEEP if shut else body.face
    body = replace(body, face=face, look_at=None, pose=replace(body.pose, neck=(-40.0 * side, 4.0, 0.0)))
    lower = next(
        (p for p in others if p.subject.pose in (Pose.KNEEL, Pose.CROUCH, Pose.BEND, Pose.SIT)), others[0]
    )
    actors = [body]
    seen = face_at(body)
    for i, player in enumerate([lower, *(p for p in others if p is not lower)]):
        if i == 0:
            name = "kneel-both" if player.look.outfit.hem > 0.4 else "crouch"
            actor = act(scene, player, (x - 0.18 * side, y, z + 0.55), -158.0 * side, stance_=name)
        else:
            px = x + (0.5 + 0.55 * (i - 1)) * side
            idle = ("", "hands-on-hips", "cover-mouth")[(i + scene.dice) % 3]
            busy = player.subject.gesture is not Gesture.NONE or player.speaks
            gesture = None if busy else idle
            actor = act(
                scene, player, (px, y, z + 0.7), -150.0 * side, stance_="contrapposto", gesture=gesture
            )
        actors.append(looking(actor, seen, most=50))
    framing = scene.framing if scene.framing in (Framing.WIDE, Framing.FULL) else Framing.FULL
    camera = fit(scene, actors, framing=framing, cut="feet", eye=1.5)
    return Stage(camera, actors, without=set(SEATING), focus=camera.distance(x, y, z) + 1.6, blur=0.8)
