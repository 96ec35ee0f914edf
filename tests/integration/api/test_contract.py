"""The whole document against the running API: no fault of ours, no answer that isn't documented.

A short run over every operation; the long one is in the slow suite.
"""

import asyncio
import json
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest
import schemathesis
from api_client import png
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from schemathesis import GenerationMode
from schemathesis.specs.openapi.checks import negative_data_rejection, positive_data_acceptance

from animatic import bootstrap
from animatic.accounts.service import AccountService
from animatic.api import Server, create_app
from animatic.config import Settings

DOCUMENT = Path(__file__).parents[3] / "docs" / "openapi.json"
ENDLESS = ["streamEvents"]
"""Operations that don't end by themselves: tests/integration/api/test_events.py has them."""


STRICTER_THAN_US = [positive_data_acceptance, negative_data_rejection]
"""A document can't say every rule (a panel or a text must be given; a style must be one that there is), and we allow
what it doesn't name (queries with other parameters, space around a name)."""


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
                    user = await accounts.create_user("contract@example.com", is_owner=True)
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


@pytest.fixture(scope="module")
def running(shared_database_url: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    settings = Settings(
        data_dir=tmp_path_factory.mktemp("contract"),
        database_url=shared_database_url,
        rate_limit_user=1_000_000,
        rate_limit_anonymous=1_000_000,
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
    assert running.server is not None
    host, port = running.server.address
    return schemathesis.openapi.from_url(f"http://{host}:{port}/api/openapi.json")


def operations() -> Iterator[tuple[str, str]]:
    for path, methods in json.loads(DOCUMENT.read_text())["paths"].items():
        for method, operation in methods.items():
            if operation["operationId"] not in ENDLESS:
                yield method, path


class Resources:
    """Things of the user's own, so that requests reach further than "there is nothing with this id"."""

    def __init__(self, base_url: str, secret: str) -> None:
        self.http = httpx.Client(base_url=base_url, headers={"Authorization": f"Bearer {secret}"})

    def make(self) -> dict[str, str]:
        """Fresh ones, by the names of the path parameters; an operation may have deleted the last."""
        project = self._post("projects", {"name": "Contract"})["id"]
        panels = self._post(f"projects/{project}/narrative", {"text": "A fox runs.\n\nA gull screams."})[
            "panels"
        ]
        image = self.http.post(
            "/api/images", files={"file": ("a.png", png())}, data={"panelId": panels[0]["id"]}
        ).json()["data"]["id"]
        conversion = self._post("conversions/text-to-image", {"text": "A fox.", "projectId": project})["id"]
        return {
            "projectId": project,
            "panelId": panels[1]["id"],
            "imageId": image,
            "conversionId": conversion,
        }

    def _post(self, path: str, body: object) -> Any:
        answer = self.http.post(f"/api/{path}", json=body)
        assert answer.is_success, answer.text
        return answer.json()["data"]


@pytest.fixture(scope="module")
def resources(running: Running) -> Iterator[Resources]:
    assert running.server is not None
    host, port = running.server.address
    found = Resources(f"http://{host}:{port}", running.secret)
    yield found
    found.http.close()


def check(
    schema: schemathesis.BaseSchema, resources: Resources, method: str, path: str, *, examples: int
) -> None:
    """Call the operation with so many requests, valid ones and others, half of them on what is really there."""
    operation = schema[path][method]
    requests = st.one_of([operation.as_strategy(generation_mode=mode) for mode in GenerationMode])
    authorization = dict(resources.http.headers)["authorization"]

    @settings(
        max_examples=examples,
        deadline=None,
        phases=[Phase.explicit, Phase.generate],
        suppress_health_check=list(HealthCheck),
        derandomize=True,
        database=None,
    )
    @given(case=requests, is_there=st.booleans())
    def keeps_its_contract(case: schemathesis.Case, is_there: bool) -> None:
        if is_there and "{" in path:
            case.path_parameters = {**case.path_parameters, **own}
        case.call_and_validate(headers={"Authorization": authorization}, excluded_checks=STRICTER_THAN_US)

    made = resources.make() if "{" in path else {}
    own = {name: id_ for name, id_ in made.items() if f"{{{name}}}" in path}
    keeps_its_contract()


@pytest.mark.parametrize(("method", "path"), list(operations()))
def test_every_operation_keeps_its_contract(
    schema: schemathesis.BaseSchema, resources: Resources, method: str, path: str
) -> None:
    check(schema, resources, method, path, examples=6)


@pytest.mark.slow
@pytest.mark.timeout(1200)
@pytest.mark.parametrize(("method", "path"), list(operations()))
def test_every_operation_keeps_its_contract_for_long(
    schema: schemathesis.BaseSchema, resources: Resources, method: str, path: str
) -> None:
    check(schema, resources, method, path, examples=150)
