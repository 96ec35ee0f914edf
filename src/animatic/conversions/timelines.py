"""From a recipe to the film renderer's timeline, once its files are known."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from animatic.conversions.planning import FilmSettings, PlannedPanel, plan_film
from animatic.conversions.recipes import FilmRecipe, RecipePanel, Rectangle
from animatic.engines.base import VideoRequest
from animatic.film import Rect, Timeline


@dataclass(frozen=True, slots=True)
class Source:
    """The files of one panel: a picture, perhaps with a depth map, or a clip; none of a card."""

    picture: Path | None = None
    depth: Path | None = None
    clip: Path | None = None


@dataclass(frozen=True, slots=True)
class Extras:
    """The files that belong to the whole film."""

    music: Path | None = None
    scratch: Path | None = None
    lut: Path | None = None


def request(recipe: FilmRecipe, sources: Sequence[Source], extras: Extras) -> VideoRequest:
    """What the engine is asked for; one source for each of the recipe's panels, in order."""
    return VideoRequest(
        timeline=timeline(recipe, sources, extras.lut),
        prompts=tuple(panel.prompt for panel in recipe.panels),
        quality=recipe.quality,
        seed=recipe.seed,
        negative_prompt=recipe.negative_prompt,
        model=recipe.model,
        sound=recipe.sound(extras.music, extras.scratch),
        spoken=tuple(panel.spoken for panel in recipe.panels),
        locked=tuple(panel.locked for panel in recipe.panels),
        captions=recipe.captions,
        format=recipe.format,
        poster_ms=recipe.poster_ms,
        notes=recipe.notes,
    )


def check(recipe: FilmRecipe) -> Timeline:
    """The timeline with stand-ins for its files; raises InvalidInput naming all that is wrong with it."""
    return timeline(recipe, [_stand_in(panel) for panel in recipe.panels])


def _stand_in(panel: RecipePanel) -> Source:
    if panel.background is not None:
        return Source()
    if panel.video_id or panel.clip_of or panel.asset_id:
        return Source(clip=Path("clip.mp4"))
    return Source(picture=Path("picture.png"))


def timeline(recipe: FilmRecipe, sources: Sequence[Source], lut: Path | None = None) -> Timeline:
    """The film of these files."""
    return plan_film(
        [_planned(panel, source) for panel, source in zip(recipe.panels, sources, strict=True)],
        FilmSettings(
            aspect=recipe.aspect_ratio,
            resolution=recipe.resolution,
            frame_rate=recipe.rate,
            opening=recipe.opening,
            opening_ms=recipe.opening_ms,
            look=replace(recipe.look.to_look(), lut=lut),
            marks=recipe.marks.to_marks(),
            seed=recipe.seed,
        ),
    )


def _planned(panel: RecipePanel, source: Source) -> PlannedPanel:
    return PlannedPanel(
        duration_ms=panel.duration_ms,
        picture=source.picture,
        depth=source.depth,
        clip=source.clip,
        colour=panel.background,
        title=panel.title.to_title() if panel.title else None,
        clip_start_ms=panel.clip_start_ms,
        clip_speed=panel.clip_speed,
        fit=panel.fit,
        move=panel.move,
        easing=panel.easing,
        strength=panel.move_strength,
        move_from=_rect(panel.move_from),
        move_to=_rect(panel.move_to),
        transition=panel.transition,
        transition_ms=panel.transition_ms,
        caption=panel.caption,
        number=panel.number,
        seed=panel.seed,
    )


def _rect(rectangle: Rectangle | None) -> Rect | None:
    return None if rectangle is None else Rect(rectangle.x, rectangle.y, rectangle.width, rectangle.height)
