"""More than two: groups."""

import numpy as np

from animatic.imaging.colour import colour
from animatic.storyboard.ink import smooth
from animatic.storyboard.light import Lamp
from animatic.storyboard.people.actor import Actor
from animatic.storyboard.places.maker import Maker
from animatic.storyboard.staging.acting import act, face_at, looking, prop_of
from animatic.storyboard.staging.fitting import fit
from animatic.storyboard.staging.lens import LENSES
from animatic.storyboard.staging.scene import Scene, Stage
from animatic.storyboard.staging.sets import furnish
from animatic.storyboard.staging.spots import spot
from animatic.storyboard.terms import Framing, Gesture, Pose

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
    looked = face_at(focus)
    done = [actor if actor is focus else looking(actor, looked, cheat=8) for actor in actors]
    second = done[0 if order.index(lead) else -1]
    done[order.index(lead)] = looking(focus, face_at(second), most=40, cheat=10)
    camera = fit(scene, done, framing=framing)
    stage = Stage(camera, done, focus=camera.distance(x, y, z) + 1.4, blur=LENSES[framing].blur)
    if any(s.noun in _POTS for _, s in scene.things()):
        stage.put(furnish(camera, _cauldron, x, z - 0.15, y=y, nearer=0.2))
        stage.lamps.append(Lamp(x, y + 0.9, z - 0.1, colour("#b8e08a"), 0.8, 1.2))
    return stage
