"""Which template a scene asks for."""

from collections.abc import Mapping
from typing import Final

from animatic.storyboard.staging.acting import prop_of, sits
from animatic.storyboard.staging.deeds import deed
from animatic.storyboard.staging.scene import Player, Scene, Template
from animatic.storyboard.staging.templates import (
    across,
    action,
    beds,
    benches,
    contact,
    couples,
    crowds,
    desks,
    doors,
    duo,
    edges,
    fixtures,
    gatherings,
    inserts,
    mirrors,
    music,
    rings,
    solo,
    travel,
)
from animatic.storyboard.terms import Emotion, Framing, Gesture, Kind, Pose, RelationKind, Setting, Situation

_SINGLE: Final[Mapping[Situation, Template]] = {
    Situation.DESK_WORK: desks.desk,
    Situation.BAR_COUNTER: desks.bar,
    Situation.BEDSIDE: beds.bedside,
    Situation.IN_BED: beds.in_bed,
    Situation.AT_WINDOW: doors.window,
    Situation.AT_DOOR: doors.door,
    Situation.AT_GRAVE: fixtures.grave,
    Situation.IN_CELL: fixtures.cell,
    Situation.DRIVING: travel.windscreen,
    Situation.CAMPFIRE: rings.campfire,
    Situation.WAITING: benches.waiting,
    Situation.PERFORMANCE: crowds.performance,
    Situation.AUDIENCE: crowds.performance,
    Situation.CLASS: crowds.lecture,
    Situation.BATTLE: action.battle,
    Situation.DANCING: action.dance,
    Situation.INSERT: inserts.hand,
    Situation.CROWD: crowds.crowd,
    Situation.TABLE_TALK: across.at_table,
    Situation.MEAL: across.at_table,
    Situation.INTERROGATION: across.at_table,
}
"""What works with one person or more."""
_PAIR: Final[Mapping[Situation, Template]] = {
    Situation.TABLE_TALK: across.table_talk,
    Situation.MEAL: across.table_talk,
    Situation.INTERROGATION: across.table_talk,
    Situation.EMBRACE: contact.embrace,
    Situation.KISS: contact.embrace,
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
    players = scene.players
    situation = scene.reading.situation
    if any(p.count >= 12 for p in scene.reading_people) or len(players) >= 10:
        return _many(scene)
    if (found := deed(scene)) is not None:
        return found
    if inserts.wanted(scene):
        return inserts.hand
    if scene.framing in (Framing.CLOSE, Framing.EXTREME_CLOSE):
        return solo.close_up
    if scene.framing is Framing.POV and len(players) == 1:
        return solo.pov
    if _boating(scene):
        return travel.boat
    if situation is Situation.DRIVING or scene.reading.setting is Setting.CAR or _drives(scene):
        return travel.windscreen
    if len(players) >= 2:
        return _several(scene)
    if players[0].subject.pose is Pose.HANG:
        return edges.hanging
    if scene.framing is Framing.MEDIUM_CLOSE and situation not in (
        Situation.DRIVING,
        Situation.AT_WINDOW,
        Situation.IN_BED,
    ):
        return solo.close_up
    if _through_window(scene):
        return edges.through_window
    if scene.place.inside and any(s.figure == "mirror" or s.noun == "mirror" for _, s in scene.things()):
        return mirrors.mirror
    if _on_bench(scene):
        return benches.waiting
    busy = players[0].subject.pose not in (Pose.STAND, Pose.SIT) or _seated_elsewhere(players[0])
    if situation is Situation.MEAL and (busy or players[0].subject.figure in ("chef", "cook")):
        return solo.alone
    if _dines(scene) and situation in (Situation.WAITING, Situation.SOLO):
        return across.at_table
    if situation is Situation.WAITING:
        return solo.alone
    if situation is Situation.IN_BED and players[0].subject.pose not in (Pose.LIE, Pose.SLEEP):
        return solo.alone
    if _at_piano(scene):
        return music.piano
    if situation is Situation.CAMPFIRE and scene.place.inside:
        return solo.alone
    return _SINGLE.get(situation, solo.alone)


def _seated_elsewhere(player: Player) -> bool:
    """The text seats somebody where no table is: on stairs, on the grass, on a wall."""
    return any(
        r.kind is RelationKind.ON and r.target.rsplit(" ", 1)[-1] in _SHARED for r in player.subject.relations
    )


def _many(scene: Scene) -> Template:
    situation = scene.reading.situation
    single = any(p.count < 12 for p in scene.reading_people)
    if (
        situation
        in (Situation.BATTLE, Situation.AUDIENCE, Situation.CLASS, Situation.PERFORMANCE, Situation.AT_GRAVE)
        and single
    ):
        return _SINGLE[situation]
    if situation is Situation.BATTLE:
        return action.battle
    return crowds.address if single else crowds.crowd


def _boating(scene: Scene) -> bool:
    boats = any(s.figure in ("boat", "rowboat", "canoe") for _, s in scene.things())
    rows = scene.players[0].subject.action in ("row", "paddle")
    aboard = scene.players[0].subject.related(
        RelationKind.IN, RelationKind.USING, RelationKind.RIDING, RelationKind.DRIVING, RelationKind.PULLING
    )
    return rows or (boats and aboard is not None)


def _drives(scene: Scene) -> bool:
    """Somebody is at the wheel of something with a windscreen."""
    cars = ("car", "truck", "bus", "taxi")
    drives = any(p.subject.pose is Pose.DRIVE for p in scene.players)
    others = any(s.kind is Kind.VEHICLE and s.figure not in cars for _, s in scene.things())
    return drives and not others


def _several(scene: Scene) -> Template:
    situation = scene.reading.situation
    players = scene.players
    if scene.framing is Framing.OVER_THE_SHOULDER:
        return duo.over_the_shoulder
    if _at_piano(scene):
        return music.piano
    if rings.fallen(scene) is not None and not _sickbed(scene):
        return rings.over_body
    if situation in (Situation.WALKING, Situation.FAREWELL) and _parts(scene):
        return action.parting
    if _whispers(scene):
        return contact.whisper
    if players[0].subject.gesture is Gesture.THROW and len(players) > 2:
        return rings.toss
    if _sickbed(scene):
        return beds.bedside
    if _carries(scene):
        return couples.carrying
    if (
        situation not in (Situation.BATTLE, Situation.STANDOFF, Situation.CHASE, Situation.KNEELING)
        and len(players) == 2
    ):
        held = contact.armed(scene)
        if held is not None:
            return lambda it: contact.threat(it, *held)
    if situation in (Situation.TABLE_TALK, Situation.DESK_WORK, Situation.TALKING) and _leans_over_desk(
        scene
    ):
        return desks.desk
    if situation is Situation.TALKING and _drawn_weapons(scene):
        return action.standoff
    if situation is Situation.OFFERING and not _hands_over(scene):
        situation = Situation.TALKING
    if situation is Situation.BEDSIDE and not _lies(scene) and any(sits(p) for p in players):
        return duo.two_shot
    if situation in (Situation.TALKING, Situation.WAITING, Situation.GROUP) and _side_by_side(scene):
        return benches.waiting
    if situation in (Situation.TABLE_TALK, Situation.MEAL) and _upright(scene):
        return duo.two_shot
    if situation in _PAIR:
        if situation is Situation.KNEELING and not any(p.subject.pose is Pose.KNEEL for p in players):
            return duo.two_shot
        return _PAIR[situation]
    if situation is Situation.CAMPFIRE and scene.place.inside:
        return rings.story
    if situation in _SINGLE and situation is not Situation.WAITING:
        return _SINGLE[situation]
    if scene.framing is Framing.MEDIUM_CLOSE:
        return solo.close_up
    if any(p.subject.gesture in (Gesture.EMBRACE, Gesture.KISS) for p in players[:2]):
        return contact.embrace
    if any(p.subject.gesture is Gesture.SHAKE_HANDS for p in players[:2]):
        return couples.handing
    if any(p.subject.gesture is Gesture.READ for p in players) and scene.place.inside:
        return rings.story
    if _on_bench(scene) or _side_by_side(scene) or benches.rests_on(scene) is not None:
        return benches.waiting
    if all(p.subject.pose in (Pose.WALK, Pose.RUN) for p in players[:2]):
        return action.walk_together
    if len(players) > 2:
        return across.council if _round_a_table(scene) else gatherings.group
    if _dines(scene):
        return across.table_talk
    if situation in (Situation.TALKING, Situation.ARGUMENT) and not scene.reading.framing_given:
        return _coverage(scene)
    return duo.two_shot


def _upright(scene: Scene) -> bool:
    """The text has one of the first two stand, and seats nobody at a table."""
    pair = scene.players[:2]
    tabled = any(
        r.kind is RelationKind.AT and r.target.endswith("table") for p in pair for r in p.subject.relations
    )
    return not tabled and any(p.subject.action == "stand" for p in pair) and not any(sits(p) for p in pair)


def _at_piano(scene: Scene) -> bool:
    """Somebody plays, or sits at, a piano."""
    lead = scene.players[0].subject
    keyed = ("piano", "organ", "harpsichord", "keyboard", "grand piano")
    named = any(r.target in keyed for p in scene.players for r in p.subject.relations)
    there = named or any(s.noun in keyed or s.figure in keyed for _, s in scene.things())
    return lead.noun in ("pianist", "organist") or (
        there and (lead.gesture is Gesture.PLAY or lead.pose is Pose.SIT or lead.action in ("play", "sing"))
    )


_SHARED: Final = frozenset(
    (
        "bench", "sofa", "couch", "log", "wall", "ledge", "parapet", "railing", "kerb", "curb", "dock", "pier", "roof",
        "step", "stairs", "porch", "ground", "floor", "grass", "sand", "beach", "snow", "rug", "bed", "tailgate",
        "pew", "rock", "windowsill", "hay",
    )
)  # fmt: skip
"""Seats that take more than one."""


def _side_by_side(scene: Scene) -> bool:
    """The first two sit on one thing."""
    first = scene.players[:2]
    if len(first) < 2 or not all(sits(p) for p in first):
        return False
    people = {p.index for p in first}
    relations = [r for p in first for r in p.subject.relations]
    seats = {
        r.target.rsplit(" ", 1)[-1]
        for r in relations
        if r.kind in (RelationKind.ON, RelationKind.IN, RelationKind.AT)
    }
    beside = any(r.kind is RelationKind.BESIDE and r.index in people for r in relations)
    return bool(seats & _SHARED) or beside


def _drawn_weapons(scene: Scene) -> bool:
    """Both of the first two have a weapon in hand and say nothing."""
    arms = ("sword", "knife", "pistol", "rifle", "spear", "axe", "bow")
    return not scene.reading.lines and all(prop_of(p) in arms for p in scene.players[:2])


def _through_window(scene: Scene) -> bool:
    lead = scene.players[0].subject
    through = lead.related(
        RelationKind.THROUGH, RelationKind.IN, RelationKind.ON, RelationKind.AWAY_FROM, RelationKind.OVER
    )
    return lead.pose is Pose.CLIMB and through is not None and through.target.endswith("window")


def _parts(scene: Scene) -> bool:
    """Of two one walks and the other doesn't, and they don't touch."""
    pair = scene.players
    moving = [p for p in pair if p.subject.pose in (Pose.WALK, Pose.RUN)]
    touch = any(p.subject.gesture in (Gesture.EMBRACE, Gesture.KISS, Gesture.HOLD_HANDS) for p in pair)
    together = any(p.subject.related(RelationKind.WITH, RelationKind.BESIDE) for p in moving)
    return len(pair) == 2 and len(moving) == 1 and not touch and not together


def _whispers(scene: Scene) -> bool:
    """Into an ear: somebody whispers to one who is there, and no line is written out."""
    people = {p.index for p in scene.players}
    return len(scene.players) == 2 and any(
        p.subject.action == "whisper" and r.index in people and r.index != p.index
        for p in scene.players[:2]
        for r in p.subject.relations
    )


def _leans_over_desk(scene: Scene) -> bool:
    """One sits at a desk, the other bends over it."""
    desks = any(s.figure == "desk" or s.noun.endswith("desk") for _, s in scene.things())
    return (
        desks
        and len(scene.players) == 2
        and any(p.subject.pose in (Pose.LEAN, Pose.BEND) for p in scene.players)
    )


def _round_a_table(scene: Scene) -> bool:
    """They stand at a table: over a map, a plan, a body."""
    tables = any(s.figure in ("table", "desk") or s.noun.endswith("table") for _, s in scene.things())
    return tables and not any(sits(p) for p in scene.players[:3])


_TOLD: Final = ("tell", "teach", "promise", "ask", "read", "explain", "announce", "say", "confess", "whisper")
"""Given by words alone: no hand meets another."""


def _hands_over(scene: Scene) -> bool:
    """What is given goes to a person."""
    if any(p.subject.action in _TOLD for p in scene.players[:2]) and not any(
        prop_of(p) for p in scene.players[:2]
    ):
        return False
    gives = [r for p in scene.players for r in p.subject.relations if r.kind is RelationKind.GIVING]
    if not gives and not any(prop_of(p) for p in scene.players):
        return False
    people = {p.index for p in scene.players}
    return not gives or not all(
        r.index is not None and r.index not in people and scene.reading.subjects[r.index].kind is Kind.ANIMAL
        for r in gives
    )


def _lies(scene: Scene) -> bool:
    return any(p.subject.pose in (Pose.LIE, Pose.SLEEP) for p in scene.players)


def _sickbed(scene: Scene) -> bool:
    """Somebody lies ill: in a hospital, or a bed is named and somebody lies in it."""
    bed = any(s.figure in ("bed", "stretcher") or s.noun in ("blanket", "pillow") for _, s in scene.things())
    ill = any(p.subject.noun == "patient" or p.subject.pose in (Pose.LIE, Pose.SLEEP) for p in scene.players)
    if not _lies(scene) and any(sits(p) for p in scene.players):
        return False
    ward = scene.reading.setting is Setting.HOSPITAL
    return scene.place.inside and (bed or ward) and (ill or (ward and bed))


def _carries(scene: Scene) -> bool:
    """Somebody carries one of the others."""
    for player in scene.players:
        if player.subject.gesture is Gesture.CARRY:
            for relation in player.subject.relations:
                if relation.index is not None and scene.reading.subjects[relation.index].is_person:
                    return True
    return False


def _dines(scene: Scene) -> bool:
    """Guests of a café or restaurant sit at a table unless the text has them do otherwise."""
    if scene.reading.setting not in (Setting.CAFE, Setting.RESTAURANT):
        return False
    serving = any(p.subject.figure in ("waiter", "waitress", "chef", "bartender") for p in scene.players)
    return not serving and all(p.subject.pose in (Pose.STAND, Pose.SIT) for p in scene.players[:2])


def _on_bench(scene: Scene) -> bool:
    """Somebody sits, and the text or the place has a bench."""
    if not any(sits(p) for p in scene.players):
        return False
    benches = any(s.figure in ("bench", "pew") for _, s in scene.things())
    return benches or scene.reading.setting in (
        Setting.PARK,
        Setting.STATION,
        Setting.WAITING_ROOM,
        Setting.SUBWAY,
    )


def _coverage(scene: Scene) -> Template:
    """How a talk without a named shot is covered: singles and over-the-shoulders among the two-shots."""
    if scene.speaker is None:
        return duo.two_shot
    roll = scene.dice % 100
    together = (
        RelationKind.BEHIND,
        RelationKind.BESIDE,
        RelationKind.AGAINST,
        RelationKind.TOUCHING,
        RelationKind.FACING,
    )
    if any(p.subject.related(*together) or p.subject.pose is not Pose.STAND for p in scene.players[:2]):
        roll = min(roll, 84)
    moved = any(
        p is not scene.speaker and p.subject.emotion not in (Emotion.NEUTRAL, Emotion.CALM)
        for p in scene.players[:2]
    )
    if moved:  # what the words do to who hears them is the picture
        return duo.two_shot
    if roll < 45:
        return duo.over_the_shoulder
    return duo.two_shot if roll < 85 else solo.close_up
