"""From an order for a film to its recipe, and to those of the clips that it is made of."""

from collections.abc import Sequence
from typing import Final

from animatic.conversions.film_gates import FilmExtras, Shown, require_tier
from animatic.conversions.film_orders import CardParameters, FilmParameters, TimelineItem
from animatic.conversions.looks import Filter
from animatic.conversions.planning import cut_to
from animatic.conversions.recipes import (
    FilmRecipe,
    RecipePanel,
    Rectangle,
    StoredLook,
    StoredMarks,
    StoredMusic,
    StoredNarration,
    StoredTitle,
)
from animatic.conversions.requirements import (
    Requirements,
    fallbacks_for,
    require_feature,
    require_model,
)
from animatic.conversions.tools import ConversionTools
from animatic.engines.base import EngineInfo, Feature
from animatic.errors import InvalidInput
from animatic.film import Fit
from animatic.film.sound.plan import CaptionMode
from animatic.models import Panel, Project, User
from animatic.projects.prompts import lines, panel_prompt
from animatic.screenplay.camera_words import without_directions
from animatic.vocabulary import (
    AspectRatio,
    CameraMove,
    ConversionType,
    Easing,
    Resolution,
    Tier,
    Transition,
)

DEFAULT_DURATION_MS: Final = 4_000
DEFAULT_TRANSITION_MS: Final = 500
ASSEMBLER: Final = "film"
_MAX_CAPTION: Final = 2_000
"""Characters that a film's segment takes."""

NO_EXTRAS: Final = FilmExtras()
_TYPE: Final = ConversionType.IMAGE_TO_VIDEO
_ALTERNATING: Final = (CameraMove.PUSH_IN, CameraMove.PAN_RIGHT, CameraMove.PULL_OUT, CameraMove.PAN_LEFT)
"""Moves of pictures that no script says anything about."""


class FilmPlanner:
    """Makes the choices of one order."""

    def __init__(
        self, tools: ConversionTools, user: User, project: Project | None, parameters: FilmParameters
    ) -> None:
        self._tools = tools
        self._user = user
        self._project = project
        self._parameters = parameters
        self._requirements = Requirements(tools.gates, user)

    def recipe(self, shown: Sequence[Shown], extras: FilmExtras = NO_EXTRAS) -> tuple[FilmRecipe, EngineInfo]:
        """The film's recipe, and the engine that animates it.

        Raises InvalidInput for what can't be done, TierRequired for what the tier doesn't allow.
        """
        self._tools.gates.require_panels(self._user, len(shown))
        engine = self._engine()
        fallbacks = self._fallbacks(engine)
        require_tier(self._parameters, shown, self._requirements.need, default_seed=self._default_seed)
        self._check_clips(shown)
        parameters, project = self._parameters, self._project
        resolution = parameters.resolution or Resolution(project.resolution if project else "720")
        self._tools.gates.require_video(self._user, resolution.short_edge)
        opening = Transition(parameters.opening or "cut")
        filter_ = parameters.filter or Filter.NONE
        grade = parameters.grade.model_dump(exclude_none=True, exclude={"lut_id"}) if parameters.grade else {}
        panels, notes = self._cut(
            [
                *_card("TITLE", parameters.title_card, Transition.FADE_BLACK),
                *(self._panel(index, one) for index, one in enumerate(shown)),
                *_card("END", parameters.end_card, Transition.CUT),
            ],
            extras,
        )
        recipe = FilmRecipe(
            required_tier=self._requirements.tier,
            engine=engine.name,
            model=parameters.model or "",
            aspect_ratio=parameters.aspect_ratio or self._aspect(shown),
            resolution=resolution,
            frame_rate=parameters.frame_rate or (project.frame_rate if project else "24"),
            panels=tuple(panels),
            opening=opening,
            opening_ms=_transition_ms(opening, parameters.opening_ms),
            filter=filter_,
            look=StoredLook.of(filter_, letterbox=parameters.letterbox, **grade),
            marks=StoredMarks(**parameters.marks.model_dump()) if parameters.marks else StoredMarks(),
            lut_id=extras.lut.id if extras.lut else None,
            quality=parameters.quality or "standard",
            format=parameters.format or "mp4",
            poster_ms=parameters.poster_ms,
            music=StoredMusic(**parameters.music.model_dump()) if parameters.music else None,
            scratch_id=extras.scratch.id if extras.scratch else None,
            narration=self._narration(),
            captions=parameters.captions or CaptionMode.NONE,
            seed=self._default_seed if parameters.seed is None else parameters.seed,
            negative_prompt=parameters.negative_prompt or "",
            fallbacks=fallbacks,
            notes=tuple(notes),
        )
        if recipe.poster_ms is not None and recipe.poster_ms >= recipe.duration_ms:
            raise InvalidInput(
                f"The film ends after {recipe.duration_ms:,} ms: its poster can't be at {recipe.poster_ms:,} ms.",
                field="parameters.posterMs",
            )
        self._check_music(extras)
        return recipe, engine

    def _cut(self, panels: list[RecipePanel], extras: FilmExtras) -> tuple[list[RecipePanel], list[str]]:
        """The panels as long as the scratch track wants them, and what to say about that."""
        wanted = self._parameters.scratch
        if wanted is None or not wanted.cut_to or extras.scratch is None or not extras.scratch.duration_ms:
            return panels, []
        length = extras.scratch.duration_ms
        durations = cut_to(
            [panel.duration_ms for panel in panels], [panel.locked for panel in panels], length
        )
        notes = []
        if (over := sum(durations) - length) != 0:
            notes.append(
                f"The panels that may not change make the film {abs(over) / 1000:.1f} s"
                f" {'longer' if over > 0 else 'shorter'} than its scratch track ({length / 1000:.1f} s)."
            )
        # A narration may not stretch what was cut to a recording.
        cut = [
            panel.model_copy(update={"duration_ms": duration, "locked": True})
            for panel, duration in zip(panels, durations, strict=True)
        ]
        return cut, notes

    def _check_music(self, extras: FilmExtras) -> None:
        """Raise InvalidInput for music that is to begin behind its own end."""
        wanted, length = self._parameters.music, extras.music.duration_ms if extras.music else None
        if wanted is not None and length is not None and wanted.start_ms >= length:
            raise InvalidInput(
                f"The music ends after {length:,} ms: it can't begin at {wanted.start_ms:,} ms.",
                field="parameters.music.startMs",
            )

    def _check_clips(self, shown: Sequence[Shown]) -> None:
        """Raise InvalidInput for a clip that is to begin behind its own end."""
        for index, one in enumerate(shown):
            length = one.video.duration_ms if one.video else one.asset.duration_ms if one.asset else None
            start = one.item.clip_start_ms or 0
            if length is not None and start >= length:
                raise InvalidInput(
                    f"This clip ends after {length:,} ms: it can't begin at {start:,} ms.",
                    field=f"timeline[{index}].clipStartMs",
                )

    @property
    def _default_seed(self) -> int:
        return self._project.seed if self._project else 0

    def _engine(self) -> EngineInfo:
        default = self._tools.default_engine(_TYPE)
        name = self._parameters.engine or default
        engine = self._tools.engine(name, _TYPE)
        if name != default:
            self._requirements.need(Tier.PRO, "engines of your own choice")
        model = self._parameters.model or ""
        if model:
            require_model(engine, model)
        if self._parameters.negative_prompt:
            require_feature(engine, Feature.NEGATIVE_PROMPT, model=model)
        if self._parameters.seed is not None and not engine.assembles:
            require_feature(engine, Feature.SEED, model=model)
        return engine

    def _fallbacks(self, engine: EngineInfo) -> tuple[str, ...]:
        """Who may make the clips if this engine can't; nobody stands in for the assembler."""
        if engine.assembles:
            return ()
        return fallbacks_for(self._tools, self._requirements, self._parameters.fallbacks, engine.name, _TYPE)

    def _aspect(self, shown: Sequence[Shown]) -> AspectRatio:
        """The project's, else the one nearest to the first picture's."""
        if self._project is not None:
            return AspectRatio(self._project.aspect_ratio)
        first = shown[0].video or shown[0].asset or shown[0].image
        if first is None or not first.width or not first.height:
            return AspectRatio.WIDE
        shape = first.width / first.height
        return min(AspectRatio, key=lambda aspect: abs(float(aspect.ratio) / shape - 1))

    def _panel(self, index: int, one: Shown) -> RecipePanel:
        item, panel, parameters = one.item, one.panel, self._parameters
        move, easing, strength = self._move(index, one)
        transition = (
            item.transition
            or parameters.transition
            or (Transition(panel.transition) if panel else Transition.DISSOLVE)
        )
        own_time = item.transition_ms if item.transition_ms is not None else parameters.transition_ms
        if own_time is None and panel is not None and transition == panel.transition:
            own_time = panel.transition_ms
        rectangles = move is CameraMove.KEN_BURNS
        start = item.move_from or (panel.move_from if panel else None)
        end = item.move_to or (panel.move_to if panel else None)
        return RecipePanel(
            image_id=one.image.id if one.image else one.asset.image_id if one.asset else one.poster_id,
            video_id=one.video.id if one.video else None,
            asset_id=one.asset.id if one.asset else None,
            background=item.background,
            title=StoredTitle(**item.title.model_dump()) if item.title else None,
            clip_start_ms=item.clip_start_ms or 0,
            clip_speed=item.clip_speed or 1.0,
            fit=item.fit or parameters.fit or Fit.COVER,
            panel_id=panel.id if panel else None,
            number=panel.number[:16] if panel else "",
            prompt=panel_prompt(panel) if panel else (one.image.prompt or "" if one.image else ""),
            duration_ms=(
                item.duration_ms
                or parameters.duration_ms
                or one.clip_ms
                or (panel.duration_ms if panel else DEFAULT_DURATION_MS)
            ),
            move=move,
            easing=easing,
            move_strength=strength,
            move_from=Rectangle.model_validate(start, from_attributes=True) if start and rectangles else None,
            move_to=Rectangle.model_validate(end, from_attributes=True) if end and rectangles else None,
            transition=transition,
            transition_ms=_transition_ms(transition, own_time),
            caption=item.caption or (_said(panel) if panel else ""),
            spoken=self._spoken(item, panel),
            locked=item.duration_ms is not None or bool(panel and panel.duration_locked),
            seed=index,
        )

    def _narration(self) -> StoredNarration | None:
        given = self._parameters.narration
        if given is None:
            return None
        return StoredNarration(language=given.language, speed=given.speed)

    def _spoken(self, item: TimelineItem, panel: Panel | None) -> str:
        """What is read aloud: the caption that was given, else what is said, else what happens."""
        narration = self._parameters.narration
        if narration is None:
            return ""
        if item.caption or panel is None:
            return item.caption or ""
        return _said(panel) or (without_directions(panel.action) if narration.reads == "everything" else "")

    def _move(self, index: int, one: Shown) -> tuple[CameraMove, Easing, float]:
        item, panel, parameters = one.item, one.panel, self._parameters
        everywhere = parameters.move if isinstance(parameters.move, CameraMove) else None
        if chosen := item.move or everywhere:
            move, easing, strength = chosen, Easing.EASE_IN_OUT, 10.0
        elif one.is_clip or item.background is not None:
            move, easing, strength = CameraMove.STATIC, Easing.LINEAR, 0.0
        elif panel is not None:
            move, easing, strength = CameraMove(panel.move), Easing(panel.easing), panel.move_strength
        else:
            move, easing, strength = _ALTERNATING[index % len(_ALTERNATING)], Easing.EASE_IN_OUT, 8.0
        strength = next(
            value for value in (item.move_strength, parameters.move_strength, strength) if value is not None
        )
        return move, item.easing or parameters.easing or easing, strength


def _card(number: str, card: CardParameters | None, transition: Transition) -> list[RecipePanel]:
    """A title or end card, if one is wanted. No recording and no narration stretches it; an editor's clip is named by
    its number."""
    if card is None:
        return []
    title = StoredTitle(**card.model_dump(exclude={"background", "duration_ms"}))
    return [
        RecipePanel(
            number=number,
            background=card.background,
            title=title,
            duration_ms=card.duration_ms,
            transition=transition,
            transition_ms=_transition_ms(transition, None),
            locked=True,
        )
    ]


def _said(panel: Panel) -> str:
    return "\n".join(line.text for line in lines(panel) if line.text)[:_MAX_CAPTION]


def _transition_ms(transition: Transition, wanted: int | None) -> int:
    if transition is Transition.CUT:
        return 0
    return DEFAULT_TRANSITION_MS if wanted is None else wanted
