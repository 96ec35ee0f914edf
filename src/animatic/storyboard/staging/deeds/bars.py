"""Two with bars between them: a prisoner and who speaks to him."""

from dataclasses import replace
from typing import Final

import numpy as np

from animatic.storyboard.people.anatomy import Hand
from animatic.storyboard.people.shading import Shade
from animatic.storyboard.places.maker import Maker
from animatic.storyboard.staging.acting import act, with_hand
from animatic.storyboard.staging.deeds.find import said, side_of
from animatic.storyboard.staging.fitting import fit
from animatic.storyboard.staging.scene import Scene, Stage, Template
from animatic.storyboard.staging.sets import SEATING, furnish
from animatic.storyboard.staging.spots import spot
from animatic.storyboard.staging.templates.duo import meet
from animatic.storyboard.terms import Framing, Pose, RelationKind, Setting

_CELLS: Final = (Setting.PRISON, Setting.DUNGEON, Setting.POLICE_STATION)
_INMATES: Final = ("prisoner", "inmate", "convict", "captive")
_LOW: Final = (Pose.KNEEL, Pose.SIT, Pose.CROUCH, Pose.LIE, Pose.SLEEP)
_STEP: Final = 0.19
"""Metres between two bars."""


def _grid(m: Maker) -> None:
    for i in range(-14, 15):
        m.rod((i * _STEP, 0.0, 0.0), (i * _STEP, 2.7, 0.0), 0.021, "#4a4d55")
    for height in (0.12, 1.02, 2.2):
        m.box(-2.8, 2.8, height, height + 0.05, -0.02, 0.03, "#3c3f47", bias=0.1)


def speak(scene: Scene) -> Stage:
    """The prisoner behind the bars, a hand on them; the other before them, turned to him."""
    players = list(scene.players[:2])
    inside = next(
        (p for p in players if p.subject.noun in _INMATES or p.subject.figure == "prisoner"), None
    ) or next((p for p in players if p.subject.pose in _LOW), players[1])
    outside = next(p for p in players if p is not inside)
    side = side_of(scene)
    x, y, z = spot(scene, 1.5)
    z = max(z, 3.0)
    low = inside.subject.pose in _LOW
    name = {Pose.KNEEL: "kneel", Pose.SIT: "sit-floor", Pose.CROUCH: "crouch", Pose.LIE: "sit-floor"}.get(
        inside.subject.pose, "contrapposto"
    )
    framing = Framing.FULL if low or scene.framing is Framing.FULL else Framing.MEDIUM
    if low and scene.framing is Framing.WIDE:
        framing = Framing.WIDE
    away = inside.subject.pose is Pose.STAND and inside.subject.related(RelationKind.AGAINST) is not None
    at = (x - 0.12 * side - (0.3 * side if low else 0.0), y, z + (0.95 if away else 0.34))
    held = act(scene, inside, at, 128.0 * side, stance_=name, gesture=None if low or away else "", prop="")
    free = act(
        scene,
        outside,
        (x + 0.5 * side, y, z - 0.3),
        -74.0 * side,
        stance_="crouch" if low and outside.height > 1.4 else "stand",
        gesture="" if outside.subject.action == "whisper" else None,
    )
    if not away:
        bar = round((at[0] + 0.22 * side) / _STEP) * _STEP
        reach = 0.62 if low else 0.74
        grip = Hand((bar, y + reach * inside.height, z - 0.02), "world", "grip", (0.6, -0.8, 0.0))
        held = replace(held, pose=with_hand(held.pose, side, grip), arms_over=0.9, over=side)
        if not low:
            other = Hand((bar - 2 * _STEP * side, y + 0.68 * inside.height, z - 0.02), "world", "grip")
            held = replace(held, pose=with_hand(held.pose, -side, other), over=0)
    free = replace(free, pose=replace(free.pose, lean=free.pose.lean + 8.0), shade=Shade(rim=0.8))
    free, held = meet(free, held, cheat=4)
    if inside.subject.gaze.value == "down":
        held = replace(held, pose=replace(held.pose, neck=(0.0, 20.0, 0.0)), look_at=None)
    more = [np.array([x - 0.7 * side, y + 1.2, z])]
    camera = fit(scene, [held, free], framing=framing, cut="feet" if low else "waist", more=more, air=1.12)
    stage = Stage(camera, [held, free], without={*SEATING, "bars", "bunk"} if not low else {*SEATING, "bars"})
    stage.put(furnish(camera, _grid, x, z, 180.0, y=y))
    return stage


def find(scene: Scene) -> Template | None:
    """Two, a cell, and bars that the text names or a visitor who speaks."""
    if len(scene.players) < 2:
        return None
    behind = any(
        r.kind is RelationKind.THROUGH and r.target.rsplit(" ", 1)[-1] in ("bars", "bar", "grille", "grating")
        for s in scene.reading.subjects
        for r in s.relations
    )
    cell = scene.reading.setting in _CELLS
    inmates = [p for p in scene.players if p.subject.noun in _INMATES or p.subject.figure == "prisoner"]
    if behind or (cell and said(scene, " bars")):
        return speak
    visited = cell and len(inmates) == 1 and len(scene.players) == 2 and bool(scene.reading.lines)
    return speak if visited and said(scene, " cell") and scene.dice % 2 else None
