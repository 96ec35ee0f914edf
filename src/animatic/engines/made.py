"""What a run of an engine left behind, measured from its files."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import Any

from animatic.film.captions.cues import Cue


class Role(StrEnum):
    """What a file is to the image or video that it belongs to."""

    MAIN = "main"
    THUMBNAIL = "thumbnail"
    POSTER = "poster"
    DEPTH = "depth"
    CARD = "card"
    """Of a video: the picture of one of its cards."""


@dataclass(frozen=True, slots=True)
class MadeFile:
    """A file that a run left behind, as it is in fact."""

    role: Role
    path: Path
    content_type: str
    width: int
    """Pixels."""
    height: int
    format: str
    """`png`, `jpeg`, `webp`, `mp4` …"""
    panel: int | None = None
    """Of a card: which panel of the video it is, from 0."""

    @property
    def key(self) -> str:
        """What tells it from the run's other files: its role, and of a card its panel too."""
        return self.role.value if self.panel is None else f"{self.role.value}-{self.panel}"


@dataclass(frozen=True, slots=True)
class Made:
    """All that a run made."""

    files: tuple[MadeFile, ...] = ()
    duration_ms: int | None = None
    frames: int | None = None
    seed: int | None = None
    durations_ms: tuple[int, ...] = ()
    """Of each panel of a video; none: as they were ordered."""
    captions: tuple[Cue, ...] = ()
    notes: tuple[str, ...] = ()
    details: Mapping[str, Any] = field(default_factory=dict)

    def file(self, role: Role) -> MadeFile | None:
        """The file of this role, if there is one."""
        return next((file for file in self.files if file.role is role), None)
