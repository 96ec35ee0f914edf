"""CMX 3600 edit decision lists: one video track, cuts, dissolves, fades to black, wipes.

The format knows no slide, push or fade to white: those become cuts with a comment that says so.
"""

from animatic.film.interchange.edit import EditClip, EditList, EditTransition, timecode
from animatic.vocabulary import Transition

WIPES = {
    Transition.WIPE_LEFT: "W002",
    Transition.WIPE_RIGHT: "W001",
    Transition.WIPE_UP: "W004",
    Transition.WIPE_DOWN: "W003",
}
"""SMPTE wipe codes: the direction that the edge travels."""

RECORD_START_HOURS = 1
MAX_EVENTS = 999


def to_edl(edit: EditList) -> str:
    """The edit list as CMX 3600 text, record time from 01:00:00:00, non-drop frame."""
    lines = [f"TITLE: {_plain(edit.title)[:70] or 'UNTITLED'}", "FCM: NON-DROP FRAME", ""]
    incoming: EditTransition | None = None
    before: EditClip | None = None
    for event, clip in enumerate(edit.clips, start=1):
        lines += _event(edit, event, before, clip, incoming)
        before, incoming = clip, clip.transition
    return "\n".join(lines) + "\n"


def _event(
    edit: EditList, number: int, before: EditClip | None, clip: EditClip, incoming: EditTransition | None
) -> list[str]:
    dissolve = incoming is not None and incoming.kind in {Transition.DISSOLVE, *WIPES}
    # In CMX the transition begins at the event's record-in; ours is centred on the cut.
    early = incoming.before if incoming and dissolve else 0
    leaving = clip.transition
    late = leaving.before if leaving and leaving.kind in {Transition.DISSOLVE, *WIPES} else 0
    source_in, record_in = clip.head - early, clip.start - early
    frames = clip.frames + early - late
    lines = []
    if incoming and before and dissolve:
        lines.append(
            _row(
                edit, number, before, "C", source_in=before.head + before.frames - early, record_in=record_in
            )
        )
        code = WIPES.get(incoming.kind, "D")
        lines.append(
            _row(edit, number, clip, f"{code:<4} {incoming.frames:03}", source_in, record_in, frames)
        )
        lines.append(f"* FROM CLIP NAME: {before.name}")
        lines.append(f"* TO CLIP NAME: {clip.name}")
    else:
        lines.append(_row(edit, number, clip, "C", source_in, record_in, frames))
        lines.append(f"* FROM CLIP NAME: {clip.name}")
        if incoming:
            lines.append(f"* ANIMATIC: {incoming.kind} OF {incoming.frames} FRAMES, SHOWN HERE AS A CUT")
    lines.append(f"* SOURCE FILE: {clip.path}")
    if clip.note:
        lines.append(f"* COMMENT: {_plain(clip.note)[:160]}")
    return lines


def _row(
    edit: EditList, number: int, clip: EditClip, kind: str, source_in: int, record_in: int, frames: int = 0
) -> str:
    start = RECORD_START_HOURS * 3600 * edit.timebase + record_in
    times = (source_in, source_in + frames, start, start + frames)
    stamps = " ".join(timecode(time, edit.timebase) for time in times)
    return f"{number:03}  {clip.name[:8]:<8} V     {kind:<8} {stamps}"


def _plain(text: str) -> str:
    return " ".join(text.split())
