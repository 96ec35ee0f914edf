"""`animatic export`: a timeline becomes a storyboard on paper, or a package for an editor."""

import time
from pathlib import Path
from typing import Annotated, Literal

import typer

from animatic import film as films
from animatic.cli.console import answers, errors, print_json
from animatic.cli.interrupts import Interrupt, interruptible
from animatic.cli.progress import Stages, stages
from animatic.errors import InvalidInput
from animatic.film import Timeline


def export(
    timeline: Annotated[
        Path, typer.Argument(help="A timeline as JSON, such as the timeline.json of a board.")
    ],
    output: Annotated[
        Path, typer.Option("--output", "-o", help="storyboard.pdf, or package.zip for an editor.")
    ],
    title: Annotated[str, typer.Option(help="[default: the timeline's name]", show_default=False)] = "",
    per_page: Annotated[int, typer.Option(help="Panels on a page of the PDF: 1, 2, 3, 4, 6 or 9.")] = 6,
    paper: Annotated[Literal["a4", "us-letter"], typer.Option(help="Of the PDF.")] = "a4",
    handles: Annotated[
        int, typer.Option(min=0, max=240, help="Frames before and after each clip of the package.")
    ] = 24,
    as_json: Annotated[bool, typer.Option("--json", help="Answer with one JSON object.")] = False,
) -> None:
    """Print a storyboard, or pack a film for an editor.

    The package holds a ProRes clip with handles for each panel, and edit lists for Premiere Pro, DaVinci Resolve, Final
    Cut Pro and everything that reads OpenTimelineIO or EDL.

    Example: animatic export board/timeline.json -o storyboard.pdf
    """
    began = time.monotonic()
    if output.suffix.lower() not in (".pdf", ".zip"):
        raise InvalidInput(
            f"{output.name}: give a name that ends in .pdf (on paper) or .zip (for an editor)."
        )
    if not output.absolute().parent.is_dir():
        raise InvalidInput(f"There is no folder {output.absolute().parent}.")
    loaded = films.load(timeline)
    name = title or timeline.resolve().parent.name
    with interruptible() as interrupt, stages(errors(), quiet=as_json) as bars:
        if output.suffix.lower() == ".pdf":
            _print(loaded, output, name, per_page, paper, bars, interrupt)
        else:
            _pack(loaded, output, name, handles, bars, interrupt)
    seconds = time.monotonic() - began
    if as_json:
        print_json({"file": str(output), "bytes": output.stat().st_size, "seconds": round(seconds, 2)})
    else:
        answers().print(
            f"{output}  ({output.stat().st_size / 1e6:.1f} MB, made in {seconds:.0f} s)", markup=False
        )


def _print(
    timeline: Timeline,
    output: Path,
    title: str,
    per_page: int,
    paper: Literal["a4", "us-letter"],
    bars: Stages,
    interrupt: Interrupt,
) -> None:
    from animatic.film.interchange.board import BoardPanel, board_pdf

    panels = [
        BoardPanel(
            number=segment.number or str(index),
            duration_ms=segment.duration_ms,
            picture=segment.picture,
            action=segment.caption,
            camera=segment.move.value.replace("-", " "),
        )
        for index, segment in enumerate(timeline.segments, start=1)
    ]
    printing = bars.begin("Printing")
    pdf = board_pdf(
        panels,
        title=title,
        aspect=timeline.width / timeline.height,
        per_page=per_page,
        paper=paper,
        progress=printing.update,
        cancelled=interrupt,
    )
    part = output.with_name(f".{output.name}.part")
    try:
        part.write_bytes(pdf)
        part.replace(output)
    finally:
        part.unlink(missing_ok=True)
    printing.update(1.0)


def _pack(
    timeline: Timeline, output: Path, title: str, handles: int, bars: Stages, interrupt: Interrupt
) -> None:
    from animatic.film.interchange.package import write_package
    from animatic.film.sound.plan import SoundPlan
    from animatic.film.sound.production import produce

    packing = bars.begin("Packing")
    write_package(
        produce(timeline, SoundPlan()),
        output,
        title=title,
        notes=[segment.caption for segment in timeline.segments],
        handles=handles,
        progress=packing.update,
        cancelled=interrupt,
    )
