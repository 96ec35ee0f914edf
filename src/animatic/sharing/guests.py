"""What a guest sees who has a share link."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final, Literal, Self
from uuid import UUID

from pydantic import Field
from sqlalchemy import exists, select
from sqlalchemy.ext.asyncio import AsyncSession

from animatic.clock import Clock
from animatic.errors import Forbidden, Gone, NotFound
from animatic.models import Conversion, Project, ProjectVersion, ShareLink, VersionTake
from animatic.projects.schemas import RectangleOut, SpeechOut
from animatic.schema import UtcTime, View
from animatic.sharing import repository
from animatic.sharing.links import state_of
from animatic.sharing.schemas import LinkState, Scope
from animatic.sharing.tokens import TOKEN_CHARACTERS, fingerprint
from animatic.versions.content import VersionContent, VersionFilm, VersionPanel
from animatic.versions.repository import VersionRepository
from animatic.vocabulary import ConversionType, Status

_GONE: Final = {
    LinkState.EXPIRED: "This link has expired. Ask whoever sent it for a new one.",
    LinkState.REVOKED: "This link was ended by whoever sent it.",
    LinkState.WITHDRAWN: "This project is private now.",
}


class SharedTake(View):
    """A picture."""

    width: int | None
    height: int | None
    file: str = Field(description="Address of the picture; works for as long as the link.")
    thumbnail: str = Field(description="Address of a small copy.")


class SharedPanel(View):
    """A panel, with what the owner lets guests see of it."""

    id: UUID
    number: str
    duration_ms: int
    move: str
    easing: str
    move_strength: float
    move_from: RectangleOut | None
    move_to: RectangleOut | None
    transition: str
    transition_ms: int
    scene_heading: str | None
    action: str | None = Field(description="Null: not shown.")
    dialogue: list[SpeechOut] | None = Field(description="Null: not shown.")
    notes: str | None = Field(description="Null: not shown.")
    prompt: str | None = Field(description="What the picture was made from. Null: not shown.")
    image: SharedTake | None = Field(description="Null: nothing is drawn yet.")


class SharedFilm(View):
    """The film."""

    duration_ms: int | None
    width: int | None
    height: int | None
    file: str = Field(description="Address of the video; takes ranges; works for as long as the link.")
    poster: str
    captions: str | None = Field(
        description="Address of WebVTT captions. Null: there are none, or not shown."
    )


class SharedVersion(View):
    """Which state of the storyboard this is."""

    number: int
    name: str
    created_at: UtcTime
    is_newest: bool


class Shared(View):
    """A project as its share link shows it."""

    name: str
    version: SharedVersion
    scope: Scope
    expires_at: UtcTime | None
    aspect_ratio: str
    duration_ms: int
    panels: list[SharedPanel]
    film: SharedFilm | None
    film_state: Literal["ready", "rendering", "none"] = Field(
        description="Whether there is a film of this version, or one of the project is being made."
    )
    poster: str | None = Field(
        description="Address of a JPEG picture for previews. Null: nothing is drawn yet."
    )


@dataclass(frozen=True, slots=True)
class Visit:
    """A guest's link that works, and where it leads."""

    token: str
    link: ShareLink
    project: Project
    version: ProjectVersion

    @property
    def base(self) -> str:
        """What the addresses of this link's files begin with."""
        return f"/api/share/{self.token}"

    def require_comments(self) -> None:
        """Raise Forbidden unless guests of this link may comment."""
        if self.link.scope != Scope.COMMENT:
            raise Forbidden("This link is for viewing only.", scope=Scope.COMMENT)


@dataclass(frozen=True, slots=True)
class _Shows:
    """What the owner lets guests see."""

    action: bool
    dialogue: bool
    notes: bool
    prompts: bool

    @classmethod
    def of(cls, link: ShareLink) -> Self:
        return cls(link.show_action, link.show_dialogue, link.show_notes, link.show_prompts)

    def panel(self, panel: VersionPanel, image: SharedTake | None, prompt: str | None) -> SharedPanel:
        columns: dict[str, Any] = {
            name: getattr(panel, name)
            for name in (
                "id", "number", "duration_ms", "move", "easing", "move_strength", "move_from", "move_to",
                "transition", "transition_ms",
            )
        }  # fmt: skip
        return SharedPanel(
            **columns,
            scene_heading=panel.scene_heading if self.action else None,
            action=panel.action if self.action else None,
            dialogue=panel.dialogue if self.dialogue else None,
            notes=panel.notes if self.notes else None,
            prompt=prompt if self.prompts else None,
            image=image,
        )


async def visit(session: AsyncSession, token: str, clock: Clock, *, with_content: bool = True) -> Visit:
    """Where a link leads. Raises NotFound for a token that no link has, Gone for a link that was ended."""
    found = None
    if len(token) == TOKEN_CHARACTERS and token.isascii():
        found = await repository.by_hash(session, fingerprint(token))
    if found is None:
        raise NotFound("There is no such link. Is its address complete?")
    link, project, owner = found
    state = state_of(link, project, clock)
    if state is not LinkState.ACTIVE:
        raise Gone(_GONE[state], state=state)
    if project.deleted_at is not None or owner.deleted_at is not None or owner.disabled_at is not None:
        raise Gone("What this link led to isn't there any more.", state="deleted")
    version = await repository.shown_version(session, link, with_content=with_content)
    if version is None:
        raise Gone("What this link led to isn't there any more.", state="deleted")
    return Visit(token, link, project, version)


async def view(session: AsyncSession, visit_: Visit) -> Shared:
    """All that the link shows, and nothing else."""
    link, version = visit_.link, visit_.version
    content = VersionContent.from_json(version.content)
    takes = await _takes(session, visit_)
    shows = _Shows.of(link)
    film = _film(visit_, shows)
    newest = await repository.newest_number(session, version.project_id)
    return Shared(
        name=visit_.project.name,
        version=SharedVersion(
            number=version.number,
            name=version.name,
            created_at=version.created_at,
            is_newest=version.number == newest,
        ),
        scope=Scope(link.scope),
        expires_at=link.expires_at,
        aspect_ratio=content.project["aspect_ratio"],
        duration_ms=version.duration_ms,
        panels=[_panel(visit_, shows, panel, takes) for panel in content.panels],
        film=film,
        film_state="ready" if film else "rendering" if await _is_rendering(session, version) else "none",
        poster=f"{visit_.base}/poster" if film or takes else None,
    )


async def poster_take(session: AsyncSession, version: ProjectVersion) -> VersionTake | None:
    """The picture that stands for a version without a film: that of its first panel that has one."""
    content = VersionContent.from_json(version.content)
    for image_id in content.image_ids:
        take = await session.scalar(
            select(VersionTake).where(VersionTake.version_id == version.id, VersionTake.image_id == image_id)
        )
        if take is not None:
            return take
    return None


async def _takes(session: AsyncSession, visit_: Visit) -> Mapping[UUID, VersionTake]:
    found = await VersionRepository(session, visit_.project.user_id).takes([visit_.version.id])
    return {image_id: take for (_, image_id), take in found.items()}


def _panel(
    visit_: Visit, shows: _Shows, panel: VersionPanel, takes: Mapping[UUID, VersionTake]
) -> SharedPanel:
    take = takes.get(panel.image_id) if panel.image_id else None
    image = None
    if take is not None:
        address = f"{visit_.base}/takes/{take.id}"
        image = SharedTake(
            width=take.details.get("width"),
            height=take.details.get("height"),
            file=f"{address}/file",
            thumbnail=f"{address}/thumbnail",
        )
    prompt = (take.details.get("prompt") if take else None) or panel.prompt
    return shows.panel(panel, image, prompt)


def _film(visit_: Visit, shows: _Shows) -> SharedFilm | None:
    version = visit_.version
    if version.film is None or version.media_id is None:
        return None
    film = VersionFilm.model_validate(version.film)
    captions = f"{visit_.base}/film/captions.vtt" if film.captions and shows.dialogue else None
    return SharedFilm(
        duration_ms=film.duration_ms,
        width=film.width,
        height=film.height,
        file=f"{visit_.base}/film/file",
        poster=f"{visit_.base}/poster",
        captions=captions,
    )


async def _is_rendering(session: AsyncSession, version: ProjectVersion) -> bool:
    """Whether a film of the project is waiting or running."""
    return bool(
        await session.scalar(
            select(
                exists().where(
                    Conversion.project_id == version.project_id,
                    Conversion.type == ConversionType.IMAGE_TO_VIDEO,
                    Conversion.panel_id.is_(None),
                    Conversion.status.in_([Status.PENDING, Status.PROCESSING]),
                    Conversion.deleted_at.is_(None),
                )
            )
        )
    )
