"""The way in: a narrative's text to a script."""

from collections.abc import Sequence
from typing import Literal

from animatic.errors import InvalidInput
from animatic.screenplay import cutting
from animatic.screenplay.assemble import assemble
from animatic.screenplay.cutting import Cut, Units
from animatic.screenplay.detect import detect_format
from animatic.screenplay.drafts import Draft
from animatic.screenplay.fountain import read_fountain
from animatic.screenplay.model import Format, ParseWarning, Script
from animatic.screenplay.prose import read_prose
from animatic.screenplay.source import check_source
from animatic.screenplay.timing import fixed_ms
from animatic.vocabulary import Transition


def units(text: str, *, format: Literal["auto", "prose", "fountain"] = "auto") -> Units:  # noqa: A002 - as below
    """The smallest stretches of a narrative that a panel can be made of. Raises as `parse` does."""
    check_source(text)
    chosen = _chosen(text, format)
    return cutting.units_of(_read(text, chosen, finely=True), _read(text, chosen, finely=False), text, chosen)


def parse(
    text: str,
    *,
    format: Literal["auto", "prose", "fountain"] = "auto",  # noqa: A002 - the word of the field
    seconds_per_panel: float | None = None,
    cuts: Sequence[Cut] | None = None,
) -> Script:
    """Understand a narrative.

    Args:
        text: prose or Fountain; any Unicode, any line ending; fewer than MAX_CHARACTERS.
        format: `auto` looks for scene headings and cues.
        cuts: where panels are cut, and how they are seen, in place of our own rules; made of `units` of this text.
        seconds_per_panel: hold every panel this long, 0.1 to 600, instead of as long as its text suggests.

    Returns:
        At least one scene with one panel. Its tokens tile the text; its warnings name lines that were read but may
        have been meant otherwise.

    Raises:
        InvalidInput: the text is empty, isn't text, or has nothing to show; or an argument is out of range.
        TooLarge: it is too long.
    """
    check_source(text)
    duration_ms = None if seconds_per_panel is None else fixed_ms(seconds_per_panel)
    chosen = _chosen(text, format)
    read = _read(text, chosen, finely=cuts is not None)
    if cuts is not None:
        cutting.apply(read, cuts)
    scenes = assemble(read, fixed_duration_ms=duration_ms)
    if not scenes:
        raise InvalidInput("The narrative has a title, but no story: write what happens, a sentence or more.")
    if chosen == "fountain" and not any(scene.heading for scene in scenes):
        read.warnings.append(
            ParseWarning(1, "There is no scene heading (INT. or EXT.); the script is one scene.")
        )
    first = scenes[0].panels[0]
    opening_ms = min(read.opening.duration_ms, first.duration_ms - (first.transition_ms + 1) // 2)
    return Script(
        format=chosen,
        title=read.title,
        title_page=read.title_page,
        scenes=scenes,
        opening=read.opening.transition if opening_ms > 0 else Transition.CUT,
        opening_ms=max(0, opening_ms),
        tokens=tuple(read.tokens),
        warnings=tuple(sorted(read.warnings, key=lambda warning: warning.line)),
    )


def _chosen(text: str, format: Literal["auto", "prose", "fountain"]) -> Format:  # noqa: A002 - as above
    match format:
        case "auto":
            return detect_format(text)
        case "prose" | "fountain":
            return format
        case _:
            raise InvalidInput(f"Format {format!r} is not known; give auto, prose or fountain.")


def _read(text: str, format: Format, *, finely: bool) -> Draft:  # noqa: A002 - as above
    return read_fountain(text, finely=finely) if format == "fountain" else read_prose(text, finely=finely)
