"""FCPXML 1.10, which Final Cut Pro and DaVinci Resolve read."""

from fractions import Fraction
from xml.etree import ElementTree as ET

from animatic.film.interchange.edit import EditClip, EditList
from animatic.vocabulary import Transition

NAMES = {
    Transition.DISSOLVE: "Cross Dissolve",
    Transition.FADE_BLACK: "Fade To Color",
    Transition.FADE_WHITE: "Fade To Color",
    **{kind: "Wipe" for kind in Transition if kind.startswith("wipe")},
    **{kind: "Slide" for kind in Transition if kind.startswith("slide")},
    **{kind: "Push" for kind in Transition if kind.startswith("push")},
}


def to_fcpxml(edit: EditList) -> str:
    """The edit list as FCPXML 1.10; times are rational seconds, exact at every frame rate."""
    root = ET.Element("fcpxml", version="1.10")
    resources = ET.SubElement(root, "resources")
    ET.SubElement(
        resources,
        "format",
        id="format",
        name="Animatic",
        frameDuration=_time(edit, 1),
        width=str(edit.width),
        height=str(edit.height),
        colorSpace="1-1-1 (Rec. 709)",
    )
    for number, clip in enumerate(edit.clips, start=1):
        _asset(resources, edit, f"clip-{number}", clip.name, clip.path, clip.media_frames, video=True)
    for number, stem in enumerate(edit.stems, start=1):
        _asset(resources, edit, f"stem-{number}", stem.name, stem.path, edit.frames, video=False)
    library = ET.SubElement(root, "library")
    project = ET.SubElement(
        ET.SubElement(library, "event", name=_xml(edit.title)), "project", name=_xml(edit.title)
    )
    sequence = ET.SubElement(
        project,
        "sequence",
        format="format",
        duration=_time(edit, edit.frames),
        tcStart="0s",
        tcFormat="NDF",
        audioLayout="stereo",
        audioRate="48k",
    )
    spine = ET.SubElement(sequence, "spine")
    for number, clip in enumerate(edit.clips, start=1):
        element = _clip(spine, edit, number, clip)
        if number == 1:
            for lane, stem in enumerate(edit.stems, start=1):
                ET.SubElement(
                    element,
                    "asset-clip",
                    ref=f"stem-{lane}",
                    lane=str(-lane),
                    # A connected clip's offset is in its parent's own time.
                    offset=_time(edit, clip.head),
                    name=stem.name,
                    start="0s",
                    duration=_time(edit, edit.frames),
                    audioRole="dialogue",
                )
    ET.indent(root)
    return '<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE fcpxml>\n' + ET.tostring(root, "unicode") + "\n"


def _clip(spine: ET.Element, edit: EditList, number: int, clip: EditClip) -> ET.Element:
    element = ET.SubElement(
        spine,
        "asset-clip",
        ref=f"clip-{number}",
        name=clip.name,
        offset=_time(edit, clip.start),
        start=_time(edit, clip.head),
        duration=_time(edit, clip.frames),
        format="format",
        tcFormat="NDF",
    )
    if clip.note:
        ET.SubElement(element, "note").text = _xml(clip.note)
    if clip.transition:
        ET.SubElement(
            spine,
            "transition",
            name=NAMES[clip.transition.kind],
            offset=_time(edit, clip.start + clip.frames - clip.transition.before),
            duration=_time(edit, clip.transition.frames),
        )
    return element


def _asset(
    resources: ET.Element, edit: EditList, identifier: str, name: str, path: str, frames: int, *, video: bool
) -> None:
    asset = ET.SubElement(
        resources, "asset", id=identifier, name=name, start="0s", duration=_time(edit, frames)
    )
    if video:
        asset.attrib.update(hasVideo="1", format="format")
    else:
        asset.attrib.update(hasAudio="1", audioChannels="2", audioRate="48000")
    ET.SubElement(asset, "media-rep", kind="original-media", src=f"./{path}")


def _time(edit: EditList, frames: int) -> str:
    seconds = Fraction(frames) / edit.frame_rate
    if seconds.denominator == 1:
        return f"{seconds.numerator}s"
    # Whole multiples of the frame duration, unreduced, as Final Cut Pro wants them.
    return f"{frames * edit.frame_rate.denominator}/{edit.frame_rate.numerator}s"


def _xml(text: str) -> str:
    return "".join(c for c in text if c >= " " or c in "\t\n")
