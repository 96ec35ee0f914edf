"""Which template a scene asks for."""

from collections.abc import Mapping
from typing import Final

from animatic.storyboard.staging.scene import Scene, Template
from animatic.storyboard.staging.templates import (
    across,
    action,
    couples,
    duo,
    fixtures,
    gatherings,
    inserts,
    solo,
    travel,
)
from animatic.storyboard.terms import Framing, Gesture, Pose, RelationKind, Situation

_CLOSE: Final = frozenset({Framing.CLOSE, Framing.EXTREME_CLOSE, Framing.MEDIUM_CLOSE})
_SINGLE: Final[Mapping[Situation, Template]] = {
    Situation.DESK_WORK: fixtures.desk,
    Situation.BAR_COUNTER: fixtures.bar,
    Situation.BEDSIDE: fixtures.bedside,
    Situation.IN_BED: fixtures.in_bed,
    Situation.AT_WINDOW: fixtures.window,
    Situation.AT_DOOR: fixtures.door,
    Situation.AT_GRAVE: fixtures.grave,
    Situation.IN_CELL: fixtures.cell,
    Situation.DRIVING: travel.windscreen,
    Situation.CAMPFIRE: gatherings.campfire,
    Situation.WAITING: gatherings.waiting,
    Situation.PERFORMANCE: gatherings.performance,
    Situation.AUDIENCE: gatherings.performance,
    Situation.CLASS: gatherings.lecture,
    Situation.BATTLE: action.battle,
    Situation.DANCING: action.dance,
    Situation.INSERT: inserts.hand,
    Situation.CROWD: gatherings.crowd,
    Situation.TABLE_TALK: across.at_table,
    Situation.MEAL: across.at_table,
    Situation.INTERROGATION: across.at_table,
}
"""What works with one person or more."""
_PAIR: Final[Mapping[Situation, Template]] = {
    Situation.TABLE_TALK: across.table_talk,
    Situation.MEAL: across.table_talk,
    Situation.INTERROGATION: across.table_talk,
    Situation.EMBRACE: couples.embrace,
    Situation.KISS: couples.embrace,
    Situation.FAREWELL: couples.farewell,
    Situation.OFFERING: couples.handing,
    Situation.KNEELING: couples.proposal,
    Situation.CHASE: action.chase,
    Situation.FIGHT: action.fight,
    Situation.STANDOFF: action.standoff,
    Situation.WALKING: action.walk_together,
}
"""What takes two."""


def template_for(scene: Scene) -> Template:
    """The template for a scene with at least one person."""
    situation = scene.reading.situation
    count = len(scene.players)
    if situation is Situation.CROWD or any(p.subject.count >= 12 for p in scene.players[:1]) or count >= 10:
        return (
            gatherings.crowd
            if situation not in (Situation.BATTLE, Situation.AUDIENCE, Situation.CLASS)
            else _SINGLE[situation]
        )
    if scene.framing is Framing.INSERT and inserts.thing_of(scene):
        return inserts.hand
    if scene.framing in (Framing.CLOSE, Framing.EXTREME_CLOSE):
        return solo.close_up
    boating = any(s.figure in ("boat", "rowboat", "canoe") for _, s in scene.things()) and scene.players[
        0
    ].subject.related(
        RelationKind.IN, RelationKind.USING, RelationKind.RIDING, RelationKind.DRIVING, RelationKind.PULLING
    )
    if boating:
        return travel.boat
    if count >= 2:
        return _several(scene)
    if scene.framing is Framing.MEDIUM_CLOSE and situation not in (
        Situation.DRIVING,
        Situation.AT_WINDOW,
        Situation.IN_BED,
    ):
        return solo.close_up
    if _on_bench(scene):
        return gatherings.waiting
    return _SINGLE.get(situation, solo.alone)


def _several(scene: Scene) -> Template:
    situation = scene.reading.situation
    if scene.framing is Framing.OVER_THE_SHOULDER:
        return duo.over_the_shoulder
    if situation in _PAIR:
        if situation is Situation.KNEELING and not any(p.subject.pose is Pose.KNEEL for p in scene.players):
            return duo.two_shot
        return _PAIR[situation]
    if situation in _SINGLE:
        return _SINGLE[situation]
    if scene.framing is Framing.MEDIUM_CLOSE:
        return solo.close_up
    if any(p.subject.gesture in (Gesture.EMBRACE, Gesture.KISS) for p in scene.players[:2]):
        return couples.embrace
    if any(p.subject.gesture is Gesture.SHAKE_HANDS for p in scene.players[:2]):
        return couples.handing
    if _on_bench(scene):
        return gatherings.waiting
    if all(p.subject.pose in (Pose.WALK, Pose.RUN) for p in scene.players[:2]):
        return action.walk_together
    if len(scene.players) > 2:
        return gatherings.group
    if situation in (Situation.TALKING, Situation.ARGUMENT) and not scene.reading.framing_given:
        return _coverage(scene)
    return duo.two_shot


def _on_bench(scene: Scene) -> bool:
    """Somebody sits, and the text or the place has a bench."""
    if not any(p.subject.pose is Pose.SIT for p in scene.players):
        return False
    benches = any(s.figure in ("bench", "pew") for _, s in scene.things())
    return benches or scene.reading.setting.value in ("park", "station", "waiting-room", "subway")


def _coverage(scene: Scene) -> Template:
    """How a talk without a named shot is covered: singles and over-the-shoulders among the two-shots."""
    if scene.speaker is None:
        return duo.two_shot
    roll = scene.dice % 100
    if roll < 45:
        return duo.over_the_shoulder
    return duo.two_shot if roll < 85 else solo.close_up
