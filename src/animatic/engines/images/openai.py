"""The engine `openai`: any server of images that speaks as OpenAI's does (https://platform.openai.com/docs/api-reference/images).

There is no job to resume: an answer that got lost is lost. Unless the operator says that the server costs nothing, the
picture is then not asked for again, because it may have been paid for.
"""

import math
import threading
import time
from collections.abc import Mapping
from decimal import Decimal
from typing import Any, Final
from urllib.parse import urlsplit

import httpx

from animatic.config import Settings
from animatic.engines import prompts
from animatic.engines.base import (
    QUEUE_REMOTE,
    READY,
    EngineInfo,
    Feature,
    ImageRequest,
    ImageResult,
    Readiness,
    RunContext,
)
from animatic.engines.downloads import MOST_PICTURE, Expired, fetch
from animatic.errors import Cancelled, ConversionFailed, TransientFailure
from animatic.vocabulary import ConversionType

OPENAI: Final = "https://api.openai.com/v1"
_SECONDS: Final = 600.0
"""For one picture; large models on small machines take minutes."""
_MOST_ANSWER: Final = MOST_PICTURE * 4 // 3 + 65_536
_LONGEST_PROMPT: Final = 4_000
_NAP: Final = 0.1


class OpenAIEngine:
    """Draws with a model behind an OpenAI-compatible images endpoint."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings

    @property
    def info(self) -> EngineInfo:
        model, usd = self._settings.openai_image_model, self._settings.openai_image_usd
        return EngineInfo(
            name="openai",
            type=ConversionType.TEXT_TO_IMAGE,
            label="OpenAI-compatible",
            description=f"Pictures by {model} at {urlsplit(self._base).netloc}.",
            queue=QUEUE_REMOTE,
            features=frozenset({Feature.STYLE, Feature.CAST}),
            models=(model,),
            default_model=model,
            model_prices={model: f"${usd.normalize():f} a picture"} if usd else {},
        )

    def readiness(self) -> Readiness:
        if self._settings.openai_api_key is None and self._settings.openai_base_url is None:
            return Readiness(
                ready=False, problem="set OPENAI_API_KEY, or OPENAI_BASE_URL to a server of your own."
            )
        return READY

    def estimate(self, model: str, *, width: int, height: int, seconds: float) -> Decimal | None:
        """US dollars of one picture, as the settings say."""
        del model, width, height, seconds  # one price for all
        return Decimal(0) if self._settings.openai_free else self._settings.openai_image_usd

    def generate(self, request: ImageRequest, context: RunContext) -> ImageResult:
        """Ask for the picture, and leave it in the working directory as `picture.png` (of whatever kind it is)."""
        if not self._settings.openai_free and (context.checkpoint or {}).get("state") == "asked":
            raise _uncertain()
        size, notes = self._size(request)
        prompt = prompts.picture_prompt(request.prompt, style=request.style, cast=request.cast)
        if len(prompt) > _LONGEST_PROMPT:
            prompt = prompt[:_LONGEST_PROMPT].rsplit(None, 1)[0]
            notes.append(f"The model reads {_LONGEST_PROMPT:,} characters: the text was cut.")
        body = {
            "model": request.model or self._settings.openai_image_model,
            "prompt": prompt,
            "n": 1,
            "size": size,
        }
        if self._base != OPENAI:
            body["response_format"] = (
                "b64_json"  # OpenAI's own newer models answer so always, and refuse the word
            )
        context.save_checkpoint({"state": "asked"})
        context.progress(0.05, "waiting for the model")
        try:
            item = _Call(self._base, self._headers, body).wait(context)
        except TransientFailure:
            context.save_checkpoint({"state": "not taken"})
            raise
        except ConversionFailed as error:
            if error.details.get("uncertain") and self._settings.openai_free:
                raise TransientFailure("The connection to the server of images broke off.") from error
            raise
        context.progress(0.9, "fetching the picture")
        address = f"data:;base64,{item['b64_json']}" if item.get("b64_json") else str(item.get("url") or "")
        if not address:
            raise ConversionFailed("The server's answer has no picture in it.")
        try:
            path = fetch(
                address,
                context.workdir / "picture.png",
                most=MOST_PICTURE,
                allow_loopback=self._settings.engines_allow_loopback,
            )
        except Expired:
            raise ConversionFailed("The server's picture was gone before it could be fetched.") from None
        details = {"model": body["model"], "prompt": prompt, "notes": notes}
        price = self.estimate("", width=request.width, height=request.height, seconds=0)
        if price is not None:
            details["costUsd"] = str(price)
        return ImageResult(path, seed=request.seed, details=details)

    @property
    def _base(self) -> str:
        return (self._settings.openai_base_url or OPENAI).rstrip("/")

    @property
    def _headers(self) -> dict[str, str]:
        key = self._settings.openai_api_key
        return {} if key is None else {"Authorization": f"Bearer {key.get_secret_value()}"}

    def _size(self, request: ImageRequest) -> tuple[str, list[str]]:
        """The nearest shape that the model draws, and of those the nearest size."""
        sizes = self._settings.openai_image_sizes
        wanted = f"{request.width}x{request.height}"
        if not sizes or "any" in sizes or wanted in sizes:
            return wanted, []

        def distance(size: str) -> tuple[float, float]:
            width, height = (int(side) for side in size.split("x"))
            shape = abs(math.log(width * request.height / (height * request.width)))
            return round(shape, 3), abs(math.log(width / request.width))

        nearest = min(sizes, key=distance)
        return nearest, [f"The model draws {nearest} pixels; {wanted} were asked for."]


class _Call:
    """One POST, in a thread of its own, so that a cancelled run needn't wait for the answer."""

    def __init__(self, base: str, headers: Mapping[str, str], body: Mapping[str, Any]) -> None:
        self._base, self._headers, self._body = base, headers, body
        self._item: dict[str, Any] | None = None
        self._error: Exception | None = None

    def wait(self, context: RunContext) -> dict[str, Any]:
        """The answer's first picture: `b64_json` or `url`."""
        thread = threading.Thread(target=self._run, name="images", daemon=True)
        thread.start()
        while thread.is_alive():
            if context.cancelled():
                raise Cancelled
            time.sleep(_NAP)
        if self._error is not None:
            raise self._error
        assert self._item is not None, "a call that raised nothing has answered"
        return self._item

    def _run(self) -> None:
        try:
            self._item = self._post()
        except Exception as error:  # noqa: BLE001  # handed over to the thread that waits, which raises it
            self._error = error

    def _post(self) -> dict[str, Any]:
        try:
            with (
                httpx.Client(timeout=httpx.Timeout(_SECONDS, connect=15), headers=self._headers) as client,
                client.stream("POST", f"{self._base}/images/generations", json=self._body) as answer,
            ):
                content = bytearray()
                for chunk in answer.iter_bytes():
                    content += chunk
                    if len(content) > _MOST_ANSWER:
                        raise ConversionFailed("The server's answer is too large.")
        except (httpx.ConnectError, httpx.ConnectTimeout) as error:
            raise TransientFailure(
                f"The server of images ({urlsplit(self._base).netloc}) can't be reached."
            ) from error
        except httpx.HTTPError as error:
            raise _uncertain() from error
        return _first(answer, bytes(content))


def _first(answer: httpx.Response, content: bytes) -> dict[str, Any]:
    """The first picture of a good answer; raises what any other means."""
    try:
        body = httpx.Response(answer.status_code, content=content).json()
    except ValueError:
        body = None
    if answer.is_success:
        items = body.get("data") if isinstance(body, dict) else None
        if not isinstance(items, list) or not items or not isinstance(items[0], dict):
            raise ConversionFailed("The server's answer has no picture in it.")
        return items[0]
    error = body.get("error") if isinstance(body, dict) else None
    said = error if isinstance(error, dict) else {}
    code = str(said.get("code") or said.get("type") or "")
    facts = {"provider": "openai", "providerError": code or None}
    if answer.status_code in {401, 403}:
        raise ConversionFailed(
            "The server of images refuses this installation's key. Tell the operator.", **facts
        )
    if code in {"insufficient_quota", "billing_hard_limit_reached"}:
        raise ConversionFailed("The account at the server of images can't pay. Tell the operator.", **facts)
    if code in {"content_policy_violation", "moderation_blocked"}:
        raise ConversionFailed(
            "The model's provider refuses this text as against its content policy."
            " Say it differently, or use another engine.",
            **facts,
        )
    if answer.status_code in {429, 503}:
        raise TransientFailure("The server of images is busy.", **facts)
    if answer.status_code >= 500:
        raise _uncertain()
    message = str(said.get("message") or f"status {answer.status_code}")
    raise ConversionFailed(f"The server of images doesn't take this: {message[:500]}", **facts)


def _uncertain() -> ConversionFailed:
    return ConversionFailed(
        "The answer of the server of images got lost, so the picture may have been paid for."
        " It wasn't asked for twice: try again to order anew.",
        provider="openai",
        uncertain=True,
    )
