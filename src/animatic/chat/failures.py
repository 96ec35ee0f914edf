"""What goes wrong with a language model, in words for people."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Final

from animatic.chat.transport import TooMuch
from animatic.errors import ConversionFailed, TransientFailure

if TYPE_CHECKING:
    from openai import APIStatusError

_LONGEST: Final = 300
"""Characters of a server's own words."""


class BadAnswer(ConversionFailed):
    """The model's answer can't be used."""


class Refused(ConversionFailed):
    """The model refuses to work on this text."""


class Misconfigured(ConversionFailed):
    """The language model can't be used as this installation is set. Tell the operator."""


@contextmanager
def translated(place: str) -> Iterator[None]:
    """Turn the client's errors into ours; `place` is the server's."""
    import openai

    try:
        yield
    except TooMuch as error:
        raise BadAnswer("The model's answer is too large.") from error
    except TimeoutError as error:
        raise TransientFailure(f"The language model at {place} didn't answer in time.") from error
    except openai.APITimeoutError as error:
        raise TransientFailure(f"The language model at {place} didn't answer in time.") from error
    except openai.APIStatusError as error:
        raise _of_status(error, place) from error
    except openai.APIConnectionError as error:
        if isinstance(error.__cause__, TooMuch):
            raise BadAnswer("The model's answer is too large.") from error
        raise TransientFailure(f"The language model at {place} can't be reached.") from error
    except (openai.APIError, ValueError) as error:
        # What isn't JSON, or isn't a completion.
        raise BadAnswer(f"The server at {place} doesn't answer as a language model does.") from error


def _of_status(error: "APIStatusError", place: str) -> ConversionFailed:
    status, code = error.status_code, str(error.code or "")
    message = str(error.message)[:_LONGEST]
    if code in {"insufficient_quota", "billing_hard_limit_reached"}:
        return Misconfigured("The account at the language model's server can't pay. Tell the operator.")
    if code in {"content_filter", "content_policy_violation"}:
        return Refused(reason=message)
    if status in {401, 403}:
        return Misconfigured(
            "The language model's server refuses this installation's key. Tell the operator."
        )
    if status in {408, 409, 425, 429} or status >= 500:
        return TransientFailure(
            f"The language model at {place} is busy ({status}).", retryAfter=_retry_after(error)
        )
    if status in {400, 422} and "response_format" in message:
        return BadAnswer("The server can't be told what form an answer must have.", format=True)
    if status == 404:
        return Misconfigured(f"The server at {place} knows no such model. Tell the operator.")
    return BadAnswer(f"The language model's server doesn't take this: {message}")


def _retry_after(error: "APIStatusError") -> float | None:
    try:
        return max(0.0, float(error.response.headers["retry-after"]))
    except (KeyError, ValueError):
        return None
