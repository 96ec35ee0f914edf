"""What goes in and out about comments."""

from typing import Annotated, Any, Final, Self
from uuid import UUID

from pydantic import Field, StringConstraints, model_validator

from animatic.models import Comment
from animatic.schema import Body, Bool, Int, Patch, UtcTime, View

MAX_TEXT: Final = 2_000
"""Characters."""

Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=MAX_TEXT)]
GuestName = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=80)]
Moment = Annotated[Int, Field(ge=0, le=86_400_000)]


class _CommentOrder(Body):
    text: Text
    panel_id: UUID | None = Field(default=None, description="The panel that it is about.")
    at_ms: Moment | None = Field(default=None, description="The moment of the film that it is about.")
    reply_to: UUID | None = Field(default=None, description="The comment that it answers.")


class GuestCommentOrder(_CommentOrder):
    """A guest's comment: on a panel, on a moment of the film, or on the whole."""

    name: GuestName = Field(description="As the guest wants to be called.", examples=["Ida, camera"])


class CommentOrder(_CommentOrder):
    """The owner's comment: an answer, a word to the guests of a link, or (without either) a note to oneself."""

    name: GuestName = Field(
        default="Author", description="As guests see you; they aren't told your account's name."
    )
    link_id: UUID | None = Field(default=None, description="Guests of this link see it.")

    @model_validator(mode="after")
    def _one_audience(self) -> Self:
        if self.reply_to is not None and self.link_id is not None:
            raise ValueError("give replyTo or linkId, not both: an answer is seen by who sees the comment")
        return self


class CommentPatch(Patch):
    """Moderation of a comment."""

    hidden: Bool | None = Field(default=None, description="Guests don't see it.")
    resolved: Bool | None = Field(default=None, description="It is dealt with.")


class GuestComment(View):
    """A comment, as guests of its link see it."""

    id: UUID
    reply_to: UUID | None
    panel_id: UUID | None
    panel_number: str = Field(description="As it was when the comment was made.")
    at_ms: int | None
    name: str
    by_owner: bool
    text: str
    resolved: bool
    created_at: UtcTime

    @classmethod
    def of(cls, comment: Comment) -> Self:
        return cls(**_shared_columns(comment))


class CommentOut(GuestComment):
    """A comment, as the owner sees it."""

    project_id: UUID
    version_id: UUID | None = Field(description="The version that was looked at; null: it is gone.")
    version_number: int | None
    link_id: UUID | None = Field(description="The link by which it came; null: a note to oneself.")
    hidden: bool

    @classmethod
    def full(cls, comment: Comment, version_number: int | None) -> Self:
        return cls(
            **_shared_columns(comment),
            project_id=comment.project_id,
            version_id=comment.version_id,
            version_number=version_number,
            link_id=comment.share_link_id,
            hidden=comment.hidden_at is not None,
        )


def _shared_columns(comment: Comment) -> dict[str, Any]:
    return {
        "id": comment.id,
        "reply_to": comment.reply_to,
        "panel_id": comment.panel_id,
        "panel_number": comment.panel_number,
        "at_ms": comment.at_ms,
        "name": comment.author_name,
        "by_owner": comment.by_owner,
        "text": comment.body,
        "resolved": comment.resolved_at is not None,
        "created_at": comment.created_at,
    }
