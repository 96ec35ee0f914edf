"""For administrators: people and invitations."""

from typing import Annotated, Literal
from uuid import UUID

from fastapi import APIRouter, Depends, Path, Query

from animatic.accounts.identity.links import LIFE, Links
from animatic.addresses import Pages
from animatic.administration.people import SORTABLE, Actor, People, PeopleFilter
from animatic.administration.schemas import (
    InvitationOrder,
    InvitationOut,
    LinkOut,
    PersonOut,
    PersonPatch,
    PersonSummary,
)
from animatic.api.dependencies import (
    AdminReader,
    AdminWriter,
    Caller,
    paging,
)
from animatic.api.envelope import Answer, Listing
from animatic.api.views import Deleted
from animatic.db.paging import PageQuery
from animatic.library.accounts import delete_user
from animatic.schema import PlainText, View
from animatic.vocabulary import Tier

router = APIRouter(prefix="/admin", tags=["administration"])

UserId = Annotated[str, Path(alias="userId", min_length=1, max_length=200, description="A user's id.")]


class DeletedUser(View):
    """Whose account was deleted."""

    id: str
    deleted: Literal[True] = True


def _people(caller: Caller) -> People:
    return People(
        caller.session,
        tiers=caller.container.settings.tiers,
        clock=caller.container.clock,
        actor=_actor(caller),
    )


def _actor(caller: Caller) -> Actor:
    return Actor(caller.user.id, caller.address, caller.user_agent)


def _links(caller: Caller) -> Links:
    """Raises NotFound where Clerk signs people in."""
    return caller.container.identity.local(caller.session).links


@router.get("/users")
async def list_users(
    caller: AdminReader,
    query: Annotated[PageQuery, Depends(paging(SORTABLE))],
    search: Annotated[PlainText, Query(max_length=200, description="In addresses and names; or an id.")] = "",
    tier: Tier | None = None,
    role: Literal["user", "admin"] | None = None,
    disabled: bool | None = None,
) -> Answer[Listing[PersonSummary]]:
    """Accounts."""
    filters = PeopleFilter(search=search, tier=tier, role=role, disabled=disabled)
    page = await _people(caller).page(query, filters)
    return Answer(data=Listing.of(page.map(PersonSummary.of)))


@router.get("/users/{userId}")
async def read_person(user_id: UserId, caller: AdminReader) -> Answer[PersonOut]:
    """An account with what it holds."""
    return Answer(data=PersonOut.whole(await _people(caller).get(user_id)))


@router.patch("/users/{userId}")
async def change_person(user_id: UserId, patch: PersonPatch, caller: AdminWriter) -> Answer[PersonOut]:
    """Change an account's tier, role or monthly credits, or switch it off or on. You can't change your own role, and
    nobody but the command line changes the owner."""
    accounts = _people(caller)
    if patch.tier is not None:
        await accounts.change_tier(user_id, patch.tier)
    if patch.monthly_credits is not None:
        await accounts.set_monthly_credits(user_id, patch.monthly_credits)
    if patch.role is not None:
        await accounts.change_role(user_id, patch.role)
    if patch.disabled is not None:
        await (accounts.disable(user_id) if patch.disabled else accounts.enable(user_id))
    return Answer(data=PersonOut.whole(await accounts.get(user_id)))


@router.delete("/users/{userId}")
async def delete_person(user_id: UserId, caller: AdminWriter) -> Answer[DeletedUser]:
    """Remove an account with all its rows and files, for good."""
    user = await _people(caller).deletable(user_id)
    await delete_user(caller.session, caller.container.tools, user)
    return Answer(data=DeletedUser(id=user_id))


@router.delete("/users/{userId}/sessions")
async def sign_person_out(user_id: UserId, caller: AdminWriter) -> Answer[PersonOut]:
    """End all login sessions of a user. API keys go on."""
    accounts = _people(caller)
    await accounts.sign_out(user_id)
    return Answer(data=PersonOut.whole(await accounts.get(user_id)))


@router.post("/users/{userId}/password-link", status_code=201)
async def make_password_link(user_id: UserId, caller: AdminWriter) -> Answer[LinkOut]:
    """Make a link with which a user sets a new password; hand it over yourself. Where accounts are the
    installation's own."""
    links = _links(caller)
    person = await _people(caller).get(user_id)
    token = await links.password(person.user)
    await caller.log("admin.user.password-link", userId=user_id)
    pages = Pages(caller.container.settings.address)
    expires = caller.container.clock() + LIFE["password"]
    return Answer(data=LinkOut(link=pages.reset(token), expires_at=expires, sent=False))


@router.get("/invitations")
async def list_invitations(caller: AdminReader) -> Answer[list[InvitationOut]]:
    """Invitations that can still be accepted."""
    return Answer(data=[InvitationOut.of(row) for row in await _links(caller).invitations()])


@router.post("/invitations", status_code=201)
async def invite(order: InvitationOrder, caller: AdminWriter) -> Answer[LinkOut]:
    """Make a link with which somebody makes an account, once, within a week; sent by e-mail if that is on."""
    token = await _links(caller).invite(order.email, order.tier)
    mailer = caller.container.mail
    sent = order.send and order.email is not None and mailer.is_on
    if sent and order.email is not None:
        await mailer.invitation(caller.session, order.email, token)
    await caller.log("admin.invitation.create", email=order.email, tier=order.tier)
    pages = Pages(caller.container.settings.address)
    expires = caller.container.clock() + LIFE["invitation"]
    return Answer(data=LinkOut(link=pages.invitation(token), expires_at=expires, sent=sent))


@router.delete("/invitations/{invitationId}")
async def withdraw_invitation(
    invitation_id: Annotated[UUID, Path(alias="invitationId", description="An invitation's id.")],
    caller: AdminWriter,
) -> Answer[Deleted]:
    """End an invitation that nobody has accepted."""
    await _links(caller).withdraw(invitation_id)
    await caller.log("admin.invitation.withdraw", invitationId=str(invitation_id))
    return Answer(data=Deleted(id=invitation_id))
