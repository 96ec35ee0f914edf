"""OpenAI-compatible images against a server that speaks so, with faults."""

import threading
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from images_server import ImagesServer, images_server
from pictures import picture
from pydantic import SecretStr
from run_context import FileContext

from animatic.config import Settings
from animatic.engines.base import ImageRequest
from animatic.engines.images.openai import OpenAIEngine
from animatic.errors import Cancelled, ConversionFailed, TransientFailure

REQUEST = ImageRequest("INT. CAVE - NIGHT\n\nA torch burns.", 1344, 768)


@pytest.fixture
def server() -> Iterator[ImagesServer]:
    with images_server() as server:
        server.picture = picture(96, 64)
        yield server


def engine(server: ImagesServer, **settings: Any) -> OpenAIEngine:
    return OpenAIEngine(
        Settings(
            openai_base_url=f"{server.address}/v1/",
            openai_api_key=SecretStr("sk-test"),
            **{"engines_allow_loopback": True, **settings},
        )
    )


class TestPicture:
    @pytest.mark.parametrize("form", ["b64_json", "url"])
    def test_comes_in_either_form(self, server: ImagesServer, again, form: str) -> None:
        server.answers = form
        result = engine(server).generate(REQUEST, again())
        assert result.picture.read_bytes() == server.picture
        (asked,) = server.asked
        assert asked == {
            "model": "gpt-image-1",
            "prompt": "A torch burns. Interior, cave, night.",
            "n": 1,
            "size": "1536x1024",
            "response_format": "b64_json",
        }
        assert server.keys == ["Bearer sk-test"]
        assert "1536x1024" in result.details["notes"][0]

    @pytest.mark.parametrize(
        ("settings", "usd"),
        [({}, None), ({"openai_image_usd": Decimal("0.04")}, "0.04"), ({"openai_free": True}, "0")],
    )
    def test_costs_what_the_settings_say(
        self, server: ImagesServer, again, settings: dict[str, Any], usd: str | None
    ) -> None:
        model = engine(server, **settings)
        assert model.generate(REQUEST, again()).details.get("costUsd") == usd
        told = model.estimate("", width=64, height=64, seconds=0)
        assert told == (None if usd is None else Decimal(usd))
        assert ("$0.04 a picture" in model.info.model_prices.values()) == (usd == "0.04")

    def test_a_server_that_draws_any_size_is_asked_for_just_that(self, server: ImagesServer, again) -> None:
        result = engine(server, openai_image_sizes="any").generate(REQUEST, again())
        assert server.asked[0]["size"] == "1344x768"
        assert result.details["notes"] == []

    @pytest.mark.parametrize(
        "address",
        ["https://10.0.0.7/x.png", "https://localhost/x.png", "file:///etc/passwd", "http://[::1]/x"],
    )
    def test_an_address_that_is_not_public_is_not_called(
        self, server: ImagesServer, again, address: str
    ) -> None:
        server.answers = address
        with pytest.raises(ConversionFailed, match="can't be fetched"):
            engine(server, engines_allow_loopback=False).generate(REQUEST, again())


class TestFaults:
    @pytest.mark.parametrize(
        ("status", "error", "message"),
        [
            (401, {"message": "Incorrect API key provided: sk-…"}, "refuses this installation's key"),
            (429, {"code": "insufficient_quota"}, "can't pay"),
            (400, {"code": "moderation_blocked"}, "content policy"),
            (400, {"message": "Invalid size."}, "Invalid size"),
            (404, None, "status 404"),
        ],
    )
    def test_are_told_in_words_that_help(
        self, server: ImagesServer, again, status: int, error: Any, message: str
    ) -> None:
        server.faults = [(status, {"error": error})]
        with pytest.raises(ConversionFailed, match=message) as caught:
            engine(server).generate(REQUEST, again())
        assert not isinstance(caught.value, TransientFailure)
        assert "sk-" not in caught.value.message

    @pytest.mark.parametrize("status", [429, 503])
    def test_a_busy_server_is_asked_again(self, server: ImagesServer, again, status: int) -> None:
        server.faults = [(status, {})]
        with pytest.raises(TransientFailure):
            engine(server).generate(REQUEST, again())
        engine(server).generate(REQUEST, again())

    @pytest.mark.parametrize("status", [0, 500])
    def test_a_lost_answer_is_not_paid_again(self, server: ImagesServer, again, status: int) -> None:
        server.faults = [(status, {})]
        for _ in range(2):
            with pytest.raises(ConversionFailed, match="got lost"):
                engine(server).generate(REQUEST, again())
        assert len(server.asked) == 1

    def test_of_a_server_that_costs_nothing_it_is_asked_again(self, server: ImagesServer, again) -> None:
        server.faults = [(0, {})]
        free = engine(server, openai_free=True)
        with pytest.raises(TransientFailure):
            free.generate(REQUEST, again())
        assert free.generate(REQUEST, again()).picture.read_bytes() == server.picture

    @pytest.mark.parametrize("body", [{}, {"data": []}, {"data": [{}]}, [], "x"])
    def test_an_answer_without_picture(self, server: ImagesServer, again, body: Any) -> None:
        server.faults = [(200, body)]
        with pytest.raises(ConversionFailed, match="no picture"):
            engine(server).generate(REQUEST, again())

    def test_nobody_there(self, again) -> None:
        nobody = OpenAIEngine(Settings(openai_base_url="http://127.0.0.1:1/v1"))
        with pytest.raises(TransientFailure, match="reached"):
            nobody.generate(REQUEST, again())


class TestCancelling:
    def test_does_not_wait_for_the_answer(self, server: ImagesServer, tmp_path: Path) -> None:
        server.hold.clear()
        cancelled = threading.Event()
        threading.Timer(0.3, cancelled.set).start()
        with pytest.raises(Cancelled):
            engine(server).generate(REQUEST, FileContext(tmp_path, cancelled=cancelled.is_set))


class TestReadiness:
    def test_needs_a_key_or_a_server(self, server: ImagesServer) -> None:
        assert "OPENAI_API_KEY" in OpenAIEngine(Settings()).readiness().problem
        assert engine(server).readiness().ready
