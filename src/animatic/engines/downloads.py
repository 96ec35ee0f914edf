"""Files that a provider's answer names, brought into a run's working directory.

Their size is bounded, and they come from public addresses only.
"""

import base64
import binascii
from pathlib import Path
from typing import Final

import anyio
import httpx

from animatic.errors import ConversionFailed, InvalidInput, TransientFailure
from animatic.outgoing import GuardedClient

MOST_PICTURE: Final = 64_000_000
"""Bytes."""
MOST_VIDEO: Final = 2_000_000_000
_SECONDS: Final = 600.0


class Expired(ConversionFailed):
    """The provider's result isn't there any more."""


def fetch(address: str, target: Path, *, most: int, allow_loopback: bool = False) -> Path:
    """Write what the address holds to `target`; takes `data:` addresses, too.

    Raises:
        Expired: the provider answers that there is nothing (any more).
        ConversionFailed: the address leads to where it mustn't, or to more than `most` bytes.
        TransientFailure: it doesn't answer.
    """
    if address.startswith("data:"):
        return _decode(address, target, most=most)

    async def download() -> int:
        client = GuardedClient(seconds=_SECONDS, allow_loopback=allow_loopback)
        try:
            return await client.download(address, target, most=most)
        finally:
            await client.aclose()

    try:
        status = anyio.run(download)
    except InvalidInput as error:
        raise ConversionFailed(f"The provider's result can't be fetched: {error.message}") from error
    except (httpx.HTTPError, TimeoutError) as error:
        raise TransientFailure("The provider's result can't be fetched at the moment.") from error
    if status in {403, 404, 410}:
        raise Expired
    if status != 200:
        raise TransientFailure(f"The provider's result can't be fetched at the moment ({status}).")
    return target


def _decode(address: str, target: Path, *, most: int) -> Path:
    _, comma, body = address.partition(",")
    if len(body) > most * 4 // 3 + 4:
        raise ConversionFailed("The provider's result is too large.")
    try:
        content = base64.b64decode(body, validate=True)
    except binascii.Error:
        content = b""
    if not comma or not content:
        raise ConversionFailed("The provider's result can't be read.")
    target.write_bytes(content)
    return target
