"""Captions as files: WebVTT (W3C) and SRT."""

from collections.abc import Sequence

from animatic.film.captions.cues import Cue


def to_webvtt(cues: Sequence[Cue]) -> str:
    """A WebVTT file; markup characters in the text are escaped."""
    blocks = ["WEBVTT"]
    for cue in cues:
        text = _lines(cue.text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
        blocks.append(f"{_stamp(cue.start_ms, '.')} --> {_stamp(cue.end_ms, '.')}\n{text}")
    return "\n\n".join(blocks) + "\n"


def to_srt(cues: Sequence[Cue]) -> str:
    """A SubRip file."""
    return "\n".join(
        f"{number}\n{_stamp(cue.start_ms, ',')} --> {_stamp(cue.end_ms, ',')}\n{_lines(cue.text)}\n"
        for number, cue in enumerate(cues, start=1)
    )


def _lines(text: str) -> str:
    # An empty line would end the cue.
    return "\n".join(line.strip() for line in text.splitlines() if line.strip())


def _stamp(ms: int, point: str) -> str:
    seconds, ms = divmod(ms, 1000)
    minutes, seconds = divmod(seconds, 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours:02}:{minutes:02}:{seconds:02}{point}{ms:03}"
