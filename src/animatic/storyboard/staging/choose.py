"""Which template a scene asks for."""

from animatic.storyboard.staging.scene import Scene, Template
from animatic.storyboard.staging.templates import across, duo, solo
from animatic.storyboard.terms import Framing, Situation

_TABLE = frozenset({Situation.TABLE_TALK, Situation.MEAL, Situation.INTERROGATION})
_TALK = frozenset({Situation.TALKING, Situation.ARGUMENT})
_CLOSE = frozenset({Framing.CLOSE, Framing.EXTREME_CLOSE, Framing.MEDIUM_CLOSE})


def template_for(scene: Scene) -> Template:
    """The template for a scene with at least one person."""
    situation = scene.reading.situation
    if len(scene.players) == 1:
        return solo.close_up if scene.framing in _CLOSE else solo.alone
    if scene.framing is Framing.OVER_THE_SHOULDER:
        return duo.over_the_shoulder
    if scene.framing in _CLOSE:
        return solo.close_up
    if situation in _TABLE:
        return across.table_talk
    if situation in _TALK and not scene.reading.framing_given:
        return _coverage(scene)
    return duo.two_shot


def _coverage(scene: Scene) -> Template:
    """How a talk without a named shot is covered: singles and over-the-shoulders among the two-shots."""
    if scene.speaker is None:
        return duo.two_shot
    roll = scene.dice % 100
    if roll < 45:
        return duo.over_the_shoulder
    return duo.two_shot if roll < 85 else solo.close_up
