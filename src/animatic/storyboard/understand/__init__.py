"""Understanding: text to `Reading`, offline and without a model's weights to load; `docs/decisions/` says why so."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from animatic.errors import InvalidInput
from animatic.storyboard.character import Character
from animatic.storyboard.reading import Reading, Relation, Subject
from animatic.storyboard.terms import (
    Angle,
    Framing,
    Kind,
    Light,
    Pose,
    RelationKind,
    Setting,
    TimeOfDay,
    Weather,
)
from animatic.storyboard.understand.acting import Acting
from animatic.storyboard.understand.atmosphere import read_atmosphere
from animatic.storyboard.understand.compose import compose, importance
from animatic.storyboard.understand.entities import Entities
from animatic.storyboard.understand.entity import Entity
from animatic.storyboard.understand.parsing import parse
from animatic.storyboard.understand.setting import Evidence, read_setting
from animatic.storyboard.understand.situations import Picture, choose_framing, choose_situation
from animatic.storyboard.understand.tokens import Token
from animatic.storyboard.understand.unknown import unknown_words

__all__ = ["understand"]


_FAR: Final = re.compile(
    r"\b(?:far (?:away|off)|in the (?:far )?distance|on the horizon|miles away|a speck|tiny figures?)\b"
)


def _distance(tokens: Sequence[Token]) -> Framing | None:
    """What is far away is seen from afar, unless somebody looks at it."""
    shown = " ".join(token.lower for token in tokens)
    looks = any(token.is_verb and token.lemma in _LOOKING for token in tokens)
    return Framing.EXTREME_WIDE if _FAR.search(shown) and not looks else None


_LOOKING: Final = frozenset("look watch stare gaze see point peer hear listen spot wave aim hide".split())


def understand(prompt: str, cast: Sequence[Character] = ()) -> Reading:
    """What the artist makes of a text; deterministic, in a few milliseconds.

    Raises:
        InvalidInput: there is no text.
    """
    text = prompt.strip()
    if not text:
        raise InvalidInput("There is nothing to draw: the text is empty. Describe what the panel shows.")
    parsed = parse(text, cast)
    taken, entities, acting, spoken = parsed.prompt, parsed.entities, parsed.acting, parsed.spoken
    tokens, camera, styled = parsed.tokens, parsed.camera, parsed.styled
    said = " ".join(line.speech.text for line in spoken)
    atmosphere = read_atmosphere(taken.heading, _shown(tokens), said)
    framing = camera.framing
    if framing is None and taken.heading and "establishing" in taken.heading.time.lower():
        framing = Framing.EXTREME_WIDE
    composed = compose(entities, acting, spoken, cast, framing)
    verbs = [verb for act in acting.acts.values() for verb in act.verbs]
    shown = {token.lemma for token in tokens if token.is_noun}
    where = read_setting(
        taken.heading,
        acting.places,
        [
            *(
                Evidence(e.noun, _voice(e, framing) * _rooted(e, acting), e.is_animate)
                for e in composed.order
            ),
            *(Evidence(e.noun, 0.7, e.is_animate) for e in entities.all if e not in composed.order),
            *(Evidence(noun, 0.8) for e in entities.all for noun in (*e.compound, e.content) if noun),
            *(Evidence(noun, 0.6) for noun in _other_nouns(tokens, entities)),
        ],
        {adjective for entity in entities.all for adjective in entity.adjectives},
        verbs,
        said,
        subjects=composed.subjects,
        talking=bool(spoken),
        snow=atmosphere.weather is Weather.SNOW or "snow" in atmosphere.features,
        indoors=2.0 * bool(shown & _INDOORS),
        outdoors=2.0 * bool(shown & _OUTDOORS or atmosphere.weather in _FELT),
        around_table=any(
            r.kind in (RelationKind.AROUND, RelationKind.AT) and r.target.endswith("table")
            for s in composed.subjects
            for r in s.relations
        ),
    )
    subjects = _seated(where.setting, composed.subjects)
    angle = camera.angle or Angle.EYE
    picture = Picture(where.setting, subjects, composed.lines, frozenset(verbs), framing, angle)
    situation = choose_situation(picture)
    time = atmosphere.time
    unknown = unknown_words(tokens, entities, acting, composed.order)
    guesses = (not where.given) + (not composed.subjects)
    words = max(1, sum(token.is_noun or token.is_verb for token in tokens))
    return Reading(
        text=prompt,
        setting=where.setting,
        time_of_day=time or _usual_time(where.setting.is_interior, atmosphere.light),
        weather=atmosphere.weather or Weather.CLEAR,
        framing=framing or _distance(tokens) or choose_framing(picture, situation),
        angle=angle,
        dutch=camera.dutch,
        style=styled.style,
        mood=atmosphere.mood,
        situation=situation,
        light=atmosphere.light,
        season=atmosphere.season,
        features=tuple(feature for feature in atmosphere.features if feature not in entities.absent),
        place=where.place,
        subjects=subjects,
        lines=composed.lines,
        absent=tuple(dict.fromkeys([*entities.absent, *_emptiness(styled.text, composed.subjects)])),
        unknown=unknown,
        confidence=round(max(0.0, (1 - len(unknown) / words)) * 0.85**guesses, 2),
        setting_given=where.given,
        time_given=time is not None,
        weather_given=atmosphere.weather is not None,
        framing_given=framing is not None,
    )


def _seated(setting: Setting, subjects: Sequence[Subject]) -> tuple[Subject, ...]:
    """Judges sit behind their bench unless the text has them up."""
    return tuple(
        replace(s, pose=Pose.SIT, relations=(*s.relations, Relation(RelationKind.BEHIND, "bench", None)))
        if setting is Setting.COURTROOM
        and s.figure == "judge"
        and s.pose is Pose.STAND
        and s.action not in ("stand", "rise", "stop", "wait")
        else s
        for s in subjects
    )


def _rooted(entity: Entity, acting: Acting) -> float:
    """How much of its usual place a thing brings along: a flower in somebody's hand less than one that grows there,
    a fox on a chair less than one that runs, a truck that is worked on less than one that drives."""
    if entity.kind is Kind.ANIMAL and any(
        tie.kind in _UPON and tie.other is not None and tie.other.kind in (Kind.FURNITURE, Kind.VEHICLE)
        for tie in acting.act(entity).ties
    ):
        return 0.35
    kinds = {tie.kind for act in acting.acts.values() for tie in act.ties if tie.other is entity}
    if entity.kind in (Kind.PLANT, Kind.ANIMAL):
        return 0.4 if RelationKind.HOLDING in kinds else 1.0
    return 0.55 if entity.kind is Kind.VEHICLE and kinds & _WORKED_ON else 1.0


_UPON: Final = frozenset((RelationKind.ON, RelationKind.IN, RelationKind.AT, RelationKind.UNDER))
_WORKED_ON: Final = frozenset((RelationKind.USING, RelationKind.UNDER))


_INDOORS: Final = frozenset(
    "floor ceiling carpet rug wallpaper curtain sofa armchair indoors bookshelf desk wardrobe".split()
)
_OUTDOORS: Final = frozenset(
    "grass mud ground puddle umbrella sky hill tree cloud sunset wheat hedge outdoors".split()
)
_FELT: Final = frozenset(
    (Weather.RAIN, Weather.SNOW, Weather.FOG, Weather.STORM, Weather.WIND, Weather.SANDSTORM)
)


def _other_nouns(tokens: Sequence[Token], entities: Entities) -> list[str]:
    """Nouns that name nothing to draw on their own: "the edge of the wheat"."""
    counted = {
        word
        for e in entities.all
        for word in (*e.noun.split(), *e.compound, *e.name.lower().split(), e.content)
    }
    found = (token.lemma for token in tokens if token.tag in ("NN", "NNS") and token.quote is None)
    return [noun for noun in dict.fromkeys(found) if noun not in counted and noun != "snow"]


_HOMOGRAPHS: Final = frozenset(
    (
        "waves falls rocks storms fires sparks leaves dusts lights flowers clouds springs rose shadows "
        "fogs blossoms smoking smokes burns steaming sparks"
    ).split()
)


def _shown(tokens: Sequence[Token]) -> str:
    """The action without verbs that look like weather: a man who waves stands in no surf."""
    return " ".join(t.text for t in tokens if t.quote is None and not (t.is_verb and t.lower in _HOMOGRAPHS))


def _voice(entity: Entity, framing: Framing | None) -> float:
    """How much an entity tells about the place."""
    least = 0.5 if entity.is_person else 0.8
    return min(1.3, max(least, importance(entity, framing) / 4)) if entity.is_animate else 1.1


def _usual_time(interior: bool, light: Light) -> TimeOfDay:
    dark = (
        Light.CANDLE,
        Light.TORCH,
        Light.LANTERN,
        Light.FLASHLIGHT,
        Light.NEON,
        Light.MOON,
        Light.HEADLIGHTS,
        Light.FIRE,
    )
    return TimeOfDay.NIGHT if light in dark and (interior or light is not Light.FIRE) else TimeOfDay.DAY


_EMPTY: Final = re.compile(
    r"\b(?:empty|deserted|abandoned|unpeopled|desolate|vacant)\b"
    r"|\b(?:no one|nobody) (?:is |was )?(?:there|here|around|about|in sight)\b|\bwithout (?:any )?people\b",
    re.IGNORECASE,
)


def _emptiness(text: str, subjects: Sequence[object]) -> tuple[str, ...]:
    """An empty street has nobody in it, unless the text puts somebody there."""
    people = any(getattr(subject, "kind", None) is Kind.PERSON for subject in subjects)
    return ("person",) if _EMPTY.search(text) and not people else ()
