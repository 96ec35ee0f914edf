"""What the two engines of fal share: endpoints, queue, and results brought here."""

import base64
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any, Final

import cv2

from animatic.config import Settings
from animatic.engines.base import QUEUE_REMOTE, READY, EngineInfo, Feature, Readiness, RunContext
from animatic.engines.downloads import Expired, fetch
from animatic.engines.fal.arguments import Wish, arguments, price
from animatic.engines.fal.endpoint import Endpoint, Price
from animatic.engines.fal.endpoints import Endpoints
from animatic.engines.fal.queue import FalQueue, Ticket
from animatic.errors import AnimaticError, ConversionFailed, InvalidInput
from animatic.vocabulary import ConversionType

_LONGEST_SENT: Final = 2048
"""Pixels of the longer side of pictures that we send."""
_SUFFIXES: Final = {
    ConversionType.TEXT_TO_IMAGE: ".png",
    ConversionType.IMAGE_TO_VIDEO: ".mp4",
}


@dataclass(frozen=True, slots=True)
class Fetched:
    """A result, here."""

    path: Path
    seed: int
    details: Mapping[str, Any]


class FalService:
    """Endpoints of one type, and how to use them."""

    def __init__(self, settings: Settings, type_: ConversionType, default: str) -> None:
        self._settings = settings
        self._type = type_
        self._default = default
        self._problem = ""
        try:
            self._endpoints = Endpoints.load(settings.fal_endpoints)
            self._endpoints.get(default, type_)
        except AnimaticError as error:
            # Said by `readiness`, so that one wrong line doesn't take the other engines along.
            self._problem = error.message
            self._endpoints = Endpoints(())

    def info(self, *, label: str, description: str, features: frozenset[Feature]) -> EngineInfo:
        described = self._endpoints.of(self._type)
        by_model = {endpoint.id: features | _features(endpoint) for endpoint in described}
        return EngineInfo(
            name="fal",
            type=self._type,
            label=label,
            description=description,
            queue=QUEUE_REMOTE,
            features=by_model.get(self._default, features),
            models=tuple(by_model),
            default_model=self._default,
            model_features=by_model,
            model_prices={endpoint.id: _in_words(endpoint.price) for endpoint in described if endpoint.price},
        )

    def readiness(self) -> Readiness:
        if self._problem:
            return Readiness(ready=False, problem=self._problem)
        if self._settings.fal_key is None:
            return Readiness(
                ready=False, problem="set FAL_KEY to a key of fal (https://fal.ai/dashboard/keys)."
            )
        return READY

    def make(self, model: str, wish: Wish, context: RunContext, *, name: str, most: int) -> Fetched:
        """Order, wait, fetch. Resumes an order that an earlier run made."""
        endpoint = self._endpoints.get(model or self._default, self._type)
        asked = arguments(endpoint, wish)
        with self._queue() as queue:
            ticket, answer = queue.run(endpoint.id, asked.values, context)
            target = context.workdir / f"{name}{_SUFFIXES[self._type]}"
            path = self._fetch(queue, endpoint, ticket, answer, target, most=most)
        seed = answer.get("seed")
        return Fetched(
            path,
            seed=seed if isinstance(seed, int) and 0 <= seed < 2**63 else (asked.seed or 0),
            details={
                "provider": "fal",
                "model": endpoint.id,
                "prompt": asked.values[endpoint.prompt],
                "notes": asked.notes,
                **({} if asked.price_usd is None else {"costUsd": str(asked.price_usd)}),
            },
        )

    def abandon(self, checkpoint: Mapping[str, Any]) -> None:
        if self._settings.fal_key is not None:
            with self._queue() as queue:
                queue.abandon(checkpoint)

    def estimate(self, model: str, *, width: int, height: int, seconds: float) -> Decimal | None:
        """US dollars of one run, before it; None if no price is known."""
        endpoint = self._endpoints.get(model or self._default, self._type)
        wish = Wish(prompt="", width=width, height=height, duration_ms=round(seconds * 1000))
        try:
            return arguments(endpoint, wish).price_usd
        except InvalidInput:  # it wants more than is known yet
            return price(endpoint, width, height, seconds)

    def _queue(self) -> FalQueue:
        if self._settings.fal_key is None:
            raise ConversionFailed("This installation has no key of fal any more.")
        return FalQueue(
            self._settings.fal_key.get_secret_value(), poll_seconds=self._settings.fal_poll_seconds
        )

    def _fetch(
        self,
        queue: FalQueue,
        endpoint: Endpoint,
        ticket: Ticket,
        answer: Mapping[str, Any],
        target: Path,
        *,
        most: int,
    ) -> Path:
        loopback = self._settings.engines_allow_loopback
        try:
            return fetch(_address(endpoint, answer), target, most=most, allow_loopback=loopback)
        except Expired:
            pass  # the address, not the job: a fresh answer may have a fresh one
        try:
            answer = queue.answer(ticket)
            return fetch(_address(endpoint, answer), target, most=most, allow_loopback=loopback)
        except Expired:
            raise ConversionFailed(
                "fal's result has expired: it could not be fetched in time. Try again to order anew."
            ) from None


def data_address(picture: Path) -> str:
    """A picture as a `data:` address that providers take: JPEG, at most 2048 pixels wide or high."""
    image = cv2.imread(str(picture), cv2.IMREAD_COLOR)
    if image is None:
        raise InvalidInput("The panel's picture can't be read.")
    scale = _LONGEST_SENT / max(image.shape[:2])
    if scale < 1:
        image = cv2.resize(image, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
    done, encoded = cv2.imencode(".jpg", image, (cv2.IMWRITE_JPEG_QUALITY, 95))
    assert done, "JPEG takes any picture of 8 bits"
    return f"data:image/jpeg;base64,{base64.b64encode(encoded.tobytes()).decode()}"


def _in_words(price: Price) -> str:
    usd = sorted({price.usd, *price.resolutions.values()})
    amounts = " to ".join(f"${amount.normalize():f}" for amount in dict.fromkeys([usd[0], usd[-1]]))
    return f"{amounts} a {price.per}"


def _features(endpoint: Endpoint) -> set[Feature]:
    features = set()
    if endpoint.seed:
        features.add(Feature.SEED)
    if endpoint.negative_prompt:
        features.add(Feature.NEGATIVE_PROMPT)
    if endpoint.references:
        features.add(Feature.REFERENCES)
    return features


def _address(endpoint: Endpoint, answer: Mapping[str, Any]) -> str:
    """The result's address, where the endpoint's description says that it is."""
    place: Any = answer
    for step in endpoint.output_path:
        try:
            place = place[step]
        except (KeyError, IndexError, TypeError):
            raise ConversionFailed(
                f"{endpoint.name} made nothing that can be found in its answer.", provider="fal"
            ) from None
    if not isinstance(place, str) or not place:
        raise ConversionFailed(
            f"{endpoint.name} made nothing that can be found in its answer.", provider="fal"
        )
    return place
