"""Named people who belong to a group that the text counts: "Two girls … NINA: …" are two, not three."""

from collections.abc import Sequence

from animatic.storyboard.terms import Gender, Pose
from animatic.storyboard.understand.acting import Acting
from animatic.storyboard.understand.dialogue import Spoken
from animatic.storyboard.understand.entities import Entities
from animatic.storyboard.understand.entity import Entity


def settle(entities: Entities, acting: Acting, spoken: Sequence[Spoken]) -> None:
    """Take the named members out of every counted group; they do what the group does, besides their own."""
    for group in [entity for entity in entities.all if _is_group(entity)]:
        members = [entity for entity in entities.all if _may_belong(entity, group)]
        if not members or len(members) > group.count:
            continue
        rest = group.count - len(members)
        for member in members:
            _inherit(member, group, acting)
        if rest:
            group.count = rest
            for tie in acting.act(group).ties:
                if tie.other is group and rest == 1:
                    tie.other, tie.target = members[0], members[0].noun
                    acting.relate(members[0], group, tie.kind)
            continue
        _dissolve(group, members, entities, acting, spoken)


def _is_group(entity: Entity) -> bool:
    return entity.is_person and entity.counted and 1 < entity.count <= 6 and not entity.name


def _may_belong(entity: Entity, group: Entity) -> bool:
    """Somebody named after the group was, of whom nothing else is told than what he says or does."""
    if not entity.name or entity.plural or not entity.is_person or entity.order < group.order:
        return False
    if not (entity.generic_noun or entity.noun == group.noun):
        return False
    if group.gender is not Gender.UNKNOWN and entity.gender not in (group.gender, Gender.UNKNOWN):
        return False
    return entity.said > 0 or entity.addressed > 0 or entity.subject > 0


def _inherit(member: Entity, group: Entity, acting: Acting) -> None:
    if member.generic_noun:
        member.noun, member.figure = group.noun, group.figure
        member.age = member.age or group.age
    member.gender = member.gender or group.gender
    member.adjectives += [a for a in group.adjectives if a not in member.adjectives]
    member.subject = max(member.subject, group.subject)
    own, shared = acting.act(member), acting.act(group)
    own.pose = own.pose if own.pose not in (None, Pose.STAND) else shared.pose
    own.gesture = own.gesture or shared.gesture
    own.action = own.action or shared.action
    own.emotion = own.emotion or shared.emotion
    own.ties += [tie for tie in shared.ties if tie.other is not member and tie.other is not group]
    own.props += [prop for prop in shared.props if prop not in own.props]
    own.wears += [worn for worn in shared.wears if worn not in own.wears]
    own.verbs += shared.verbs


def _dissolve(
    group: Entity, members: Sequence[Entity], entities: Entities, acting: Acting, spoken: Sequence[Spoken]
) -> None:
    """Everybody of the group has a name: what stood to the group stands to its first member."""
    mutual = [tie for tie in acting.act(group).ties if tie.other is group]
    for tie in mutual:
        for member, other in zip(members, [*members[1:], members[0]], strict=True):
            acting.relate(member, other, tie.kind)
    entities.all.remove(group)
    del acting.acts[group]
    for act in acting.acts.values():
        for tie in act.ties:
            if tie.other is group:
                tie.other, tie.target = members[0], members[0].noun
        if act.gaze_at is group:
            act.gaze_at = members[0]
    for line in spoken:
        if line.addressee is group:
            line.addressee = next((member for member in members if member is not line.speaker), None)
