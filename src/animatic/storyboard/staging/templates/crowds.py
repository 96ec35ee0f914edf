"""Many: crowds, listeners, an audience."""

from dataclasses import replace

from animatic.imaging.colour import colour
from animatic.storyboard.camera import Camera
from animatic.storyboard.light import Lamp
from animatic.storyboard.people.actor import Actor
from animatic.storyboard.people.expressions import FACES, SHOUTING, SINGING, STRAINED
from animatic.storyboard.people.looks import look_of
from animatic.storyboard.people.shading import Shade
from animatic.storyboard.places.furniture import seating, tables
from animatic.storyboard.reading import Subject
from animatic.storyboard.staging.acting import act, face_at, looking, prop_of, seated
from animatic.storyboard.staging.fitting import fit
from animatic.storyboard.staging.scene import Player, Scene, Stage
from animatic.storyboard.staging.sets import SEATING, furnish
from animatic.storyboard.staging.spots import spot
from animatic.storyboard.terms import Age, Emotion, Framing, Gesture, Kind, Pose, Setting

_ROUSED = (STRAINED, SHOUTING, FACES[Emotion.ANGRY].speaking, FACES[Emotion.DETERMINED].closed)
"""Faces of a crowd that wants something."""


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
    focus = face_at(actor)
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


def _listener(scene: Scene, lead: Player) -> Player:
    """Somebody to listen, where the text names nobody: a pupil in class, else whoever comes."""
    noun = (
        "child"
        if scene.reading.setting is Setting.CLASSROOM and lead.subject.noun != "professor"
        else "student"
    )
    noun = noun if scene.reading.setting is Setting.CLASSROOM else "person"
    age = Age.CHILD if noun == "child" else Age.ADULT
    subject = Subject(noun, Kind.PERSON, noun if noun != "person" else "woman", age=age)
    return Player(subject, look_of(subject, 1, scene.seed), -1)


def lecture(scene: Scene) -> Stage:
    """One before others who listen: a class, an audience, a congregation."""
    lead = next((p for p in scene.players if p.subject.figure in _LEADS), scene.speaker or scene.players[0])
    listeners = [p for p in scene.players if p is not lead] or [_listener(scene, lead)]
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
            if number >= len(listeners) or not player.subject.name:
                player = _member(scene, player, number)
            asks = number < len(listeners) and player.subject.gesture in (Gesture.RAISE, Gesture.POINT)
            px = x - half + 2 * half * (i + 0.5) / count + (0.18 if count == 2 else 0.0)
            column = camera.at(px, 1.0, rz)[0] - camera.at(x + 0.1, 1.0, z)[0]
            if abs(column) < 0.1 * camera.width:  # nobody's head before the one who speaks
                px += 0.13 * camera.width / camera.focal * (rz - camera.z) * (1 if column >= 0 else -1)
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
