"""What goes in and out of administration."""

from datetime import date
from typing import Annotated, ClassVar, Literal, Self
from uuid import UUID

from pydantic import Field

from animatic.accounts.identity.schemas import Email
from animatic.accounts.schemas import CreditsOut
from animatic.administration.people import Person
from animatic.administration.work import Work
from animatic.conversions.schemas import ConversionError
from animatic.models import OneTimeToken, User
from animatic.schema import Body, Bool, Int, Patch, UtcTime, View
from animatic.vocabulary import Status, Tier


class PersonSummary(View):
    """An account in the list."""

    id: str
    email: str
    first_name: str | None
    last_name: str | None
    tier: str
    role: str
    is_owner: bool
    disabled_at: UtcTime | None = Field(description="Since when the account is switched off.")
    monthly_credits: int
    credits_used: int
    created_at: UtcTime

    @classmethod
    def of(cls, user: User) -> Self:
        return cls(
            id=user.id,
            email=user.email,
            first_name=user.first_name,
            last_name=user.last_name,
            tier=user.subscription_tier,
            role=user.role,
            is_owner=user.is_owner,
            disabled_at=user.disabled_at,
            monthly_credits=user.monthly_credits,
            credits_used=user.credits_used,
            created_at=user.created_at,
        )


class PersonOut(PersonSummary):
    """An account with what it holds."""

    credits: CreditsOut
    storage_bytes: int
    projects: int
    conversions: dict[str, int] = Field(description="How many, by status.")
    last_seen: UtcTime | None = Field(description="When the activity log last heard of this user.")

    @classmethod
    def whole(cls, person: Person) -> Self:
        return cls(
            **PersonSummary.of(person.user).model_dump(),
            credits=CreditsOut.model_validate(person.credits),
            storage_bytes=person.storage_bytes,
            projects=person.projects,
            conversions=dict(person.conversions),
            last_seen=person.last_seen,
        )


class PersonPatch(Patch):
    """What to change of an account."""

    tier: Tier | None = Field(default=None, description="Holds at once, with its credits and limits.")
    role: Literal["user", "admin"] | None = None
    disabled: Bool | None = Field(
        default=None, description="Switched off: nobody can use it, nothing is lost."
    )
    monthly_credits: Annotated[Int, Field(ge=0, le=1_000_000)] | None = Field(
        default=None, description="Other than the tier's; the next change of tier ends it."
    )

    nullable: ClassVar[frozenset[str]] = frozenset()


class InvitationOrder(Body):
    """Whom to invite."""

    email: Email | None = Field(
        default=None, description="For this address alone; null: for whoever has the link."
    )
    tier: Tier = Tier.FREE
    send: Bool = Field(
        default=True, description="By e-mail, if there is an address and the server sends any."
    )


class InvitationOut(View):
    """An invitation that can still be accepted."""

    id: UUID
    email: str | None
    tier: str | None
    created_at: UtcTime
    expires_at: UtcTime

    @classmethod
    def of(cls, row: OneTimeToken) -> Self:
        return cls.model_validate(row)


class LinkOut(View):
    """A link that works once. It is shown this once."""

    link: str
    expires_at: UtcTime
    sent: bool = Field(description="Whether it goes out by e-mail too.")


class WorkOut(View):
    """Somebody's conversion. What was written into it is the user's own, and isn't shown here."""

    id: UUID
    user_id: str
    user_email: str
    type: str
    status: Status
    cancelled: bool
    project_id: UUID | None
    batch_id: UUID | None
    retry_of: UUID | None
    engine: str | None
    cost: int
    attempt: int
    error: ConversionError | None
    created_at: UtcTime
    started_at: UtcTime | None
    completed_at: UtcTime | None

    @classmethod
    def of(cls, work: Work) -> Self:
        row = work.conversion
        failed = row.status == Status.FAILED
        return cls(
            id=row.id,
            user_id=row.user_id,
            user_email=work.email,
            type=row.type,
            status=Status(row.status),
            cancelled=row.error_code == "CANCELLED",
            project_id=row.project_id,
            batch_id=row.batch_id,
            retry_of=row.retry_of,
            engine=row.engine,
            cost=row.cost,
            attempt=row.attempt,
            error=ConversionError(
                code=row.error_code or "CONVERSION_FAILED", message=row.error_message or "It failed."
            )
            if failed
            else None,
            created_at=row.created_at,
            started_at=row.started_at,
            completed_at=row.completed_at,
        )


class QueueStateOut(View):
    """One queue of jobs."""

    name: str
    waiting: int
    postponed: int = Field(description="Wait for their time: to be tried again.")
    running: int
    oldest_wait_seconds: float | None


class OutboxesOut(View):
    """What has to leave, and what couldn't."""

    mails_waiting: int
    mails_failed: int
    webhooks_waiting: int
    files_to_remove: int


class QueueHealthOut(View):
    """How everything that happens by and by stands."""

    queues: list[QueueStateOut]
    workers: int = Field(description="That gave a sign of life in the last 30 seconds.")
    conversions_waiting: int
    conversions_running: int
    completed: int = Field(description="In the last 24 hours.")
    failed: int = Field(description="In the last 24 hours; cancelled ones aren't counted.")
    median_seconds: float | None = Field(description="From submit to end, in the last 24 hours.")
    outboxes: OutboxesOut


class TierUsageOut(View):
    """What the users of one tier did on one UTC day."""

    day: date
    tier: str = Field(description="That they are on now.")
    users: int
    pictures: int
    videos: int
    failed: int
    cancelled: int
    credits: int
