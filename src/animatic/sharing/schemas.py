"""What goes in and out about share links."""

from enum import StrEnum
from typing import Annotated, Any
from uuid import UUID

from pydantic import Field, StringConstraints

from animatic.schema import Body, Bool, Patch, UtcTime, View

Label = Annotated[str, StringConstraints(strip_whitespace=True, max_length=200)]


class Scope(StrEnum):
    """What guests may do."""

    VIEW = "view"
    COMMENT = "comment"


class LinkState(StrEnum):
    """Whether a link works, and why not."""

    ACTIVE = "active"
    EXPIRED = "expired"
    REVOKED = "revoked"
    WITHDRAWN = "withdrawn"
    """Another client of the database has made the project private."""


class ShareOrder(Body):
    """A new share link."""

    version_id: UUID | None = Field(
        default=None, description="Show this version for ever. Without it: always the newest version."
    )
    scope: Scope = Scope.VIEW
    expires_at: UtcTime | None = Field(default=None, description="Null: it works until you end it.")
    show_action: Bool = Field(default=False, description="Show what happens: headings and action.")
    show_dialogue: Bool = Field(default=False, description="Show what is said, and the film's captions.")
    show_notes: Bool = Field(default=False, description="Show your notes to the panels.")
    show_prompts: Bool = Field(default=False, description="Show the texts that the pictures were made from.")
    label: Label = Field(
        default="", description="For you, to tell your links apart.", examples=["For the crew"]
    )


class SharePatch(Patch):
    """What to change of a share link; what isn't given stays."""

    nullable = frozenset({"version_id", "expires_at"})

    version_id: UUID | None = None
    scope: Scope | None = None
    expires_at: UtcTime | None = None
    show_action: Bool | None = None
    show_dialogue: Bool | None = None
    show_notes: Bool | None = None
    show_prompts: Bool | None = None
    label: Label | None = None

    def changes(self) -> dict[str, Any]:
        """The columns and values that were given."""
        return self.model_dump(exclude_unset=True)


class ShareOut(View):
    """A share link, as its owner sees it."""

    id: UUID
    url: str | None = Field(
        description="The address to hand out. Null: it was made with another secret key, and can't be shown again."
    )
    path: str | None = Field(description="The same without the host.", examples=["/s/…"])
    state: LinkState
    is_main: bool = Field(description="Mirrored by the project's `isPublic` and `shareableLink`.")
    version_id: UUID | None = Field(description="Null: it shows the newest version.")
    shown_version_id: UUID | None = Field(description="What it shows now.")
    shown_version_number: int | None
    scope: Scope
    show_action: bool
    show_dialogue: bool
    show_notes: bool
    show_prompts: bool
    label: str
    expires_at: UtcTime | None
    revoked_at: UtcTime | None
    created_at: UtcTime
    comment_count: int


class Ended(View):
    """How many links were ended."""

    revoked: int
