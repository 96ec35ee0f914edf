"""What is written to users. A message is put into the outbox in the transaction of what it is about."""

from dataclasses import dataclass
from datetime import datetime
from typing import Final, Self

from sqlalchemy.ext.asyncio import AsyncSession

from animatic.addresses import Pages
from animatic.clock import Clock
from animatic.config import Settings
from animatic.models import Mail, User

FOOTER: Final = "\n\n-- \nAnimatic at {address}. Which messages you get is in your settings there.\n"


@dataclass(frozen=True, slots=True)
class Mailer:
    """Writes messages; does nothing where e-mail is off."""

    is_on: bool
    clock: Clock
    pages: Pages

    @classmethod
    def of(cls, settings: Settings, clock: Clock) -> Self:
        """As the settings say."""
        return cls(settings.smtp_host is not None, clock, Pages(settings.address))

    async def password_reset(self, session: AsyncSession, user: User, token: str) -> None:
        self._put(
            session,
            user,
            "Set a new password",
            f"Somebody, hopefully you, asked for a new password for {user.email}.\n\n"
            f"Set it here within two hours:\n{self.pages.reset(token)}\n\n"
            "If it wasn't you, do nothing: your password stays as it is.",
        )

    async def invitation(self, session: AsyncSession, recipient: str, token: str) -> None:
        self._put(
            session,
            None,
            "You are invited to Animatic",
            "Somebody invites you to turn stories into storyboards and films with Animatic.\n\n"
            f"Make your account here within a week:\n{self.pages.invitation(token)}",
            recipient=recipient,
        )

    async def film_completed(self, session: AsyncSession, user: User, name: str, project_id: str) -> None:
        self._put(
            session,
            user,
            f"Your film “{name}” is ready",
            f"The film of “{name}” is finished. Watch it here:\n{self.pages.film(project_id)}",
        )

    async def limit_near(self, session: AsyncSession, user: User, left: int, resets_at: datetime) -> None:
        self._put(
            session,
            user,
            "Most of your credits for this month are used",
            f"You have used {user.credits_used} of the {user.monthly_credits} credits of this month; {left} are left."
            f" New ones come on {resets_at:%d %B %Y}.",
        )

    async def limit_reached(self, session: AsyncSession, user: User, resets_at: datetime) -> None:
        self._put(
            session,
            user,
            "Your credits for this month are used up",
            f"You have used all {user.monthly_credits} credits of this month. New ones come on "
            f"{resets_at:%d %B %Y}. Writing, ordering panels and watching go on as before.",
        )

    async def archive_ready(self, session: AsyncSession, user: User, until: datetime) -> None:
        self._put(
            session,
            user,
            "The archive of your data is ready",
            f"All that {self.pages.address} holds of you is packed. Download it until {until:%d %B %Y}:\n"
            f"{self.pages.settings}\n\n"
            "If you didn't ask for it, somebody else is signed in as you: set a new password.",
        )

    def _put(
        self,
        session: AsyncSession,
        user: User | None,
        subject: str,
        body: str,
        *,
        recipient: str | None = None,
    ) -> None:
        to = recipient or (user.email if user else None)
        if not self.is_on or to is None or to.endswith((".invalid", "@localhost")):
            return
        session.add(
            Mail(
                user_id=user.id if user else None,
                recipient=to,
                subject=" ".join(subject.split()),  # names may hold line breaks, headers may not
                body=body + FOOTER.format(address=self.pages.address),
                due_at=self.clock(),
            )
        )
