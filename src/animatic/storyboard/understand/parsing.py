"""A text's people, things and doings, before they are put together to a reading."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from animatic.storyboard.character import Character
from animatic.storyboard.understand import lexicon
from animatic.storyboard.understand.acting import Acting
from animatic.storyboard.understand.atmosphere import Styled, read_style
from animatic.storyboard.understand.camera import Camera, read_camera
from animatic.storyboard.understand.clauses import analyse
from animatic.storyboard.understand.dialogue import Spoken, asides, name_phrase, read_dialogue, speakers
from animatic.storyboard.understand.entities import Entities
from animatic.storyboard.understand.groups import settle
from animatic.storyboard.understand.introductions import introduce, introductions
from animatic.storyboard.understand.phrases import chunk
from animatic.storyboard.understand.prompt import Prompt, take_apart
from animatic.storyboard.understand.tokens import Token, sentences

_CHARACTERS: Final = 20_000
"""What is read of a text; a panel's prompt is a tenth of it at most."""
_CAPITAL: Final = re.compile(
    r"(?<=[a-z,;] )(?:(?:Mr|Mrs|Ms|Dr)\.? )?([A-Z][a-z]+)\b|\b(?:Mr|Mrs|Ms|Miss|Dr|Det)\.? ([A-Z][a-z]+)"
)


_PAIRED: Final = re.compile(
    r"\b(side|hand|arm|face|back|shoulder|cheek) (by|in|to) (\1)\b(?! with)", re.IGNORECASE
)
"""Three words that say one thing about two."""


@dataclass(frozen=True, slots=True)
class Parsed:
    prompt: Prompt
    camera: Camera
    styled: Styled
    tokens: list[Token]
    entities: Entities
    acting: Acting
    spoken: list[Spoken]


def parse(text: str, cast: Sequence[Character] = ()) -> Parsed:
    """Read a text; never fails. What goes beyond a panel's length isn't read."""
    taken = take_apart(text[:_CHARACTERS])
    action, introduced = introductions(taken.action)
    camera = read_camera(action)
    styled = read_style(camera.text)
    names = _names(taken, cast)
    entities = Entities()
    entities.speakers = speakers(taken)
    acting = Acting(entities)
    tokens: list[Token] = []
    for sentence in sentences(_PAIRED.sub(r"\1-\2-\3", styled.text), names):
        tokens += sentence
        acting.take(analyse(chunk(sentence)))
    for sentence in asides(taken, names):
        acting.take(analyse(chunk(sentence)))
    spoken = read_dialogue(taken, entities, acting)
    introduce(introduced, entities, acting)
    settle(entities, acting, spoken)
    return Parsed(taken, camera, styled, tokens, entities, acting, spoken)


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
