"""The API's document held against a running installation: which answers keep it, and what no document can tell."""

import asyncio
import re
import threading
from collections.abc import Sequence
from pathlib import Path
from types import TracebackType
from typing import Any, Final, Self

import schemathesis
from schemathesis.checks import CheckFunction
from schemathesis.engine.recorder import ScenarioRecorder
from schemathesis.specs.openapi.checks import positive_data_acceptance, use_after_free
from sqlalchemy import text, update

from animatic import bootstrap
from animatic.accounts.service import AccountService
from animatic.api import Server, create_app
from animatic.bootstrap import Container
from animatic.config import Settings
from animatic.models import QueueClock

DOCUMENT = Path(__file__).parents[2] / "docs" / "openapi.json"
ENDLESS = ["streamEvents"]
"""Operations that don't end by themselves: tests/integration/api/test_events.py has them."""
FATAL = {"deleteAccount", "signOut", "endOtherSessions"}
"""After these whoever calls couldn't go on; a journey leaves them out."""

BEYOND_THE_DOCUMENT: Final = re.compile(
    "|".join(
        [
            "valid integer",  # 5.0 is one to JSON Schema; a client that sends it means something else
            "Unable to extract tag",  # a field with one possible value counts as optional in the document
            "NUL characters",  # no database can hold them, and a pattern in every text would help no reader
            "lone surrogates",
            "has no words|but no story|This isn't text",  # control characters
            "shorter than that",
            r"should have at least \d+ characters?",  # spaces at the ends don't count, which a length can't say
            "not both",  # which of two fields
            "is for (clips|stills|pictures)",
            "no cursor of ours",  # a cursor is one that we gave
            "Pages end at row",  # which page that is depends on the limit
            "must lie within the picture|ends outside the picture",  # x + width ≤ 1
            "can't be null: leave it out",
            "give (text|projectId|imageIds?|panelId|one of)",  # one of several fields
            "no file that we can use",  # what a file is, its bytes say
            "at least 16 pixels",
            "no picture",
            "no email address",
            "must begin with https",
            "is not a URL",
            "URL needs a host",
            "lies outside the years",
            "has nothing to|there is nothing to|has no panels",  # depends on what is there
            "There is no (style|engine|event|scope)",  # an operator's and an installation's choice
            "one of the project's|isn't one of|not in this project",
            "must be later|in the past|must lie in the future|has passed",  # depends on the clock
            "more than any tier allows",
            "Only the move ken-burns goes",  # what a field may hold depends on the panel that is there
            "already",
        ]
    )
)
"""What a 422 may say of data that the document allows: rules that JSON Schema can't tell, or that depend on what there
is. Anything else that is refused without the document's saying so fails the test."""
EMPTIED: Final = {"/api/projects/{projectId}/share"}
"""Lists whose DELETE removes what is in them: afterwards they are there, and empty."""
OF_THE_MOMENT: Final = {402, 410, 413, 415, 507}
"""Refusals that aren't the data's fault: no credits, a used link, no space."""
PATIENCE: Final = 120.0
"""Seconds for an answer: a busy machine makes nothing wrong."""


class Installation:
    """A running API with one user, its owner, in a thread with an event loop of its own: schemathesis blocks ours."""

    def __init__(self, database_url: str, data_dir: Path) -> None:
        self.settings = Settings(
            data_dir=data_dir,
            database_url=database_url,
            # Thousands of calls from one address are what is wanted here.
            rate_limit_user=1_000_000,
            rate_limit_anonymous=1_000_000,
            signups_per_hour=1_000_000,
            migrate_at_start=False,
        )
        self.secret = ""
        self._server: Server | None = None
        self._container: Container | None = None
        self._loop: asyncio.AbstractEventLoop | None = None
        self._ready = threading.Event()
        self._thread = threading.Thread(target=lambda: asyncio.run(self._serve()))

    def __enter__(self) -> Self:
        self._thread.start()
        assert self._ready.wait(120)
        assert self._server is not None
        assert self._server.started
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._server is not None:
            self._server.should_exit = True
        self._thread.join()

    @property
    def url(self) -> str:
        assert self._server is not None
        host, port = self._server.address
        return f"http://{host}:{port}"

    @property
    def authorization(self) -> dict[str, str]:
        return {"Authorization": f"Bearer {self.secret}"}

    def renew(self) -> None:
        """Forget all that happened: the installation is as it was at its first start, with a new key for its owner."""
        assert self._loop is not None
        assert self._container is not None
        asyncio.run_coroutine_threadsafe(self._renew(self._container), self._loop).result(PATIENCE)

    async def _renew(self, container: Container) -> None:
        async with container.sessions.begin() as session:
            names = await session.scalars(
                text(
                    "SELECT quote_ident(tablename) FROM pg_tables WHERE schemaname = 'public'"
                    " AND tablename NOT IN ('alembic_version', 'queue_clock')"
                )
            )
            await session.execute(text(f"TRUNCATE {', '.join(names)} RESTART IDENTITY"))
            await session.execute(update(QueueClock).values(virtual_time=0.0))
            accounts = AccountService(session, tiers=self.settings.tiers, clock=container.clock)
            user = await accounts.create_user("contract@example.com", is_owner=True, role="admin")
            _, self.secret = await accounts.create_key(user, "contract")

    async def _serve(self) -> None:
        try:
            async with bootstrap.build(self.settings) as container:
                await self._renew(container)
                self._container, self._loop = container, asyncio.get_running_loop()
                self._server = Server(create_app(container), port=0)
                serving = asyncio.create_task(self._server._serve())
                while not self._server.started and not serving.done():  # noqa: ASYNC110 - uvicorn has no event
                    await asyncio.sleep(0.01)
                self._ready.set()
                await serving
        finally:
            self._ready.set()


def validate(
    case: schemathesis.Case,
    answer: Any,
    excluded: Sequence[CheckFunction] = (),
    recorder: ScenarioRecorder | None = None,
) -> None:
    """All of schemathesis's checks; what a document can't say is named above.

    With the `recorder` of a journey they also look at what came before: what was made is there, what was deleted isn't.
    """
    excluded = list(excluded)
    told = answer.text if answer.status_code == 422 else ""
    if answer.status_code in OF_THE_MOMENT or BEYOND_THE_DOCUMENT.search(told):
        excluded.append(positive_data_acceptance)
    if case.path in EMPTIED:
        excluded.append(use_after_free)
    case.validate_response(answer, excluded_checks=excluded, recorder=recorder)
