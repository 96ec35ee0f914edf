"""Progress bars on a terminal, a line now and then elsewhere."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final, Protocol

from rich.console import Console
from rich.progress import BarColumn, Progress, TaskID, TextColumn, TimeRemainingColumn

_LINE_EVERY: Final = 0.25


class Stage(Protocol):
    """One stretch of the work."""

    def update(self, fraction: float, detail: str = "") -> None:
        """0 to 1, never falling."""


class _Bar:
    def __init__(self, progress: Progress, task: TaskID) -> None:
        self._progress = progress
        self._task = task

    def update(self, fraction: float, detail: str = "") -> None:
        self._progress.update(self._task, completed=fraction, detail=detail)


class _Lines:
    def __init__(self, console: Console, name: str) -> None:
        self._console = console
        self._name = name
        self._told = 0.0

    def update(self, fraction: float, detail: str = "") -> None:
        if fraction >= 1.0 > self._told or fraction >= self._told + _LINE_EVERY:
            self._told = fraction
            self._console.print(f"{self._name}: {fraction:.0%}{f' ({detail})' if detail else ''}")


class Stages:
    """Opens one bar after another."""

    def __init__(self, console: Console, progress: Progress | None) -> None:
        self._console = console
        self._progress = progress

    def begin(self, name: str) -> Stage:
        if self._progress is None:
            return _Lines(self._console, name)
        return _Bar(self._progress, self._progress.add_task(name, total=1.0, detail=""))


@contextmanager
def stages(console: Console, *, quiet: bool = False) -> Iterator[Stages]:
    """Bars on the console while the work goes on; quiet shows nothing unless it is a terminal."""
    if not console.is_terminal:
        yield Stages(Console(quiet=True) if quiet else console, None)
        return
    progress = Progress(
        TextColumn("{task.description:<10}"),
        BarColumn(),
        TextColumn("{task.percentage:>3.0f} %"),
        TimeRemainingColumn(elapsed_when_finished=True),
        TextColumn("{task.fields[detail]}", style="dim"),
        console=console,
    )
    with progress:
        yield Stages(console, progress)
