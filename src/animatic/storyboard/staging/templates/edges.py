"""At an edge: hanging from it by the hands, climbing over the sill of a window."""

from dataclasses import replace
from typing import Final

from animatic.imaging.colour import colour
from animatic.storyboard.people.anatomy import Foot, Hand
from animatic.storyboard.people.poses import pose
from animatic.storyboard.places.maker import Maker
from animatic.storyboard.staging.acting import act
from animatic.storyboard.staging.fitting import fit
from animatic.storyboard.staging.lens import LENSES
from animatic.storyboard.staging.scene import Scene, Stage
from animatic.storyboard.staging.sets import SEATING, Draw, furnish
from animatic.storyboard.staging.spots import spot
from animatic.storyboard.terms import Framing, Setting

_STONE: Final = "#8b8177"
_WALLS: Final = {
    Setting.CLIFF: "#8a7a68", Setting.MOUNTAINS: "#84807c", Setting.CANYON: "#a8683c", Setting.VOLCANO: "#4c4444",
    Setting.ROOFTOP: "#8c6a58", Setting.BRIDGE: "#80848a",
}  # fmt: skip


def hanging(scene: Scene) -> Stage:
    """From an edge by the hands, the face turned up and back, the wall before him."""
    player = scene.players[0]
    x, y, z = spot(scene, 2.0)
    z = max(z, 3.0)
    side = 1 if scene.dice % 2 else -1
    k = player.look.body.k
    top = y + 2.05 * k
    one = "one hand" in scene.reading.text.lower()
    actor = act(scene, player, (x, y, z), 52.0 * side, stance_="hang", gesture="", prop="")
    near = Hand((x + 0.2 * side, top + 0.02, z + 0.1), "world", "grip", (0.8, 0.0, 0.3))
    far = Hand((x + 0.3 * side, top + 0.02, z + 0.36), "world", "grip", (0.8, 0.0, 0.3))
    loose = Hand((0.2, -0.3, 0.16), shape="open", elbow=(0.8, -0.6, 0.0))
    holding = replace(actor.pose, neck=(34.0 * side, -24.0, 0.0))
    right, left = (near, far) if side > 0 else (far, near)
    if one:
        right, left = (right, loose) if side > 0 else (loose, left)
    actor = replace(actor, pose=replace(holding, right=right, left=left), grounded=False, arms_over=0.8)
    actor = replace(actor, look_at=(x - 0.6, top + 0.5, z - 1.6))
    framing = (
        Framing.MEDIUM
        if scene.framing in (Framing.MEDIUM_CLOSE, Framing.CLOSE, Framing.TWO_SHOT)
        else scene.framing
    )
    if framing not in (Framing.MEDIUM, Framing.FULL, Framing.WIDE):
        framing = Framing.FULL
    cut = "thighs" if framing is Framing.MEDIUM else "feet"
    camera = fit(scene, [actor], framing=framing, cut=cut, air=1.2, eye=y + 0.35)
    stage = Stage(camera, [actor], focus=camera.distance(x, y, z) + 1.6, blur=1.6, without=set(SEATING))
    wall = _WALLS.get(scene.reading.setting, _STONE)
    stage.put(furnish(camera, _cliff(wall, top - y, side), x + 0.24 * side, z, 180.0, y=y, nearer=-0.5))
    return stage


def _cliff(paint: str, top: float, side: int) -> Draw:
    def draw(m: Maker) -> None:
        left, right = sorted((0.0, 5.0 * side))
        m.box(left, right, -3.0, top - 0.16, -0.4, 3.0, paint)
        left, right = sorted((-0.08 * side, 5.0 * side))
        m.box(left, right, top - 0.16, top, -0.5, 3.0, paint, top=paint, bias=0.2)
        for u, v in ((0.4, 1.5), (1.1, 1.1), (0.7, 0.5), (1.6, 1.6)):
            crack = [
                (u * side, v, -0.41),
                ((u + 0.16) * side, v - 0.16, -0.41),
                ((u + 0.1) * side, v - 0.4, -0.41),
            ]
            m.wire(crack, 0.8, bias=0.4)

    return draw


def through_window(scene: Scene) -> Stage:
    """Astride the sill, one leg in the room, the night behind."""
    player = scene.players[0]
    x, y, z = spot(scene, 2.2)
    z = max(z, 3.2)
    side = 1 if scene.dice % 2 else -1
    k = player.look.body.k
    sill = 0.82
    bent = replace(
        pose("crouch"),
        hips=(0.0, (sill + 0.1) / k, 0.0),
        lean=24.0,
        tilt=8.0,
        neck=(18.0 * side, -6.0, 0.0),
        right_foot=Foot((0.1, 0.26, 0.34), 8, 10, (0.2, 0.5, 1.0)),
        left_foot=Foot((0.16, 0.72, -0.36), 8, 30, (0.5, 0.7, 0.6)),
    )
    actor = act(scene, player, (x, y, z), 150.0 * side, stance_="crouch", gesture="", prop="")
    upper = Hand((x + 0.48 * side, y + 1.62, z + 0.02), "world", "grip", (0.8, -0.6, 0.0))
    lower = Hand((x - 0.36 * side, y + sill + 0.04, z - 0.1), "world", "grip", (0.8, -0.2, -0.4))
    right, left = (lower, upper) if side > 0 else (upper, lower)
    bent = bent if side > 0 else bent.mirrored
    actor = replace(actor, pose=replace(bent, right=right, left=left), grounded=False, arms_over=0.5)
    framing = scene.framing if scene.framing in (Framing.FULL, Framing.WIDE) else Framing.FULL
    camera = fit(scene, [actor], framing=framing, cut="feet", air=1.3, least=2.3)
    far = camera.distance(x, y, z) + 1.5
    stage = Stage(camera, [actor], without=set(SEATING), focus=far, blur=LENSES[framing].blur)
    wall = "#b7a48c" if scene.place.inside else "#8e6a56"
    stage.put(furnish(camera, _opening(wall, sill), x, z + 0.16, 180.0, y=y, nearer=-0.35))
    return stage


def _opening(paint: str, sill: float) -> Draw:
    """A wall with an open sash window in it."""

    def draw(m: Maker) -> None:
        half, top = 0.62, sill + 1.25
        night = colour("#24324e")
        pane = [(-half, sill, 0.3), (half, sill, 0.3), (half, top, 0.3), (-half, top, 0.3)]
        m.plate(pane, night, width=0.4, bias=-1.0)
        m.box(-5.0, -half, 0.0, 4.0, 0.0, 0.14, paint, width=0.3)
        m.box(half, 5.0, 0.0, 4.0, 0.0, 0.14, paint, width=0.3)
        m.box(-half, half, 0.0, sill, 0.0, 0.14, paint, width=0.3)
        m.box(-half, half, top, 4.0, 0.0, 0.14, paint, width=0.3)
        wood = "#e6e0d2"
        m.box(-half - 0.08, half + 0.08, sill - 0.05, sill, -0.12, 0.14, wood, bias=0.3)
        for u in (-half - 0.06, half):
            m.box(u, u + 0.06, sill, top, -0.03, 0.14, wood, bias=0.3)
        m.box(-half - 0.06, half + 0.06, top, top + 0.08, -0.03, 0.14, wood, bias=0.3)
        m.box(-half, half, top - 0.32, top - 0.27, 0.02, 0.08, wood, bias=0.3)
        m.box(-0.02, 0.02, top - 0.3, top, 0.02, 0.08, wood, bias=0.3)

    return draw
