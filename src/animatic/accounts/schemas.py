"""What goes in and out about users, their credits and keys."""

import json
from datetime import date
from typing import Annotated, Any, Final, Literal, Self
from uuid import UUID

from pydantic import Field, field_validator

from animatic.accounts.identity.schemas import Email, GivenPassword, PersonName
from animatic.accounts.ledger import CreditSummary
from animatic.accounts.subscriptions import Plan
from animatic.models import ApiKey, User
from animatic.schema import Body, Name, Patch, UtcTime, View
from animatic.vocabulary import Tier

MAX_SETTINGS: Final = 16_000
"""Bytes of JSON."""


class CreditsOut(View):
    """How a user's credits stand."""

    metered: bool = Field(description="False for the owner of a local installation: nothing is counted.")
    monthly: int
    used: int = Field(description="By conversions of this period that succeeded.")
    reserved: int = Field(description="By conversions that aren't finished.")
    available: int
    period_start: UtcTime
    next_reset: UtcTime
    warning: Literal["80%", "100%"] | None


class StorageOut(View):
    """How much a user has stored."""

    used_bytes: int
    limit_bytes: int | None = Field(description="Null: no limit.")


class UserOut(View):
    """The user who is calling."""

    id: str
    email: str
    first_name: str | None
    last_name: str | None
    image_url: str | None
    tier: str
    role: str
    is_owner: bool = Field(description="Of a local installation: neither metered nor gated.")
    settings: dict[str, Any]
    credits: CreditsOut
    storage: StorageOut
    created_at: UtcTime

    @classmethod
    def of(cls, user: User, credits_: CreditSummary, storage: StorageOut) -> Self:
        return cls(
            id=user.id,
            email=user.email,
            first_name=user.first_name,
            last_name=user.last_name,
            image_url=user.image_url,
            tier=user.subscription_tier,
            role=user.role,
            is_owner=user.is_owner,
            settings=user.settings,
            credits=CreditsOut.model_validate(credits_),
            storage=storage,
            created_at=user.created_at,
        )


class ProfilePatch(Patch):
    """What to change of your profile."""

    first_name: PersonName | None = None
    last_name: PersonName | None = None
    email: Email | None = Field(
        default=None, description="What you sign in with; to change it, be signed in and give your password."
    )
    password: GivenPassword | None = Field(
        default=None, description="Yours, if you have one; for another address."
    )

    nullable = frozenset({"first_name", "last_name"})


class UsageDayOut(View):
    """What a user's successful conversions of one day cost."""

    day: date = Field(description="In UTC.")
    conversions: int
    credits: int


class UsageOut(View):
    """Credits now, and what was used each day."""

    credits: CreditsOut
    storage: StorageOut
    days: list[UsageDayOut] = Field(description="The newest last; days without any are left out.")


class PlanOut(View):
    """A subscription tier."""

    tier: Tier
    monthly_credits: int = Field(description="Successful conversions a month.")
    picture_long_edge: int = Field(description="Pixels of a picture's long edge, at most.")
    video_short_edge: int = Field(description="Pixels of a video's short edge, at most.")
    panels_per_video: int
    storage_bytes: int | None = Field(description="Null: no limit.")
    queue_weight: float = Field(description="Share of the queue, relative to the other tiers.")
    adds: list[str] = Field(description="What the tiers before it haven't, in words.")

    @classmethod
    def of(cls, plan: Plan) -> Self:
        return cls(tier=plan.tier, adds=list(plan.adds), **plan.limits.model_dump())


class ChangingOut(View):
    """How you get onto another tier."""

    how: Literal["self-service", "administrator", "portal", "none"] = Field(
        description="none: you own the installation, no tier limits you."
    )
    url: str | None = Field(description="Of the portal; null: in the identity provider's part of the studio.")


class SubscriptionOut(View):
    """Your tier, and how to change it."""

    tier: str
    metered: bool
    credits: CreditsOut
    changing: ChangingOut


class SubscriptionChange(Body):
    """Another tier."""

    tier: Tier


class SettingsPatch(Body):
    """A user's preferences: names and values that a client keeps, like the theme."""

    settings: dict[str, Any] = Field(
        description="Merged into what is there; a value of null removes its name."
    )

    @field_validator("settings")
    @classmethod
    def _small(cls, value: dict[str, Any]) -> dict[str, Any]:
        if len(json.dumps(value)) > MAX_SETTINGS:
            raise ValueError(f"settings may have at most {MAX_SETTINGS:,} bytes of JSON")
        return value


Scope = Literal["read", "write"]


class ApiKeyOrder(Body):
    """A new API key."""

    name: Name
    scopes: Annotated[list[Scope], Field(min_length=1, max_length=2)] = Field(
        default=["read", "write"], description="What it may do."
    )


class ApiKeyOut(View):
    """An API key; its secret is never shown again."""

    id: UUID
    name: str
    prefix: str = Field(description="Its first characters, to recognise it by.")
    scopes: list[str]
    created_at: UtcTime
    last_used_at: UtcTime | None = Field(description="To the minute.")
    revoked_at: UtcTime | None

    @classmethod
    def of(cls, key: ApiKey) -> Self:
        return cls.model_validate(key).model_copy(update={"scopes": key.scopes or ["read", "write"]})


class NewApiKey(View):
    """An API key that was just made."""

    key: ApiKeyOut
    secret: str = Field(description="Shown this once: keep it safe.", examples=["animatic_…"])
