"""Captions: cues in time, as WebVTT, SRT, a soft track, or burned into the picture."""

from animatic.film.captions.burn import BurnedCaptions
from animatic.film.captions.cues import Cue
from animatic.film.captions.formats import to_srt, to_webvtt

__all__ = ["BurnedCaptions", "Cue", "to_srt", "to_webvtt"]
