"""The folder of `--board`: numbered pictures, depth maps, a contact sheet, and the timeline to render again.

board/
    001-1.png  002-1A.png …      the panels, in order, with their numbers
    depth/001-1.png …            how near everything is, for the camera moves
    contact-sheet.png            all panels on one picture
    timeline.json                for `animatic film board/timeline.json`
    .pictures/                   what needn't be painted again
"""

import json
import re
import shutil
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from animatic.cli.painting import Painted
from animatic.errors import InvalidInput
from animatic.film import Timeline, dumps
from animatic.screenplay import Panel, Script

_UNSAFE = re.compile(r"[^\w.\-]+")
_LIST: Final = "board.json"


class Board:
    """A folder that a board is written to, again and again."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        if folder.exists() and not folder.is_dir():
            raise InvalidInput(f"--board: {folder} is a file; give the name of a folder.")
        self.pictures.mkdir(parents=True, exist_ok=True)

    @property
    def pictures(self) -> Path:
        """Where the artist's pictures are kept, by what was asked for."""
        return self.folder / ".pictures"

    @property
    def sheet(self) -> Path:
        return self.folder / "contact-sheet.png"

    @property
    def timeline(self) -> Path:
        return self.folder / "timeline.json"

    def lay_out(self, panels: Sequence[Panel], painted: Sequence[Painted]) -> list[tuple[Path, Path | None]]:
        """Put the pictures there under their numbers; return where picture and depth map of each panel are.

        What an earlier board left there, and this one hasn't, is removed: its own files only.
        """
        (self.folder / "depth").mkdir(exist_ok=True)
        placed: list[tuple[Path, Path | None]] = []
        names: list[str] = []
        for index, (panel, files) in enumerate(zip(panels, painted, strict=True), start=1):
            name = f"{index:03d}-{_UNSAFE.sub('_', panel.number)}.png"
            picture, depth = self.folder / name, self.folder / "depth" / name
            _copy(files.picture, picture)
            names.append(name)
            if files.depth is not None:
                _copy(files.depth, depth)
                names.append(f"depth/{name}")
            placed.append((picture, depth if files.depth is not None else None))
        kept = {file.name for files in painted for file in (files.picture, files.depth) if file is not None}
        self._forget_others(names, kept)
        return placed

    def write_sheet(self, script: Script, pictures: Sequence[tuple[Path, Path | None]]) -> None:
        from animatic.cli.contact_sheet import Cell, contact_sheet

        cells = [
            Cell(picture, panel.number, panel.duration_ms, _told(panel))
            for panel, (picture, _) in zip(script.panels, pictures, strict=True)
        ]
        contact_sheet(cells, script.title, self.sheet)

    def write_timeline(self, timeline: Timeline) -> None:
        self.timeline.write_text(dumps(timeline, folder=self.folder), "utf-8")

    def tidy_up(self) -> None:
        """Leave no empty folders behind when nothing came of it."""
        for folder in (self.pictures, self.folder):
            if folder.is_dir() and not any(folder.iterdir()):
                folder.rmdir()

    def _forget_others(self, names: Sequence[str], kept: set[str]) -> None:
        listed = self.pictures / _LIST
        before = json.loads(listed.read_text("utf-8")) if listed.exists() else []
        for name in before:
            if name not in names:
                (self.folder / name).unlink(missing_ok=True)
        for file in self.pictures.glob("*.png"):
            if file.name not in kept:
                file.unlink()
        listed.write_text(json.dumps(list(names)), "utf-8")


def _told(panel: Panel) -> str:
    speeches = [f"{line.character}: {line.text}" if line.character else line.text for line in panel.dialogue]
    return " ".join(part for part in (panel.action, *speeches) if part) or panel.setting_line


def _copy(source: Path, target: Path) -> None:
    unfinished = target.with_suffix(".part")
    shutil.copyfile(source, unfinished)
    unfinished.replace(target)
