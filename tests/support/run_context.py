"""A run of an engine without a worker: what `engines.base.RunContext` promises, kept in a file."""

import json
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any


class FileContext:
    """Checkpoints survive the process, as they do in the database."""

    def __init__(self, folder: Path, *, cancelled: Callable[[], bool] = lambda: False) -> None:
        self._file = folder / "checkpoint.json"
        self._cancelled = cancelled
        self.workdir = folder
        self.checkpoint: Mapping[str, Any] | None = (
            json.loads(self._file.read_text()) if self._file.exists() else None
        )
        self.saved: Mapping[str, Any] = self.checkpoint or {}
        """What the next run will find."""
        self.told: list[tuple[float, str]] = []

    def progress(self, fraction: float, stage: str) -> None:
        self.told.append((fraction, stage))

    def cancelled(self) -> bool:
        return self._cancelled()

    def save_checkpoint(self, checkpoint: Mapping[str, Any]) -> None:
        # What this run saves is for the next one: `checkpoint` stays what it was when the run began.
        self._file.write_text(json.dumps(dict(checkpoint)))
        self.saved = checkpoint
