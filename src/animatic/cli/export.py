"""`animatic export`: a timeline becomes a storyboard on paper, or a package for an editor."""

import time
from dataclasses import replace
from pathlib import Path
from typing import Annotated, Literal

import typer

from animatic import film as films
from animatic.cli.console import answers, errors, print_json
from animatic.cli.interrupts import interruptible
from animatic.cli.progress import stages
from animatic.errors import InvalidInput
from animatic.exports.making import ExportFormat, ExportRequest, make
from animatic.film import Timeline


def export(
    timeline: Annotated[
        Path, typer.Argument(help="A timeline as JSON, such as the timeline.json of a board.")
    ],
    output: Annotated[
        Path,
        typer.Option("--output", "-o", help="storyboard.pdf, package.zip for an editor, or an edit list."),
    ],
    title: Annotated[str, typer.Option(help="[default: the timeline's name]", show_default=False)] = "",
    per_page: Annotated[int, typer.Option(help="Panels on a page of the PDF: 1, 2, 3, 4, 6 or 9.")] = 6,
    paper: Annotated[Literal["a4", "us-letter"], typer.Option(help="Of the PDF.")] = "a4",
    handles: Annotated[
        int | None,
        typer.Option(
            min=0,
            max=240,
            help="Frames before and after each clip. [default: 24, or what the longest transition needs]",
            show_default=False,
        ),
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Answer with one JSON object.")] = False,
) -> None:
    """Print a storyboard, or pack a film for an editor.

    The package holds a ProRes clip with handles for each panel, and edit lists for Premiere Pro, DaVinci Resolve, Final
    Cut Pro and everything that reads OpenTimelineIO or EDL.

    Example: animatic export board/timeline.json -o storyboard.pdf
    """
    began = time.monotonic()
    form = next((form for form in ExportFormat if f".{form.suffix}" == output.suffix.lower()), None)
    if form is None:
        raise InvalidInput(
            f"{output.name}: give a name that ends in .pdf (on paper), .zip (a package for an editor), .otio, .edl,"
            " .fcpxml or .xml (Final Cut Pro 7, Premiere)."
        )
    if not output.absolute().parent.is_dir():
        raise InvalidInput(f"There is no folder {output.absolute().parent}.")
    loaded = films.load(timeline)
    name = title or timeline.resolve().parent.name
    with interruptible() as interrupt, stages(errors(), quiet=as_json) as bars:
        request = replace(_request(loaded, form, name), per_page=per_page, paper=paper, handles=handles)
        notes = make(request, output, progress=bars.begin("Exporting").update, cancelled=interrupt)
    seconds = time.monotonic() - began
    if as_json:
        print_json(
            {
                "file": str(output),
                "bytes": output.stat().st_size,
                "notes": list(notes),
                "seconds": round(seconds, 2),
            }
        )
    else:
        for note in notes:
            errors().print(note, style="yellow", markup=False)
        answers().print(
            f"{output}  ({output.stat().st_size / 1e6:.1f} MB, made in {seconds:.0f} s)", markup=False
        )


def _request(timeline: Timeline, form: ExportFormat, title: str) -> ExportRequest:
    """All that a timeline tells of a storyboard."""
    if form is not ExportFormat.PDF:
        remarks = tuple(segment.caption for segment in timeline.segments)
        return ExportRequest(format=form, title=title, timeline=timeline, remarks=remarks)
    from animatic.film.interchange import BoardPanel

    board = tuple(
        BoardPanel(
            number=segment.number or str(index),
            duration_ms=segment.duration_ms,
            picture=segment.picture,
            action=segment.caption,
            camera=segment.move.value.replace("-", " "),
        )
        for index, segment in enumerate(timeline.segments, start=1)
    )
    return ExportRequest(format=form, title=title, board=board, aspect=timeline.width / timeline.height)
