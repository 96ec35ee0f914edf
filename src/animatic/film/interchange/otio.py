"""OpenTimelineIO: the timeline with everything that the format can say."""

import opentimelineio as otio

from animatic.film.interchange.edit import EditClip, EditList
from animatic.vocabulary import Transition


def to_otio(edit: EditList) -> str:
    """The edit list as an `.otio` document (JSON)."""
    rate = float(edit.frame_rate)
    timeline = otio.schema.Timeline(edit.title)
    video = otio.schema.Track("Panels", kind=otio.schema.TrackKind.Video)
    for clip in edit.clips:
        video.append(_clip(clip, rate))
        if clip.transition is not None:
            dissolve = clip.transition.kind is Transition.DISSOLVE
            kinds = otio.schema.TransitionTypes
            video.append(
                otio.schema.Transition(
                    name=clip.transition.kind.value,
                    transition_type=kinds.SMPTE_Dissolve if dissolve else kinds.Custom,
                    in_offset=otio.opentime.RationalTime(clip.transition.before, rate),
                    out_offset=otio.opentime.RationalTime(clip.transition.after, rate),
                    metadata={"animatic": {"transition": clip.transition.kind.value}},
                )
            )
    timeline.tracks.append(video)
    for stem in edit.stems:
        audio = otio.schema.Track(stem.name, kind=otio.schema.TrackKind.Audio)
        audio.append(
            otio.schema.Clip(stem.name, _media(stem.path, edit.frames, rate), _range(0, edit.frames, rate))
        )
        timeline.tracks.append(audio)
    return str(otio.adapters.write_to_string(timeline, "otio_json"))


def _clip(clip: EditClip, rate: float) -> otio.schema.Clip:
    return otio.schema.Clip(
        name=clip.name,
        media_reference=_media(clip.path, clip.media_frames, rate),
        source_range=_range(clip.head, clip.frames, rate),
        metadata={"animatic": {"note": clip.note}},
    )


def _media(path: str, frames: int, rate: float) -> otio.schema.ExternalReference:
    return otio.schema.ExternalReference(target_url=path, available_range=_range(0, frames, rate))


def _range(start: int, frames: int, rate: float) -> otio.opentime.TimeRange:
    return otio.opentime.TimeRange(
        otio.opentime.RationalTime(start, rate), otio.opentime.RationalTime(frames, rate)
    )
