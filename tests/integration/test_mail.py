"""E-mail, delivered to a real SMTP server on this machine."""

import asyncio
import ssl
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from email import message_from_bytes, policy
from email.message import EmailMessage
from pathlib import Path
from typing import Any

import pytest
from aiosmtpd.smtp import SMTP, AuthResult, Envelope, LoginPassword, Session
from certificates import certify
from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from animatic.config import Settings
from animatic.db import Sessions
from animatic.mail.delivery import WAITS, Postman, Server, forget_failed
from animatic.mail.service import Mailer
from animatic.models import Mail, User

NOW = datetime(2030, 5, 1, 12, tzinfo=UTC)


class Time:
    def __init__(self) -> None:
        self.now = NOW

    def __call__(self) -> datetime:
        return self.now


class Mailbox:
    """What a server took in; or how it refuses."""

    def __init__(self) -> None:
        self.messages: list[EmailMessage] = []
        self.recipients: list[str] = []
        self.refusal = ""

    async def handle_RCPT(  # noqa: N802 - aiosmtpd's names
        self, server: SMTP, session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        if self.refusal:
            return self.refusal
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:  # noqa: N802
        assert isinstance(envelope.content, bytes)
        message = message_from_bytes(envelope.content, policy=policy.default)
        assert isinstance(message, EmailMessage)
        self.messages.append(message)
        self.recipients += envelope.rcpt_tos
        return "250 taken"


@asynccontextmanager
async def smtp(mailbox: Mailbox, **options: Any) -> AsyncIterator[int]:
    """A server on a free port of this machine; its port."""
    server = await asyncio.get_running_loop().create_server(
        lambda: SMTP(mailbox, hostname="mail.example", **options), "127.0.0.1", 0
    )
    async with server:
        yield int(server.sockets[0].getsockname()[1])


@pytest.fixture
def mailbox() -> Mailbox:
    return Mailbox()


@pytest.fixture
def clock() -> Time:
    return Time()


@pytest.fixture
async def anna(session: AsyncSession) -> User:
    user = User(id="user_1", email="anna@example.com")
    session.add(user)
    await session.commit()
    return user


@pytest.fixture
def mailer(settings: Settings, clock: Time) -> Mailer:
    on = settings.model_copy(
        update={"smtp_host": "127.0.0.1", "public_url": "https://animatic.example/", "smtp_password": None}
    )
    return Mailer.of(on, clock)


@pytest.fixture
def postman(sessions: Sessions, clock: Time) -> Callable[..., Postman]:
    def make(port: int, **options: Any) -> Postman:
        server = Server(
            "127.0.0.1", port, "Animatic <hello@animatic.example>", **{"security": "none", **options}
        )
        return Postman(sessions, server, clock)

    return make


async def waiting(sessions: Sessions) -> int:
    async with sessions() as session:
        return await session.scalar(select(func.count()).select_from(Mail)) or 0


class TestDelivery:
    async def test_every_message_arrives_with_its_link(
        self,
        sessions: Sessions,
        anna: User,
        mailer: Mailer,
        mailbox: Mailbox,
        postman: Callable[..., Postman],
    ) -> None:
        async with sessions.begin() as session:
            await mailer.password_reset(session, anna, "t0ken")
            await mailer.invitation(session, "ben@example.com", "inv1te")
            await mailer.film_completed(session, anna, "Der Leuchtturm\r\nBcc: eve@evil.example", "p-1")
            await mailer.limit_reached(session, anna, NOW + timedelta(days=3))
            await mailer.archive_ready(session, anna, NOW + timedelta(days=7))
        async with smtp(mailbox) as port:
            assert await postman(port).deliver_due() == 5
        assert await waiting(sessions) == 0  # a sent message may hold a secret: it is gone
        assert {str(message["Subject"]) for message in mailbox.messages} == {
            "Set a new password",
            "You are invited to Animatic",
            "Your film “Der Leuchtturm Bcc: eve@evil.example” is ready",
            "Your credits for this month are used up",
            "The archive of your data is ready",
        }
        texts = "".join(message.get_content() for message in mailbox.messages)
        for link in (
            "https://animatic.example/sign-in#reset=t0ken",
            "https://animatic.example/sign-up#invitation=inv1te",
            "https://animatic.example/p/p-1/video",
            "4 May 2030",
        ):
            assert link in texts
        assert sorted(mailbox.recipients) == ["anna@example.com"] * 4 + ["ben@example.com"]
        for message in mailbox.messages:
            assert message["From"] == "Animatic <hello@animatic.example>"
            assert message["Auto-Submitted"] == "auto-generated"
            assert message["Bcc"] is None

    async def test_with_starttls_and_a_password(
        self,
        sessions: Sessions,
        anna: User,
        mailer: Mailer,
        mailbox: Mailbox,
        postman: Callable[..., Postman],
        tmp_path: Path,
        monkeypatch: pytest.MonkeyPatch,
    ) -> None:
        certificate, key = certify(tmp_path)
        monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(certificate, key)

        def check(server: SMTP, session: Session, envelope: Envelope, kind: str, given: Any) -> AuthResult:
            right = isinstance(given, LoginPassword) and (given.login, given.password) == (b"anna", b"horse")
            return AuthResult(success=right, handled=False)

        async with sessions.begin() as session:
            await mailer.password_reset(session, anna, "t0ken")
        secured: dict[str, Any] = {
            "tls_context": context,
            "require_starttls": True,
            "auth_required": True,
            "authenticator": check,
        }
        async with smtp(mailbox, **secured) as port:
            wrong = postman(port, security="starttls", username="anna", password="donkey")
            await wrong.deliver_due()
            assert mailbox.messages == []
            # A wrong password is the operator's mistake: the message waits.
            async with sessions.begin() as session:
                mail = (await session.scalars(select(Mail))).one()
                assert mail.failed_at is None
                assert "Authentication" in (mail.error or "")
                mail.due_at = NOW
            right = postman(port, security="starttls", username="anna", password="horse")
            await right.deliver_due()
        assert len(mailbox.messages) == 1

    async def test_without_tls_where_it_is_asked_for_nothing_is_sent(
        self,
        sessions: Sessions,
        anna: User,
        mailer: Mailer,
        mailbox: Mailbox,
        postman: Callable[..., Postman],
    ) -> None:
        async with sessions.begin() as session:
            await mailer.password_reset(session, anna, "t0ken")
        async with smtp(mailbox) as port:
            await postman(port, security="starttls").deliver_due()
        assert mailbox.messages == []
        assert await waiting(sessions) == 1

    async def test_waits_while_the_server_is_down(
        self,
        sessions: Sessions,
        anna: User,
        mailer: Mailer,
        mailbox: Mailbox,
        postman: Callable[..., Postman],
        clock: Time,
    ) -> None:
        async with sessions.begin() as session:
            await mailer.password_reset(session, anna, "t0ken")
        async with smtp(mailbox) as port:
            pass
        for _ in range(3):  # nobody listens there any more
            assert await postman(port).deliver_due() == 1
            assert await postman(port).deliver_due() == 0
            clock.now += timedelta(minutes=31)
        async with smtp(mailbox) as port:
            await postman(port).deliver_due()
        assert len(mailbox.messages) == 1

    async def test_gives_up_after_half_a_day_and_forgets(
        self,
        sessions: Sessions,
        anna: User,
        mailer: Mailer,
        mailbox: Mailbox,
        postman: Callable[..., Postman],
        clock: Time,
    ) -> None:
        mailbox.refusal = "451 later, please"
        async with sessions.begin() as session:
            await mailer.password_reset(session, anna, "t0ken")
        async with smtp(mailbox) as port:
            for wait in (*WAITS, timedelta(0)):
                assert await postman(port).deliver_due() == 1
                clock.now += wait
            clock.now += timedelta(days=1)
            assert await postman(port).deliver_due() == 0
        async with sessions() as session:
            assert (await session.scalars(select(Mail.failed_at))).one() is not None
        await forget_failed(sessions, clock.now)
        assert await waiting(sessions) == 0

    async def test_a_refused_address_is_not_tried_again(
        self,
        sessions: Sessions,
        anna: User,
        mailer: Mailer,
        mailbox: Mailbox,
        postman: Callable[..., Postman],
    ) -> None:
        mailbox.refusal = "550 no such person"
        async with sessions.begin() as session:
            await mailer.password_reset(session, anna, "t0ken")
        async with smtp(mailbox) as port:
            await postman(port).deliver_due()
        async with sessions() as session:
            mail = (await session.scalars(select(Mail))).one()
        assert mail.failed_at is not None
        assert "550" in (mail.error or "")

    async def test_one_that_cannot_be_sent_holds_up_no_other(
        self,
        sessions: Sessions,
        anna: User,
        mailer: Mailer,
        mailbox: Mailbox,
        postman: Callable[..., Postman],
    ) -> None:
        async with sessions.begin() as session:
            session.add(
                Mail(recipient="a\nb@example.com", subject="x", body="y", due_at=NOW - timedelta(hours=1))
            )
            await mailer.password_reset(session, anna, "t0ken")
        async with smtp(mailbox) as port:
            await postman(port).deliver_due()
        assert mailbox.recipients == ["anna@example.com"]

    async def test_two_workers_send_each_once(
        self,
        sessions: Sessions,
        anna: User,
        mailer: Mailer,
        mailbox: Mailbox,
        postman: Callable[..., Postman],
    ) -> None:
        async with sessions.begin() as session:
            for number in range(10):
                await mailer.password_reset(session, anna, f"token{number}")
        async with smtp(mailbox) as port:
            await asyncio.gather(*(postman(port).deliver_due() for _ in range(3)))
        assert len(mailbox.messages) == 10


class TestMailer:
    async def test_is_off_until_there_is_a_server(
        self, sessions: Sessions, anna: User, settings: Settings, clock: Time
    ) -> None:
        async with sessions.begin() as session:
            await Mailer.of(settings, clock).password_reset(session, anna, "t0ken")
        assert await waiting(sessions) == 0

    @pytest.mark.parametrize("address", ["owner@localhost", "user_1@users.invalid"])
    async def test_writes_to_nobody_without_an_address(
        self, sessions: Sessions, anna: User, mailer: Mailer, address: str
    ) -> None:
        async with sessions.begin() as session:
            user = await session.get_one(User, anna.id)
            user.email = address
            await mailer.password_reset(session, user, "t0ken")
        assert await waiting(sessions) == 0

    async def test_a_message_about_what_did_not_happen_is_never_sent(
        self, sessions: Sessions, anna: User, mailer: Mailer
    ) -> None:
        async with sessions() as session:
            await mailer.password_reset(session, anna, "t0ken")
            await session.rollback()
        assert await waiting(sessions) == 0
