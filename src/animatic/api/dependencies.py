"""What routes ask for: who is calling, in which session, with which services, which page of a list."""

from collections.abc import AsyncIterator, Callable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Annotated, Any, Literal
from uuid import UUID

from fastapi import Depends, Path, Query, Request
from fastapi.security import HTTPAuthorizationCredentials, HTTPBearer
from sqlalchemy.ext.asyncio import AsyncSession

from animatic.accounts.gates import Gates
from animatic.accounts.service import AccountService, Principal
from animatic.activity import service as activity
from animatic.api.links import Linker
from animatic.api.state import ApiState
from animatic.assets.service import AssetService
from animatic.bootstrap import Container
from animatic.breakdowns.service import BreakdownService
from animatic.conversions.service import ConversionService
from animatic.db.paging import MAX_LIMIT, PageQuery, SortOrder
from animatic.errors import Forbidden, Unauthorized
from animatic.exports.service import ExportService
from animatic.images.service import ImageService
from animatic.library.projects import ProjectLibrary
from animatic.models import User
from animatic.projects.narrative import NarrativeService
from animatic.projects.panels import PanelService
from animatic.projects.service import ProjectService
from animatic.sharing.comments import CommentService
from animatic.sharing.links import LinkService
from animatic.versions.restoring import Restorer
from animatic.versions.service import VersionService
from animatic.videos.service import VideoService

bearer = HTTPBearer(
    auto_error=False,
    scheme_name="Bearer",
    description="An API key (`animatic keys create --email you@example.com` prints one), or a session token.",
)
Credentials = Annotated[HTTPAuthorizationCredentials | None, Depends(bearer)]


def state_of(request: Request) -> ApiState:
    state: ApiState = request.app.state.api
    return state


State = Annotated[ApiState, Depends(state_of)]


async def open_session(state: State) -> AsyncIterator[AsyncSession]:
    """One transaction for the request: committed when the route returns, rolled back when it raises."""
    async with state.container.sessions() as session:
        yield session
        await session.commit()


# The scope matters: by default a dependency ends after the answer is sent, and a client that has read its 201 would
# not yet find what it made.
Session = Annotated[AsyncSession, Depends(open_session, scope="function")]


@dataclass(frozen=True)
class Caller:
    """Who is calling, with all that a route needs to serve them."""

    state: ApiState
    session: AsyncSession
    principal: Principal
    token: str
    address: str | None
    user_agent: str | None

    @property
    def user(self) -> User:
        return self.principal.user

    @property
    def container(self) -> Container:
        return self.state.container

    @cached_property
    def gates(self) -> Gates:
        return Gates(self.container.settings.tiers)

    @property
    def links(self) -> Linker:
        return self.state.linker

    @cached_property
    def accounts(self) -> AccountService:
        return AccountService(self.session, tiers=self.container.settings.tiers, clock=self.container.clock)

    @cached_property
    def projects(self) -> ProjectService:
        return ProjectService(self.session, self.user, self.gates)

    @cached_property
    def panels(self) -> PanelService:
        return PanelService(self.session, self.user, self.gates)

    @cached_property
    def narrative(self) -> NarrativeService:
        return NarrativeService(self.session, self.user, self.gates)

    @cached_property
    def breakdowns(self) -> BreakdownService:
        return BreakdownService(
            self.session, self.user, self.gates, self.container.settings, self.container.clock
        )

    @cached_property
    def images(self) -> ImageService:
        return ImageService(self.session, self.user, self.gates, self.container.clock)

    @cached_property
    def videos(self) -> VideoService:
        return VideoService(self.session, self.user, self.gates, self.container.clock)

    @cached_property
    def assets(self) -> AssetService:
        return AssetService(self.session, self.user, self.gates)

    @cached_property
    def versions(self) -> VersionService:
        return VersionService(self.session, self.user, self.gates, self.container.clock)

    @cached_property
    def restorer(self) -> Restorer:
        return Restorer(self.session, self.user, self.gates, self.container.clock)

    @cached_property
    def shares(self) -> LinkService:
        return LinkService(self.session, self.user, self.gates, self.container.clock, self.state.addresses)

    @cached_property
    def comments(self) -> CommentService:
        return CommentService(self.session, self.user, self.gates, self.container.clock)

    @cached_property
    def exports(self) -> ExportService:
        return ExportService(self.session, self.user, self.container.tools)

    @cached_property
    def conversions(self) -> ConversionService:
        return ConversionService(self.session, self.user, self.container.tools)

    @cached_property
    def library(self) -> ProjectLibrary:
        return ProjectLibrary(self.session, self.user, self.container.tools)

    async def log(self, action: str, **details: object) -> None:
        """Note in the activity log what is being done, in the same transaction."""
        await activity.record(
            self.session, self.user.id, action, details, ip=self.address, user_agent=self.user_agent
        )


async def _identify(
    request: Request, state: ApiState, session: AsyncSession, credentials: HTTPAuthorizationCredentials | None
) -> Caller:
    """Whoever the credentials are of; raises Unauthorized, counted against the address that tries."""
    if credentials is None:
        state.count_anonymous(request)
        raise Unauthorized
    try:
        principal = await state.container.identity.principal(session, credentials.credentials)
    except Unauthorized:
        state.count_anonymous(request)
        raise
    request.state.user_id = principal.user.id
    return Caller(
        state=state,
        session=session,
        principal=principal,
        token=credentials.credentials,
        address=request.client.host if request.client else None,
        user_agent=request.headers.get("user-agent"),
    )


def _permitting(scope: Literal["read", "write"], *, counted: bool) -> Callable[..., Any]:
    async def caller(request: Request, state: State, session: Session, credentials: Credentials) -> Caller:
        found = await _identify(request, state, session, credentials)
        if counted:
            state.count(request, f"user {found.user.id}", state.container.settings.rate_limit_user)
        if scope not in found.principal.scopes:
            raise Forbidden(f"This API key may not {scope}: it was made without that scope.", scope=scope)
        return found

    return caller


reader = _permitting("read", counted=True)
writer = _permitting("write", counted=True)
Reader = Annotated[Caller, Depends(reader)]
"""May see what is theirs."""
Writer = Annotated[Caller, Depends(writer)]
"""May change what is theirs."""
Listener = Annotated[Caller, Depends(_permitting("read", counted=False))]
"""May see what is theirs as often as they like: event streams."""


def _administrator(caller: Caller) -> Caller:
    if caller.user.role != "admin":
        raise Forbidden("Only administrators of this installation may do that.")
    return caller


async def admin_reader(caller: Reader) -> Caller:
    return _administrator(caller)


async def admin_writer(caller: Writer) -> Caller:
    return _administrator(caller)


AdminReader = Annotated[Caller, Depends(admin_reader)]
"""An administrator who looks."""
AdminWriter = Annotated[Caller, Depends(admin_writer)]
"""An administrator who changes something."""


@dataclass(frozen=True, slots=True)
class Viewer:
    """Who may load one file: its owner, or whoever has a signed link."""

    session: AsyncSession
    state: ApiState
    user_id: str | None
    """None: the link is enough."""


async def view_media(
    request: Request,
    state: State,
    session: Session,
    credentials: Credentials,
    expires: Annotated[str | None, Query(description="Of a signed link.", max_length=20)] = None,
    signature: Annotated[str | None, Query(description="Of a signed link.", max_length=100)] = None,
) -> Viewer:
    """Media don't count as calls: a page may show hundreds of pictures."""
    if signature is not None and expires is not None:
        if state.linker.signer.is_valid(request.url.path, expires, signature):
            return Viewer(session, state, None)
        state.count_anonymous(request)
        raise Unauthorized(
            "This link is not, or no longer, valid. Read its image or video again for a new one."
        )
    caller = await _identify(request, state, session, credentials)
    if "read" not in caller.principal.scopes:
        raise Forbidden("This API key may not read.", scope="read")
    return Viewer(session, state, caller.user.id)


MediaViewer = Annotated[Viewer, Depends(view_media)]


async def public(request: Request, state: State) -> None:
    """For what everybody may read: counted by address."""
    state.count_anonymous(request)


Download = Annotated[bool, Query(description="Have the browser save the file instead of showing it.")]
ProjectId = Annotated[UUID, Path(alias="projectId", description="A project's id.")]
PanelId = Annotated[UUID, Path(alias="panelId", description="A panel's id.")]
ImageId = Annotated[UUID, Path(alias="imageId", description="An image's id.")]
ExportId = Annotated[UUID, Path(alias="exportId", description="An export's id.")]
BreakdownId = Annotated[UUID, Path(alias="breakdownId", description="A breakdown's id.")]
AssetId = Annotated[UUID, Path(alias="assetId", description="An asset's id.")]
VideoId = Annotated[UUID, Path(alias="videoId", description="A video's id.")]
ConversionId = Annotated[UUID, Path(alias="conversionId", description="A conversion's id.")]


def paging(columns: Mapping[str, object]) -> Callable[..., PageQuery]:
    """A dependency that reads which page is wanted, of a list that may be sorted by these names."""
    names = list(columns)

    def page_query(
        page: Annotated[int, Query(ge=1, le=10_001, description="From 1.")] = 1,
        limit: Annotated[int, Query(ge=1, le=MAX_LIMIT, description="Items a page.")] = 10,
        sort_by: Annotated[
            str, Query(alias="sortBy", json_schema_extra={"enum": names}, description="What to sort by.")
        ] = names[0],
        sort_order: Annotated[SortOrder, Query(alias="sortOrder")] = "desc",
        cursor: Annotated[
            str | None,
            Query(
                min_length=1,
                max_length=2000,
                description="`pagination.nextCursor` of the page before, instead of `page`: needed beyond row 10,000.",
            ),
        ] = None,
    ) -> PageQuery:
        return PageQuery(page, limit, sort_by, sort_order, cursor)

    return page_query
