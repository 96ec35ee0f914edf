"""In class, seen from the teacher's desk: the one who matters in the first row, the others behind."""

from dataclasses import replace
from typing import Final

import numpy as np

from animatic.storyboard.people.actor import Actor
from animatic.storyboard.people.looks import look_of
from animatic.storyboard.places.furniture import seating, tables
from animatic.storyboard.reading import Subject
from animatic.storyboard.staging.acting import act, gesture_of, prop_of, seated
from animatic.storyboard.staging.deeds.find import body_framing, side_of
from animatic.storyboard.staging.fitting import fit
from animatic.storyboard.staging.lens import LENSES
from animatic.storyboard.staging.scene import Player, Scene, Stage, Template
from animatic.storyboard.staging.sets import SEATING, furnish
from animatic.storyboard.staging.spots import spot
from animatic.storyboard.terms import Age, Framing, Gender, Kind, Pose, Setting

_PUPILS: Final = (
    "pupil",
    "student",
    "schoolboy",
    "schoolgirl",
    "boy",
    "girl",
    "child",
    "classmate",
    "teenager",
    "kid",
)


def in_class(scene: Scene) -> Stage:
    """At a desk, doing what the text says; behind him two rows that listen, write, look out of the window."""
    side = side_of(scene)
    framing = body_framing(scene, Framing.FULL)
    x, y, z = spot(scene, 1.7)
    z = min(max(z, 2.6), max(2.4, scene.place.depth - 3.2)) if scene.place.inside else z
    players = list(scene.players[:3])
    actors: list[Actor] = []
    desks: list[tuple[float, float]] = []
    for number, player in enumerate(players):
        px = x + (0.0 if len(players) == 1 else (number - (len(players) - 1) / 2) * 0.95)
        actors.append(
            _pupil(
                scene,
                player,
                (px, y, z),
                168.0 * side,
                gesture_of(scene, player, prop_of(player)),
                prop_of(player),
            )
        )
        desks.append((px, z))
    age = players[0].look.age
    nobody = Subject(
        "child" if age is not Age.ADULT else "student",
        Kind.PERSON,
        "child" if age is Age.CHILD else "student",
        age=age,
    )
    for number in range(7):
        row, column = divmod(number, 4) if number < 4 else (1, number - 4)
        px = x + (column - (1.5 if row == 0 else 1.0)) * 0.98 + (0.3 if row else 0.0) * side
        pz = z + 0.95 + 0.95 * row
        if pz > scene.place.depth - 0.7:
            continue
        other = replace(nobody, gender=(Gender.FEMALE, Gender.MALE)[number % 2])
        filler = Player(other, look_of(other, number + 3, scene.seed), -1)
        gesture, prop = (("write", "pen"), ("", ""), ("head-in-hand", ""), ("", ""))[
            (number + scene.dice) % 4
        ]
        actors.append(_pupil(scene, filler, (px, y, pz), (172.0, -168.0, 178.0)[number % 3], gesture, prop))
        desks.append((px, pz))
    lead = actors[: len(players)]
    camera = fit(
        scene, lead, framing=framing, cut="waist", air=1.5 if framing is Framing.FULL else 1.25, eye=y + 1.5,
        more=[np.array([x, y + 0.45, z - 0.4])], at=(0.5 - 0.05 * side, 0.52),
    )  # fmt: skip
    stage = Stage(
        camera,
        actors,
        without=set(SEATING) | {"desk", "chair", "table"},
        focus=camera.distance(x, y, z) + 1.2,
    )
    stage.blur = LENSES[framing].blur
    stage.shown = {"desk", "class", "classroom"}
    for px, pz in desks:
        stage.put(furnish(camera, tables.table(0.8, 0.45, "#a5743c"), px, pz - 0.4, 180.0, y=y, nearer=0.0))
        stage.put(furnish(camera, seating.chair(), px, pz, 180.0, y=y, nearer=-0.3))
    return stage


def _pupil(
    scene: Scene, player: Player, at: tuple[float, float, float], turn: float, gesture: str, prop: str
) -> Actor:
    k = player.look.body.k
    idle = gesture in ("pockets", "hand-on-hip", "hands-on-hips", "behind-back")
    actor = act(scene, player, at, turn, stance_="sit-table", gesture="" if idle else gesture, prop=prop)
    lift = max(0.0, 0.45 * (1 - k))  # who is small sits a little higher, so that he sees over his desk
    actor = replace(actor, pose=seated(actor.pose, 0.42 + lift, k), arms_over=0.5)
    if gesture == "write":
        return replace(actor, pose=replace(actor.pose, neck=(0.0, 20.0, 0.0), lean=14.0), look_at=None)
    return actor


def find(scene: Scene) -> Template | None:
    """Pupils without a teacher in the picture."""
    if scene.reading.setting is not Setting.CLASSROOM or not 1 <= len(scene.players) <= 3:
        return None
    if scene.framing in (Framing.CLOSE, Framing.EXTREME_CLOSE, Framing.INSERT, Framing.OVER_THE_SHOULDER):
        return None
    young = all(p.subject.noun in _PUPILS or p.look.age in (Age.CHILD, Age.TEEN) for p in scene.players)
    resting = all(p.subject.pose in (Pose.STAND, Pose.SIT, Pose.SLEEP) for p in scene.players)
    stands = any(p.subject.action in ("stand", "walk", "rise") for p in scene.players)
    talk = len(scene.players) > 1 and bool(scene.reading.lines)
    board = any("board" in r.target for p in scene.players for r in p.subject.relations)
    return in_class if young and resting and not stands and not talk and not board else None
