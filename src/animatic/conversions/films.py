"""From an order for a film to its recipe, and to those of the clips that it is made of."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from animatic.conversions.looks import Filter
from animatic.conversions.recipes import (
    FilmRecipe,
    RecipePanel,
    Rectangle,
    StoredLook,
    StoredMarks,
    StoredNarration,
)
from animatic.conversions.requirements import Requirements
from animatic.conversions.schemas import FilmParameters, TimelineItem
from animatic.conversions.tools import ConversionTools
from animatic.engines.base import EngineInfo, Feature
from animatic.errors import InvalidInput
from animatic.film.sound.plan import CaptionMode
from animatic.models import Image, Panel, Project, User, Video
from animatic.projects.prompts import lines, panel_prompt
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

_TYPE: Final = ConversionType.IMAGE_TO_VIDEO
_ALTERNATING: Final = (CameraMove.PUSH_IN, CameraMove.PAN_RIGHT, CameraMove.PULL_OUT, CameraMove.PAN_LEFT)
"""Moves of pictures that no script says anything about."""


@dataclass(frozen=True, slots=True)
class Shown:
    """One thing of the film, looked up: what the order says of it, and the rows that it names."""

    item: TimelineItem
    image: Image | None
    panel: Panel | None
    video: Video | None = None


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

    def recipe(self, shown: Sequence[Shown]) -> tuple[FilmRecipe, EngineInfo]:
        """The film's recipe, and the engine that animates it.

        Raises InvalidInput for what can't be done, TierRequired for what the tier doesn't allow.
        """
        self._tools.gates.require_panels(self._user, len(shown))
        engine = self._engine()
        self._check_tier(shown)
        parameters, project = self._parameters, self._project
        resolution = parameters.resolution or Resolution(project.resolution if project else "720")
        self._tools.gates.require_video(self._user, resolution.short_edge)
        opening = Transition(parameters.opening or "cut")
        filter_ = parameters.filter or Filter.NONE
        grade = parameters.grade.model_dump(exclude_none=True) if parameters.grade else {}
        recipe = FilmRecipe(
            required_tier=self._requirements.tier,
            engine=engine.name,
            model=parameters.model or "",
            aspect_ratio=parameters.aspect_ratio or self._aspect(shown),
            resolution=resolution,
            frame_rate=parameters.frame_rate or (project.frame_rate if project else "24"),
            panels=tuple(self._panel(index, one) for index, one in enumerate(shown)),
            opening=opening,
            opening_ms=_transition_ms(opening, parameters.opening_ms),
            filter=filter_,
            look=StoredLook.of(filter_, letterbox=parameters.letterbox, **grade),
            marks=StoredMarks(**parameters.marks.model_dump()) if parameters.marks else StoredMarks(),
            quality=parameters.quality or "standard",
            narration=self._narration(),
            captions=parameters.captions or CaptionMode.NONE,
            seed=self._default_seed if parameters.seed is None else parameters.seed,
            negative_prompt=parameters.negative_prompt or "",
        )
        return recipe, engine

    @property
    def _default_seed(self) -> int:
        return self._project.seed if self._project else 0

    def _engine(self) -> EngineInfo:
        default = self._tools.default_engine(_TYPE)
        name = self._parameters.engine or default
        engine = self._tools.engine(name, _TYPE)
        if name != default:
            self._requirements.need(Tier.PRO, "engines of your own choice")
        wanted = {
            Feature.MODEL: ("model", self._parameters.model),
            Feature.NEGATIVE_PROMPT: ("negativePrompt", self._parameters.negative_prompt),
        }
        for feature, (field, value) in wanted.items():
            if value and feature not in engine.features:
                raise InvalidInput(f"The engine {engine.name} can't make use of {field}.", field=field)
        return engine

    def _check_tier(self, shown: Sequence[Shown]) -> None:
        parameters, need = self._parameters, self._requirements.need
        if parameters.model:
            need(Tier.PRO, "models of your own choice")
        if parameters.negative_prompt:
            need(Tier.BASIC, "negative prompts")
        if parameters.seed is not None and parameters.seed != self._default_seed:
            need(Tier.BASIC, "seeds of your own choice")
        if parameters.grade is not None and parameters.grade.model_dump(exclude_none=True):
            need(Tier.PRO, "colour grades")
        if (
            parameters.move not in (None, "auto")
            or parameters.easing is not None
            or parameters.move_strength is not None
            or any(_moves_camera(one) for one in shown)
        ):
            need(Tier.BASIC, "camera moves of your own choice")
        if any(one.video is not None for one in shown):
            need(Tier.BASIC, "clips")

    def _aspect(self, shown: Sequence[Shown]) -> AspectRatio:
        """The project's, else the one nearest to the first picture's."""
        if self._project is not None:
            return AspectRatio(self._project.aspect_ratio)
        first = shown[0].video or shown[0].image
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
            image_id=one.image.id if one.image else None,
            video_id=one.video.id if one.video else None,
            panel_id=panel.id if panel else None,
            number=panel.number[:16] if panel else "",
            prompt=panel_prompt(panel) if panel else (one.image.prompt or "" if one.image else ""),
            duration_ms=(
                item.duration_ms
                or parameters.duration_ms
                or (one.video.duration_ms if one.video else None)
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
        return _said(panel) or (panel.action if narration.reads == "everything" else "")

    def _move(self, index: int, one: Shown) -> tuple[CameraMove, Easing, float]:
        item, panel, parameters = one.item, one.panel, self._parameters
        everywhere = parameters.move if isinstance(parameters.move, CameraMove) else None
        if chosen := item.move or everywhere:
            move, easing, strength = chosen, Easing.EASE_IN_OUT, 10.0
        elif one.video is not None:
            move, easing, strength = CameraMove.STATIC, Easing.LINEAR, 0.0
        elif panel is not None:
            move, easing, strength = CameraMove(panel.move), Easing(panel.easing), panel.move_strength
        else:
            move, easing, strength = _ALTERNATING[index % len(_ALTERNATING)], Easing.EASE_IN_OUT, 8.0
        strength = next(
            value for value in (item.move_strength, parameters.move_strength, strength) if value is not None
        )
        return move, item.easing or parameters.easing or easing, strength


def _said(panel: Panel) -> str:
    return "\n".join(line.text for line in lines(panel) if line.text)[:_MAX_CAPTION]


def _moves_camera(one: Shown) -> bool:
    """Whether the order itself says how the camera moves here; what a panel says was checked when it was set."""
    item = one.item
    given = (item.move, item.easing, item.move_strength, item.move_from, item.move_to)
    return any(value is not None for value in given)


def _transition_ms(transition: Transition, wanted: int | None) -> int:
    if transition is Transition.CUT:
        return 0
    return DEFAULT_TRANSITION_MS if wanted is None else wanted
