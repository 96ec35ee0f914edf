"""What goes out of the activity log."""

from typing import Any, Self
from uuid import UUID

from pydantic import Field

from animatic.models import UserActivityLog
from animatic.schema import UtcTime, View


class ActivityOut(View):
    """Something that a user did."""

    id: UUID
    action: str = Field(examples=["project.create"])
    details: dict[str, Any] | None
    ip_address: str | None
    user_agent: str | None
    created_at: UtcTime

    @classmethod
    def of(cls, row: UserActivityLog) -> Self:
        return cls.model_validate(row)


class AnybodysActivityOut(ActivityOut):
    """Something that somebody did."""

    user_id: str
