"""The storyboard as a PDF: 1, 2, 3, 4, 6 or 9 panels a page, any script, long text fits."""

import os
import tempfile
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor, wait
from dataclasses import dataclass
from functools import partial
from importlib.resources import as_file, files
from pathlib import Path
from typing import Literal

import cv2
import numpy as np

from animatic.errors import Cancelled, InvalidInput
from animatic.film.pipeline import LEAVE_SECONDS, WATCH_SECONDS, stoppable
from animatic.film.stills import load
from animatic.imaging.typeset import document, is_right_to_left

Paper = Literal["a4", "us-letter"]

LAYOUTS: dict[int, tuple[int, int, bool, bool]] = {
    1: (1, 1, True, False),
    2: (1, 2, False, False),
    3: (1, 3, False, True),
    4: (2, 2, True, False),
    6: (3, 2, True, False),
    9: (3, 3, True, False),
}
"""Panels a page → columns, rows, landscape, text beside the picture."""

PICTURE_WIDTHS = {1: 1600, 2: 1200, 3: 800, 4: 900, 6: 700, 9: 600}
"""Pixels that a picture is scaled down to: about 150 an inch on paper."""

MAX_PANELS = 1_000


@dataclass(frozen=True, slots=True)
class BoardPanel:
    """What is printed of one panel.

    Attributes:
        picture: PNG, JPEG or WebP; `None` prints an empty frame.
        camera: the move, in words.
        dialogue: (character, words) in order.
    """

    number: str
    duration_ms: int
    picture: Path | None = None
    scene: str = ""
    action: str = ""
    dialogue: tuple[tuple[str, str], ...] = ()
    camera: str = ""
    notes: str = ""


def board_pdf(
    panels: Sequence[BoardPanel],
    *,
    title: str,
    aspect: float,
    per_page: int = 6,
    paper: Paper = "a4",
    progress: Callable[[float], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> bytes:
    """Print a storyboard.

    Args:
        aspect: width over height of the frame.

    Raises:
        InvalidInput: no panels, too many, a layout that there isn't, or a picture that can't be read.
        Cancelled: within half a second of `cancelled()` being true.
    """
    if not panels:
        raise InvalidInput("There are no panels to print.")
    if len(panels) > MAX_PANELS:
        raise InvalidInput(f"A printed storyboard holds at most {MAX_PANELS:,} panels, not {len(panels):,}.")
    if per_page not in LAYOUTS:
        raise InvalidInput(f"A page holds {', '.join(map(str, LAYOUTS))} panels, not {per_page}.")

    def stop() -> None:
        if cancelled and cancelled():
            raise Cancelled

    columns, rows, landscape, beside = LAYOUTS[per_page]
    seconds = sum(panel.duration_ms for panel in panels) / 1000
    with tempfile.TemporaryDirectory(prefix="animatic-board-", ignore_cleanup_errors=True) as folder:
        root = Path(folder)
        records = []
        # Decoding takes place outside the interpreter's lock: more than a few at a time only need more memory.
        pool = ThreadPoolExecutor(min(4, os.cpu_count() or 1), thread_name_prefix="film-board")
        try:
            width = PICTURE_WIDTHS[per_page]
            coming = [pool.submit(_record, *numbered, root, width) for numbered in enumerate(panels)]
            for index, made in enumerate(coming):
                while not wait([made], WATCH_SECONDS).done:
                    stop()
                stop()
                records.append(made.result())
                if progress:
                    progress(0.8 * (index + 1) / len(panels))
        finally:
            # A picture that is being decoded can't be stopped.
            pool.shutdown(wait=False, cancel_futures=True)
            wait(coming, LEAVE_SECONDS)
        data = {
            "title": title,
            "title_rtl": is_right_to_left(title),
            "subtitle": f"{len(panels)} panels · {int(seconds // 60)}:{seconds % 60:04.1f}",
            "paper": paper,
            "landscape": landscape,
            "columns": columns,
            "rows": rows,
            "beside": beside,
            "aspect": aspect,
            "missing": "no picture yet",
            "continued": "continued at the end",
            "panels": records,
        }
        with as_file(files("animatic.film.interchange") / "board.typ") as template:
            # The typesetter takes seconds for hundreds of panels, and can't be told to stop.
            return stoppable("typesetter", partial(document, template, root, data), stop)


def _record(index: int, panel: BoardPanel, root: Path, width: int) -> dict[str, object]:
    parts: list[dict[str, object]] = []

    def add(kind: str, text: str, name: str = "") -> None:
        if text.strip():
            parts.append({"kind": kind, "text": text.strip(), "name": name, "rtl": is_right_to_left(text)})

    add("scene", panel.scene)
    add("action", panel.action)
    for character, words in panel.dialogue:
        add("dialogue", words, character)
    add("note", panel.notes)
    return {
        "index": index,
        "number": panel.number,
        "camera": panel.camera,
        "duration": f"{panel.duration_ms / 1000:.1f} s",
        "picture": _picture(index, panel.picture, root, width) if panel.picture else None,
        "parts": parts,
        "length": sum(len(str(part["text"])) for part in parts),
    }


def _picture(index: int, source: Path, root: Path, width: int) -> str:
    """A scaled JPEG beside the template, which can read nothing else."""
    picture = load(source)
    scale = min(1.0, width / picture.shape[1])
    if scale < 1:
        picture = np.asarray(
            cv2.resize(picture, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA), np.uint8
        )
    name = f"{index}.jpg"
    _, encoded = cv2.imencode(
        ".jpg", cv2.cvtColor(picture, cv2.COLOR_RGB2BGR), [cv2.IMWRITE_JPEG_QUALITY, 88]
    )
    encoded.tofile(root / name)
    return name
