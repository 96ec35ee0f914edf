"""Share links of one user's projects: made, changed, ended."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final
from uuid import UUID, uuid4

from sqlalchemy.ext.asyncio import AsyncSession

from animatic.accounts.gates import Gates
from animatic.clock import Clock
from animatic.db.changes import Change, Kind, publish
from animatic.errors import InvalidInput, NotFound
from animatic.models import Project, ProjectVersion, ShareLink, User
from animatic.projects.service import ProjectService
from animatic.sharing.repository import LinkRepository
from animatic.sharing.schemas import LinkState, Scope, ShareOrder, ShareOut, SharePatch
from animatic.sharing.tokens import ShareTokens, fingerprint
from animatic.versions.schemas import VersionOrder
from animatic.versions.service import VersionService

MAX_LINKS: Final = 100
"""Of one project that aren't revoked."""


@dataclass(frozen=True, slots=True)
class Addresses:
    """Where links lead."""

    tokens: ShareTokens
    base: str
    """Of the installation, without a slash at the end."""

    def path(self, link: ShareLink) -> str | None:
        """None: the link was made with another key."""
        token = self.tokens.token(link.id)
        return f"/s/{token}" if fingerprint(token) == link.token_hash else None

    def url(self, link: ShareLink) -> str | None:
        """None: the link was made with another key."""
        path = self.path(link)
        return None if path is None else self.base + path


class LinkService:
    """Share links of one user's projects. Flushes, never commits."""

    def __init__(
        self, session: AsyncSession, user: User, gates: Gates, clock: Clock, addresses: Addresses
    ) -> None:
        self._session = session
        self._user = user
        self._clock = clock
        self._addresses = addresses
        self._projects = ProjectService(session, user, gates)
        self._versions = VersionService(session, user, gates, clock)
        self._repository = LinkRepository(session, user.id)

    async def create(self, project_id: UUID, order: ShareOrder) -> ShareOut:
        """Make a link. A project without versions gets its first.

        Raises NotFound for a version that isn't there, InvalidInput for an expiry in the past, and when there is
        nothing to show.
        """
        project = await self._projects.lock(project_id)
        self._check_expiry(order.expires_at is None or order.expires_at > self._clock())
        links = await self._repository.of_project(project_id)
        if sum(link.revoked_at is None for link in links) >= MAX_LINKS:
            raise InvalidInput(f"A project has at most {MAX_LINKS} links: end some that nobody needs.")
        link_id = uuid4()
        link = ShareLink(
            id=link_id,
            project_id=project_id,
            token_hash=fingerprint(self._addresses.tokens.token(link_id)),
            created_at=self._clock(),
            is_main=await self._takes_over(project),
            **order.model_dump(),
        )
        await self._show(project, link)
        self._session.add(link)
        if link.is_main:
            project.is_public = True
            project.shareable_link = self._addresses.url(link)
        await self._saved(project)
        return await self._view(project, link)

    async def page(self, project_id: UUID) -> list[ShareOut]:
        """The project's links, the newest first; ended ones too."""
        project = await self._projects.get(project_id)
        return await self._views(project, await self._repository.of_project(project_id))

    async def update(self, project_id: UUID, link_id: UUID, patch: SharePatch) -> ShareOut:
        """Change what a link shows, to whom it was given it stays the same. Raises NotFound, InvalidInput."""
        project = await self._projects.lock(project_id)
        link = await self._get(project_id, link_id)
        if link.revoked_at is not None:
            raise InvalidInput("This link was ended; make a new one.")
        changes = patch.changes()
        expires_at = changes.get("expires_at")
        self._check_expiry(expires_at is None or expires_at > self._clock())
        for column, value in changes.items():
            setattr(link, column, value)
        await self._show(project, link)
        await self._saved(project)
        return await self._view(project, link)

    async def revoke(self, project_id: UUID, link_id: UUID | None = None) -> int:
        """End one link, or (None) all: from this moment on they are GONE. How many were ended."""
        project = await self._projects.lock(project_id)
        links = (
            await self._repository.of_project(project_id)
            if link_id is None
            else [await self._get(project_id, link_id)]
        )
        ended = [link for link in links if link.revoked_at is None]
        for link in ended:
            self._end(project, link)
        if link_id is None:
            # Also what another client wrote there: nothing of the project is public now.
            project.is_public, project.shareable_link = False, None
        await self._saved(project)
        return len(ended)

    def _end(self, project: Project, link: ShareLink) -> None:
        link.revoked_at = self._clock()
        if link.is_main:
            project.is_public, project.shareable_link = False, None

    async def _takes_over(self, project: Project) -> bool:
        """Whether a new link becomes the main one: there is none, or none that works."""
        main = await self._repository.main(project.id)
        if main is None:
            return True
        state = state_of(main, project, self._clock)
        if state is LinkState.ACTIVE:
            return False
        if state is LinkState.WITHDRAWN:
            # A public project again: what was withdrawn must not come back with it.
            main.revoked_at = self._clock()
        main.is_main = False
        await self._session.flush()
        return True

    async def _show(self, project: Project, link: ShareLink) -> None:
        """Note that others know the version that the link shows, and its panels by their numbers."""
        version = await self._shown(link)
        if version.shared_at is None:
            version.shared_at = self._clock()
        if project.numbers_locked_at is None:
            project.numbers_locked_at = self._clock()

    async def _shown(self, link: ShareLink) -> ProjectVersion:
        if link.version_id is not None:
            return await self._versions.get(link.project_id, link.version_id)
        newest = await self._versions.newest(link.project_id)
        return newest or await self._versions.create(link.project_id, VersionOrder())

    async def _get(self, project_id: UUID, link_id: UUID) -> ShareLink:
        link = await self._repository.find(project_id, link_id)
        if link is None:
            raise NotFound("The project has no share link with this id.")
        return link

    def _check_expiry(self, is_later: bool) -> None:
        if not is_later:
            raise InvalidInput("expiresAt lies in the past.", field="expiresAt")

    async def _saved(self, project: Project) -> None:
        await self._session.flush()
        await publish(self._session, Change(self._user.id, Kind.PROJECT, str(project.id), str(project.id)))

    async def _view(self, project: Project, link: ShareLink) -> ShareOut:
        (view,) = await self._views(project, [link])
        return view

    async def _views(self, project: Project, links: Sequence[ShareLink]) -> list[ShareOut]:
        newest = await self._versions.newest(project.id)
        pinned = await self._repository.numbers({link.version_id for link in links if link.version_id})
        newest_number = newest.number if newest else None
        counts = await self._repository.comment_counts([link.id for link in links])
        return [
            ShareOut(
                id=link.id,
                url=self._addresses.url(link),
                path=self._addresses.path(link),
                state=state_of(link, project, self._clock),
                is_main=link.is_main,
                version_id=link.version_id,
                shown_version_id=link.version_id or (newest.id if newest else None),
                shown_version_number=pinned.get(link.version_id) if link.version_id else newest_number,
                scope=Scope(link.scope),
                show_action=link.show_action,
                show_dialogue=link.show_dialogue,
                show_notes=link.show_notes,
                show_prompts=link.show_prompts,
                label=link.label,
                expires_at=link.expires_at,
                revoked_at=link.revoked_at,
                created_at=link.created_at,
                comment_count=counts.get(link.id, 0),
            )
            for link in links
        ]


def state_of(link: ShareLink, project: Project, clock: Clock) -> LinkState:
    """Whether a link works."""
    if link.revoked_at is not None:
        return LinkState.REVOKED
    if link.expires_at is not None and link.expires_at <= clock():
        return LinkState.EXPIRED
    if link.is_main and not project.is_public:
        return LinkState.WITHDRAWN
    return LinkState.ACTIVE
