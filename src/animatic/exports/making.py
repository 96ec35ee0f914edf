"""From a film to one file for another program. Pure; the worker's children and the command line share it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Final, Literal

from animatic.errors import InvalidInput
from animatic.film import Timeline, schedule
from animatic.film.sound.plan import SoundPlan

# What prints, renders and writes edit lists comes with compilers and codecs: only who makes an export waits for it.
if TYPE_CHECKING:
    from animatic.film.interchange import BoardPanel, EditList

DEFAULT_HANDLES: Final = 24
"""Frames."""
MAX_HANDLES: Final = 240
"""As `film.interchange` has it."""
MAX_PRINTED: Final = 1_000
"""Panels of a PDF; as `film.interchange` has it."""

Progress = Callable[[float, str], None]
Cancelled = Callable[[], bool]


class ExportFormat(StrEnum):
    """What a film can be exported as."""

    PDF = "pdf"
    OTIO = "otio"
    EDL = "edl"
    FCPXML = "fcpxml"
    FCP7XML = "fcp7xml"
    PACKAGE = "package"

    @property
    def suffix(self) -> str:
        """Of the file's name."""
        return {"fcp7xml": "xml", "package": "zip"}.get(self.value, self.value)

    @property
    def is_list(self) -> bool:
        """Whether it is an edit list: text that names media files."""
        return self not in (ExportFormat.PDF, ExportFormat.PACKAGE)


CONTENT_TYPES: Final[Mapping[ExportFormat, str]] = {
    ExportFormat.PDF: "application/pdf",
    ExportFormat.OTIO: "application/json",
    ExportFormat.EDL: "text/plain",
    ExportFormat.FCPXML: "application/xml",
    ExportFormat.FCP7XML: "application/xml",
    ExportFormat.PACKAGE: "application/zip",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class ExportRequest:
    """A file that is wanted.

    Attributes:
        title: of the film.
        board: what is printed of each panel; for a PDF.
        aspect: width over height of the frame; for a PDF.
        timeline, sound, spoken, locked: the film, as `engines.base.VideoRequest` has it; for everything else.
        remarks: action and dialogue of each panel of the timeline, as editors' comments.
        per_page, paper: of a PDF.
        handles: frames before and after each clip; None: as many as the transitions need, at least 24.
        version: in the clips' names.
    """

    format: ExportFormat
    title: str
    board: "tuple[BoardPanel, ...]" = ()
    aspect: float = 16 / 9
    timeline: Timeline | None = None
    sound: SoundPlan = field(default_factory=SoundPlan)
    spoken: tuple[str, ...] = ()
    locked: tuple[bool, ...] = ()
    remarks: tuple[str, ...] = ()
    per_page: int = 6
    paper: Literal["a4", "us-letter"] = "a4"
    handles: int | None = None
    version: int = 1


def make(
    request: ExportRequest, target: Path, *, progress: Progress, cancelled: Cancelled
) -> tuple[str, ...]:
    """Write the file; what was done otherwise than asked, for a person to read.

    It appears at `target` in one step when it is complete.

    Raises:
        InvalidInput: something of the film can't be used, or the handles are too short.
        Cancelled: `cancelled` said so.
    """
    if request.format is ExportFormat.PDF:
        _print(request, target, progress, cancelled)
        return ()
    return _edit(request, target, progress, cancelled)


def _print(request: ExportRequest, target: Path, progress: Progress, cancelled: Cancelled) -> None:
    from animatic.film.interchange.board import board_pdf

    pdf = board_pdf(
        request.board,
        title=request.title,
        aspect=request.aspect,
        per_page=request.per_page,
        paper=request.paper,
        progress=lambda done: progress(done, "printing"),
        cancelled=cancelled,
    )
    _write(target, pdf)
    progress(1.0, "done")


def _edit(request: ExportRequest, target: Path, progress: Progress, cancelled: Cancelled) -> tuple[str, ...]:
    """An edit list, or the package with its clips."""
    # Codecs and the voice: only what renders needs them.
    from animatic.film.interchange import edit_list
    from animatic.film.interchange.package import write_package
    from animatic.film.sound.production import produce

    assert request.timeline is not None, "everything but a PDF is made of a timeline"
    spoken_share = 0.1 if request.sound.narrated else 0.0
    made = produce(
        request.timeline,
        request.sound,
        request.spoken,
        locked=request.locked,
        progress=lambda done: progress(spoken_share * done, "reading aloud"),
        cancelled=cancelled,
    )
    handles, notes = _handles(made.timeline, request.handles)
    if request.format is ExportFormat.PACKAGE:
        write_package(
            made,
            target,
            title=request.title,
            notes=request.remarks,
            handles=handles,
            version=request.version,
            progress=lambda done, stage: progress(spoken_share + (1 - spoken_share) * done, stage),
            cancelled=cancelled,
        )
    else:
        edit = edit_list(
            made.timeline,
            title=request.title,
            handles=handles,
            notes=request.remarks,
            version=request.version,
        )
        _write(target, _written(request.format, edit).encode())
        progress(1.0, "done")
    return (*made.warnings, *notes)


def _handles(timeline: Timeline, wanted: int | None) -> tuple[int, tuple[str, ...]]:
    """Frames of handle: what was asked for, else enough for every transition."""
    if wanted is not None:
        return wanted, ()
    reach = max(max(span.start - span.first, span.last - span.end) for span in schedule(timeline).spans)
    if reach > MAX_HANDLES:
        raise InvalidInput(
            f"A transition needs {reach} frames of handle; at most {MAX_HANDLES} are possible. Make it shorter."
        )
    if reach > DEFAULT_HANDLES:
        return reach, (f"The clips have {reach} frames of handle: the longest transition needs them.",)
    return DEFAULT_HANDLES, ()


def _written(form: ExportFormat, edit: "EditList") -> str:
    from animatic.film.interchange import to_edl, to_fcp7_xml, to_fcpxml, to_otio

    writers: Mapping[ExportFormat, Callable[[EditList], str]] = {
        ExportFormat.OTIO: to_otio,
        ExportFormat.EDL: to_edl,
        ExportFormat.FCPXML: to_fcpxml,
        ExportFormat.FCP7XML: to_fcp7_xml,
    }
    return writers[form](edit)


def _write(target: Path, content: bytes) -> None:
    part = target.with_name(f".{target.name}.part")
    try:
        part.write_bytes(content)
        part.replace(target)
    finally:
        part.unlink(missing_ok=True)
