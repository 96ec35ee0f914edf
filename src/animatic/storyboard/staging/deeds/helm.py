"""At the wheel of a ship: both hands on the spokes, the deck about him, the sea ahead."""

import math
from dataclasses import replace
from typing import Final

import numpy as np

from animatic.storyboard.people.anatomy import Hand
from animatic.storyboard.places.maker import Maker
from animatic.storyboard.staging.acting import act, with_hand
from animatic.storyboard.staging.deeds.find import body_framing, doer, last, side_of
from animatic.storyboard.staging.fitting import fit
from animatic.storyboard.staging.lens import LENSES
from animatic.storyboard.staging.scene import Player, Scene, Stage, Template
from animatic.storyboard.staging.sets import furnish
from animatic.storyboard.staging.spots import spot
from animatic.storyboard.terms import Framing, Setting

_SHIPS: Final = (
    "ship",
    "schooner",
    "galleon",
    "frigate",
    "yacht",
    "trawler",
    "vessel",
    "brig",
    "sailboat",
    "wheel",
    "helm",
    "steamer",
)
_STEERS: Final = ("steer", "sail", "command", "guide", "pilot", "grip", "hold", "turn", "fight")
_WOOD, _DARK = "#8a5a30", "#4a3020"


def _wheel(m: Maker) -> None:
    """A ship's wheel with eight spokes on its stand, its face to the stern."""
    m.box(-0.14, 0.14, 0.0, 0.92, -0.02, 0.26, _DARK)
    m.rod((0.0, 0.96, 0.12), (0.0, 0.96, -0.14), 0.07, "#b8903c", bias=0.1)
    angle = np.linspace(0.0, 2 * math.pi, 41)
    for radius, width in ((0.4, 4.2), (0.36, 1.0)):
        ring = [(radius * math.cos(a), 0.96 + radius * math.sin(a), -0.08) for a in angle]
        m.wire(ring, width, _WOOD if radius > 0.38 else _DARK, bias=0.2)
    for k in range(8):
        a = math.pi * k / 4 + 0.2
        end = (0.55 * math.cos(a), 0.96 + 0.55 * math.sin(a), -0.08)
        m.rod((0.0, 0.96, -0.08), end, 0.02, _WOOD, bias=0.22)


def _deck(m: Maker) -> None:
    """Planks, the rail, and the foot of a mast with its shrouds."""
    m.slab(-9.0, 9.0, -4.0, 3.2, 0.0, "#7a6248", bias=-1.0)
    for i in range(-12, 13):
        m.wire([(0.55 * i, 0.004, -3.0), (0.42 * i, 0.004, 3.2)], 0.5, bias=-0.6)
    for u in np.linspace(-7.0, 7.0, 21):
        m.rod((float(u), 0.0, 3.2), (float(u), 0.9, 3.2), 0.05, _DARK, bias=-0.5)
    m.box(-9.0, 9.0, 0.9, 1.0, 3.1, 3.3, _WOOD, bias=-0.4)
    m.rod((-2.4, 0.0, 2.4), (-2.3, 7.0, 2.4), 0.2, "#6a4a30", bias=-0.3)
    for k in range(3):
        m.wire([(-2.3, 6.6, 2.5), (-4.2 + 0.6 * k, 1.0, 3.2)], 0.8, bias=-0.2)
    for k in range(6):
        v = 1.5 + 0.7 * k
        m.wire([(-2.35 - 0.33 * (6.6 - v), v, 2.9), (-2.35 - 0.11 * (6.6 - v), v, 2.9)], 0.6, bias=-0.2)


def steers(scene: Scene, player: Player) -> Stage:
    """Three quarters to the lens behind the wheel, feet apart, leaning into it."""
    side = side_of(scene)
    framing = body_framing(scene)
    x, y, z = spot(scene, 2.2)
    z = max(z, 3.4)
    storm = scene.reading.weather.value in ("storm", "wind", "rain")
    actor = act(
        scene, player, (x - 0.34 * side, y, z + 0.42), 152.0 * side, stance_="fight", gesture="", prop=""
    )
    actor = replace(
        actor,
        pose=replace(
            actor.pose, lean=10.0 if storm else 3.0, twist=0.0, side=(-6.0 if storm else 0.0) * side
        ),
    )
    hub = np.array([x - 0.1 * side, y + 0.96, z - 0.1])
    for hand, across, up in ((side, 0.33, 0.26), (-side, -0.38, 0.12)):
        at = hub + np.array([across * side, up, 0.04])
        grip = Hand((float(at[0]), float(at[1]), float(at[2])), "world", "grip", (0.8, -0.5, 0.0))
        actor = replace(actor, pose=with_hand(actor.pose, hand, grip))
    actor = replace(actor, glance=(8.0, 4.0), arms_over=0.75)
    more = [np.array([x + 0.6 * side, y + 0.5, z]), np.array([x - 0.8 * side, y + 1.2, z])]
    camera = fit(scene, [actor], framing=framing, more=more, eye=y + 1.3)
    stage = Stage(camera, [actor], focus=camera.distance(x, y, z) + 4.0, blur=LENSES[framing].blur * 0.4)
    stage.shown = {"ship", "wheel", "helm", "sailboat", "boat", *_SHIPS}
    for _, subject in scene.things():
        if subject.kind.value == "vehicle":
            stage.shown |= {subject.noun, subject.figure}
    stage.without = {"helm", "wheel"}
    if scene.reading.setting is not Setting.SHIP_DECK:
        stage.put(furnish(camera, _deck, x, z, 180.0, y=y, nearer=-3.0))
    stage.put(furnish(camera, _wheel, x - 0.1 * side, z, 180.0, y=y, nearer=0.12))
    return stage


def find(scene: Scene) -> Template | None:
    """One person steers a ship."""
    if len(scene.players) != 1 or scene.place.inside:
        return None
    if scene.framing in (Framing.CLOSE, Framing.EXTREME_CLOSE, Framing.INSERT, Framing.EXTREME_WIDE):
        return None
    player = doer(scene, _STEERS)
    if player is None:
        return None
    ship = any(last(r.target) in _SHIPS for r in player.subject.relations)
    strong = player.subject.action in ("steer", "sail", "pilot") or any(
        last(r.target) in ("wheel", "helm") for r in player.subject.relations
    )
    afloat = scene.reading.setting in (Setting.SEA, Setting.SHIP_DECK, Setting.HARBOUR)
    return (lambda it: steers(it, player)) if ship and strong and afloat else None
