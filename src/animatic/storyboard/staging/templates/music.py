"""At the piano: a grand on a stage or in a hall, an upright in a room; who listens stands beside it."""

from dataclasses import replace
from itertools import pairwise

import numpy as np

from animatic.imaging.colour import colour
from animatic.storyboard.light import Lamp
from animatic.storyboard.people.anatomy import Hand
from animatic.storyboard.places.furniture import seating, social
from animatic.storyboard.places.maker import Maker
from animatic.storyboard.staging.acting import act, looking, seated, with_hand
from animatic.storyboard.staging.fitting import fit
from animatic.storyboard.staging.lens import LENSES
from animatic.storyboard.staging.scene import Scene, Stage
from animatic.storyboard.staging.sets import SEATING, Draw, furnish
from animatic.storyboard.staging.spots import spot
from animatic.storyboard.terms import Framing, Gesture, Setting

_HALLS = frozenset(
    {
        Setting.STAGE,
        Setting.THEATRE,
        Setting.HALL,
        Setting.DANCE_HALL,
        Setting.RESTAURANT,
        Setting.MUSEUM,
        Setting.STUDIO,
    }
)


def piano(scene: Scene) -> Stage:
    """The player in profile at the keys, the instrument before him."""
    players = scene.players
    lead = next(
        (p for p in players if p.subject.gesture is Gesture.PLAY or p.subject.noun == "pianist"), players[0]
    )
    framing = scene.framing if scene.framing in (Framing.WIDE, Framing.FULL, Framing.MEDIUM) else Framing.FULL
    x, y, z = spot(scene, 2.3)
    z = max(z, 3.2)
    side = 1 if scene.dice % 2 else -1
    grand = scene.reading.setting in _HALLS or any(s.noun == "grand piano" for _, s in scene.things())
    actor = act(scene, lead, (x - 0.55 * side, y, z), 94.0 * side, stance_="sit-table", gesture="", prop="")
    holding = replace(seated(actor.pose, 0.48, lead.look.body.k), lean=13.0)
    keys = x - 0.02 * side
    near = Hand((keys, y + 0.8, z - 0.16), "world", "flat", (0.6, -0.8, -0.3))
    far = Hand((keys + 0.02 * side, y + 0.8, z + 0.2), "world", "flat", (0.6, -0.8, -0.3))
    holding = with_hand(with_hand(holding, side, near), -side, far)
    actor = replace(actor, pose=replace(holding, neck=(0.0, 14.0, 0.0)), arms_over=0.9)
    actor = looking(actor, (keys + 0.1 * side, y + 0.86, z))
    actors = [actor]
    face = actor.skeleton().head.point(0, 0.1, 0)
    for i, other in enumerate([p for p in players if p is not lead][:3]):
        stands = act(
            scene, other, (x + (1.0 + 0.5 * i) * side, y, z + 0.75), -150.0 * side, stance_="contrapposto"
        )
        actors.append(looking(stands, (float(face[0]), float(face[1]), float(face[2])), cheat=6))
    reach = 1.75 if grand else 0.62
    ends = [np.array([x + reach * side, y + 1.15, z]), np.array([x - 0.8 * side, y, z])]
    camera = fit(scene, actors, framing=framing, cut="feet", air=1.14, more=ends)
    stage = Stage(
        camera,
        actors,
        without={*SEATING, "piano", "microphone", "mic"},
        focus=camera.distance(x, y, z) + 1.3,
        blur=LENSES[framing].blur,
    )
    stage.lamps.append(
        Lamp(
            x - 0.1 * side,
            y + 2.6,
            z - 1.1,
            colour("#fff0d0"),
            1.1 if scene.light.darkness < 0.4 else 1.5,
            1.9,
        )
    )
    if grand:
        stage.put(furnish(camera, _grand(side), x, z, 180.0, y=y, nearer=0.3))
        stage.put(furnish(camera, _lid(side), x, z, 180.0, y=y, nearer=-0.5))
    else:
        stage.put(furnish(camera, social.piano("#3a2418"), x + 0.36 * side, z, -90.0 * side, y=y, nearer=0.1))
    stage.put(
        furnish(camera, seating.stool("#241f22", seat=0.48), x - 0.55 * side, z, 180.0, y=y, nearer=-0.4)
    )
    return stage


def _outline(side: int) -> list[tuple[float, float]]:
    """Plan of a grand's rim from the keys' near end round the tail: (along, away)."""
    plan = [
        (0.1, -0.66), (0.9, -0.66), (1.35, -0.6), (1.62, -0.36), (1.7, 0.0), (1.5, 0.3), (1.05, 0.46),
        (0.6, 0.66), (0.1, 0.7),
    ]  # fmt: skip
    return [(u * side, w) for u, w in plan]


_BLACK = "#34323c"
_OPEN = np.radians(34.0)


def _grand(side: int) -> Draw:
    """Legs, case and keys; the lid is a piece of its own, behind whoever stands in the bend."""

    def draw(m: Maker) -> None:
        plan = _outline(side)
        for u, w in ((0.25, -0.5), (1.45, -0.05), (0.25, 0.5)):
            m.rod((u * side, 0.0, w), (u * side, 0.66, w), 0.045, _BLACK)
        rim = [p for p in plan if p[1] <= 0.05]
        for (u0, w0), (u1, w1) in pairwise(rim):
            m.plate([(u0, 0.64, w0), (u1, 0.64, w1), (u1, 0.97, w1), (u0, 0.97, w0)], _BLACK, width=0.5)
        m.plate([(u, 0.97, w) for u, w in plan], "#8a6a3c", width=0.6, bias=-0.2)
        left, right = sorted((-0.14 * side, 0.1 * side))
        m.box(left, right, 0.64, 0.76, -0.66, 0.7, _BLACK)
        left, right = sorted((-0.12 * side, 0.06 * side))
        m.box(left, right, 0.76, 0.78, -0.58, 0.62, "#f0ece0", bias=0.2)

    return draw


def _lid(side: int) -> Draw:
    """Hinged on the far side, propped open to the lens."""

    def draw(m: Maker) -> None:
        lid = [
            (u, 0.99 + (0.7 - w) * float(np.sin(_OPEN)), 0.7 - (0.7 - w) * float(np.cos(_OPEN)))
            for u, w in _outline(side)
        ]
        m.plate(lid, "#45424e", width=1.0)
        m.rod((1.0 * side, 0.97, -0.4), (0.95 * side, 1.5, -0.2), 0.012, "#8a6a3c")

    return draw
