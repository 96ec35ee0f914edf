"""What verbs make of those who act, and of what is acted upon."""

from collections.abc import Sequence
from typing import Final

from animatic.storyboard.terms import Emotion, Gaze, Gesture, Kind, Pose, RelationKind
from animatic.storyboard.understand import lexicon
from animatic.storyboard.understand.act import Act, Tie
from animatic.storyboard.understand.appearance import FEATURES
from animatic.storyboard.understand.clause import Clause
from animatic.storyboard.understand.entity import Entity
from animatic.storyboard.understand.nouns import mean
from animatic.storyboard.understand.phrase import VerbGroup
from animatic.storyboard.understand.standing import DONE, Standing
from animatic.storyboard.understand.ties import (
    MUTUAL,
    fitting,
    mutual_kind,
    object_relation,
)

_HAND_IN_HAND: Final = frozenset(("shake", "hold", "join", "clasp", "link"))
_MOVING_GESTURES: Final = frozenset((Gesture.PUSH, Gesture.PULL, Gesture.CARRY))
_PATHS: Final = frozenset(
    (
        "along",
        "down",
        "across",
        "through",
        "towards",
        "toward",
        "into",
        "up",
        "behind",
        "out of",
        "past",
        "over",
        "to",
    )
)
_INSTRUMENTS: Final = frozenset(("piano", "guitar", "violin", "trumpet", "drum", "", "microphone"))
_TOGETHER: Final = {
    "side-by-side": RelationKind.BESIDE,
    "shoulder-to-shoulder": RelationKind.BESIDE,
    "hand-in-hand": RelationKind.WITH,
    "arm-in-arm": RelationKind.WITH,
    "face-to-face": RelationKind.FACING,
    "cheek-to-cheek": RelationKind.EMBRACING,
}
_PLAYED_BY: Final = {
    "violinist": "violin",
    "fiddler": "violin",
    "cellist": "violin",
    "guitarist": "guitar",
    "pianist": "piano",
    "drummer": "drum",
    "trumpeter": "trumpet",
    "saxophonist": "trumpet",
    "bugler": "trumpet",
}
_CARRIED: Final = frozenset("umbrella lantern flag suitcase lamp candle".split())
_GOING: Final = frozenset("cross walk march hurry pass climb wander approach weave".split())
OPPONENTS: Final = frozenset((Kind.PERSON, Kind.ANIMAL, Kind.CREATURE))


class Doing(Standing):
    """Adds what somebody does, to whom, and what is done to him."""

    def _bearer(self, thing: Entity, verb: str) -> Entity | None:
        """Who carries a thing that goes: "a red umbrella crosses the square"."""
        if thing.kind is not Kind.OBJECT or thing.figure not in _CARRIED or verb not in _GOING:
            return None
        if self.entities.people():
            return None
        bearer = self.entities.add(Entity("person", Kind.PERSON, "person", generic=True, order=thing.order))
        self.act(bearer).props.append(thing.figure)
        self._tie(bearer, Tie(RelationKind.HOLDING, thing.noun, thing))
        return bearer

    def _do(
        self,
        clause: Clause,
        subjects: Sequence[Entity],
        objects: Sequence[Entity],
        recipients: Sequence[Entity],
        weight: float,
    ) -> None:
        verb = clause.verb
        assert verb is not None
        names = [name for name in (f"{verb.verb} {verb.particle}".strip(), verb.verb) if name]
        preposition_names = [] if clause.objects else [f"{verb.verb} {p}" for p, _ in clause.prepositions]
        preposition_names += [
            f"{verb.verb} {verb.particle} {p}" for p, _ in clause.prepositions if verb.particle
        ]
        if clause.objects:
            names.insert(0, f"{verb.verb} {clause.objects[0].head}")
            if clause.objects[0].plural:
                names.insert(0, f"{verb.verb} {clause.objects[0].head}s")
        for entity in subjects:
            act = self.act(entity)
            act.verbs += [*names, *preposition_names]
            if not entity.is_animate and entity.kind is not Kind.VEHICLE:
                continue
            if weight == 1.0:
                self._pose(entity, act, [*preposition_names, *names], clause)
                if (
                    act.gesture in _MOVING_GESTURES
                    and act.pose in (None, Pose.STAND)
                    and any(p in _PATHS for p, _ in clause.prepositions)
                ):
                    act.pose = Pose.WALK
        reciprocal = any(phrase.pronoun == "each other" for phrase in clause.objects) or any(
            phrase.pronoun == "each other" for _, phrase in clause.prepositions
        )
        kind = object_relation(names)
        handed = kind is RelationKind.GIVING and any(p == "to" for p, _ in clause.prepositions)
        if handed:
            kind = RelationKind.HOLDING  # "hands the child to its father"
        if kind in (RelationKind.PUSHING, RelationKind.PULLING) and not clause.objects and not objects:
            objects = self.entities.pronoun("it")[:1]  # "the car is stuck, and everybody pushes"
        if verb.verb in ("play", "perform", "busk") and not clause.objects:
            for entity in subjects:
                self._make_music(entity)
        several = len(subjects) > 1 or any(s.plural for s in subjects)
        if several and clause.objects and clause.objects[0].head == "hand" and verb.verb in _HAND_IN_HAND:
            # "the two shake hands"
            self._mutual(subjects, RelationKind.FACING if verb.verb == "shake" else RelationKind.WITH)
            return
        if reciprocal or (
            (len(subjects) > 1 or any(s.plural for s in subjects)) and not objects and verb.verb in MUTUAL
        ):
            self._mutual(subjects, kind or mutual_kind(verb.verb))
        for entity in subjects:
            for adverb in verb.adverbs if several else ():
                if adverb in _TOGETHER:
                    self._mutual(subjects, _TOGETHER[adverb])
            for target in objects:
                if handed and target.is_animate:
                    target.object += 1
                    self._tie(entity, Tie(RelationKind.HOLDING, target.noun, target, weight))
                    continue
                if clause.denied and fitting(target, verb.verb, kind) in DONE:
                    target.object += 1
                    continue
                self._tie_object(entity, target, kind, verb, weight)
            for target in recipients:
                target.object += 1
                self._tie(entity, Tie(RelationKind.GIVING, target.noun, target, weight))
        if verb.verb == "have" and not clause.denied:
            for phrase in clause.objects:
                if phrase.head in FEATURES:
                    for entity in subjects:
                        self._wear(entity, phrase)
        if kind is RelationKind.WEARING:
            for phrase in clause.objects:
                for entity in subjects:
                    self._wear(entity, phrase)
        elif kind is not None and not objects:
            for phrase in clause.objects:
                self._tie_noun(subjects, phrase, kind)

    def _pose(self, entity: Entity, act: Act, names: Sequence[str], clause: Clause) -> None:
        poses = lexicon.inverse("verbs", "pose")
        gestures = lexicon.inverse("verbs", "gesture")
        emotions = lexicon.inverse("verbs", "emotion")
        gazes = lexicon.inverse("verbs", "gaze")
        first = act.pose is None and not act.action
        pose = next((Pose(poses[name]) for name in names if name in poses), None)
        if clause.verb is not None and clause.verb.verb == "fall" and clause.adjectives:
            pose = None  # "falls silent"
        if (
            pose is Pose.FIGHT
            and not clause.objects
            and any(
                preposition == "against" and mean(phrase).kind not in OPPONENTS
                for preposition, phrase in clause.prepositions
            )
        ):
            pose = Pose.WALK  # "struggles against the wind"
        if pose is not None and (act.pose is None or (act.pose is Pose.STAND and pose is not Pose.STAND)):
            act.pose = _animal_pose(entity, pose)
        gesture = next((Gesture(gestures[name]) for name in names if name in gestures), Gesture.NONE)
        if gesture is not Gesture.NONE and act.gesture in (Gesture.NONE, Gesture.TALK) and entity.is_animate:
            act.gesture = gesture
        if act.emotion is None and (
            emotion := next((emotions[name] for name in names if name in emotions), None)
        ):
            act.emotion = Emotion(emotion)
        if act.gaze is Gaze.NATURAL and (
            gaze := next((gazes[name] for name in names if name in gazes), None)
        ):
            act.gaze = Gaze(gaze)
        see_through = lexicon.inverse("verbs", "see-through")
        assert clause.verb is not None
        if (first or not act.action) and clause.verb.verb not in see_through and clause.verb.verb != "be":
            act.action = clause.verb.verb

    def _tie_object(
        self, entity: Entity, target: Entity, kind: RelationKind | None, verb: VerbGroup, weight: float
    ) -> None:
        if target is entity:
            return
        chosen = fitting(target, verb.verb, kind)
        if chosen is None:
            return
        self._tie(entity, Tie(chosen, target.noun, target, weight))
        target.object += 1
        if (
            chosen in (RelationKind.HOLDING, RelationKind.USING)
            and target.kind is Kind.OBJECT
            and entity.is_animate
            and weight == 1.0
        ):
            prop = target.figure or target.noun
            if prop not in self.act(entity).props:
                self.act(entity).props.append(prop)
        if chosen is RelationKind.USING and verb.verb == "play" and target.figure not in _INSTRUMENTS:
            act = self.act(entity)
            act.gesture = Gesture.NONE
            act.pose = Pose.RUN if target.figure == "globe" else act.pose
        if chosen is RelationKind.FACING:
            self._look(entity, target)
        if chosen is RelationKind.CHASING and target.is_animate and weight == 1.0:
            self._tie(target, Tie(RelationKind.AWAY_FROM, entity.noun, entity, 0.9))
            self.act(target).pose = self.act(target).pose or Pose.RUN

    def _make_music(self, entity: Entity) -> None:
        """A violinist who plays has a violin, named or not."""
        instrument = _PLAYED_BY.get(entity.noun.rsplit(" ", 1)[-1])
        if instrument is not None:
            self._tie(entity, Tie(RelationKind.USING, instrument, None, 0.9))
            if instrument not in self.act(entity).props:
                self.act(entity).props.append(instrument)

    def _mutual(self, subjects: Sequence[Entity], kind: RelationKind) -> None:
        for entity in subjects:
            others = [other for other in subjects if other is not entity] or (
                [entity] if entity.plural else []
            )
            for other in others:
                self._tie(entity, Tie(kind, other.noun, other))
                if kind in (RelationKind.FACING, RelationKind.TALKING_TO):
                    self._look(entity, other)

    def _suffer(self, clause: Clause, subjects: Sequence[Entity], agents: Sequence[Entity]) -> None:
        """The passive: what is done by the agent to the subject."""
        verb = clause.verb
        assert verb is not None
        name = f"{verb.verb} {verb.particle}".strip()
        kind = object_relation([name, verb.verb])
        for agent in agents:
            agent.subject += 1
            act = self.act(agent)
            act.verbs += [name, verb.verb]
            self._pose(agent, act, [name, verb.verb], clause)
            for target in subjects:
                self._tie_object(agent, target, kind, verb, 1.0)
                if kind is RelationKind.CHASING:
                    self._tie(target, Tie(RelationKind.AWAY_FROM, agent.noun, agent, 0.9))
                    self.act(target).pose = self.act(target).pose or Pose.RUN
                if kind in (RelationKind.HOLDING, RelationKind.EMBRACING):
                    self._tie(target, Tie(RelationKind.WITH, agent.noun, agent, 0.8))
        for entity in subjects:
            act = self.act(entity)
            act.verbs += [name, verb.verb]
            state = lexicon.multiple("looks", "state").get(_past(verb.verb))
            for word in sorted(state or ()):
                if word not in act.states:
                    act.states.append(word)
            poses = {
                "hang": Pose.HANG,
                "seat": Pose.SIT,
                "bury": Pose.LIE,
                "suspend": Pose.HANG,
                "kneel": Pose.KNEEL,
                "lay": Pose.LIE,
                "slump": Pose.SIT,
                "perch": Pose.SIT,
                "prop": Pose.SIT,
                "strap": Pose.SIT,
                "curl": Pose.LIE,
                "crouch": Pose.CROUCH,
                "hunch": Pose.BEND,
                "lead": Pose.WALK,
                "escort": Pose.WALK,
                "march": Pose.WALK,
            }
            if act.pose is None and verb.verb in poses:
                act.pose = poses[verb.verb]


def _animal_pose(entity: Entity, pose: Pose) -> Pose:
    if entity.kind is Kind.VEHICLE:
        return pose if pose in (Pose.FLY, Pose.FLOAT, Pose.FALL, Pose.DRIVE) else Pose.STAND
    return pose


def _past(verb: str) -> str:
    irregular = {
        "tie": "tied",
        "bind": "bound",
        "break": "broken",
        "burn": "burned",
        "wound": "wounded",
        "lash": "lashed",
        "hang": "hanging",
    }
    return irregular.get(verb) or (verb + "d" if verb.endswith("e") else verb + "ed")
