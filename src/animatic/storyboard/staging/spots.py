"""Where in a place a group stands."""

from collections.abc import Iterable

from animatic.storyboard.camera import Camera
from animatic.storyboard.places.room import Room
from animatic.storyboard.staging.scene import Scene


def spot(scene: Scene, tall: float) -> tuple[float, float, float]:
    """The ground point of the action: on the place's best floor, not nearer than the lens needs."""
    area = scene.place.spot
    x, z = area.middle
    if not scene.place.inside:
        return 0.0, area.y, max(2.0, tall * 1.35)
    return x * 0.5, area.y, min(max(z, 2.4), scene.place.depth - 1.0)


def nearest(scene: Scene) -> float | None:
    """The lens stays in the room."""
    return 0.05 if scene.place.inside else None


def in_the_way(scene: Scene, camera: Camera, spots: Iterable[tuple[float, float, float]]) -> set[str]:
    """Tags of the room's own pieces that stand between the lens and what the picture is about."""
    items = scene.place.items if isinstance(scene.place, Room) else ()
    hidden: set[str] = set()
    shown = list(spots)
    for item in items:
        if not item.stands or camera.pitch < -60:
            continue
        away = camera.distance(item.x, 0.4, item.z)
        for at in shown:
            near = camera.distance(*at)
            if not -0.5 < away < near - 0.45 or near > 6.0:
                continue
            column = camera.at(*at)[0]
            half = (item.width / 2 + 0.1) * camera.focal / max(away, 0.4)
            covers = abs(camera.at(item.x, 0.4, item.z)[0] - column) < half + 0.2 * camera.focal / near
            # A slim thing such as a standing lamp, close enough to fill the frame beside him.
            looms = item.width < 0.7 and item.width * camera.focal / max(away, 0.4) > 0.12 * camera.width
            if covers or looms:
                hidden.add(item.tag)
    return hidden
