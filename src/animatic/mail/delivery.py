"""Sending what is in the outbox, by SMTP."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from email.message import EmailMessage
from email.utils import format_datetime
from typing import Final
from uuid import UUID

import aiosmtplib
from sqlalchemy import delete, select, update

from animatic.clock import Clock
from animatic.db import Sessions
from animatic.models import Mail

WAITS: Final = tuple(timedelta(minutes=minutes) for minutes in (1, 5, 30, 120, 480))
CLAIM: Final = timedelta(minutes=2)
AT_ONCE: Final = 20


@dataclass(frozen=True, slots=True)
class Server:
    """An SMTP server."""

    host: str
    port: int
    sender: str
    username: str | None = None
    password: str | None = None
    security: str = "starttls"
    """`starttls`, `tls` or `none`."""


class Postman:
    """Sends due messages; any number of workers may do it at the same time."""

    def __init__(self, sessions: Sessions, server: Server, clock: Clock) -> None:
        self._sessions = sessions
        self._server = server
        self._clock = clock

    async def deliver_due(self) -> int:
        """Attempt what is due; how many attempts were made."""
        now = self._clock()
        async with self._sessions.begin() as session:
            due = (
                select(Mail)
                .where(Mail.due_at <= now, Mail.failed_at.is_(None))
                .order_by(Mail.due_at)
                .limit(AT_ONCE)
                .with_for_update(skip_locked=True)
            )
            mails = list((await session.scalars(due)).all())
            for mail in mails:
                # A worker that dies gives them back by doing nothing.
                mail.due_at = now + CLAIM
        for mail in mails:
            await self._attempt(mail)
        return len(mails)

    async def _attempt(self, mail: Mail) -> None:
        try:
            await self._send(mail)
        except (aiosmtplib.SMTPException, OSError, ValueError) as problem:
            # ValueError: an address that no message can be made for.
            attempts = len(WAITS) + 1 if _is_final(problem) else mail.attempts + 1
            await self._put_off(mail.id, attempts, f"{type(problem).__name__}: {problem}"[:500])
            return
        async with self._sessions.begin() as session:
            await session.execute(delete(Mail).where(Mail.id == mail.id))

    async def _put_off(self, mail_id: UUID, attempts: int, error: str) -> None:
        now = self._clock()
        values: dict[str, object] = {"attempts": attempts, "error": error}
        if attempts > len(WAITS):
            values["failed_at"] = now
        else:
            values["due_at"] = now + WAITS[attempts - 1]
        async with self._sessions.begin() as session:
            await session.execute(update(Mail).where(Mail.id == mail_id).values(**values))

    async def _send(self, mail: Mail) -> None:
        message = EmailMessage()
        message["From"], message["To"] = self._server.sender, mail.recipient
        message["Subject"] = mail.subject
        message["Message-ID"] = f"<{mail.id}@animatic>"  # a second sending is seen as the same message
        message["Date"] = format_datetime(mail.created_at)
        message["Auto-Submitted"] = "auto-generated"  # no answers of absence, please
        message.set_content(mail.body)
        await aiosmtplib.send(
            message,
            hostname=self._server.host,
            port=self._server.port,
            username=self._server.username,
            password=self._server.password,
            use_tls=self._server.security == "tls",
            start_tls=self._server.security == "starttls",
            timeout=30,
        )


def _is_final(problem: Exception) -> bool:
    """Whether the same message would be refused again: the server doesn't want it (5xx), or it is no message.

    What is wrong with our sender, name or password is the operator's to mend: such a message waits.
    """
    match problem:
        case aiosmtplib.SMTPRecipientsRefused(recipients=refused):
            return all(one.code >= 500 for one in refused)
        case aiosmtplib.SMTPDataError(code=code):
            return code >= 500
        case _:
            return isinstance(problem, ValueError)


async def forget_failed(sessions: Sessions, before: datetime) -> None:
    """Remove messages that were given up before this moment."""
    async with sessions.begin() as session:
        await session.execute(delete(Mail).where(Mail.failed_at < before))
