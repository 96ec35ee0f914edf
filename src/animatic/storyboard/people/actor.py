"""An actor: somebody with a look, in a pose, at a place, lit by it."""

from dataclasses import dataclass, field, replace
from typing import Final

import cv2
import numpy as np

from animatic.imaging.colour import colour
from animatic.storyboard.camera import NEAR, Camera
from animatic.storyboard.canvas import Canvas, Layer
from animatic.storyboard.light import Lighting
from animatic.storyboard.people.anatomy import Pose, Skeleton, Triple, Vector, stand
from animatic.storyboard.people.expressions import KISSING, Expression
from animatic.storyboard.people.figure import Figure
from animatic.storyboard.people.hands import grasp
from animatic.storyboard.people.head import draw_head
from animatic.storyboard.people.looks import Look
from animatic.storyboard.people.plate import Paint, Plate, Points, hull
from animatic.storyboard.people.shading import Shade, lit
from animatic.storyboard.people.sketch import INK, Held
from animatic.storyboard.places.base import Piece

_OPENED: Final = 28.0
"""Degrees by which a head in profile opens towards the lens."""
_AREA: Final = 5_000_000
"""Plate pixels that one figure may cost."""


@dataclass(frozen=True, slots=True)
class Actor:
    look: Look
    pose: Pose
    at: Triple
    """The ground point in the world."""
    turn: float = 180.0
    """Degrees in plan: 0 away from the camera's station, 90 to the right, 180 to the camera."""
    face: Expression = field(default_factory=Expression)
    look_at: Triple | None = None
    """A point of the world that the eyes look at; None looks where the head does."""
    glance: tuple[float, float] = (0.0, 0.0)
    """Degrees to the head's right and up that the eyes go without such a point."""
    profile: bool = False
    """The head keeps its profile instead of opening towards the lens: a kiss, a silhouette."""
    left: Held | None = None
    right: Held | None = None
    prop_colour: str = ""
    shade: Shade = field(default_factory=Shade)
    grounded: bool = True
    """Throws a shadow on the ground at its feet."""
    arms_over: float = 0.0
    """Metres by which the arms are painted nearer once more: what lies in between is under them (a table)."""
    over: int = 0
    """Which arm that is: 1 the right one, −1 the left one, 0 both."""
    only_arm: int = 0
    """Nothing but the right (1) or the left (−1) arm is drawn."""
    only_prop: bool = False
    """Nothing but what a hand would hold is drawn: a thing in the air."""
    nearer: float = 0.0
    """Metres by which it is painted nearer than it stands, for seats and counters."""

    def skeleton(self) -> Skeleton:
        return stand(self.pose, self.look.body, self.at, self.turn)

    def pieces(self, camera: Camera, light: Lighting) -> list[Piece]:
        """The actor painted in its turn, and its arms once more where they lie on something nearer."""
        bones = self.skeleton()
        middle = bones.spine(0.5).origin
        distance = camera.distance(*(float(v) for v in middle))
        if distance < NEAR * 1.2:
            return []
        drawn = draw(self, bones, camera, light)
        if drawn is None:
            return []
        layer, arms = drawn

        def paint(canvas: Canvas) -> None:
            if self.grounded:
                cast_shadow(canvas, bones, camera, light)
            canvas.over(layer, self.look.opacity)

        made = [Piece(distance - self.nearer, paint=paint, tag="actor")]
        if arms is not None:
            made.append(Piece.of(distance - self.nearer - self.arms_over, arms, tag="arms"))
        return made


def draw(actor: Actor, bones: Skeleton, camera: Camera, light: Lighting) -> tuple[Layer, Layer | None] | None:
    """The figure as a lit layer, and once more its arms if they lie over something; None outside the picture."""
    eyes = _eyes(actor, bones)
    if not actor.profile and actor.face != KISSING:
        bones, opened = _opened(bones, camera)
        eyes = (eyes[0] - opened, eyes[1])
    box = _box(bones, camera, actor)
    if box is None:
        return None
    middle = bones.spine(0.6).origin
    distance = max(camera.distance(*(float(v) for v in middle)), NEAR)
    metre = camera.focal / distance
    ink = max(INK * bones.body.k * metre, 0.9 * camera.line)
    area = (box[2] - box[0]) * (box[3] - box[1])
    factor = int(np.clip(np.sqrt(_AREA / max(area, 1)), 2, 4))
    plate = Plate(box, factor, ink)
    sketch = Figure(camera, bones, actor.look.outfit, plate)
    sketch.held = {-1: actor.left, 1: actor.right}
    if actor.only_prop:
        arm, held = (bones.right, actor.right) if actor.right is not None else (bones.left, actor.left)
        if held is not None:
            held.draw(sketch, grasp(sketch, arm))
    elif actor.only_arm:
        sketch.draw_arm(actor.only_arm)
    else:
        sketch.draw(lambda: draw_head(sketch, actor.look.head, actor.face, eyes))
    drawn = plate.cropped()
    if drawn is None:
        return None
    palette = actor.look.palette()
    if actor.prop_colour:
        palette = palette.copy()
        palette[Paint.PROP] = colour(actor.prop_colour)
    spot = light.at(float(middle[0]), float(middle[1]), float(middle[2]))
    which = actor.over if actor.arms_over > 0 else None
    return lit(drawn, palette, light, spot, camera, distance, metre * bones.body.k, actor.shade, which)


def _eyes(actor: Actor, bones: Skeleton) -> tuple[float, float]:
    """Degrees to the head's right and up."""
    if actor.look_at is None:
        return actor.glance
    head = bones.head
    to = np.array(actor.look_at) - head.point(0.0, 0.105 * bones.body.k * bones.body.head, 0.0)
    right, up, forward = float(to @ head.right), float(to @ head.up), float(to @ head.forward)
    return (
        float(np.degrees(np.arctan2(right, max(forward, 1e-6)))),
        float(np.degrees(np.arctan2(up, np.hypot(right, forward)))),
    )


def _opened(bones: Skeleton, camera: Camera) -> tuple[Skeleton, float]:
    """As actors do on a stage, a head in profile opens a little towards the lens, for its face to be read; and by
    how many degrees it turned to its right. The eyes stay where they were."""
    head = bones.head
    to_lens = np.array([camera.x, camera.eye, camera.z]) - head.origin
    to_lens = to_lens / (np.linalg.norm(to_lens) + 1e-9)
    if abs(float(to_lens @ head.up)) > 0.5:
        return bones, 0.0
    yaw = float(np.degrees(np.arctan2(to_lens @ head.right, to_lens @ head.forward)))
    size = abs(yaw)
    share = float(np.interp(size, (48, 74, 96, 122), (0.0, 1.0, 1.0, 0.0)))
    turn = float(np.copysign(_OPENED * share, yaw))
    return (replace(bones, head=head.turned(turn)), turn) if share else (bones, 0.0)


def _box(bones: Skeleton, camera: Camera, actor: Actor) -> tuple[int, int, int, int] | None:
    k = bones.body.k
    points = [bones.head.point(0, 0.12 * k, 0), bones.pelvis.origin, bones.chest.origin]
    margins = [0.36 * k * bones.body.head, 0.3 * k, 0.3 * k]
    for arm, held in ((bones.left, actor.left), (bones.right, actor.right)):
        points += [arm.elbow, arm.wrist]
        margins += [0.14 * k, 1.1 if held else 0.24 * k]
    for leg in (bones.left_leg, bones.right_leg):
        points += [leg.knee, leg.ankle, leg.toe]
        flare = 0.12 + 0.12 * actor.look.outfit.flare
        margins += [flare * k, flare * k, 0.1 * k]
    seen = camera.view(np.array(points))
    z = np.maximum(seen[:, 2], NEAR)
    px = camera.project(np.array(points))
    reach = np.array(margins) * camera.focal / z
    left, right = float((px[:, 0] - reach).min()), float((px[:, 0] + reach).max())
    top, bottom = float((px[:, 1] - reach).min()), float((px[:, 1] + reach).max())
    if actor.look.outfit.cape or actor.look.head.hat in ("wizard", "top-hat", "toque", "knight"):
        top -= 0.24 * k * camera.focal / float(z[0])
    x0, y0 = max(-2, int(left) - 2), max(-2, int(top) - 2)
    x1, y1 = min(camera.width + 2, int(right) + 3), min(camera.height + 2, int(bottom) + 3)
    return (x0, y0, x1, y1) if x1 - x0 > 2 and y1 - y0 > 2 else None


def cast_shadow(canvas: Canvas, bones: Skeleton, camera: Camera, light: Lighting) -> None:
    """Where the body keeps the light from the ground: projected along the light, and a dark contact."""
    ground = float(bones.root.origin[1])
    spot = light.at(float(bones.pelvis.origin[0]), 1.0, float(bones.pelvis.origin[2]))
    direction = np.array(spot.direction)
    direction[1] = max(float(direction[1]), 0.32)
    segments = [
        (bones.pelvis.origin, bones.chest.origin, 0.15),
        (bones.head.origin, bones.head.point(0, 0.2, 0), 0.12),
    ]
    for arm in (bones.left, bones.right):
        segments += [(arm.shoulder, arm.elbow, 0.06), (arm.elbow, arm.wrist, 0.05)]
    for leg in (bones.left_leg, bones.right_leg):
        segments += [(leg.hip, leg.knee, 0.09), (leg.knee, leg.ankle, 0.07), (leg.heel, leg.toe, 0.06)]
    k = bones.body.k
    pieces = []
    for a, b, radius in segments:
        disc = [
            _on_ground(p - direction * ((float(p[1]) - ground) / direction[1]), radius * k, ground)
            for p in (a, b)
        ]
        points = np.vstack(disc)
        if float(camera.view(points)[:, 2].min()) > NEAR * 1.2:
            pieces.append(hull(camera.project(points)))
    if not pieces:
        return
    strength = 0.34 if not light.inside else 0.3
    sun = float(np.clip(np.linalg.norm(light.key) * 0.7, 0.15, 0.6)) if not light.inside else 0.32
    _lay(canvas, pieces, light, min(strength, sun), camera.line * (5 if light.inside else 3))
    feet = [leg.heel * 0.5 + leg.toe * 0.5 for leg in (bones.left_leg, bones.right_leg)]
    if float(bones.pelvis.origin[1]) - ground < 0.3 * k:
        feet.append(bones.pelvis.origin)
    contacts = []
    for foot in feet:
        if float(foot[1]) - ground > 0.22 * k:
            continue
        points = _on_ground(foot, 0.15 * k, ground)
        if float(camera.view(points)[:, 2].min()) > NEAR * 1.2:
            contacts.append(hull(camera.project(points)))
    if contacts:
        _lay(canvas, contacts, light, 0.5, camera.line * 3.5)


def _on_ground(middle: Vector, radius: float, ground: float) -> Vector:
    """World points of a disc on the ground."""
    angle = np.linspace(0, 2 * np.pi, 14, endpoint=False)
    x, z = middle[0] + radius * np.cos(angle), middle[2] + radius * np.sin(angle)
    return np.stack([x, np.full_like(x, ground), z], -1)


def _lay(canvas: Canvas, pieces: list[Points], light: Lighting, strength: float, soft: float) -> None:
    points = np.vstack(pieces)
    x0, y0 = (int(v) for v in np.floor(points.min(0)))
    x1, y1 = (int(v) + 2 for v in np.ceil(points.max(0)))
    x0, y0, x1, y1 = max(x0, -400), max(y0, -400), min(x1, canvas.width + 400), min(y1, canvas.height + 400)
    if x1 - x0 < 2 or y1 - y0 < 2:
        return
    half = 2
    mask = np.zeros(((y1 - y0) // half + 1, (x1 - x0) // half + 1), np.uint8)
    for piece in pieces:
        path = np.round((piece - (x0, y0)) / half * 8).astype(np.int32)
        cv2.fillConvexPoly(mask, path, 255, cv2.LINE_AA, 3)
    full = cv2.resize(mask, (x1 - x0, y1 - y0), interpolation=cv2.INTER_LINEAR).astype(np.float32) / 255
    canvas.shadow(full, x0, y0, light.shadow, strength, soft)
