"""`animatic make`: a story becomes a film, in this process, without server or database."""

import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Annotated, Any, Final, Literal

import typer

from animatic.cli.board import Board
from animatic.cli.choices import (
    KeepParts,
    Mark,
    MusicDuck,
    MusicFile,
    MusicOnce,
    MusicStart,
    MusicVolume,
    checked_rate,
    checked_style,
    film_target,
)
from animatic.cli.console import answers, errors, print_json
from animatic.cli.interrupts import Interrupt, interruptible
from animatic.cli.painting import paint_all
from animatic.cli.progress import Stages, stages
from animatic.cli.rendering import music as music_of
from animatic.cli.rendering import render, sound_length_ms
from animatic.conversions.planning import (
    FilmSettings,
    PictureSettings,
    cut_to,
    plan_card,
    plan_film,
    plan_panels,
    plan_pictures,
    spoken_of,
)
from animatic.errors import Cancelled, InvalidInput
from animatic.film import FilmReport, Look, Marks, Segment
from animatic.film.sound.plan import CaptionMode, SoundPlan
from animatic.screenplay import MAX_CHARACTERS, Script, decode_source, parse
from animatic.vocabulary import AspectRatio, Resolution

_MAX_BYTES: Final = 4 * MAX_CHARACTERS
"""No text that is short enough has more bytes."""
_FORMATS: Final[dict[str, Literal["prose", "fountain"]]] = {
    ".fountain": "fountain",
    ".spmd": "fountain",
    ".md": "prose",
    ".markdown": "prose",
}


def make(
    story: Annotated[
        Path, typer.Argument(help="The story (.txt, .md) or screenplay (.fountain); - reads it from a pipe.")
    ],
    output: Annotated[
        Path | None,
        typer.Option(
            "--output", "-o", help="The film: .mp4, .mov, .webm, .webp. [default: the story's name, .mp4]"
        ),
    ] = None,
    style: Annotated[str, typer.Option(help="How the pictures look, such as noir or watercolour.")] = "",
    aspect: Annotated[AspectRatio, typer.Option(help="Width to height.")] = AspectRatio.WIDE,
    seconds_per_panel: Annotated[
        float | None,
        typer.Option(help="Hold every panel this long. [default: what its text needs]", show_default=False),
    ] = None,
    resolution: Annotated[Resolution, typer.Option(help="Short edge of the film in pixels.")] = Resolution.HD,
    fps: Annotated[str, typer.Option(help="Frames per second: 23.976, 24, 25, 29.97, 30 or 60.")] = "24",
    seed: Annotated[int, typer.Option(min=0, max=2**31 - 1, help="Another number, other pictures.")] = 0,
    board: Annotated[
        Path | None,
        typer.Option(help="A folder for the pictures, a contact sheet and the timeline.", show_default=False),
    ] = None,
    format: Annotated[  # noqa: A002 - the option's name
        Literal["auto", "prose", "fountain"], typer.Option(help="What the story is written in.")
    ] = "auto",
    breakdown: Annotated[
        Literal["rules", "chat"],
        typer.Option(help="Who cuts the text into panels; chat: the language model of ANIMATIC_CHAT_MODEL."),
    ] = "rules",
    expand: Annotated[
        bool, typer.Option("--expand", help="Have that language model make the pictures' prompts richer.")
    ] = False,
    quality: Annotated[
        Literal["draft", "standard", "high"], typer.Option(help="Of the film's encoding.")
    ] = "standard",
    narrate: Annotated[
        bool, typer.Option("--narrate", help="Read the story aloud; panels hold until their words are said.")
    ] = False,
    captions: Annotated[
        CaptionMode, typer.Option(help="soft: a track to switch on; burned: part of the picture.")
    ] = CaptionMode.NONE,
    music: MusicFile = None,
    music_start: MusicStart = 0.0,
    music_volume: MusicVolume = None,
    music_duck: MusicDuck = None,
    music_once: MusicOnce = False,
    scratch: Annotated[
        Path | None,
        typer.Option(
            help="A recording that is heard, and that the film is cut to: it becomes as long.",
            show_default=False,
        ),
    ] = None,
    letterbox: Annotated[
        float | None,
        typer.Option(
            min=0.25, max=4, help="Width over height of the picture between black bars.", show_default=False
        ),
    ] = None,
    lut: Annotated[
        Path | None, typer.Option(help="A .cube look-up table for the colours.", show_default=False)
    ] = None,
    title_card: Annotated[
        str, typer.Option(help="Words on black before the first panel.", show_default=False)
    ] = "",
    end_card: Annotated[
        str, typer.Option(help="Words on black after the last panel.", show_default=False)
    ] = "",
    marks: Annotated[
        list[Mark] | None,
        typer.Option(help="Written over the picture for reviewers; may be given several times."),
    ] = None,
    keep_parts: KeepParts = True,
    processes: Annotated[
        int | None,
        typer.Option(
            min=1,
            max=64,
            help="How many pictures are painted at once. [default: one a core]",
            show_default=False,
        ),
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Answer with one JSON object.")] = False,
) -> None:
    """Make a film from a story or a screenplay.

    The text is cut into scenes, shots and panels, a picture is painted for each, and the pictures become a film with
    camera moves and transitions. The same story, options and seed give the same film.

    Example: animatic make lighthouse.txt -o lighthouse.mp4 --style noir --board board
    """
    began = time.monotonic()
    order = _Order(
        target=film_target(output, _named_after(story)),
        pictures=PictureSettings(aspect, resolution, checked_style(style), seed, letterbox),
        film=FilmSettings(
            aspect=aspect,
            resolution=resolution,
            frame_rate=checked_rate(fps),
            look=Look(letterbox=letterbox, lut=lut),
            marks=Marks(**{mark.field: True for mark in marks or []}),
            seed=seed,
        ),
        cards=(title_card, end_card),
        board=board,
        sound=SoundPlan(
            narrated=narrate,
            music=music_of(
                music, start=music_start, volume=music_volume, duck=music_duck, loop=not music_once
            ),
            scratch=scratch,
            seed=seed,
        ),
        keep_parts=keep_parts,
        captions=captions,
        quality=quality,
        processes=processes,
        expand=expand,
    )
    text, form = _read(story, format)
    with interruptible() as interrupt, stages(errors(), quiet=as_json) as bars:
        if breakdown == "chat":
            from animatic.cli.chat import broken_down

            script, notes = broken_down(text, form, seconds_per_panel, bars.begin("Reading"), interrupt)
        else:
            script, notes = parse(text, format=form, seconds_per_panel=seconds_per_panel), []
        _announce(script, quiet=as_json)
        made = _make(script, order, bars, interrupt)
    made = replace(made, warnings=(*notes, *made.warnings))
    _answer(script, order, made, time.monotonic() - began, as_json=as_json)


@dataclass(frozen=True, slots=True)
class _Order:
    """What was asked for, checked."""

    target: Path
    pictures: PictureSettings
    film: FilmSettings
    cards: tuple[str, str]
    """The words before and after the panels; empty for none."""
    board: Path | None
    sound: SoundPlan
    captions: CaptionMode
    quality: str
    keep_parts: bool
    processes: int | None
    expand: bool


@dataclass(frozen=True, slots=True)
class _Made:
    """What came of it."""

    segments: tuple[Segment, ...]
    """Of the panels, as they became."""
    report: FilmReport
    pictures: list[tuple[Path, Path | None]]
    board: Board | None
    warnings: tuple[str, ...] = ()


def _named_after(story: Path) -> Path:
    return Path(story.name) if story.name not in ("", "-") else Path("film")


def _read(
    story: Path,
    format: Literal["auto", "prose", "fountain"],  # noqa: A002 - the option's name
) -> tuple[str, Literal["auto", "prose", "fountain"]]:
    """The story, and what it is written in. Raises InvalidInput with a word on what to do."""
    if str(story) == "-":
        data = sys.stdin.buffer.read(_MAX_BYTES + 1)
    elif story.is_dir():
        raise InvalidInput(f"{story} is a folder; give the story's file.")
    else:
        try:
            with story.open("rb") as file:
                data = file.read(_MAX_BYTES + 1)
        except FileNotFoundError:
            raise InvalidInput(f"There is no file {story}. Is the name right?") from None
    if format == "auto":
        format = _FORMATS.get(story.suffix.lower(), "auto")  # noqa: A001
    return decode_source(data), format


def _announce(script: Script, *, quiet: bool) -> None:
    console = errors()
    if not quiet:
        length = script.duration_ms / 1000
        name = f"“{script.title}”: " if script.title else ""
        console.print(
            f"{name}{_count(len(script.scenes), 'scene')}, {_count(len(script.panels), 'panel')}, {length:.1f} s",
            markup=False,
        )
    for warning in script.warnings:
        console.print(f"Line {warning.line}: {warning.message}", style="yellow", markup=False)


def _make(script: Script, order: _Order, bars: Stages, interrupt: Interrupt) -> _Made:
    with _workplace(order.board) as (board, folder):
        planned, notes = plan_pictures(script.panels, order.pictures), list[str]()
        if order.expand:
            from animatic.cli.chat import expanded

            memory = board.pictures / "expansions.json" if board else None
            planned, notes = expanded(planned, memory, bars.begin("Expanding"), interrupt)
        painting = bars.begin("Painting")
        painted = paint_all(
            planned,
            folder,
            processes=order.processes,
            progress=painting.update,
            cancelled=interrupt,
        )
        pictures: list[tuple[Path, Path | None]] = [(files.picture, files.depth) for files in painted]
        if board is not None:
            pictures = board.lay_out(script.panels, painted)
        settings = replace(order.film, opening=script.opening, opening_ms=script.opening_ms)
        panels = plan_panels(script, pictures)
        if order.sound.scratch is not None:
            length = sound_length_ms(order.sound.scratch)
            durations = cut_to([panel.duration_ms for panel in panels], [False] * len(panels), length)
            panels = [replace(panel, duration_ms=ms) for panel, ms in zip(panels, durations, strict=True)]
        before, after = (plan_card(*card) for card in zip(("TITLE", "END"), order.cards, strict=True))
        timeline = plan_film([*before, *panels, *after], settings)
        if board is not None:
            board.write_sheet(script, pictures)
            board.write_timeline(timeline)
        if interrupt():
            raise Cancelled
        spoken = [spoken_of(panel) for panel in script.panels]
        # Cards are never read, and what was cut to a recording is never stretched.
        made = render(
            timeline,
            order.target,
            sound=order.sound,
            spoken=[*("" for _ in before), *spoken, *("" for _ in after)],
            locked=[
                *(True for _ in before),
                *(order.sound.scratch is not None for _ in panels),
                *(True for _ in after),
            ],
            captions=order.captions,
            quality=order.quality,
            keep_parts=order.keep_parts,
            bars=bars,
            interrupt=interrupt,
        )
        if board is not None and made.timeline is not timeline:
            board.write_timeline(made.timeline)
        segments = made.timeline.segments[len(before) : len(before) + len(panels)]
        return _Made(segments, made.report, pictures, board, (*notes, *made.warnings))


@contextmanager
def _workplace(folder: Path | None) -> Iterator[tuple[Board | None, Path]]:
    """The board, if one is wanted, and where pictures are painted: there, or in a folder that goes away."""
    if folder is not None:
        board = Board(folder)
        try:
            yield board, board.pictures
        finally:
            board.tidy_up()
        return
    with tempfile.TemporaryDirectory(prefix="animatic-") as name:
        yield None, Path(name)


def _answer(script: Script, order: _Order, made: _Made, seconds: float, *, as_json: bool) -> None:
    report, board = made.report, made.board
    if as_json:
        print_json(_described(script, order, made, seconds))
        return
    for note in (*made.warnings, *report.notes):
        errors().print(note, style="yellow", markup=False)
    answers().print(
        f"{order.target}  ({report.duration_ms / 1000:.1f} s, {report.width}×{report.height}, "
        f"{report.bytes / 1e6:.1f} MB, made in {seconds:.0f} s)",
        markup=False,
    )
    if board is not None:
        answers().print(f"{board.sheet}", markup=False)


def _described(script: Script, order: _Order, made: _Made, seconds: float) -> dict[str, Any]:
    report, board = made.report, made.board
    panels = []
    for panel, segment, (picture, _) in zip(script.panels, made.segments, made.pictures, strict=True):
        described = {
            "number": panel.number,
            "prompt": panel.prompt,
            "durationMs": segment.duration_ms,
            "move": panel.move,
            "transition": panel.transition,
        }
        panels.append({**described, "picture": str(picture)} if board else described)
    return {
        "film": str(order.target),
        "title": script.title,
        "format": script.format,
        "durationMs": report.duration_ms,
        "frames": report.frames,
        "frameRate": str(order.film.frame_rate),
        "width": report.width,
        "height": report.height,
        "codec": report.codec,
        "bytes": report.bytes,
        "scenes": len(script.scenes),
        "panels": panels,
        "board": str(board.folder) if board else None,
        "contactSheet": str(board.sheet) if board else None,
        "timeline": str(board.timeline) if board else None,
        "warnings": [{"line": warning.line, "message": warning.message} for warning in script.warnings],
        "notes": [*made.warnings, *report.notes],
        "seconds": round(seconds, 2),
    }


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
