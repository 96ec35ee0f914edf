"""What guests with a share link see and say. The link in the address is all that they need, and all that they have."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Annotated, Any
from uuid import UUID

from fastapi import APIRouter, Depends, Path, Request
from sqlalchemy.ext.asyncio import AsyncSession
from starlette.responses import Response

from animatic.accounts.throttle import Throttle
from animatic.api import media, posters
from animatic.api.dependencies import Download, Session, State, paging
from animatic.api.envelope import Answer, Listing
from animatic.api.ratelimit import address_key
from animatic.api.routes.videos import WebVtt
from animatic.api.state import ApiState
from animatic.db.media import MediaFile
from animatic.db.paging import PageQuery
from animatic.errors import NotFound
from animatic.film.captions.cues import Cue
from animatic.film.captions.formats import to_webvtt
from animatic.sharing import guests
from animatic.sharing.comment_schemas import GuestComment, GuestCommentOrder
from animatic.sharing.comments import PER_ADDRESS, PER_LINK, SORTABLE, GuestBook
from animatic.sharing.guests import Shared, Visit
from animatic.versions.content import VersionFilm
from animatic.versions.repository import film_file, take_file

router = APIRouter(prefix="/share", tags=["guests"])
Paging = Annotated[PageQuery, Depends(paging(SORTABLE))]
Token = Annotated[str, Path(description="The last part of a share link's address.", max_length=100)]
TakeId = Annotated[UUID, Path(alias="takeId", description="A picture's id.")]


@dataclass(frozen=True, slots=True)
class Guest:
    """Somebody with a link that works."""

    state: ApiState
    session: AsyncSession
    visit: Visit
    address: str


def _guest(*, counted: bool, with_content: bool) -> Callable[..., Any]:
    async def guest(request: Request, state: State, session: Session, token: Token) -> Guest:
        if counted:
            state.count_anonymous(request)
        try:
            visit = await guests.visit(session, token, state.container.clock, with_content=with_content)
        except NotFound:
            if not counted:
                state.count_anonymous(request)  # whoever tries tokens is slowed down
            raise
        address = address_key(request.client.host if request.client else None)
        return Guest(state, session, visit, address)

    return guest


Visitor = Annotated[Guest, Depends(_guest(counted=True, with_content=True))]
Watcher = Annotated[Guest, Depends(_guest(counted=False, with_content=False))]
"""Loads files: a page may show hundreds of pictures."""


@router.get("/{token}")
async def read_shared(guest: Visitor) -> Answer[Shared]:
    """What a share link shows. A link that was ended, or has expired, is GONE."""
    return Answer(data=await guests.view(guest.session, guest.visit))


@router.get("/{token}/takes/{takeId}/file", response_class=Response, responses=media.ANSWERS)
async def read_shared_take_file(
    request: Request, guest: Watcher, take_id: TakeId, download: Download = False
) -> Response:
    """A picture that the link shows. Takes ranges and conditions."""
    return await _take(request, guest, take_id, thumbnail=False, download=download)


@router.get("/{token}/takes/{takeId}/thumbnail", response_class=Response, responses=media.ANSWERS)
async def read_shared_take_thumbnail(request: Request, guest: Watcher, take_id: TakeId) -> Response:
    """A small copy of a picture that the link shows."""
    return await _take(request, guest, take_id, thumbnail=True, download=False)


@router.get("/{token}/film/file", response_class=Response, responses=media.ANSWERS)
async def read_shared_film_file(request: Request, guest: Watcher, download: Download = False) -> Response:
    """The film that the link shows. Takes ranges and conditions."""
    file = await film_file(guest.session, guest.visit.version.id, part="file", user_id=None)
    return await _serve(request, guest, file, name="film", download=download)


@router.get("/{token}/film/captions.vtt", response_class=WebVtt)
async def read_shared_captions(guest: Watcher) -> Response:
    """What is said in the film, and when, as WebVTT; if the link shows what is said."""
    version = guest.visit.version
    if version.film is None or not guest.visit.link.show_dialogue:
        raise NotFound("There are no captions.")
    captions = VersionFilm.model_validate(version.film).captions
    cues = [Cue(int(cue["startMs"]), int(cue["endMs"]), str(cue["text"])) for cue in captions]
    return WebVtt(to_webvtt(cues), headers={"Cache-Control": "private, no-cache"})


@router.get("/{token}/poster", response_class=posters.Jpeg)
async def read_shared_poster(guest: Visitor) -> Response:
    """A JPEG picture of the film, or of the first panel that has one: what previews of links show."""
    version = guest.visit.version
    file = await film_file(guest.session, version.id, part="poster", user_id=None)
    if file is None:
        take = await guests.poster_take(guest.session, version)
        file = await take_file(guest.session, take.id, thumbnail=False, user_id=None) if take else None
    if file is None or file.storage_key is None:
        raise NotFound("There is no picture yet.")
    return await posters.jpeg(guest.state.container.store, file.storage_key)


@router.get("/{token}/comments")
async def list_guest_comments(guest: Visitor, query: Paging) -> Answer[Listing[GuestComment]]:
    """What guests of this link said, and what they were answered."""
    book = GuestBook(guest.session, guest.visit, guest.state.container.clock)
    return Answer(data=Listing.of((await book.page(query)).map(GuestComment.of)))


@router.post("/{token}/comments", status_code=201)
async def create_guest_comment(order: GuestCommentOrder, guest: Visitor) -> Answer[GuestComment]:
    """Say something: about a panel, a moment of the film, or the whole. Ten comments in ten minutes at most."""
    clock = guest.state.container.clock
    book = GuestBook(guest.session, guest.visit, clock)
    throttle = Throttle(guest.state.container.sessions, clock)
    for scope, subject, (at_most, within) in (
        ("comment", guest.address, PER_ADDRESS),
        ("comment of link", str(guest.visit.link.id), PER_LINK),
    ):
        await throttle.take(scope, subject, at_most=at_most, within=within, what="comments")
    return Answer(data=GuestComment.of(await book.add(order)))


async def _take(
    request: Request, guest: Guest, take_id: UUID, *, thumbnail: bool, download: bool
) -> Response:
    file = await take_file(
        guest.session, take_id, thumbnail=thumbnail, user_id=None, version_id=guest.visit.version.id
    )
    return await _serve(request, guest, file, name=f"picture-{take_id}", download=download)


async def _serve(
    request: Request, guest: Guest, file: MediaFile | None, *, name: str, download: bool
) -> Response:
    if file is None:
        raise NotFound("This link shows no such file.")
    return await media.serve(
        request.headers,
        file,
        guest.state.container.store,
        name=name,
        download=download,
        head=getattr(request.state, "head", False),
    )
