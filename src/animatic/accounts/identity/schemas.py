"""What goes in and out when people sign up, in and out."""

from typing import Annotated, Literal
from uuid import UUID

from pydantic import Field, StringConstraints

from animatic.accounts.identity.passwords import MAX_LENGTH, MIN_LENGTH
from animatic.models import LoginSession
from animatic.schema import Body, UtcTime, View

Email = Annotated[
    str,
    StringConstraints(strip_whitespace=True, min_length=3, max_length=320),
    Field(examples=["you@example.com"]),
]
NewPassword = Annotated[str, StringConstraints(min_length=MIN_LENGTH, max_length=MAX_LENGTH)]
GivenPassword = Annotated[str, StringConstraints(max_length=1_000)]
PersonName = Annotated[str, StringConstraints(strip_whitespace=True, max_length=100)]
Token = Annotated[str, StringConstraints(min_length=1, max_length=200)]


class SignUpOrder(Body):
    """A new account."""

    email: Email
    password: NewPassword
    first_name: PersonName | None = None
    last_name: PersonName | None = None
    invitation: Token | None = Field(default=None, description="From a link, where an invitation is needed.")


class SignInOrder(Body):
    """Who signs in."""

    email: Email
    password: GivenPassword


class LinkOrder(Body):
    """A one-time link's token."""

    token: Token


class PasswordOrder(Body):
    """A new password."""

    old_password: GivenPassword | None = Field(default=None, description="Needed if there is one.")
    new_password: NewPassword


class ResetOrder(Body):
    """Whose password is to be set anew."""

    email: Email


class ResetConfirmation(Body):
    """A new password, with the token of the link that was sent."""

    token: Token
    new_password: NewPassword


class SessionToken(View):
    """A session token for `Authorization: Bearer`; the means to get the next one is in a cookie."""

    access_token: str
    expires_in: int = Field(description="Seconds.")
    user_id: str
    session_id: UUID


class LoginSessionOut(View):
    """Where you are signed in."""

    id: UUID
    current: bool
    ip_address: str | None
    user_agent: str | None
    created_at: UtcTime
    last_used_at: UtcTime
    expires_at: UtcTime

    @classmethod
    def of(cls, row: LoginSession, current: UUID | None) -> "LoginSessionOut":
        return cls(
            id=row.id,
            current=row.id == current,
            ip_address=row.ip_address,
            user_agent=row.user_agent,
            created_at=row.created_at,
            last_used_at=row.last_used_at,
            expires_at=row.expires_at,
        )


class SignInWays(View):
    """How people sign in to this installation."""

    provider: Literal["local", "clerk"]
    sign_up: Literal["open", "invite", "closed"] | None = Field(
        description="Null with Clerk, which decides itself."
    )
    clerk_publishable_key: str | None


class Count(View):
    """How many."""

    count: int
