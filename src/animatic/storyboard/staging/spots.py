"""Where in a place a group stands."""

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
