"""Messages out, to addresses that users set up; and messages in, from Clerk."""

import json
from typing import Annotated, Any
from uuid import UUID

from fastapi import APIRouter, Depends, Path, Request
from standardwebhooks import Webhook, WebhookVerificationError

from animatic.accounts.identity.clerk import Profile
from animatic.accounts.identity.provider import Clerk
from animatic.api.dependencies import Caller, Reader, Session, State, Writer, paging
from animatic.api.envelope import Answer, Listing
from animatic.api.views import Deleted
from animatic.db.paging import PageQuery
from animatic.errors import BadRequest, NotFound
from animatic.library.accounts import delete_user
from animatic.schema import View
from animatic.webhooks.schemas import (
    WebhookDeliveryOut,
    WebhookEndpointOrder,
    WebhookEndpointOut,
    WebhookEndpointPatch,
    WebhookSecret,
)
from animatic.webhooks.service import WebhookService

router = APIRouter(prefix="/webhook-endpoints", tags=["webhooks"])
incoming = APIRouter(prefix="/webhooks", tags=["webhooks"])

EndpointId = Annotated[UUID, Path(description="A webhook endpoint's id.")]
Paging = Annotated[PageQuery, Depends(paging({"createdAt": None}))]


def _service(caller: Caller) -> WebhookService:
    container = caller.container
    return WebhookService(
        caller.session,
        caller.user,
        clock=container.clock,
        allow_loopback=container.settings.webhooks_allow_loopback,
    )


@router.get("")
async def list_webhook_endpoints(caller: Reader) -> Answer[list[WebhookEndpointOut]]:
    """The addresses that are told when your conversions end."""
    return Answer(data=[WebhookEndpointOut.of(row) for row in await _service(caller).list()])


@router.post("", status_code=201)
async def create_webhook_endpoint(order: WebhookEndpointOrder, caller: Writer) -> Answer[WebhookSecret]:
    """Have an address told. Messages are signed after the Standard Webhooks specification with the secret that you get
    here, once."""
    made = await _service(caller).create(order.url, events=order.events, description=order.description)
    await caller.log("webhook.create", endpointId=str(made.id))
    return Answer(data=WebhookSecret(endpoint=WebhookEndpointOut.of(made), secret=made.secret))


@router.patch("/{endpoint_id}")
async def change_webhook_endpoint(
    endpoint_id: EndpointId, patch: WebhookEndpointPatch, caller: Writer
) -> Answer[WebhookSecret]:
    """Change what you give. With `newSecret` the next messages are signed with the secret that you get here."""
    changed = await _service(caller).update(endpoint_id, **patch.model_dump())
    await caller.log("webhook.update", endpointId=str(changed.id))
    secret = changed.secret if patch.new_secret else None
    return Answer(data=WebhookSecret(endpoint=WebhookEndpointOut.of(changed), secret=secret))


@router.delete("/{endpoint_id}")
async def delete_webhook_endpoint(endpoint_id: EndpointId, caller: Writer) -> Answer[Deleted]:
    """Stop telling an address; its messages and their log go too."""
    await _service(caller).delete(endpoint_id)
    await caller.log("webhook.delete", endpointId=str(endpoint_id))
    return Answer(data=Deleted(id=endpoint_id))


@router.get("/{endpoint_id}/deliveries")
async def list_webhook_deliveries(
    endpoint_id: EndpointId, caller: Reader, query: Paging
) -> Answer[Listing[WebhookDeliveryOut]]:
    """What was sent, how often it was tried, and what was answered; kept for thirty days."""
    page = await _service(caller).deliveries(endpoint_id, query)
    return Answer(data=Listing.of(page.map(WebhookDeliveryOut.model_validate)))


@router.post("/{endpoint_id}/deliveries/{delivery_id}/redeliver", status_code=202)
async def redeliver_webhook(
    endpoint_id: EndpointId,
    delivery_id: Annotated[UUID, Path(description="A delivery's id.")],
    caller: Writer,
) -> Answer[WebhookDeliveryOut]:
    """Send a message once more, with its old id."""
    again = await _service(caller).redeliver(endpoint_id, delivery_id)
    await caller.log("webhook.redeliver", endpointId=str(endpoint_id), deliveryId=str(delivery_id))
    return Answer(data=WebhookDeliveryOut.model_validate(again))


@router.post("/{endpoint_id}/test", status_code=202)
async def test_webhook_endpoint(endpoint_id: EndpointId, caller: Writer) -> Answer[WebhookDeliveryOut]:
    """Send a message that says hello."""
    sent = await _service(caller).test(endpoint_id)
    await caller.log("webhook.test", endpointId=str(endpoint_id))
    return Answer(data=WebhookDeliveryOut.model_validate(sent))


class Taken(View):
    """What became of a message."""

    applied: bool


@incoming.post("/clerk")
async def receive_clerk_message(request: Request, state: State, session: Session) -> Answer[Taken]:
    """For Clerk alone: users and subscriptions that changed there. Signed by Svix; each is taken in once."""
    container = state.container
    provider = container.identity.provider
    if not isinstance(provider, Clerk) or provider.webhook_secret is None:
        raise NotFound("No webhooks from Clerk are expected here.")
    raw = await request.body()
    message_id = request.headers.get("svix-id", "")
    message = _verified(raw, request, provider.webhook_secret)
    clerk = container.identity.clerk(session)
    if not await clerk.is_new(message_id):
        return Answer(data=Taken(applied=False))
    kind, data = str(message.get("type", "")), message.get("data")
    if not isinstance(data, dict):
        raise BadRequest("This message isn't one of Clerk's.")
    if kind in ("user.created", "user.updated"):
        await clerk.apply(Profile.of(data))
    elif kind == "user.deleted":
        user = await clerk.mark_deleted(str(data.get("id", "")))
        if user is not None:
            await delete_user(session, container.tools, user)
    elif kind.startswith(("subscription.", "subscriptionItem.")):
        payer = data.get("payer")
        if user_id := (payer.get("user_id") if isinstance(payer, dict) else None) or data.get("user_id"):
            await clerk.refresh_tier(str(user_id))
    else:
        return Answer(data=Taken(applied=False))
    return Answer(data=Taken(applied=True))


def _verified(raw: bytes, request: Request, secret: str) -> dict[str, Any]:
    """The message, if its signature is right and it isn't old. Svix signs as Standard Webhooks do, under its names."""
    names = ("id", "timestamp", "signature")
    headers = {f"webhook-{name}": request.headers.get(f"svix-{name}", "") for name in names}
    try:
        Webhook(secret).verify(raw, headers)
        message = json.loads(raw)
    except (WebhookVerificationError, ValueError) as problem:
        raise BadRequest("This message isn't signed as Clerk's are.") from problem
    if not isinstance(message, dict):
        raise BadRequest("This message isn't one of Clerk's.")
    return message
