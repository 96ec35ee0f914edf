"""The user who is calling: profile, credits, usage, settings, API keys."""

import json
from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Path, Query

from animatic.accounts.gates import storage_used
from animatic.accounts.identity.service import Where
from animatic.accounts.ledger import lock_user
from animatic.accounts.schemas import (
    MAX_SETTINGS,
    ApiKeyOrder,
    ApiKeyOut,
    CreditsOut,
    NewApiKey,
    ProfilePatch,
    SettingsPatch,
    StorageOut,
    UsageDayOut,
    UsageOut,
    UserOut,
)
from animatic.activity import service as activity
from animatic.activity.schemas import ActivityOut
from animatic.activity.service import ActivityFilter
from animatic.api.dependencies import Caller, Reader, Writer, paging
from animatic.api.envelope import Answer, Listing
from animatic.db.changes import Change, Kind, publish
from animatic.db.paging import PageQuery
from animatic.errors import Forbidden, InvalidInput
from animatic.schema import PlainText, UtcTime

router = APIRouter(tags=["user"])

Days = Annotated[int, Query(ge=1, le=366, description="How far to look back.")]


@router.get("/user")
async def read_user(caller: Reader) -> Answer[UserOut]:
    """Your profile, tier and credits."""
    return Answer(data=await _profile(caller))


@router.patch("/user")
async def change_profile(patch: ProfilePatch, caller: Writer) -> Answer[UserOut]:
    """Change your name, or the address that you sign in with; where accounts are the installation's own."""
    identity = caller.container.identity.local(caller.session)
    given = patch.model_dump(exclude_unset=True)
    user = caller.user
    if patch.email is not None and patch.email.lower() != user.email:
        if caller.principal.session_id is None:
            raise Forbidden("Sign in to change your address; an API key can't.")
        where = Where(caller.address or "unknown", caller.user_agent)
        await identity.change_email(user, patch.email, patch.password, where)
    user.first_name = given.get("first_name", user.first_name) or None
    user.last_name = given.get("last_name", user.last_name) or None
    await caller.session.flush()
    await publish(caller.session, Change(user.id, Kind.USER, user.id))
    await caller.log("profile.change", names=sorted(given.keys() - {"password"}))
    return Answer(data=await _profile(caller))


@router.get("/user/usage")
async def read_usage(caller: Reader, days: Days = 30) -> Answer[UsageOut]:
    """Your credits, your storage, and what you used each day."""
    return Answer(data=await usage_of(caller, days))


@router.get("/user/activity")
async def list_activity(
    caller: Reader,
    query: Annotated[PageQuery, Depends(paging(activity.SORTABLE))],
    action: Annotated[
        PlainText | None, Query(max_length=200, description="Whole, or its beginning: `project`.")
    ] = None,
    since: UtcTime | None = None,
    until: UtcTime | None = None,
) -> Answer[Listing[ActivityOut]]:
    """What you did here, and from where."""
    filters = ActivityFilter(user_id=caller.user.id, action=action, since=since, until=until)
    page = await activity.page(caller.session, query, filters)
    return Answer(data=Listing.of(page.map(ActivityOut.of)))


@router.patch("/user/settings")
async def change_settings(patch: SettingsPatch, caller: Writer) -> Answer[UserOut]:
    """Keep preferences with your account."""
    user = await lock_user(caller.session, caller.user.id, caller.container.clock())
    merged = {name: value for name, value in {**user.settings, **patch.settings}.items() if value is not None}
    if len(json.dumps(merged)) > MAX_SETTINGS:
        raise InvalidInput(f"All settings together may have at most {MAX_SETTINGS:,} bytes of JSON.")
    user.settings = merged
    await caller.session.flush()
    await publish(caller.session, Change(user.id, Kind.USER, user.id))
    await caller.log("settings.change", names=sorted(patch.settings)[:50])
    return Answer(data=await _profile(caller))


@router.get("/api-keys")
async def list_keys(caller: Reader) -> Answer[list[ApiKeyOut]]:
    """Your API keys, the newest first."""
    return Answer(data=[ApiKeyOut.of(key) for key in await caller.accounts.list_keys(caller.user)])


@router.post("/api-keys", status_code=201)
async def create_key(order: ApiKeyOrder, caller: Writer) -> Answer[NewApiKey]:
    """Make an API key. It may do no more than the key that you call with."""
    if beyond := sorted(set(order.scopes) - caller.principal.scopes):
        raise Forbidden(f"Your own key may not {' and '.join(beyond)}.", scope=beyond[0])
    key, secret = await caller.accounts.create_key(caller.user, order.name, order.scopes)
    await caller.log("api-key.create", apiKeyId=str(key.id))
    return Answer(data=NewApiKey(key=ApiKeyOut.of(key), secret=secret))


@router.delete("/api-keys/{keyId}")
async def revoke_key(
    key_id: Annotated[UUID, Path(alias="keyId", description="An API key's id.")], caller: Writer
) -> Answer[ApiKeyOut]:
    """End an API key's use for good."""
    key = await caller.accounts.revoke_key(caller.user, key_id)
    await caller.log("api-key.revoke", apiKeyId=str(key.id))
    return Answer(data=ApiKeyOut.of(key))


async def _profile(caller: Caller) -> UserOut:
    return UserOut.of(caller.user, await caller.accounts.credits(caller.user), await _storage(caller))


async def _storage(caller: Caller) -> StorageOut:
    limits = caller.gates.limits(caller.user)
    return StorageOut(
        used_bytes=await storage_used(caller.session, caller.user.id),
        limit_bytes=None if limits is None else limits.storage_bytes,
    )


async def usage_of(caller: Caller, days: int) -> UsageOut:
    """Credits, storage and history of whoever calls."""
    history = await caller.accounts.usage(caller.user, days)
    return UsageOut(
        credits=CreditsOut.model_validate(await caller.accounts.credits(caller.user)),
        storage=await _storage(caller),
        days=[UsageDayOut.model_validate(day) for day in history],
    )
