"""`animatic storyboard`: one picture from a text."""

from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Any

import typer

from animatic.cli.choices import checked_style, target_of
from animatic.cli.console import answers, errors, print_json
from animatic.cli.interrupts import interruptible
from animatic.cli.painting import Painted, paint_one
from animatic.cli.progress import stages
from animatic.conversions.planning import PlannedPicture
from animatic.errors import InvalidInput
from animatic.vocabulary import AspectRatio, picture_size

MAX_TEXT = 10_000
"""Characters of one panel's text."""


def storyboard(
    text: Annotated[str, typer.Argument(help="What the picture shows.")],
    output: Annotated[
        Path | None,
        typer.Option("--output", "-o", help="The picture, a PNG. [default: picture.png]", show_default=False),
    ] = None,
    style: Annotated[str, typer.Option(help="How it looks, such as noir or watercolour.")] = "",
    aspect: Annotated[AspectRatio, typer.Option(help="Width to height.")] = AspectRatio.WIDE,
    long_edge: Annotated[
        int | None,
        typer.Option(
            min=64, max=3840, help="Pixels of the longer side. [default: 1344 for 16:9]", show_default=False
        ),
    ] = None,
    seed: Annotated[int, typer.Option(min=0, max=2**31 - 1, help="Another number, another picture.")] = 0,
    depth: Annotated[
        Path | None,
        typer.Option(
            help="Write the depth map there too: a grey PNG of 16 bits, white is near.", show_default=False
        ),
    ] = None,
    describe: Annotated[
        bool,
        typer.Option("--describe", help="Say what is understood of the text; paint only if -o is given."),
    ] = False,
    as_json: Annotated[bool, typer.Option("--json", help="Answer with one JSON object.")] = False,
) -> None:
    """Paint one picture from a text.

    Example: animatic storyboard "A fisherman mends his net on the pier at dawn" -o pier.png
    """
    if not text.strip():
        raise InvalidInput("The text is empty: write what the picture shows.")
    if len(text) > MAX_TEXT:
        raise InvalidInput(f"The text has {len(text):,} characters; one picture takes at most {MAX_TEXT:,}.")
    answer: dict[str, Any] = {}
    if describe:
        from animatic.storyboard import describe as read

        answer = read(text).to_dict()
        if not as_json:
            _tell(answer)
    if output is not None or not describe:
        target = _png(target_of(output, Path("picture.png"), ".png"))
        size = picture_size(aspect, long_edge)
        planned = PlannedPicture("1", text, size, checked_style(style), seed)
        _paint(planned, target, _png(depth) if depth else None, quiet=as_json)
        answer |= {"picture": str(target), "width": size[0], "height": size[1]}
        if depth:
            answer["depth"] = str(depth)
        if not as_json:
            answers().print(f"{target}  ({size[0]}×{size[1]})", markup=False)
    if as_json:
        print_json(answer)


def _paint(planned: PlannedPicture, target: Path, depth: Path | None, *, quiet: bool) -> None:
    with interruptible() as interrupt, stages(errors(), quiet=quiet) as bars:
        bar = bars.begin("Painting")
        paint_one(planned, Painted(target, depth), bar.update, interrupt)
        bar.update(1.0)


def _png(path: Path) -> Path:
    if path.suffix.lower() != ".png":
        raise InvalidInput(f"{path}: pictures are written as PNG; give a name that ends in .png.")
    return path


def _tell(reading: Mapping[str, Any]) -> None:
    """The reading as a table of two columns."""
    from rich.table import Table

    table = Table(show_header=False, box=None, padding=(0, 2, 0, 0))
    for name, value in reading.items():
        if value in ("", None, [], {}, False):
            continue
        parts = value if isinstance(value, list) else [value]
        table.add_row(name.replace("_", " "), "\n".join(map(_inline, parts)))
    answers().print(table, markup=False)


def _inline(value: object) -> str:
    if isinstance(value, Mapping):
        return ", ".join(
            f"{name} {_inline(part)}" for name, part in value.items() if part not in ("", None, [], {}, False)
        )
    if isinstance(value, list | tuple):
        return ", ".join(_inline(part) for part in value)
    return str(value)
