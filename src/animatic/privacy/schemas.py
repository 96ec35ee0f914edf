"""What goes in and out about a person's own data."""

from typing import Literal, Self
from uuid import UUID

from pydantic import Field

from animatic.accounts.identity.schemas import GivenPassword
from animatic.models import DataExport
from animatic.schema import Body, UtcTime, View
from animatic.vocabulary import Status


class DataExportOut(View):
    """An archive of all that is yours."""

    id: UUID
    status: Status
    progress: float = Field(description="Percent.")
    bytes: int | None
    error: str | None
    created_at: UtcTime
    completed_at: UtcTime | None
    expires_at: UtcTime | None = Field(description="When it is removed.")
    file: str | None = Field(
        description="A link that a browser can load for a while; null until it is finished."
    )

    @classmethod
    def of(cls, row: DataExport, file: str | None) -> Self:
        return cls(
            id=row.id,
            status=Status(row.status),
            progress=round(row.percent, 1),
            bytes=row.bytes,
            error=row.error_message,
            created_at=row.created_at,
            completed_at=row.completed_at,
            expires_at=row.expires_at,
            file=file if row.status == Status.COMPLETED else None,
        )


class Farewell(Body):
    """To be sure that it is you."""

    password: GivenPassword | None = Field(
        default=None,
        description="Needed if you have one. Otherwise you must have signed in within the last quarter of an hour.",
    )


class Gone(View):
    """An account that was removed."""

    id: str
    deleted: Literal[True] = True
