"""What fal says when something is wrong, in words that help whoever asked for the picture.

fal answers errors of a model with a list of `{loc, msg, type}` and of its machinery with a text and an `error_type`
(https://docs.fal.ai/errors).
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any, Final

import httpx

from animatic.errors import ConversionFailed, TransientFailure

_BY_TYPE: Final = {
    "content_policy_violation": "The model's provider refuses this text or picture as against its content policy."
    " Say it differently, or use another engine.",
    "image_too_small": "The picture is too small for this model.",
    "image_too_large": "The picture is too large for this model.",
    "file_too_large": "The picture is too large for this model.",
    "image_load_error": "The model couldn't read the picture.",
    "file_download_error": "The model couldn't read the picture.",
    "unsupported_image_format": "The model couldn't read the picture.",
    "no_media_generated": "The model made nothing of this text. Say it differently.",
}
_PASSING: Final = frozenset(
    {
        "request_timeout",
        "startup_timeout",
        "runner_scheduling_failure",
        "runner_connection_timeout",
        "runner_disconnected",
        "runner_connection_refused",
        "runner_connection_error",
        "runner_incomplete_response",
        "runner_server_error",
        "generation_timeout",
        "downstream_service_unavailable",
        "internal_error",
    }
)
"""Faults of fal's machinery: the job is over, and may succeed when it is ordered anew."""


def uncertain() -> ConversionFailed:
    """For a submit of which nobody knows whether it was taken."""
    return ConversionFailed(
        "fal's answer to the order got lost, so it may have been taken, and charged. It wasn't sent twice."
        " Look at your requests at fal, or try again to order anew.",
        provider="fal",
        uncertain=True,
    )


def failure(detail: Any, error_type: str | None = None) -> ConversionFailed:
    """What a job's error means. Always final: the job is over at fal, and a new one would be paid again."""
    problems = [item for item in detail if isinstance(item, dict)] if isinstance(detail, Sequence) else []
    kinds = [str(item.get("type", "")) for item in problems] or [error_type or ""]
    facts = {"provider": "fal", "providerError": kinds[0] or None}
    for kind in kinds:
        if kind in _BY_TYPE:
            return ConversionFailed(_BY_TYPE[kind], **facts)
    if kinds[0] in _PASSING:
        return ConversionFailed(
            "fal couldn't do the work at this moment, for reasons of its own. Try again.", **facts
        )
    if problems:
        said = "; ".join(
            f"{'.'.join(str(part) for part in item.get('loc', [])[1:])}: {item.get('msg', '')}".lstrip(": ")
            for item in problems
        )
        return ConversionFailed(f"The model doesn't take this: {said[:500]}", **facts)
    return ConversionFailed(f"fal says: {str(detail)[:500]}", **facts)


def raise_for(response: httpx.Response) -> None:
    """Raise what an answer means, unless it is a good one."""
    if response.is_success:
        return
    try:
        body = response.json()
    except ValueError:
        body = None
    body = body if isinstance(body, dict) else {}
    error_type = body.get("error_type") or response.headers.get("x-fal-error-type")
    raise _of_status(response.status_code, body.get("detail", response.reason_phrase), error_type)


@contextmanager
def translated(*, submitting: bool = False) -> Iterator[None]:
    """Turn what fal's client raises into errors of ours.

    While `submitting`, only what is sure to have left nothing behind is a TransientFailure.
    """
    import fal_client

    try:
        yield
    except fal_client.FalClientHTTPError as error:
        if submitting and error.status_code >= 500 and error.status_code != 503:
            raise uncertain() from error
        raise _of_status(error.status_code, error.message, error.error_type) from error
    except (httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout) as error:
        raise TransientFailure("fal can't be reached.") from error
    except httpx.HTTPError as error:
        if submitting:
            raise uncertain() from error
        raise TransientFailure("The connection to fal broke off.") from error


def _of_status(status: int, detail: Any, error_type: str | None) -> ConversionFailed:
    if status in {401, 403}:
        return ConversionFailed(
            "fal refuses the key of this installation (FAL_KEY), or its account can't pay. Tell the operator.",
            provider="fal",
        )
    if status == 404:
        return ConversionFailed("fal doesn't know this endpoint, or has forgotten the job.", provider="fal")
    if status == 429:
        return TransientFailure("fal is busy: too many requests at once.", provider="fal")
    if status >= 500 and not isinstance(detail, list) and error_type not in _PASSING:
        return TransientFailure("fal doesn't answer properly at the moment.", provider="fal")
    return failure(detail, error_type)
