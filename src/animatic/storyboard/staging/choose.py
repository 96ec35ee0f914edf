"""Which template a scene asks for."""

from animatic.storyboard.staging.scene import Scene, Template
from animatic.storyboard.staging.templates import solo
from animatic.storyboard.terms import Framing


def template_for(scene: Scene) -> Template:
    """The template for a scene with at least one person."""
    if scene.framing in (Framing.CLOSE, Framing.EXTREME_CLOSE, Framing.MEDIUM_CLOSE):
        return solo.close_up
    return solo.alone
