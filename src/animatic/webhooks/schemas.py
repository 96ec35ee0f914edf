"""What goes in and out about webhook endpoints."""

from typing import Annotated, Any, Literal
from uuid import UUID

from pydantic import Field, StringConstraints

from animatic.models import WebhookEndpoint
from animatic.schema import Body, Bool, UtcTime, View

Url = Annotated[
    str, StringConstraints(min_length=1, max_length=2_000), Field(examples=["https://example.com/animatic"])
]
Events = Annotated[
    list[Literal["conversion.completed", "conversion.failed", "conversion.cancelled"]],
    Field(max_length=10, description="Empty: all."),
]
Description = Annotated[str, StringConstraints(max_length=500)]


class WebhookEndpointOrder(Body):
    """An address that wants to be told."""

    url: Url
    events: Events = Field(default_factory=list)
    description: Description = ""


class WebhookEndpointPatch(Body):
    """What is to change."""

    url: Url | None = None
    events: Events | None = None
    description: Description | None = None
    enabled: Bool | None = None
    new_secret: Bool = False


class WebhookEndpointOut(View):
    """A webhook endpoint."""

    id: UUID
    url: str
    events: list[str]
    description: str
    enabled: bool
    disabled_reason: str | None
    created_at: UtcTime

    @classmethod
    def of(cls, row: WebhookEndpoint) -> "WebhookEndpointOut":
        return cls(
            id=row.id,
            url=row.url,
            events=row.events,
            description=row.description,
            enabled=row.disabled_at is None,
            disabled_reason=row.disabled_reason,
            created_at=row.created_at,
        )


class WebhookSecret(View):
    """An endpoint and what its messages are signed with."""

    endpoint: WebhookEndpointOut
    secret: str | None = Field(description="Shown when it is made; null when it stays the same.")


class WebhookDeliveryOut(View):
    """A message and what became of it."""

    id: UUID
    message_id: str
    event: str
    state: Literal["pending", "delivered", "failed"]
    attempts: list[dict[str, Any]]
    due_at: UtcTime
    created_at: UtcTime
