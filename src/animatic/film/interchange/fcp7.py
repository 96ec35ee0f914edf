"""Final Cut Pro 7 XML (xmeml 5), which Premiere Pro and Resolve read."""

from xml.etree import ElementTree as ET

from animatic.film.interchange.edit import EditClip, EditList, EditTransition
from animatic.vocabulary import Transition

EFFECTS = {
    Transition.DISSOLVE: ("Cross Dissolve", "Cross Dissolve", "Dissolve"),
    Transition.FADE_BLACK: ("Dip to Color Dissolve", "Dip to Color", "Dissolve"),
    Transition.FADE_WHITE: ("Dip to Color Dissolve", "Dip to Color", "Dissolve"),
    Transition.WIPE_LEFT: ("Edge Wipe", "Edge Wipe", "Wipe"),
    Transition.WIPE_RIGHT: ("Edge Wipe", "Edge Wipe", "Wipe"),
    Transition.WIPE_UP: ("Edge Wipe", "Edge Wipe", "Wipe"),
    Transition.WIPE_DOWN: ("Edge Wipe", "Edge Wipe", "Wipe"),
    Transition.SLIDE_LEFT: ("Slide", "Slide", "Slide"),
    Transition.SLIDE_RIGHT: ("Slide", "Slide", "Slide"),
    Transition.SLIDE_UP: ("Slide", "Slide", "Slide"),
    Transition.SLIDE_DOWN: ("Slide", "Slide", "Slide"),
    Transition.PUSH_LEFT: ("Push", "Push", "Slide"),
    Transition.PUSH_RIGHT: ("Push", "Push", "Slide"),
    Transition.PUSH_UP: ("Push", "Push", "Slide"),
    Transition.PUSH_DOWN: ("Push", "Push", "Slide"),
}
"""Name, identifier and category of the effect."""


def to_fcp7_xml(edit: EditList) -> str:
    """The edit list as xmeml version 5."""
    root = ET.Element("xmeml", version="5")
    sequence = ET.SubElement(root, "sequence", id="sequence-1")
    _text(sequence, "name", edit.title)
    _text(sequence, "duration", edit.frames)
    _rate(sequence, edit)
    code = ET.SubElement(sequence, "timecode")
    _rate(code, edit)
    _text(code, "string", "01:00:00:00")
    _text(code, "frame", 3600 * edit.timebase)
    _text(code, "displayformat", "NDF")
    media = ET.SubElement(sequence, "media")
    _video(ET.SubElement(media, "video"), edit)
    _audio(ET.SubElement(media, "audio"), edit)
    ET.indent(root)
    return '<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE xmeml>\n' + ET.tostring(root, "unicode") + "\n"


def _video(video: ET.Element, edit: EditList) -> None:
    characteristics = ET.SubElement(ET.SubElement(video, "format"), "samplecharacteristics")
    _rate(characteristics, edit)
    _size(characteristics, edit)
    track = ET.SubElement(video, "track")
    entering: EditTransition | None = None
    for number, clip in enumerate(edit.clips, start=1):
        item = ET.SubElement(track, "clipitem", id=f"clipitem-{number}")
        _text(item, "name", clip.name)
        _text(item, "duration", clip.media_frames)
        _rate(item, edit)
        # Where a transition hides an edge, its place is in the transition item, and the edge says −1.
        early = entering.before if entering else 0
        late = clip.transition.after if clip.transition else 0
        _text(item, "start", -1 if entering else clip.start)
        _text(item, "end", -1 if clip.transition else clip.start + clip.frames)
        _text(item, "in", clip.head - early)
        _text(item, "out", clip.head + clip.frames + late)
        _file(item, edit, number, clip)
        if clip.note:
            _text(ET.SubElement(item, "comments"), "mastercomment1", clip.note)
        if clip.transition:
            _transition(track, edit, clip, clip.transition)
        entering = clip.transition


def _transition(track: ET.Element, edit: EditList, clip: EditClip, transition: EditTransition) -> None:
    cut = clip.start + clip.frames
    item = ET.SubElement(track, "transitionitem")
    _rate(item, edit)
    _text(item, "start", cut - transition.before)
    _text(item, "end", cut + transition.after)
    _text(item, "alignment", "center")
    name, identifier, category = EFFECTS[transition.kind]
    effect = ET.SubElement(item, "effect")
    for key, value in (
        ("name", name),
        ("effectid", identifier),
        ("effectcategory", category),
        ("effecttype", "transition"),
        ("mediatype", "video"),
    ):
        _text(effect, key, value)


def _file(item: ET.Element, edit: EditList, number: int, clip: EditClip) -> None:
    file = ET.SubElement(item, "file", id=f"file-{number}")
    _text(file, "name", clip.path.rsplit("/", 1)[-1])
    _text(file, "pathurl", clip.path)
    _rate(file, edit)
    _text(file, "duration", clip.media_frames)
    characteristics = ET.SubElement(
        ET.SubElement(ET.SubElement(file, "media"), "video"), "samplecharacteristics"
    )
    _rate(characteristics, edit)
    _size(characteristics, edit)


def _audio(audio: ET.Element, edit: EditList) -> None:
    for number, stem in enumerate(edit.stems, start=1):
        track = ET.SubElement(audio, "track")
        item = ET.SubElement(track, "clipitem", id=f"stem-{number}")
        _text(item, "name", stem.name)
        _text(item, "duration", edit.frames)
        _rate(item, edit)
        for key, value in (("start", 0), ("end", edit.frames), ("in", 0), ("out", edit.frames)):
            _text(item, key, value)
        file = ET.SubElement(item, "file", id=f"stem-file-{number}")
        _text(file, "name", stem.path.rsplit("/", 1)[-1])
        _text(file, "pathurl", stem.path)
        _rate(file, edit)
        _text(file, "duration", edit.frames)
        sound = ET.SubElement(ET.SubElement(file, "media"), "audio")
        _text(sound, "channelcount", 2)
        source = ET.SubElement(item, "sourcetrack")
        _text(source, "mediatype", "audio")
        _text(source, "trackindex", 1)


def _rate(parent: ET.Element, edit: EditList) -> None:
    rate = ET.SubElement(parent, "rate")
    _text(rate, "timebase", edit.timebase)
    _text(rate, "ntsc", "TRUE" if edit.is_ntsc else "FALSE")


def _size(parent: ET.Element, edit: EditList) -> None:
    _text(parent, "width", edit.width)
    _text(parent, "height", edit.height)
    _text(parent, "pixelaspectratio", "square")


def _text(parent: ET.Element, tag: str, value: object) -> None:
    # XML 1.0 can't hold most control characters, not even escaped.
    ET.SubElement(parent, tag).text = "".join(c for c in str(value) if c >= " " or c in "\t\n")
