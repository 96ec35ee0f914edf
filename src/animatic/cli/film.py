"""`animatic film`: a timeline becomes a film."""

import time
from pathlib import Path
from typing import Annotated, Literal

import typer

from animatic import film as films
from animatic.cli.choices import (
    KeepParts,
    MusicDuck,
    MusicFile,
    MusicOnce,
    MusicStart,
    MusicVolume,
    film_target,
)
from animatic.cli.console import answers, errors, print_json
from animatic.cli.interrupts import interruptible
from animatic.cli.progress import stages
from animatic.cli.rendering import music as music_of
from animatic.cli.rendering import render
from animatic.film.sound.plan import CaptionMode, SoundPlan


def film(
    timeline: Annotated[
        Path, typer.Argument(help="A timeline as JSON, such as the timeline.json of a board.")
    ],
    output: Annotated[
        Path | None,
        typer.Option(
            "--output",
            "-o",
            help="The film: .mp4, .mov, .webm, .webp. [default: the timeline's name, .mp4]",
            show_default=False,
        ),
    ] = None,
    quality: Annotated[
        Literal["draft", "standard", "high", "lossless"], typer.Option(help="Of the encoding.")
    ] = "standard",
    narrate: Annotated[
        bool,
        typer.Option("--narrate", help="Read the captions aloud; panels hold until their words are said."),
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
        Path | None, typer.Option(help="A recording that is heard.", show_default=False)
    ] = None,
    keep_parts: KeepParts = True,
    as_json: Annotated[bool, typer.Option("--json", help="Answer with one JSON object.")] = False,
) -> None:
    """Render a film from a timeline.

    The timeline names pictures and clips relative to its own folder, and says how long each is held, how the camera
    moves and how it goes on to the next. `animatic make --board` writes one; change it, or its pictures, and render
    again.

    Example: animatic film board/timeline.json -o film.mp4
    """
    began = time.monotonic()
    target = film_target(output, timeline)
    loaded = films.load(timeline)
    with interruptible() as interrupt, stages(errors(), quiet=as_json) as bars:
        made = render(
            loaded,
            target,
            sound=SoundPlan(
                narrated=narrate,
                music=music_of(
                    music, start=music_start, volume=music_volume, duck=music_duck, loop=not music_once
                ),
                scratch=scratch,
            ),
            captions=captions,
            quality=quality,
            keep_parts=keep_parts,
            bars=bars,
            interrupt=interrupt,
        )
    report, notes = made.report, [*made.warnings, *made.report.notes]
    seconds = time.monotonic() - began
    if as_json:
        print_json(
            {
                "film": str(target),
                "durationMs": report.duration_ms,
                "frames": report.frames,
                "frameRate": str(loaded.frame_rate),
                "width": report.width,
                "height": report.height,
                "codec": report.codec,
                "bytes": report.bytes,
                "notes": notes,
                "seconds": round(seconds, 2),
            }
        )
        return
    for note in notes:
        errors().print(note, style="yellow", markup=False)
    answers().print(
        f"{target}  ({report.duration_ms / 1000:.1f} s, {report.width}×{report.height}, {report.bytes / 1e6:.1f} MB, "
        f"made in {seconds:.0f} s)",
        markup=False,
    )
