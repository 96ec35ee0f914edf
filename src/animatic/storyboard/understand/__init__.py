"""Understanding: text to `Reading`, offline and without a model's weights to load; `docs/decisions/` says why so."""

import re
from collections.abc import Sequence
from typing import Final

from animatic.errors import InvalidInput
from animatic.storyboard.character import Character
from animatic.storyboard.reading import Reading
from animatic.storyboard.terms import Angle, Framing, Kind, Light, RelationKind, TimeOfDay, Weather
from animatic.storyboard.understand import lexicon
from animatic.storyboard.understand.acting import Acting
from animatic.storyboard.understand.atmosphere import read_atmosphere, read_style
from animatic.storyboard.understand.camera import read_camera
from animatic.storyboard.understand.clauses import analyse
from animatic.storyboard.understand.compose import compose, importance
from animatic.storyboard.understand.dialogue import asides, name_phrase, read_dialogue, speakers
from animatic.storyboard.understand.entities import Entities, Entity
from animatic.storyboard.understand.phrases import chunk
from animatic.storyboard.understand.prompt import Prompt, take_apart
from animatic.storyboard.understand.setting import read_setting
from animatic.storyboard.understand.situations import Picture, choose_framing, choose_situation
from animatic.storyboard.understand.tokens import Token, sentences
from animatic.storyboard.understand.unknown import unknown_words

__all__ = ["understand"]

_CHARACTERS: Final = 20_000
"""What is read of a text; a panel's prompt is a tenth of it at most."""
_CAPITAL: Final = re.compile(
    r"(?<=[a-z,;] )(?:(?:Mr|Mrs|Ms|Dr)\.? )?([A-Z][a-z]+)\b|\b(?:Mr|Mrs|Ms|Miss|Dr|Det)\.? ([A-Z][a-z]+)"
)


def understand(prompt: str, cast: Sequence[Character] = ()) -> Reading:
    """What the artist makes of a text; deterministic, in a few milliseconds.

    Raises:
        InvalidInput: there is no text.
    """
    text = prompt.strip()
    if not text:
        raise InvalidInput("There is nothing to draw: the text is empty. Describe what the panel shows.")
    taken = take_apart(text[:_CHARACTERS])
    camera = read_camera(taken.action)
    styled = read_style(camera.text)
    names = _names(taken, cast)
    entities = Entities()
    entities.speakers = speakers(taken)
    acting = Acting(entities)
    tokens: list[Token] = []
    for sentence in sentences(styled.text, names):
        tokens += sentence
        acting.take(analyse(chunk(sentence)))
    for sentence in asides(taken, names):
        acting.take(analyse(chunk(sentence)))
    spoken = read_dialogue(taken, entities, acting)
    said = " ".join(line.speech.text for line in spoken)
    atmosphere = read_atmosphere(taken.heading, _shown(tokens), said)
    framing = camera.framing
    if framing is None and taken.heading and "establishing" in taken.heading.time.lower():
        framing = Framing.EXTREME_WIDE
    composed = compose(entities, acting, spoken, cast, framing)
    verbs = [verb for act in acting.acts.values() for verb in act.verbs]
    where = read_setting(
        taken.heading,
        acting.places,
        [
            *((entity.noun, _voice(entity, framing)) for entity in composed.order),
            *((entity.noun, 0.5) for entity in entities.all if entity not in composed.order),
            *((prop, 0.6) for subject in composed.subjects for prop in subject.props),
            *((noun, 0.8) for entity in entities.all for noun in (*entity.compound, entity.content) if noun),
        ],
        {adjective for entity in entities.all for adjective in entity.adjectives},
        verbs,
        said,
        subjects=composed.subjects,
        talking=bool(spoken),
        snow=atmosphere.weather is Weather.SNOW or "snow" in atmosphere.features,
        around_table=any(
            r.kind in (RelationKind.AROUND, RelationKind.AT) and r.target.endswith("table")
            for s in composed.subjects
            for r in s.relations
        ),
    )
    angle = camera.angle or Angle.EYE
    picture = Picture(where.setting, composed.subjects, composed.lines, frozenset(verbs), framing, angle)
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
        framing=framing or choose_framing(picture, situation),
        angle=angle,
        dutch=camera.dutch,
        style=styled.style,
        mood=atmosphere.mood,
        situation=situation,
        light=atmosphere.light,
        season=atmosphere.season,
        features=tuple(feature for feature in atmosphere.features if feature not in entities.absent),
        place=where.place,
        subjects=composed.subjects,
        lines=composed.lines,
        absent=tuple(dict.fromkeys([*entities.absent, *_emptiness(styled.text, composed.subjects)])),
        unknown=unknown,
        confidence=round(max(0.0, (1 - len(unknown) / words)) * 0.85**guesses, 2),
        setting_given=where.given,
        time_given=time is not None,
        weather_given=atmosphere.weather is not None,
        framing_given=framing is not None,
    )


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


def _names(taken: Prompt, cast: Sequence[Character]) -> frozenset[str]:
    """Words that are names somewhere in the text, in lower case, so that they are names at a sentence's start too."""
    text = " ".join(
        [taken.action, *(line.text for line in taken.lines), *(quote.text for quote in taken.quotes)]
    )
    found = {name.lower() for groups in _CAPITAL.findall(text) for name in groups if name}
    for line in taken.lines:
        phrase = name_phrase(line.speaker)
        if phrase is not None and phrase.name:
            found.update(phrase.name.lower().split())
    for character in cast:
        found.update(word for word in character.name.lower().split() if word not in lexicon.roles())
    return frozenset(found)


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
