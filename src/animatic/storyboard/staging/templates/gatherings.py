"""More than two: groups, circles, crowds, listeners."""

from dataclasses import replace

import numpy as np

from animatic.imaging.colour import colour
from animatic.storyboard.camera import Camera
from animatic.storyboard.ink import smooth
from animatic.storyboard.light import Lamp
from animatic.storyboard.people.actor import Actor
from animatic.storyboard.people.anatomy import Hand
from animatic.storyboard.people.expressions import ASLEEP, FACES, SHOUTING, SINGING, STRAINED
from animatic.storyboard.people.looks import look_of
from animatic.storyboard.people.shading import Shade
from animatic.storyboard.places.furniture import seating, tables
from animatic.storyboard.places.maker import Maker
from animatic.storyboard.staging.acting import act, gesture_of, looking, prop_of, seated
from animatic.storyboard.staging.fitting import fit
from animatic.storyboard.staging.lens import LENSES
from animatic.storyboard.staging.scene import Player, Scene, Stage
from animatic.storyboard.staging.seats import BENCH, named_seat, seat_for, sit
from animatic.storyboard.staging.sets import SEATING, furnish
from animatic.storyboard.staging.spots import spot
from animatic.storyboard.terms import Emotion, Framing, Gaze, Gesture, Pose, RelationKind

_ROUSED = (STRAINED, SHOUTING, FACES[Emotion.ANGRY].speaking, FACES[Emotion.DETERMINED].closed)
"""Faces of a crowd that wants something."""


def _face(actor: Actor) -> tuple[float, float, float]:
    head = actor.skeleton().head.point(0, 0.1, 0)
    return float(head[0]), float(head[1]), float(head[2])


_POTS = frozenset({"cauldron", "pot", "kettle"})


def _cauldron(m: Maker) -> None:
    """An iron pot over embers, steaming."""
    for a in (0.4, 1.5, 2.6):
        m.rod(
            (-0.34 * np.cos(a), 0.05, -0.34 * np.sin(a)),
            (0.34 * np.cos(a), 0.1, 0.34 * np.sin(a)),
            0.05,
            "#4a3424",
        )
    m.ball(0.0, 0.1, 0.0, 0.2, "#ff7a1c")
    m.done()
    camera, side = m.sheet.camera, m.sheet.camera.rotation[0]

    def flat(points: list[tuple[float, float]]) -> np.ndarray:
        world = np.array([(m.x + side[0] * u, m.y + v, m.z + side[2] * u) for u, v in points])
        return camera.project(world)

    half = [(0.4, 0.78), (0.47, 0.55), (0.38, 0.28), (0.16, 0.14)]
    belly = [*((-u, v) for u, v in half), *reversed(half)]
    path = flat(belly)
    near = float(1 / path[0, 2])
    m.sheet.shape(smooth(path[:, :2], steps=5), "#34343c", near)
    rim = flat(
        [(0.44 * float(np.cos(a)), 0.79 + 0.07 * float(np.sin(a))) for a in np.linspace(0, 2 * np.pi, 24)]
    )
    m.sheet.shape(rim[:, :2], "#4a4a54", near)
    brew = flat(
        [(0.37 * float(np.cos(a)), 0.79 + 0.05 * float(np.sin(a))) for a in np.linspace(0, 2 * np.pi, 24)]
    )
    m.sheet.fill(brew[:, :2], "#9ad860", near, glow=0.5)
    for u in (-0.18, 0.02, 0.2):
        steam = flat([(u, 0.85), (u + 0.07, 1.02), (u - 0.04, 1.2), (u + 0.05, 1.4)])
        m.sheet.stroke(smooth(steam[:, :2], steps=4)[:12], 1.6, "#dcecc8")


_IDLE = ("cross-arms", "", "pockets", "hand-on-hip", "behind-back", "think")
"""What the hands of those do who only stand by: no two alike in a group."""


def group(scene: Scene) -> Stage:
    """Three to six in a half circle open to the lens, all turned to the one who speaks or matters."""
    players = scene.players[:6]
    n = len(players)
    framing = (
        scene.framing
        if scene.framing in (Framing.WIDE, Framing.FULL, Framing.MEDIUM, Framing.EXTREME_WIDE)
        else Framing.FULL
    )
    x, y, z = spot(scene, LENSES[framing].tall)
    z += 0.3
    lead = scene.speaker or players[0]
    order = [p for p in players if p is not lead]
    order.insert(n // 2 if scene.dice % 2 else (n - 1) // 2, lead)
    actors: list[Actor] = []
    for i, player in enumerate(order):
        share = (i - (n - 1) / 2) / max((n - 1) / 2, 1)
        px = x + share * (0.42 * n - 0.2)
        pz = z + 0.45 * (1 - abs(share)) + 0.08 * (i % 2)
        turn = 180.0 - 62.0 * -share if share else 170.0
        turn = 180.0 + 58.0 * share
        idle = (
            player.subject.gesture in (Gesture.NONE, Gesture.LISTEN)
            and not player.speaks
            and not prop_of(player)
        )
        gesture = _IDLE[(i + scene.dice) % len(_IDLE)] if idle and player.subject.pose is Pose.STAND else None
        actors.append(act(scene, player, (px, y, pz), turn if turn <= 180 else turn - 360, gesture=gesture))
    focus = actors[order.index(lead)]
    looked = _face(focus)
    done = [actor if actor is focus else looking(actor, looked, cheat=8) for actor in actors]
    second = done[0 if order.index(lead) else -1]
    done[order.index(lead)] = looking(focus, _face(second), most=40, cheat=10)
    camera = fit(scene, done, framing=framing)
    stage = Stage(camera, done, focus=camera.distance(x, y, z) + 1.4, blur=LENSES[framing].blur)
    if any(s.noun in _POTS for _, s in scene.things()):
        stage.put(furnish(camera, _cauldron, x, z - 0.15, y=y, nearer=0.2))
        stage.lamps.append(Lamp(x, y + 0.9, z - 0.1, colour("#b8e08a"), 0.8, 1.2))
    return stage


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
    looked = _face(actors[lead])
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


def crowd(scene: Scene) -> Stage:
    """Many, in depth, every one different; the nearest from behind."""
    random = scene.random
    subject = next((p for p in scene.players), None)
    assert subject is not None
    x, y, z = spot(scene, 3.0)
    z = max(z, 3.4)
    players = scene.players
    angry = any(p.subject.gesture in (Gesture.RAISE, Gesture.STRIKE) for p in players)
    kneeling = any(p.subject.pose is Pose.KNEEL for p in players)
    actors: list[Actor] = []
    signs = 0
    for row, (pz, count, half) in enumerate(((0.0, 5, 1.9), (1.3, 7, 3.0), (2.8, 9, 4.4), (4.6, 11, 6.0))):
        for i in range(count):
            number = row * 12 + i
            player = _member(scene, players[number % len(players)], number)
            px = x - half + 2 * half * (i + 0.5) / count + float(random.uniform(-0.16, 0.16))
            turn = 180.0 + float(random.uniform(-42, 42))
            turn = turn - 360 if turn > 180 else turn
            gesture, prop = (
                ("raise", "")
                if angry and random.random() < 0.5
                else (("", "talk-one", "clap", "cross-arms")[number % 4], "")
            )
            if angry and signs < 4 and random.random() < 0.18:
                gesture, prop, signs = "hold-high", "sign", signs + 1
            actor = act(
                scene,
                player,
                (px, y, z + pz + float(random.uniform(-0.3, 0.3))),
                turn,
                stance_="kneel-both" if kneeling else "stand",
                gesture=gesture,
                prop=prop,
            )
            if angry:
                actor = replace(
                    actor,
                    face=_ROUSED[number % 4],
                )
            actors.append(actor)
    first = actors[:5]
    camera = fit(scene, first, framing=Framing.FULL, cut="thighs", air=1.35, at=(0.5, 0.66), eye=1.85)
    stage = Stage(camera, actors)
    stage.actors += _backs(scene, camera, 3, 200)
    return stage


def address(scene: Scene) -> Stage:
    """One before many: who speaks is seen from behind, with their faces; who is silent has them at his back."""
    lead = next(p for p in scene.players if p.subject.count < 12)
    many = [p for p in scene.players if p is not lead]
    x, y, z = spot(scene, 2.3)
    z = max(z, 2.8)
    side = 1 if scene.dice % 2 else -1
    speaks = lead.speaks or lead.subject.gesture in (Gesture.TALK, Gesture.POINT, Gesture.RAISE)
    turn = 22.0 * side if speaks else 158.0 * side
    actor = act(
        scene,
        lead,
        (x - (0.75 if speaks else 0.2) * side, y, z),
        turn,
        gesture="raise" if speaks and scene.chance(0.3, "arms") else None,
    )
    camera = fit(
        scene,
        [actor],
        framing=Framing.FULL,
        cut="thighs",
        air=1.3,
        at=(0.5 - (0.2 if speaks else 0.02) * side, 0.62),
        eye=1.8,
    )
    stage = Stage(camera, [actor])
    random = scene.random
    focus = _face(actor)
    for row, (depth, count, half) in enumerate(((1.7, 6, 2.3), (2.9, 8, 3.6), (4.4, 10, 5.4))):
        for i in range(count):
            player = _member(scene, many[(row * 10 + i) % len(many)], row * 10 + i)
            px = x - half + 2 * half * (i + 0.5) / count + float(random.uniform(-0.15, 0.15))
            facing = 180.0 - float(random.uniform(6, 30)) * (1 if px < x else -1)
            facing = facing if facing <= 180.0 else facing - 360.0
            member = act(
                scene, player, (px, y, z + depth + float(random.uniform(-0.2, 0.2))), facing, stance_="stand"
            )
            if not speaks:
                member = replace(
                    member, pose=replace(member.pose, neck=(0.0, float(random.uniform(0, 14)), 0.0))
                )
            stage.add(looking(member, focus, most=40) if speaks else member)
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
        actors.append(looking(listener, _face(actor), cheat=6))
    camera = fit(scene, actors, framing=Framing.FULL, cut="feet", air=1.15, eye=1.3)
    stage = Stage(
        camera, actors, without=set(seat.without), focus=camera.distance(seat.x, 1.0, seat.z) + 1.2, blur=0.8
    )
    stage.pieces += seat.pieces(camera)
    return stage


def _member(scene: Scene, player: Player, number: int) -> Player:

    single = replace(player.subject, count=2, character=None, name="")
    return replace(player, look=look_of(single, number + 1, scene.seed), speaks=False)


def _backs(scene: Scene, camera: Camera, count: int, start: int) -> list[Actor]:
    """Heads and shoulders of those nearest to the lens, from behind."""
    from animatic.storyboard.camera import Camera

    assert isinstance(camera, Camera)
    players = scene.players
    found = []
    for i in range(count):
        player = _member(scene, players[(start + i) % len(players)], start + i * 7)
        near = 1.15 + 0.12 * (i % 2)
        column = camera.width * (0.14 + 0.72 * i / max(count - 1, 1) + 0.03 * ((i * 7) % 3))
        px = camera.x + (column - camera.cx) / camera.focal * near
        head_row = camera.height * (0.86 + 0.05 * (i % 2))
        top = camera.eye - (head_row - camera.cy) / camera.focal * near
        ground = top - player.height * 0.93
        actor = act(scene, player, (px, ground, camera.z + near), 0.0, stance_="stand", gesture="", prop="")
        found.append(
            replace(actor, shade=Shade(dark=0.45, rim=0.8, blurred=1.5 * camera.line), grounded=False)
        )
    return found


_LEADS = frozenset({"teacher", "priest", "judge", "conductor", "professor", "bishop", "scientist", "monk"})


def lecture(scene: Scene) -> Stage:
    """One before others who listen: a class, an audience, a congregation."""
    lead = next((p for p in scene.players if p.subject.figure in _LEADS), scene.speaker or scene.players[0])
    listeners = [p for p in scene.players if p is not lead] or [lead]
    x, y, z = spot(scene, 2.3)
    z = max(z, 4.2) if scene.place.inside else max(z, 4.6)
    z = min(z, scene.place.depth - 0.9) if scene.place.inside else z
    raised = 0.0
    actor = act(scene, lead, (x + 0.1, y + raised, z), 160.0 if scene.dice % 2 else -160.0)
    pupils = any(p.subject.figure in ("child", "boy", "girl", "teenager", "student") for p in listeners)
    stage_camera = fit(scene, [actor], framing=Framing.FULL, air=1.5, at=(0.5, 0.4), least=2.6, eye=1.5)
    stage = Stage(stage_camera, [actor], without=set(SEATING))
    camera = stage_camera
    rows = ((z - 1.35, 2, 1.05), (z - 2.2, 3, 1.5)) if pupils else ((z - 1.6, 4, 1.7), (z - 2.4, 3, 1.5))
    number = 0
    for rz, count, half in rows:
        if rz - camera.z < 0.75:
            continue
        for i in range(count):
            player = listeners[number % len(listeners)]
            if number >= len(listeners) or player.subject.character is None:
                player = _member(scene, player, number)
            asks = number < len(listeners) and player.subject.gesture in (Gesture.RAISE, Gesture.POINT)
            px = x - half + 2 * half * (i + 0.5) / count + (0.18 if count == 2 else 0.0)
            sitter = act(
                scene,
                player,
                (px, y, rz),
                8.0 * (-1 if px > x else 1),
                stance_="sit-table",
                gesture="raise-hand" if asks else "",
                prop="",
            )
            seat = 0.42 if pupils else 0.45
            sitter = replace(
                sitter, pose=seated(sitter.pose, seat, player.look.body.k), shade=Shade(dark=0.12, rim=0.7)
            )
            stage.add(sitter)
            if pupils:
                stage.put(
                    furnish(
                        camera,
                        tables.table(0.8, 0.45, "#a8743f", height=0.68),
                        px,
                        rz + 0.42,
                        y=y,
                        nearer=-0.05,
                    )
                )
            stage.put(furnish(camera, seating.chair("#7a5234"), px, rz - 0.02, 0.0, y=y, nearer=0.12))
            number += 1
    return stage


def performance(scene: Scene) -> Stage:
    """Somebody in the light; dark heads before."""
    lead = scene.players[0]
    x, y, z = spot(scene, 2.4)
    z = max(z, 3.6)
    framing = scene.framing if scene.framing in (Framing.MEDIUM, Framing.FULL, Framing.WIDE) else Framing.FULL
    actor = act(scene, lead, (x, y, z), 158.0 if scene.dice % 2 else -158.0)
    if prop_of(lead) == "" and lead.subject.gesture in (Gesture.PLAY, Gesture.TALK, Gesture.NONE):
        actor = act(
            scene, lead, (x, y, z), 158.0 if scene.dice % 2 else -158.0, gesture="cup", prop="microphone"
        )
        actor = replace(actor, face=SINGING)
    camera = fit(
        scene,
        [actor],
        framing=framing,
        air=1.35,
        at=(0.5, 0.44),
        least=2.5 if framing is Framing.WIDE else 0.0,
    )
    stage = Stage(camera, [actor], without=set(SEATING))
    stage.without.add("microphone")
    stage.lamps.append(Lamp(x + 0.5, y + 3.2, z - 1.0, colour("#fff0cc"), 1.4, 1.8))
    if len(scene.players) > 1 or scene.reading.situation.value == "audience":
        stage.actors += _backs(scene, camera, 4, 300)
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
    seen = _face(body)
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


def rests_on(scene: Scene) -> int | None:
    """The index of somebody whose head lies on another's shoulder."""
    people = {p.index for p in scene.players}
    for player in scene.players:
        on = player.subject.related(RelationKind.ON, RelationKind.AGAINST)
        if player.subject.pose in (Pose.LEAN, Pose.SLEEP) and on is not None and on.index in people:
            return player.index
    return None


def waiting(scene: Scene) -> Stage:
    """On a bench, or what the text names to sit on, side by side; two look at each other unless they are sad."""
    players = scene.players[:4]
    n = len(players)
    x, y, z = spot(scene, 1.8)
    framing = scene.framing if scene.framing in (Framing.MEDIUM, Framing.FULL, Framing.WIDE) else Framing.FULL
    if scene.framing is Framing.TWO_SHOT:
        framing = Framing.MEDIUM
    named = next((found for p in players if (found := named_seat(scene, p)) is not None), None)
    high = 0.45 if named is None else named[1]
    resting = rests_on(scene)
    actors = []
    for i, player in enumerate(players):
        px = x + (i - (n - 1) / 2) * (0.46 if resting is not None else 0.68) - (0.34 if n == 1 else 0)
        sitting = player.subject.pose in (Pose.SIT, Pose.STAND, Pose.SLEEP, Pose.LEAN, Pose.LIE)
        turn = (164.0, -160.0, 172.0, -166.0)[(i + scene.dice) % 4]
        actor = act(scene, player, (px, y, z), turn, stance_="sit" if sitting else "")
        if high == 0.0 and sitting:
            low = act(scene, player, (px, y, z), turn, stance_=("sit-floor", "sit-cross")[i % 2])
            actors.append(low)
            continue
        actors.append(replace(actor, pose=seated(actor.pose, high or 0.45, player.look.body.k)))
    if resting is not None and n >= 2:
        i = next((k for k, p in enumerate(players) if p.index == resting), 0)
        j = i + 1 if i + 1 < n else i - 1
        way = 1.0 if j > i else -1.0
        turned = replace(actors[i].pose, side=-9.0 * way, neck=(0.0, 8.0, -26.0 * way))
        tired = players[i].subject.emotion in (Emotion.TIRED, Emotion.ASLEEP, Emotion.NEUTRAL, Emotion.CALM)
        face = ASLEEP if tired else actors[i].face
        actors[i] = replace(actors[i], turn=180.0, pose=turned, look_at=None, nearer=0.12, face=face)
        actors[j] = replace(actors[j], turn=180.0 - 16.0 * way)
    elif n == 2:
        from animatic.storyboard.staging.templates.duo import meet

        apart = {players[0].subject.gaze, players[1].subject.gaze} & {Gaze.AWAY, Gaze.DOWN, Gaze.CLOSED}
        if any(p.speaks for p in players) or not apart:
            actors = list(meet(actors[0], actors[1], cheat=18))
    camera = fit(scene, actors, framing=framing, least=2.0)
    stage = Stage(
        camera, actors, without=set(SEATING), focus=camera.distance(x, y, z) + 1.5, blur=LENSES[framing].blur
    )
    if high > 0.0:
        draw = (
            seating.bench(width=max(1.6, 0.7 * n + 0.4)) if named is None or named[0] is BENCH else named[0]
        )
        stage.put(furnish(camera, draw, x, z + 0.06, 180.0, y=y, nearer=-0.25))
    return stage
