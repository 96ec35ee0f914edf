"""The sound of a film: narration, music, a scratch track, and one mix of them."""

from animatic.film.sound.mix import SAMPLE_RATE, Mix, Music, Placed
from animatic.film.sound.narration import Narration, narrate
from animatic.film.sound.voice import Sentence, Speech, Voice, default_voice

__all__ = [
    "SAMPLE_RATE",
    "Mix",
    "Music",
    "Narration",
    "Placed",
    "Sentence",
    "Speech",
    "Voice",
    "default_voice",
    "narrate",
]
