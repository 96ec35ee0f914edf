"""Journeys through the API: sequences of calls, each with ids that earlier ones answered. No fault of ours, no answer
that isn't documented; what was made is there, and what was deleted isn't there any more.

Every journey begins in a new installation, so that the same choices lead through the same answers: which call can come
next depends on what was answered, and a journey that fails is walked again to tell of it.
"""

from collections.abc import Iterator
from typing import Any

import pytest
import schemathesis
from contract import ENDLESS, FATAL, PATIENCE, Installation, validate
from hypothesis import HealthCheck, Phase, settings
from schemathesis.generation.stateful.state_machine import APIStateMachine
from schemathesis.specs.openapi.checks import negative_data_rejection


@pytest.fixture(scope="module")
def installation(
    module_database_url: str, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Installation]:
    with Installation(module_database_url, tmp_path_factory.mktemp("journeys")) as installation:
        yield installation


def travel(installation: Installation, *, journeys: int, steps: int) -> int:
    """Walk so many journeys of at most so many steps; how many calls there were."""
    described = schemathesis.openapi.from_url(f"{installation.url}/api/openapi.json", timeout=PATIENCE)
    machine: type[APIStateMachine] = described.exclude(
        operation_id=sorted({*ENDLESS, *FATAL})
    ).as_state_machine()
    calls = 0

    class Journey(machine):  # type: ignore[misc, valid-type]  # a class made from the document
        def setup(self) -> None:
            installation.renew()

        def get_call_kwargs(self, case: schemathesis.Case) -> dict[str, Any]:
            return {"headers": installation.authorization, "timeout": PATIENCE}

        def validate_response(self, response: Any, case: schemathesis.Case, **_: Any) -> None:
            nonlocal calls
            calls += 1
            validate(case, response, [negative_data_rejection], self.recorder)

    Journey.run(
        settings=settings(
            max_examples=journeys,
            stateful_step_count=steps,
            deadline=None,
            phases=[Phase.generate],
            suppress_health_check=list(HealthCheck),
            derandomize=True,
            database=None,
        )
    )
    return calls


@pytest.mark.timeout(600)  # making requests of the document is work; a busy machine does it slowly
def test_journeys_keep_the_contract(installation: Installation) -> None:
    assert travel(installation, journeys=3, steps=8) > 8


@pytest.mark.slow
@pytest.mark.timeout(3600)
def test_journeys_keep_the_contract_for_long(installation: Installation) -> None:
    assert travel(installation, journeys=220, steps=12) >= 2000
