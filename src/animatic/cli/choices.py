"""Options that several commands share, checked."""

import difflib
from collections.abc import Iterable
from enum import StrEnum
from fractions import Fraction
from pathlib import Path
from typing import Annotated

import typer

from animatic.errors import InvalidInput
from animatic.vocabulary import FRAME_RATES

MusicFile = Annotated[
    Path | None,
    typer.Option(help="A sound file laid under the film; it ducks under the voice.", show_default=False),
]
MusicStart = Annotated[float, typer.Option(min=0, help="Seconds into the music at which it begins.")]
MusicVolume = Annotated[
    float | None, typer.Option(min=-40, max=12, help="Of the music, in dB. [default: -8]", show_default=False)
]
MusicDuck = Annotated[
    float | None,
    typer.Option(
        min=-40,
        max=0,
        help="Further dB while somebody speaks; 0 doesn't duck. [default: -12]",
        show_default=False,
    ),
]
MusicOnce = Annotated[bool, typer.Option("--music-once", help="Silence when the music is over.")]
KeepParts = Annotated[
    bool,
    typer.Option(
        "--keep-parts/--no-keep-parts",
        help="Keep rendered parts, so that the next film renders only what changed.",
    ),
]


class Mark(StrEnum):
    """What can be written over a film for the people who review it."""

    NUMBER = "number"
    TIMECODE = "timecode"
    SAFE_AREAS = "safe-areas"
    DRAFT = "draft"

    @property
    def field(self) -> str:
        """Of `film.Marks`."""
        return "panel_number" if self is Mark.NUMBER else self.value.replace("-", "_")


def checked_rate(fps: str) -> Fraction:
    """The frame rate of that name. Raises InvalidInput."""
    name = fps.strip().removesuffix(".0").removesuffix(".00")
    if name not in FRAME_RATES:
        raise InvalidInput(f"--fps: {fps} is not possible; give {_either(FRAME_RATES)}.")
    return FRAME_RATES[name]


def checked_style(style: str) -> str:
    """The style as the artist names it; empty stays empty. Raises InvalidInput."""
    from animatic.storyboard import STYLES

    names = sorted(filter(None, STYLES))
    name = style.strip().lower().replace(" ", "-").replace("_", "-")
    if not name or name in names:
        return name
    close = difflib.get_close_matches(name, names, 1)
    if not names:
        raise InvalidInput(f"--style: there is no style “{style}”.")
    hint = f"Did you mean {close[0]}?" if close else f"Choose {_either(names)}."
    raise InvalidInput(f"--style: there is no style “{style}”. {hint}")


def target_of(output: Path | None, source: Path, suffix: str = ".mp4") -> Path:
    """Where the result goes: what was asked for, or the source's name in the current folder. Raises InvalidInput."""
    target = output if output is not None else Path(source.with_suffix(suffix).name)
    if target.is_dir():
        target = target / source.with_suffix(suffix).name
    if not target.parent.is_dir():
        raise InvalidInput(f"There is no folder {target.parent}; make it first, or choose another place.")
    return target


def film_target(output: Path | None, source: Path) -> Path:
    """Where a film goes. Raises InvalidInput, also for a name that isn't a film's."""
    from animatic.film.formats import format_of

    target = target_of(output, source)
    format_of(target, None)
    return target


def _either(names: Iterable[str]) -> str:
    *some, last = names
    return f"{', '.join(some)} or {last}" if some else last
