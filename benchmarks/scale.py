"""How lists, searches and usage answer one user of 100,000 conversions among 1,000,000.

Builds the rows by SQL in a PostgreSQL of its own, calls the services as the API does, and prints for each question the
median of its calls, how that stands to the same question of a user who has 100 conversions (the reference, measured in
the same run), and PostgreSQL's plan of the slowest statement. Fails when a median is above the goal.

    python benchmarks/scale.py [--conversions 1000000] [--plans] [--goal 50]
"""

import argparse
import asyncio
import shutil
import statistics
import sys
import tempfile
import time
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from uuid import UUID

import psycopg
from sqlalchemy import event, select
from sqlalchemy.ext.asyncio import AsyncSession

from animatic.accounts.gates import Gates
from animatic.accounts.service import AccountService
from animatic.config import Settings
from animatic.conversions.repository import ConversionRepository
from animatic.conversions.schemas import ConversionFilter
from animatic.db import create_engine, create_sessions, migrate
from animatic.db.embedded import EmbeddedServer, Places
from animatic.db.paging import PageQuery
from animatic.images.repository import ImageFilter, ImageRepository
from animatic.models import Conversion, User
from animatic.projects.service import ProjectService
from animatic.sharing import guests
from animatic.sharing.tokens import ShareTokens, fingerprint
from animatic.vocabulary import ConversionType, Status

RUNS = 15
TOKENS = ShareTokens(b"benchmark")

# User 0 has a tenth of everything, user 1 a hundred conversions; the others share the rest.
ROWS = """
INSERT INTO users (id, email, subscription_tier, monthly_credits, credits_used, created_at, last_reset_date)
SELECT 'user_' || n, 'user' || n || '@example.com', 'pro', 400, 100,
    date_trunc('month', now()) - interval '13 months', date_trunc('month', now())
FROM generate_series(0, 1000) AS n;

INSERT INTO projects (id, user_id, name, description, created_at, updated_at)
SELECT md5('project' || n)::uuid,
    CASE WHEN n < :conversions / 500 THEN 'user_0' WHEN n < :conversions / 500 + 5 THEN 'user_1'
         ELSE 'user_' || 2 + n % 999 END,
    'Film ' || n || ' of the ' || (ARRAY['lighthouse', 'ferry', 'desert', 'city', 'forest'])[1 + n % 5],
    'A story about ' || md5(n::text), now() - n * interval '1 minute', now() - n * interval '1 minute'
FROM generate_series(0, :conversions / 500 + 1100) AS n;

INSERT INTO conversions (id, user_id, project_id, type, status, input_text, parameters, engine, result_url,
                         created_at, updated_at, started_at, completed_at, cost)
SELECT md5('conversion' || n)::uuid, owner.id,
    md5('project' || CASE owner.id WHEN 'user_0' THEN n % (:conversions / 500)
        WHEN 'user_1' THEN :conversions / 500 + n % 5 ELSE :conversions / 500 + 5 + n % 1000 END)::uuid,
    CASE WHEN n % 20 = 0 THEN 'image-to-video' ELSE 'text-to-image' END,
    CASE WHEN n % 50 = 0 THEN 'failed' ELSE 'completed' END,
    'INT. ' || (ARRAY['KITCHEN', 'TOWER', 'HARBOUR', 'STREET'])[1 + n % 4] || ' - NIGHT' || chr(10)
        || 'Marta ' || md5(n::text) || ' walks to the window and looks at the ' || md5((n * 7)::text) || '.',
    '{"engine": "storyboard", "aspectRatio": "16:9", "width": 1344, "height": 756, "seed": 0}', 'storyboard',
    '/api/images/' || md5('image' || n)::uuid || '/file', at, at, at, at, 1
FROM generate_series(1, :conversions) AS n
CROSS JOIN LATERAL (
    SELECT CASE WHEN n % 10 = 0 THEN 'user_0' WHEN n <= 1000 AND n % 10 = 1 THEN 'user_1'
                ELSE 'user_' || 2 + n % 999 END AS id
) AS owner
CROSS JOIN LATERAL (SELECT now() - (:conversions - n) * interval '20 seconds' AS at) AS time;

INSERT INTO images (id, user_id, project_id, conversion_id, url, kind, prompt, created_at, updated_at)
SELECT md5('image' || id)::uuid, user_id, project_id, id, result_url, 'generated', input_text, created_at, created_at
FROM conversions WHERE status = 'completed' AND type = 'text-to-image';

INSERT INTO credit_ledger (user_id, conversion_id, kind, amount, period_start, created_at)
SELECT user_id, id, kind, 1, date_trunc('month', created_at), created_at
FROM conversions, unnest(ARRAY['reserve', 'settle']) AS kind WHERE status = 'completed';

INSERT INTO conversion_progress (conversion_id, attempt, percent, stage) SELECT id, 1, 100, 'finished' FROM conversions;
"""


class Statements:
    """Which statements a question asks, so that the plan of the slowest can be shown."""

    def __init__(self, engine: Any) -> None:
        self.seen: list[tuple[float, str, Any]] = []
        event.listen(engine.sync_engine, "before_cursor_execute", self._before)
        event.listen(engine.sync_engine, "after_cursor_execute", self._after)

    def _before(self, *args: Any) -> None:
        args[4]._begun = time.perf_counter()

    def _after(self, *args: Any) -> None:
        self.seen.append((time.perf_counter() - args[4]._begun, args[2], args[3]))

    def slowest(self) -> tuple[str, Any]:
        _, statement, parameters = max(self.seen, key=lambda one: one[0])
        return statement, parameters


Question = Callable[[AsyncSession, User], Awaitable[object]]


def questions(settings: Settings) -> dict[str, Question]:
    """What the API asks, by name."""
    gates = Gates(settings.tiers)

    def now() -> datetime:
        return datetime.now(UTC)

    def conversions(query: PageQuery, **filters: Any) -> Question:
        return lambda session, user: ConversionRepository(session, user.id).page(
            query, ConversionFilter(**filters)
        )

    async def by_cursor(session: AsyncSession, user: User) -> object:
        repository = ConversionRepository(session, user.id)
        if user.id not in far:
            last = PageQuery(page=10_000 // 100 + 1, limit=100)
            page = await repository.page(last, ConversionFilter())
            far[user.id] = page.next_cursor
        return await repository.page(PageQuery(limit=100, cursor=far[user.id]), ConversionFilter())

    async def status(session: AsyncSession, user: User) -> object:
        return await ConversionRepository(session, user.id).with_progress(await _one(session, user))

    async def shared(session: AsyncSession, user: User) -> object:
        return await guests.visit(session, TOKENS.token(UUID(int=1 if user.id == "user_0" else 2)), now)

    def accounts(session: AsyncSession) -> AccountService:
        return AccountService(session, tiers=settings.tiers, clock=now)

    far: dict[str, str | None] = {}
    return {
        "conversions, first page": conversions(PageQuery()),
        "conversions, a hundred at row 10,000": conversions(PageQuery(page=101, limit=100)),
        "conversions, a hundred beyond, by cursor": by_cursor,
        "conversions, oldest first": conversions(PageQuery(sort_order="asc")),
        "conversions, by completion": conversions(PageQuery(sort_by="completedAt")),
        "conversions that failed": conversions(PageQuery(), status=Status.FAILED),
        "conversions that are films": conversions(PageQuery(), type=ConversionType.IMAGE_TO_VIDEO),
        "conversions, search for a frequent word": conversions(PageQuery(), search="window"),
        "conversions, search for a rare word": conversions(PageQuery(), search="c4ca4238a0b9"),
        "conversions, search for what isn't there": conversions(PageQuery(), search="xylophone"),
        "one conversion with its progress": status,
        "images, first page": lambda session, user: ImageRepository(session, user.id).page(
            PageQuery(), ImageFilter()
        ),
        "projects, first page": lambda session, user: ProjectService(session, user, gates).page(PageQuery()),
        "projects, search": lambda session, user: ProjectService(session, user, gates).page(
            PageQuery(), search="lighthouse"
        ),
        "usage of a year by day": lambda session, user: accounts(session).usage(user, 366),
        "credits": lambda session, user: accounts(session).credits(user),
        "a share link": shared,
    }


async def _one(session: AsyncSession, user: User) -> UUID:
    if user.id not in _known:
        found = await session.scalar(select(Conversion.id).where(Conversion.user_id == user.id).limit(1))
        assert found is not None
        _known[user.id] = found
    return _known[user.id]


_known: dict[str, UUID] = {}


async def ask(sessions: Any, question: Question, user_id: str, statements: Statements) -> float:
    """Median milliseconds of a question, a transaction of its own each time."""
    times = []
    for run in range(RUNS + 2):
        async with sessions() as session:
            user = await session.get_one(User, user_id)
            if run == 2:
                statements.seen.clear()
            begun = time.perf_counter()
            await question(session, user)
            times.append(time.perf_counter() - begun)
    return statistics.median(times[2:]) * 1000


async def measure(url: str, *, goal: float, plans: bool) -> bool:
    engine = create_engine(url)
    sessions = create_sessions(engine)
    statements = Statements(engine)
    met = True
    print(f"{'question':45} {'median':>9} {'goal':>7} {'of 100':>9}  ratio")
    for name, question in questions(Settings()).items():
        small = await ask(sessions, question, "user_1", statements)
        large = await ask(sessions, question, "user_0", statements)
        met &= large <= goal
        mark = "" if large <= goal else "  MISSED"
        print(
            f"{name:45} {large:6.1f} ms {goal:4.0f} ms {small:6.1f} ms {large / small:6.1f}{mark}", flush=True
        )
        if plans or large > goal:
            await show_plan(engine, *statements.slowest())
    await engine.dispose()
    return met


async def show_plan(engine: Any, statement: str, parameters: Any) -> None:
    async with engine.connect() as connection:
        rows = await connection.exec_driver_sql(
            f"EXPLAIN (ANALYZE, BUFFERS, SUMMARY OFF) {statement}", parameters
        )
        for row in rows:
            print("    " + row[0][:150])
        print()


INDEXES = """
SELECT indexrelid::regclass::text, pg_get_indexdef(indexrelid) FROM pg_index
WHERE indrelid = ANY ('{conversions,images,credit_ledger}'::regclass[]) AND NOT indisunique
"""


def fill(url: str, conversions: int) -> None:
    with psycopg.connect(url, autocommit=True) as connection:
        # Indexes are made afterwards, in a tenth of the time.
        indexes = connection.execute(INDEXES).fetchall()
        for name, _ in indexes:
            connection.execute(f"DROP INDEX {name}")
        for statement in filter(str.strip, ROWS.split(";\n")):
            connection.execute(statement.replace(":conversions", str(conversions)))
        for _, definition in indexes:
            connection.execute(definition)
        for number, user in ((1, "user_0"), (2, "user_1")):
            (project,) = connection.execute(
                "SELECT id FROM projects WHERE user_id = %s ORDER BY created_at LIMIT 1", [user]
            ).fetchone() or (None,)
            connection.execute(
                "INSERT INTO project_versions (project_id, number, name, content, panel_count, duration_ms)"
                " VALUES (%s, 1, 'First', '{}', 0, 0)",
                [project],
            )
            connection.execute(
                "INSERT INTO share_links (id, project_id, token_hash) VALUES (%s, %s, %s)",
                [UUID(int=number), project, fingerprint(TOKENS.token(UUID(int=number)))],
            )
        connection.execute("VACUUM ANALYZE")


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--conversions", type=int, default=1_000_000)
    parser.add_argument("--goal", type=float, default=50.0, help="milliseconds of a median, at most")
    parser.add_argument(
        "--plans", action="store_true", help="show the plan of every question's slowest statement"
    )
    options = parser.parse_args()
    folder = Path(tempfile.mkdtemp(prefix="animatic-scale-"))
    folder.chmod(0o755)
    server = EmbeddedServer(Places.of(folder))
    try:
        server.start()
        asyncio.run(migrate.upgrade(server.url))
        begun = time.perf_counter()
        fill(server.url, options.conversions)
        print(f"{options.conversions:,} conversions, built in {time.perf_counter() - begun:.0f} s\n")
        met = asyncio.run(measure(server.url, goal=options.goal, plans=options.plans))
    finally:
        server.stop()
        shutil.rmtree(folder)
    sys.exit(0 if met else 1)


if __name__ == "__main__":
    main()
