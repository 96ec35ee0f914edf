"""The whole document against the running API: no fault of ours, no answer that isn't documented, nothing refused that
the document allows, nothing taken that it forbids.

A short run over every operation, and the long one in the slow suite. test_journeys.py has sequences of calls.
"""

import json
import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any, Final

import httpx
import pytest
import schemathesis
from api_client import png
from contract import DOCUMENT, ENDLESS, PATIENCE, Installation, validate
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from schemathesis import GenerationMode
from schemathesis.specs.openapi.checks import negative_data_rejection


@pytest.fixture(scope="module")
def installation(
    module_database_url: str, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Installation]:
    with Installation(module_database_url, tmp_path_factory.mktemp("contract")) as installation:
        yield installation


@pytest.fixture(scope="module")
def schema(installation: Installation) -> schemathesis.BaseSchema:
    return schemathesis.openapi.from_url(f"{installation.url}/api/openapi.json", timeout=PATIENCE)


def operations() -> Iterator[tuple[str, str]]:
    for path, methods in json.loads(DOCUMENT.read_text())["paths"].items():
        for method, operation in methods.items():
            if operation["operationId"] not in ENDLESS:
                yield method, path


class Things:
    """Things of the user's own, so that requests reach further than "there is nothing with this id"."""

    def __init__(self, base_url: str, authorization: Mapping[str, str]) -> None:
        self.authorization = authorization
        self.http = httpx.Client(base_url=base_url, headers=authorization, timeout=PATIENCE)
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
def things(installation: Installation) -> Iterator[Things]:
    found = Things(installation.url, installation.authorization)
    yield found
    found.http.close()


def invalid_parts(case: schemathesis.Case) -> set[str]:
    """Which parts of a request the document forbids."""
    components = case.meta.components if case.meta is not None else {}
    return {part.value for part, info in components.items() if info.mode is GenerationMode.NEGATIVE}


def check(schema: schemathesis.BaseSchema, things: Things, method: str, path: str, *, examples: int) -> None:
    """Call the operation with so many requests, valid ones and others, half of them on what is really there."""
    operation = schema[path][method]
    valid, invalid = (operation.as_strategy(generation_mode=mode) for mode in GenerationMode)
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
        validate(case, case.call(headers=dict(things.authorization), timeout=PATIENCE), excluded)

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
