"""What a film shows, looked up; and which tier that, and what is said about it, needs."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from uuid import UUID

from animatic.conversions.film_orders import FilmParameters, TimelineItem
from animatic.models import Asset, Image, Panel, Video
from animatic.vocabulary import Tier


@dataclass(frozen=True, slots=True)
class Shown:
    """One thing of the film, looked up: what the order says of it, and the rows that it names."""

    item: TimelineItem
    image: Image | None
    panel: Panel | None
    video: Video | None = None
    asset: Asset | None = None
    """An uploaded clip."""
    poster_id: UUID | None = None
    """The picture that stands for the video."""

    @property
    def is_clip(self) -> bool:
        return self.video is not None or self.asset is not None

    @property
    def clip_ms(self) -> int | None:
        """How long the clip plays, from where it begins and as fast as it is asked to."""
        length = self.video.duration_ms if self.video else self.asset.duration_ms if self.asset else None
        if length is None:
            return None
        left = length - (self.item.clip_start_ms or 0)
        return max(1, round(left / (self.item.clip_speed or 1.0)))


@dataclass(frozen=True, slots=True)
class FilmExtras:
    """The assets that belong to the whole film, looked up."""

    music: Asset | None = None
    scratch: Asset | None = None
    lut: Asset | None = None


def require_tier(
    parameters: FilmParameters,
    shown: Sequence[Shown],
    need: Callable[[Tier, str], None],
    *,
    default_seed: int,
) -> None:
    """Say what an order asks for explicitly, as `need(tier, plural)`: defaults are for everybody."""
    if parameters.model:
        need(Tier.PRO, "models of your own choice")
    if parameters.negative_prompt:
        need(Tier.BASIC, "negative prompts")
    if parameters.seed is not None and parameters.seed != default_seed:
        need(Tier.BASIC, "seeds of your own choice")
    if parameters.grade is not None and parameters.grade.model_dump(exclude_none=True):
        need(Tier.PRO, "colour grades")
    if parameters.format not in (None, "mp4"):
        need(Tier.PRO, "films in other formats than MP4")
    if (
        parameters.move not in (None, "auto")
        or parameters.easing is not None
        or parameters.move_strength is not None
        or any(_moves_camera(one.item) for one in shown)
    ):
        need(Tier.BASIC, "camera moves of your own choice")
    if parameters.music is not None:
        need(Tier.BASIC, "films with music")
    if parameters.scratch is not None:
        need(Tier.BASIC, "scratch tracks")
    if any(one.is_clip for one in shown):
        need(Tier.BASIC, "clips")


def _moves_camera(item: TimelineItem) -> bool:
    """Whether the order itself says how the camera moves here; what a panel says was checked when it was set."""
    given = (item.move, item.easing, item.move_strength, item.move_from, item.move_to)
    return any(value is not None for value in given)
