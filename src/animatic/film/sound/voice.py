"""Voices: text in, samples and the times of its sentences out.

The embedded voice is `hibari` (Apache-2.0): one English voice inside its wheel, no network. Given another
script it returns nothing, or spells; so the language is an explicit parameter, and the script is checked.
"""

import functools
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Any, Protocol

import numpy as np
import numpy.typing as npt

from animatic.errors import InvalidInput

Samples = npt.NDArray[np.float32]

SENTENCE_GAP_SECONDS = 0.22
"""Silence between the sentences of one speech."""
ONSET_THRESHOLD = 0.02
"""Share of a sentence's loudest 10 ms at which it is taken to have begun."""
MAX_CHARACTERS = 20_000


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of a speech: when its sound begins and ends, in seconds from the start of the speech."""

    text: str
    start: float
    end: float


@dataclass(frozen=True, slots=True)
class Speech:
    """Mono samples in −1 … 1 and the sentences in them."""

    samples: Samples
    rate: int
    sentences: tuple[Sentence, ...]

    @property
    def seconds(self) -> float:
        return len(self.samples) / self.rate


class Voice(Protocol):
    """What speaks. The same text, language, speed and seed give the same samples."""

    name: str

    def speak(self, text: str, *, language: str = "en", speed: float = 1.0, seed: int = 0) -> Speech:
        """Speak `text` at 0.5 … 2.0 times the voice's own pace.

        Raises:
            InvalidInput: the voice doesn't speak this language or can't read this script.
        """
        ...


class HibariVoice:
    """The embedded English voice."""

    name = "heart"

    def __init__(self) -> None:
        # Loads a neural network (half a second): only when somebody narrates.
        from hibari import Hibari

        self._tts: Any = Hibari(voice=self.name, threads=1)

    def speak(self, text: str, *, language: str = "en", speed: float = 1.0, seed: int = 0) -> Speech:
        if language.lower().split("-")[0] != "en":
            raise InvalidInput(
                f"The embedded voice speaks English, not “{language}”. "
                "Turn narration off, or use another voice.",
                language=language,
            )
        if not 0.5 <= speed <= 2.0:
            raise InvalidInput(f"Speech speed must be 0.5 to 2.0, not {speed:g}.", speed=speed)
        if len(text) > MAX_CHARACTERS:
            raise InvalidInput(f"One speech holds at most {MAX_CHARACTERS:,} characters, not {len(text):,}.")
        check_script(text)
        rate = int(self._tts.sample_rate)
        sentences: list[Sentence] = []
        parts: list[Samples] = []
        position = 0
        for number, (sentence, samples) in enumerate(self._sentences(text, speed, seed)):
            if number:
                gap = np.zeros(round(SENTENCE_GAP_SECONDS * rate), np.float32)
                parts.append(gap)
                position += len(gap)
            start, end = sounding(samples, rate)
            sentences.append(Sentence(sentence, (position + start) / rate, (position + end) / rate))
            parts.append(samples)
            position += len(samples)
        joined = np.concatenate(parts) if parts else np.zeros(0, np.float32)
        return Speech(joined, rate, tuple(sentences))

    def _sentences(self, text: str, speed: float, seed: int) -> Iterator[tuple[str, Samples]]:
        for sentence in self._tts.split_sentences(text):
            samples = np.asarray(self._tts(sentence, speed=speed, seed=seed), np.float32)
            if len(samples):
                yield sentence.strip(), samples


@functools.cache
def default_voice() -> Voice:
    """The embedded voice, loaded once per process."""
    return HibariVoice()


def check_script(text: str) -> None:
    """Refuse text whose letters aren't mostly Latin: an English voice would skip or spell it.

    Raises:
        InvalidInput: more than a tenth of the letters are of another script; it names one of them.
    """
    letters = [c for c in text if c.isalpha()]
    foreign = [c for c in letters if "LATIN" not in unicodedata.name(c, "LATIN")]
    if len(foreign) * 10 > len(letters):
        name = unicodedata.name(foreign[0]).split(" ")[0].capitalize()
        raise InvalidInput(
            f"The embedded voice reads Latin script; this text has {name} letters (“{foreign[0]}”). "
            "Turn narration off for this panel; its captions still show.",
            script=name,
        )


def sounding(samples: Samples, rate: int) -> tuple[int, int]:
    """First and last sounding sample: where the energy of 10 ms windows crosses a share of the loudest."""
    window = max(1, rate // 100)
    edges = [*range(0, len(samples), window), len(samples)]
    energy = np.array([np.square(samples[a:b]).mean() if b > a else 0.0 for a, b in pairwise(edges)])
    loud = np.flatnonzero(energy > ONSET_THRESHOLD**2 * energy.max(initial=0.0))
    if not len(loud) or energy.max() == 0.0:
        return 0, len(samples)
    return int(loud[0]) * window, min(len(samples), (int(loud[-1]) + 1) * window)
