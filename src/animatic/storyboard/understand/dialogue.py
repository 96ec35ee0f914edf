"""Who says what to whom."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from animatic.storyboard.terms import Emotion, Gender, Kind
from animatic.storyboard.understand import lexicon
from animatic.storyboard.understand.acting import Acting
from animatic.storyboard.understand.entities import Entities
from animatic.storyboard.understand.entity import Entity
from animatic.storyboard.understand.phrase import Mark, NounPhrase
from animatic.storyboard.understand.phrases import chunk
from animatic.storyboard.understand.prompt import Prompt, Speech
from animatic.storyboard.understand.tokens import Token, sentences
from animatic.storyboard.understand.words import base_verb


@dataclass(slots=True, eq=False)
class Spoken:
    speech: Speech
    speaker: Entity | None
    addressee: Entity | None = None
    emotion: Emotion = Emotion.NEUTRAL


_VOICES: Final = frozenset(
    "voice computer radio announcer narrator intercom loudspeaker television tv recording all crowd "
    "chorus speaker phone".split()
)
_ROYAL: Final = re.compile(
    r"\b(?:your (?:majesty|highness|grace)|my (?:lord|liege|king)|sire|milord)\b", re.IGNORECASE
)
_VOCATIVE: Final = re.compile(
    r"(?:^|[.!?…]\s*)(?:(?:oh|hey|yes|no|well|please|listen|look|hello|hi|easy|thank you"
    r"|good (?:evening|morning|night)|sorry|come on|now)[,!]?\s+)?"
    r"(?P<first>[A-Z][\w.’'-]*(?:\s[A-Z][\w.’'-]*)?|sir|madam|ma'am|doctor)[,!?]"
    r"|,\s+(?P<last>(?:[A-Z][\w’'-]*\.?(?:\s[A-Z][\w’'-]*)?)|sir|madam|ma'am|doctor|captain|sergeant|father|mother|dad|mom|mum|detective|officer|boy|girl|son|"
    r"miss|madame|my lord|gentlemen|boys|children|kid|kids|professor|sire)\s*(?:[,.!?…]|$)"
)
_PARENTHETICAL_TO: Final = re.compile(r"^(?:in)?to\s+(?P<who>.+)$|\bto (?P<late>the \w+|[A-Z]\w+)$")


def read_dialogue(prompt: Prompt, entities: Entities, acting: Acting) -> list[Spoken]:
    spoken: list[Spoken] = []
    for number, speech in enumerate(prompt.quotes):
        who, whom = acting.quotes.get(number, (None, None))
        spoken.append(Spoken(speech, who, whom))
    _neighbours(spoken, entities)
    for speech in prompt.lines:
        phrase = name_phrase(speech.speaker)
        voice = phrase is not None and phrase.head in _VOICES and not phrase.name
        if speech.off_screen or voice:
            known = next(
                (e for e in entities.all if phrase is not None and phrase.head in (e.noun, e.name.lower())),
                None,
            )
            spoken.append(Spoken(speech, known))
            continue
        speaker = entities.speaker([phrase] if phrase is not None else [])
        spoken.append(Spoken(speech, speaker))
    for line in spoken:
        if line.speaker is not None:
            line.speaker.said += 1
            entities.touch(line.speaker)
        line.emotion = _emotion(line.speech)
    _address(spoken, entities)
    for line in spoken:
        if line.addressee is not None:
            line.addressee.addressed += 1
    return spoken


def speakers(prompt: Prompt) -> list[NounPhrase]:
    """Who speaks and is seen, each once, the last one first."""
    found: dict[str, NounPhrase] = {}
    for speech in reversed(prompt.lines):
        if not speech.off_screen and speech.speaker not in found:
            phrase = name_phrase(speech.speaker)
            if phrase is not None and not (phrase.head in _VOICES and not phrase.name) and not phrase.pronoun:
                found[speech.speaker] = phrase
    return list(found.values())


_FROM: Final = re.compile(r"^from (?=under|behind|inside|above|below|beneath)", re.IGNORECASE)
_PLACES: Final = frozenset(
    "under behind inside above below beneath at on in through over with beside against by".split()
)


def asides(prompt: Prompt, names: frozenset[str]) -> Iterator[list[Token]]:
    """What parentheticals tell of the speakers' doings: "(threading a needle)", "(from under the car)"."""
    for speech in prompt.lines:
        text = _FROM.sub("", speech.parenthetical.strip())
        first = re.match(r"[a-z]+", text.lower())
        phrase = name_phrase(speech.speaker) if first and not speech.off_screen else None
        if first is None or phrase is None or " " not in text:
            continue
        doing = first[0].endswith("ing") and base_verb(first[0]) != first[0]
        if doing or first[0] in _PLACES:
            who = phrase.name or f"the {phrase.full}"
            yield from sentences(f"{who} is {text} .", names)


def name_phrase(name: str) -> NounPhrase | None:
    """ "OLD SCOUT", "DR. FELL", "MAN IN GREY SUIT" as a noun phrase."""
    written = " ".join(_cased(word) for word in name.split())
    for sentence in sentences(f"{written} ."):
        phrases = [found for found in chunk(sentence) if isinstance(found, NounPhrase)]
        if phrases:
            first = phrases[0]
            if (
                len(phrases) > 1
                and not any(isinstance(c, Mark) and c.kind == "prep" for c in chunk(sentence))
                and phrases[-1].name
            ):
                first = phrases[-1]
            return first
    return NounPhrase(name.lower(), name=name.title())


def _cased(word: str) -> str:
    lower = word.lower().strip(".")
    if not word.isupper() and word[0].isupper() and lower not in lexicon.roles():
        return word
    if lower in lexicon.given_names() and lower not in lexicon.roles():
        return word.capitalize()
    if lower in ("mr", "mrs", "ms", "miss", "dr", "det", "sgt", "lt", "capt", "prof"):
        return word.capitalize()
    common = (
        lower in lexicon.roles()
        or lower in lexicon.things()
        or lower in lexicon.groups()
        or lower in _SMALL_WORDS
        or lower in _VOICES
    )
    plural = lower.endswith("s") and lower[:-1] in lexicon.roles()
    return lower if common or plural else word.capitalize()


_SMALL_WORDS: Final = frozenset(
    "old young little big fat tall the a an in with of and at on first second third other new drunk "
    "dead tough bald head chief night day he she it "
    "they grey gray black white red blue green suit hat coat masked hooded mad crazy teenage tiny "
    "angry elderly small".split()
)


def _neighbours(spoken: Sequence[Spoken], entities: Entities) -> None:
    """A quote without a verb of speech goes with the sentence beside it, or with the quote before."""
    last: Entity | None = None
    for line in spoken:
        if line.speaker is None:
            line.speaker = last or next(
                (entity for entity in entities.all if entity.is_animate and entity.subject), None
            )
        last = line.speaker or last


def _emotion(speech: Speech) -> Emotion:
    table = lexicon.inverse("looks", "emotion")
    text = speech.parenthetical.lower()
    for word in (text, *re.findall(r"[a-z-]+(?:'\w+)?", text)):
        if word in table:
            return Emotion(table[word])
    verbs = lexicon.inverse("verbs", "emotion")
    for word in re.findall(r"[a-z]+", text):
        if (base := base_verb(word)) in verbs:
            return Emotion(verbs[base])
    if speech.text.count("!") > 1 or (speech.text.isupper() and len(speech.text) > 4):
        return Emotion.ANGRY
    return Emotion.NEUTRAL


# ---- to whom


def _address(spoken: Sequence[Spoken], entities: Entities) -> None:
    speakers = list(dict.fromkeys(line.speaker for line in spoken if line.speaker is not None))
    for i, line in enumerate(spoken):
        if line.speaker is None:
            continue
        if line.addressee is not None:
            continue
        if re.search(
            r"\bto (?:him|her|it)self\b|\bto nobody\b"
            r"|\b(?:in)?to (?:the )?(?:phone|receiver|microphone|mic|camera|radio)\b|\bon the phone\b",
            line.speech.parenthetical,
            re.IGNORECASE,
        ):
            continue
        line.addressee = (
            _named_in_parenthetical(line, entities)
            or _vocative(
                line, entities, create=len([e for e in entities.people() if e is not line.speaker]) == 0
            )
            or _other_speaker(i, spoken, speakers)
            or _other_person(line, entities)
        )


def _named_in_parenthetical(line: Spoken, entities: Entities) -> Entity | None:
    found = _PARENTHETICAL_TO.search(line.speech.parenthetical)
    if not found:
        return None
    name = found["who"] or found["late"] or ""
    phrase = next((c for s in sentences(f"{name} .") for c in chunk(s) if isinstance(c, NounPhrase)), None)
    if phrase is None or phrase.pronoun:
        if phrase is not None and phrase.pronoun in ("him", "her"):
            wanted = Gender.MALE if phrase.pronoun == "him" else Gender.FEMALE
            return next(
                (
                    e
                    for e in entities.people()
                    if e is not line.speaker and e.gender in (wanted, Gender.UNKNOWN)
                ),
                None,
            )
        return None
    found_entities = entities.of(phrase)
    return next((e for e in found_entities if e is not line.speaker and e.is_animate), None)


def _vocative(line: Spoken, entities: Entities, *, create: bool) -> Entity | None:
    if _ROYAL.search(line.speech.text):
        royal = next(
            (
                e
                for e in entities.people()
                if e is not line.speaker and e.figure in ("king", "queen", "general")
            ),
            None,
        )
        if royal is None and create:
            lord = "my lord" in line.speech.text.lower()
            return _present(
                entities.add(Entity("lord" if lord else "king", Kind.PERSON, "king", gender=Gender.MALE)),
                entities,
            )
        return royal
    for found in _VOCATIVE.finditer(line.speech.text):
        name = (found["last"] or found["first"] or "").strip(" .")
        lower = name.lower()
        for entity in entities.people():
            if entity is not line.speaker and (
                lower in (entity.name.lower(), entity.noun)
                or lower in entity.name.lower().split()
                or entity.name.lower() in lower.split()
            ):
                return entity
        if lower.split()[-1] in lexicon.given_names() and create:
            phrase = name_phrase(name)
            if phrase is not None and phrase.name:
                return _present(entities.speaker([phrase]), entities)
        if create and lower in _CALLED:
            noun, figure, gender = _CALLED[lower]
            return _present(entities.add(Entity(noun, Kind.PERSON, figure, gender=gender)), entities)
    return None


def _present(entity: Entity | None, entities: Entities) -> Entity | None:
    """Who is spoken to by name is there."""
    if entity is not None:
        entities.touch(entity)
    return entity


_CALLED: Final = {
    "sir": ("man", "man", Gender.MALE),
    "madam": ("woman", "woman", Gender.FEMALE),
    "ma'am": ("woman", "woman", Gender.FEMALE),
    "madame": ("woman", "woman", Gender.FEMALE),
    "doctor": ("doctor", "doctor", Gender.UNKNOWN),
    "captain": ("captain", "captain", Gender.UNKNOWN),
    "father": ("priest", "priest", Gender.MALE),
    "detective": ("detective", "detective", Gender.UNKNOWN),
    "officer": ("officer", "police", Gender.UNKNOWN),
    "sergeant": ("sergeant", "soldier", Gender.UNKNOWN),
    "professor": ("professor", "scientist", Gender.UNKNOWN),
    "dad": ("father", "man", Gender.MALE),
    "mom": ("mother", "woman", Gender.FEMALE),
    "mum": ("mother", "woman", Gender.FEMALE),
    "mother": ("mother", "woman", Gender.FEMALE),
    "miss": ("woman", "woman", Gender.FEMALE),
}


def _other_speaker(i: int, spoken: Sequence[Spoken], speakers: Sequence[Entity]) -> Entity | None:
    line = spoken[i]
    if len(speakers) < 2:
        return None
    before = next(
        (other.speaker for other in reversed(spoken[:i]) if other.speaker not in (None, line.speaker)), None
    )
    after = next(
        (other.speaker for other in spoken[i + 1 :] if other.speaker not in (None, line.speaker)), None
    )
    return before if i and before is not None else after


def _other_person(line: Spoken, entities: Entities) -> Entity | None:
    """The one other person (else animal) in the action: the one who acts first, if there are several."""
    others = [
        e
        for e in entities.all
        if e is not line.speaker
        and e.is_animate
        and not e.part
        and (e.subject or e.caption or e.object or e.prepositional)
    ]
    people = [e for e in others if e.is_person]
    if people:
        return max(people, key=lambda e: (e.subject + e.caption > 0, -e.order))
    animals = [e for e in others if e.subject or e.caption]
    return animals[0] if len(animals) == 1 else None
