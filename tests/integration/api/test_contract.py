"""The whole document against the running API: no fault of ours, no answer that isn't documented, nothing refused that
the document allows, nothing taken that it forbids.

A short run over every operation; the long one, and journeys that use what answers gave, are in the slow suite.
"""

import asyncio
import json
import re
import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, Final

import httpx
import pytest
import schemathesis
from api_client import png
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from schemathesis import GenerationMode
from schemathesis.core.failures import Failure, FailureGroup
from schemathesis.specs.openapi.checks import negative_data_rejection, positive_data_acceptance

from animatic import bootstrap
from animatic.accounts.service import AccountService
from animatic.api import Server, create_app
from animatic.config import Settings

DOCUMENT = Path(__file__).parents[3] / "docs" / "openapi.json"
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
            "the rectangle must lie within the picture",  # x + width ≤ 1
            "can't be null: leave it out",
            "give (text|projectId|imageIds?|panelId)",  # one of several fields
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
            "already",
        ]
    )
)
"""What a 422 may say of data that the document allows: rules that JSON Schema can't tell, or that depend on what there
is. Anything else that is refused without the document's saying so fails the test."""
OF_THE_MOMENT: Final = {402, 410, 413, 415, 507}
"""Refusals that aren't the data's fault: no credits, a used link, no space."""


class Running(threading.Thread):
    """The API in a thread with an event loop of its own, as schemathesis blocks this one."""

    def __init__(self, settings: Settings) -> None:
        super().__init__()
        self.settings = settings
        self.ready = threading.Event()
        self.server: Server | None = None
        self.secret = ""

    def run(self) -> None:
        asyncio.run(self.serve())

    async def serve(self) -> None:
        try:
            async with bootstrap.build(self.settings) as container:
                async with container.sessions() as session:
                    accounts = AccountService(session, tiers=self.settings.tiers, clock=container.clock)
                    user = await accounts.create_user("contract@example.com", is_owner=True, role="admin")
                    _, self.secret = await accounts.create_key(user, "contract")
                    await session.commit()
                self.server = Server(create_app(container), port=0)
                serving = asyncio.create_task(self.server._serve())
                while not self.server.started and not serving.done():  # noqa: ASYNC110 - uvicorn has no event
                    await asyncio.sleep(0.01)
                self.ready.set()
                await serving
        finally:
            self.ready.set()

    @property
    def url(self) -> str:
        assert self.server is not None
        host, port = self.server.address
        return f"http://{host}:{port}"


@pytest.fixture(scope="module")
def running(module_database_url: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    """On a database of its own: thousands of calls use up what an address may do in an hour."""
    settings = Settings(
        data_dir=tmp_path_factory.mktemp("contract"),
        database_url=module_database_url,
        rate_limit_user=1_000_000,
        rate_limit_anonymous=1_000_000,
        signups_per_hour=1_000_000,
        migrate_at_start=False,
    )
    thread = Running(settings)
    thread.start()
    assert thread.ready.wait(120)
    assert thread.server is not None
    yield thread
    thread.server.should_exit = True
    thread.join()


@pytest.fixture(scope="module")
def schema(running: Running) -> schemathesis.BaseSchema:
    return schemathesis.openapi.from_url(f"{running.url}/api/openapi.json")


def operations() -> Iterator[tuple[str, str]]:
    for path, methods in json.loads(DOCUMENT.read_text())["paths"].items():
        for method, operation in methods.items():
            if operation["operationId"] not in ENDLESS:
                yield method, path


class Things:
    """Things of the user's own, so that requests reach further than "there is nothing with this id"."""

    def __init__(self, base_url: str, secret: str) -> None:
        self.http = httpx.Client(base_url=base_url, headers={"Authorization": f"Bearer {secret}"}, timeout=60)
        self._made: dict[str, str] = {}

    def fresh(self, names: list[str]) -> dict[str, str]:
        """The ids of these things, by the names of path parameters; new ones, as an operation may delete the last."""
        self._made = {}
        return {name: self._thing(name) for name in names if name in _MAKERS}

    def _thing(self, name: str) -> str:
        if name not in self._made:
            self._made[name] = _MAKERS[name](self)
        return self._made[name]

    def project(self) -> str:
        return str(self._post("projects", {"name": "Contract"})["id"])

    def panel(self) -> str:
        text = {"text": "A fox runs.\n\nA gull screams."}
        return str(self._post(f"projects/{self._thing('projectId')}/narrative", text)["panels"][0]["id"])

    def image(self) -> str:
        files = {"file": ("a.png", png())}
        answer = self.http.post("/api/images", files=files, data={"panelId": self._thing("panelId")})
        return str(answer.json()["data"]["id"])

    def conversion(self) -> str:
        body = {"text": "A fox.", "projectId": self._thing("projectId")}
        return str(self._post("conversions/text-to-image", body)["id"])

    def version(self) -> str:
        self._thing("imageId")
        return str(self._post(f"projects/{self._thing('projectId')}/versions", {"name": "One"})["id"])

    def take(self) -> str:
        path = f"/api/projects/{self._thing('projectId')}/versions/{self._thing('versionId')}"
        panels = self.http.get(path).json()["data"]["panels"]
        return str(next(panel["image"]["id"] for panel in panels if panel["image"]))

    def link(self) -> str:
        self._thing("versionId")
        made = self._post(f"projects/{self._thing('projectId')}/share", {"scope": "comment"})
        self._made["token"] = made["url"].rpartition("/")[2]
        return str(made["id"])

    def token(self) -> str:
        self._thing("linkId")
        return self._made["token"]

    def comment(self) -> str:
        return str(self._post(f"projects/{self._thing('projectId')}/comments", {"text": "Longer."})["id"])

    def endpoint(self) -> str:
        return str(self._post("webhook-endpoints", {"url": "https://example.com/hook"})["endpoint"]["id"])

    def key(self) -> str:
        return str(self._post("api-keys", {"name": "k"})["key"]["id"])

    def _post(self, path: str, body: object) -> Any:
        answer = self.http.post(f"/api/{path}", json=body)
        assert answer.is_success, answer.text
        return answer.json()["data"]


_MAKERS: Final[Mapping[str, Callable[[Things], str]]] = {
    "projectId": Things.project,
    "panelId": Things.panel,
    "imageId": Things.image,
    "conversionId": Things.conversion,
    "versionId": Things.version,
    "takeId": Things.take,
    "linkId": Things.link,
    "token": Things.token,
    "commentId": Things.comment,
    "keyId": Things.key,
}


@pytest.fixture(scope="module")
def things(running: Running) -> Iterator[Things]:
    found = Things(running.url, running.secret)
    yield found
    found.http.close()


def validate(case: schemathesis.Case, answer: Any, excluded: Sequence[Any] = ()) -> None:
    """All of schemathesis's checks; what a document can't say is named above."""
    excluded = list(excluded)
    told = answer.text if answer.status_code == 422 else ""
    if answer.status_code in OF_THE_MOMENT or BEYOND_THE_DOCUMENT.search(told):
        excluded.append(positive_data_acceptance)
    case.validate_response(answer, excluded_checks=excluded)


def invalid_parts(case: schemathesis.Case) -> set[str]:
    """Which parts of a request the document forbids."""
    components = case.meta.components if case.meta is not None else {}
    return {part.value for part, info in components.items() if info.mode is GenerationMode.NEGATIVE}


def check(schema: schemathesis.BaseSchema, things: Things, method: str, path: str, *, examples: int) -> None:
    """Call the operation with so many requests, valid ones and others, half of them on what is really there."""
    operation = schema[path][method]
    valid, invalid = (operation.as_strategy(generation_mode=mode) for mode in GenerationMode)
    authorization = dict(things.http.headers)["authorization"]
    own = things.fresh(re.findall(r"{(\w+)}", path))

    @settings(
        max_examples=examples,
        deadline=None,
        phases=[Phase.explicit, Phase.generate],
        suppress_health_check=list(HealthCheck),
        derandomize=True,
        database=None,
    )
    @given(case=st.one_of(valid, invalid), is_there=st.booleans())
    def keeps_its_contract(case: schemathesis.Case, is_there: bool) -> None:
        excluded: list[Any] = []
        if is_there and own:
            case.path_parameters = {**case.path_parameters, **own}
            excluded = [negative_data_rejection]  # the address may have been all that was wrong
        elif "body" not in invalid_parts(case):
            # Queries and headers that nobody knows are left alone on purpose: proxies and caches add their own.
            excluded = [negative_data_rejection]
        validate(case, case.call(headers={"Authorization": authorization}), excluded)

    keeps_its_contract()


@pytest.mark.parametrize(("method", "path"), list(operations()))
def test_every_operation_keeps_its_contract(
    schema: schemathesis.BaseSchema, things: Things, method: str, path: str
) -> None:
    check(schema, things, method, path, examples=4)


@pytest.mark.slow
@pytest.mark.timeout(1200)
@pytest.mark.parametrize(("method", "path"), list(operations()))
def test_every_operation_keeps_its_contract_for_long(
    schema: schemathesis.BaseSchema, things: Things, method: str, path: str
) -> None:
    check(schema, things, method, path, examples=25)


@pytest.mark.slow
@pytest.mark.timeout(1200)
def test_journeys_through_the_api_keep_it_too(schema: schemathesis.BaseSchema, running: Running) -> None:
    """Sequences of calls, each with ids that earlier ones answered; what was deleted isn't there any more."""
    taken = schema.exclude(operation_id=sorted({*ENDLESS, *FATAL}))
    faults: list[str] = []
    calls = 0

    class Journey(taken.as_state_machine()):  # type: ignore[misc]  # a class made from the document
        def get_call_kwargs(self, case: schemathesis.Case) -> dict[str, Any]:
            return {"headers": {"Authorization": f"Bearer {running.secret}"}}

        def validate_response(self, response: Any, case: schemathesis.Case, **_: Any) -> None:
            nonlocal calls
            calls += 1
            try:
                validate(case, response, [negative_data_rejection])
            except (Failure, FailureGroup) as fault:
                # Collected, not raised: which step comes next depends on what was answered so far, so a journey
                # can't be walked a second time.
                faults.append(f"{case.method} {case.formatted_path}: {fault}")

    Journey.run(
        settings=settings(
            max_examples=60,
            stateful_step_count=12,
            deadline=None,
            phases=[Phase.generate],
            suppress_health_check=list(HealthCheck),
            database=None,
        )
    )
    assert not faults, "\n\n".join(faults[:5])
    assert calls > 200
