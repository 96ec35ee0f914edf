"""`animatic doctor`: what is configured, what works, and what to do."""

import asyncio
import difflib
import os
import platform
import shutil
from collections.abc import AsyncIterator, Iterator
from dataclasses import asdict, dataclass
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Final
from urllib.parse import urlsplit

import typer

import animatic
from animatic.chat.model import OPENAI
from animatic.cli import logs
from animatic.cli.console import answers, print_json
from animatic.cli.running import DataDir, load_settings
from animatic.config import LOOPBACK, Settings
from animatic.db import DatabaseUrls, engine, migrate
from animatic.db.access import reach_database
from animatic.db.embedded import Places
from animatic.db.embedded.claim import Claim
from animatic.db.urls import without_password
from animatic.engines.registry import EngineRegistry
from animatic.errors import AnimaticError
from animatic.storage import open_store

ENOUGH_SPACE: Final = 2_000_000_000
"""Bytes; a film of a few minutes with its panels takes about a tenth."""


class Verdict(StrEnum):
    OK = "ok"
    NOTE = "note"
    """Works, but somebody may want to know."""
    WRONG = "wrong"


MARKS: Final = {Verdict.OK: "[green]✓[/]", Verdict.NOTE: "[yellow]![/]", Verdict.WRONG: "[red]✗[/]"}


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was looked at."""

    subject: str
    verdict: Verdict
    text: str
    advice: str = ""
    """What to do, if there is something to be done."""


def doctor(
    data_dir: DataDir = None,
    json: Annotated[bool, typer.Option("--json", help="Answer with a JSON object.")] = False,
) -> None:
    """Look at the settings, database, storage and engines; change nothing. Exits with 1 if something is wrong."""
    logs.configure("error")
    findings = list(_examine(load_settings(data_dir=data_dir)))
    if json:
        print_json({"findings": [asdict(finding) for finding in findings]})
    else:
        for finding in findings:
            answers().print(f"{MARKS[finding.verdict]} [bold]{finding.subject:<12}[/] ", end="")
            answers().print(finding.text, markup=False)
            if finding.advice:
                answers().print(f"{'':15}→ {finding.advice}", markup=False)
    if any(finding.verdict is Verdict.WRONG for finding in findings):
        raise typer.Exit(1)


def _examine(settings: Settings) -> Iterator[Finding]:
    yield Finding(
        "Animatic",
        Verdict.OK,
        f"{animatic.__version__}, Python {platform.python_version()}, {platform.system()} {platform.machine()}",
    )
    yield from _unknown_variables()
    yield _folder(settings.data_dir)
    yield from _database(settings)
    yield asyncio.run(_storage(settings))
    yield from _engines(settings)
    yield _language_model(settings)
    yield from _services(settings)
    yield _mail(settings)
    yield _address(settings)


def _unknown_variables() -> Iterator[Finding]:
    """Variables that look like ours and aren't: likely mistyped."""
    known = {f"ANIMATIC_{name.upper()}" for name in Settings.model_fields} | {"ANIMATIC_DEBUG"}
    for name in sorted(os.environ):
        if name.startswith("ANIMATIC_") and name.split("__")[0] not in known:
            advice = difflib.get_close_matches(name, known, 1)
            yield Finding(
                "Settings", Verdict.NOTE, f"{name} isn't a setting", f"{advice[0]}?" if advice else ""
            )


def _folder(folder: Path) -> Finding:
    subject = "Data"
    if not folder.exists():
        return Finding(subject, Verdict.NOTE, f"{folder} doesn't exist yet", "animatic serve makes it")
    try:
        free = shutil.disk_usage(folder).free
    except OSError as error:
        return Finding(
            subject, Verdict.WRONG, f"{folder} can't be read: {error.strerror}", "See its permissions"
        )
    text = f"{folder}, {free / 1e9:.1f} GB free"
    if free < ENOUGH_SPACE:
        return Finding(subject, Verdict.NOTE, text, "Films need space: free some")
    return Finding(subject, Verdict.OK, text)


def _database(settings: Settings) -> Iterator[Finding]:
    subject = "Database"
    try:
        if settings.embedded:
            if (
                not (settings.data_dir / "postgres").exists()
                or not Places.of(settings.data_dir).cluster.exists()
            ):
                yield Finding(
                    subject, Verdict.NOTE, "the embedded one, not made yet", "animatic serve makes it"
                )
                return
            holder = Claim(Places.of(settings.data_dir).home / "claim").current()
            who = f"run by {holder}" if holder else "not running"
            yield Finding(subject, Verdict.OK, f"the embedded one, {who}")
        with reach_database(settings, command="animatic doctor") as database:
            yield from asyncio.run(_collect(_schema(database.urls, embedded=settings.embedded)))
    except AnimaticError as error:
        yield Finding(subject, Verdict.WRONG, error.message, "See docs/operate/database.md")


async def _collect(findings: AsyncIterator[Finding]) -> list[Finding]:
    return [finding async for finding in findings]


async def _schema(urls: DatabaseUrls, *, embedded: bool) -> AsyncIterator[Finding]:
    if not embedded:
        for url in dict.fromkeys([urls.queries, urls.direct]):
            async with await engine.connect(url, patience=3) as connection:
                version = connection.info.server_version // 10_000
            good = version >= 15
            yield Finding(
                "Database",
                Verdict.OK if good else Verdict.WRONG,
                f"{without_password(url)}, PostgreSQL {version}",
                "" if good else "Animatic needs PostgreSQL 15 or newer",
            )
    status = await migrate.status(urls.direct)
    if status.is_current:
        yield Finding("Schema", Verdict.OK, f"revision {status.current}, the newest")
        yield await _queue(urls.direct)
    else:
        yield Finding(
            "Schema",
            Verdict.NOTE,
            f"revision {status.current or 'none'}, the newest is {status.head}",
            "animatic db upgrade (animatic serve does it too)",
        )
        return
    if status.time_zone not in migrate.UTC_NAMES:
        yield Finding(
            "Time zone",
            Verdict.WRONG,
            f"{status.time_zone}, must be UTC",
            "ALTER ROLE … RESET timezone, as its owner",
        )


async def _queue(url: str) -> Finding:
    async with await engine.connect(url, patience=3) as connection:
        row = await (
            await connection.execute(
                "SELECT (SELECT count(*) FROM procrastinate_workers"
                "        WHERE last_heartbeat > now() - interval '30 seconds'),"
                " count(*) FILTER (WHERE status = 'pending'), count(*) FILTER (WHERE status = 'processing')"
                " FROM conversions WHERE status IN ('pending', 'processing')"
            )
        ).fetchone()
    assert row is not None
    workers, waiting, running = row
    text = f"{waiting} conversions wait, {running} run; " + (
        "workers are there" if workers else "no worker is there"
    )
    if waiting and not workers:
        return Finding("Queue", Verdict.NOTE, text, "animatic serve runs them, or animatic worker")
    return Finding("Queue", Verdict.OK, text)


async def _storage(settings: Settings) -> Finding:
    if settings.s3_bucket is None and not settings.media_dir.exists():
        return Finding(
            "Storage", Verdict.NOTE, f"{settings.media_dir}, not made yet", "animatic serve makes it"
        )
    store = open_store(settings)
    try:
        await store.check()
    except AnimaticError as error:
        return Finding("Storage", Verdict.WRONG, error.message, "See docs/operate/storage.md")
    return Finding("Storage", Verdict.OK, f"{store.description}: stores, reads, removes")


def _engines(settings: Settings) -> Iterator[Finding]:
    registry = EngineRegistry.discover(settings)
    defaults = {settings.image_engine, settings.video_engine}
    for info in registry.infos():
        readiness = registry.get(info.name, info.type).readiness()
        text = f"{info.name} ({info.type})" + (", the default" if info.name in defaults else "")
        if readiness.ready:
            yield Finding("Engine", Verdict.OK, text)
        else:
            # An engine that nobody chose may well lack its key or model.
            verdict = Verdict.WRONG if info.name in defaults else Verdict.NOTE
            yield Finding("Engine", verdict, f"{text} can't run here", readiness.problem)
    for missing in sorted(defaults - {info.name for info in registry.infos()}):
        yield Finding(
            "Engine", Verdict.WRONG, f"{missing} is the default, and isn't installed", "Install its package"
        )


def _language_model(settings: Settings) -> Finding:
    subject = "Chat"
    if settings.chat_model is None:
        return Finding(
            subject,
            Verdict.NOTE,
            "no language model: scripts are broken down by Animatic's own rules",
            "ANIMATIC_CHAT_MODEL and ANIMATIC_CHAT_BASE_URL set one up, if you want one",
        )
    place = urlsplit(settings.chat_base_url or OPENAI).netloc
    if settings.chat_base_url is None and settings.chat_api_key is None and settings.openai_api_key is None:
        return Finding(
            subject,
            Verdict.WRONG,
            f"{settings.chat_model} at {place} has no key",
            "Set ANIMATIC_CHAT_API_KEY, or ANIMATIC_CHAT_BASE_URL to a server of your own",
        )
    return Finding(subject, Verdict.OK, f"{settings.chat_model} at {place}")


def _services(settings: Settings) -> Iterator[Finding]:
    if settings.clerk:
        complete = settings.clerk_publishable_key and settings.clerk_webhook_signing_secret
        yield Finding(
            "Sign-in",
            Verdict.OK if complete else Verdict.NOTE,
            "by Clerk",
            ""
            if complete
            else "Set CLERK_PUBLISHABLE_KEY (studio) and CLERK_WEBHOOK_SIGNING_SECRET (changes of users)",
        )
    else:
        yield Finding("Sign-in", Verdict.OK, "accounts of our own; with Clerk: set CLERK_SECRET_KEY")


def _mail(settings: Settings) -> Finding:
    if settings.smtp_host is None:
        return Finding(
            "E-mail", Verdict.OK, "off; with ANIMATIC_SMTP_HOST: resets, invitations, finished films"
        )
    where = f"by {settings.smtp_host}, port {settings.smtp_port}, {settings.smtp_security}"
    if settings.smtp_security == "none" and settings.smtp_host not in LOOPBACK:
        return Finding("E-mail", Verdict.NOTE, where, "Anybody on the way reads it: ANIMATIC_SMTP_SECURITY")
    return Finding("E-mail", Verdict.OK, where)


def _address(settings: Settings) -> Finding:
    text = f"animatic serve listens on {settings.host}, port {settings.port}"
    if not settings.is_loopback and settings.public_url is None:
        advice = f"Links in messages begin with {settings.address}: set ANIMATIC_PUBLIC_URL"
        return Finding("Address", Verdict.NOTE, text, advice)
    return Finding("Address", Verdict.OK, text)
