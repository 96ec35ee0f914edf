"""Asking a language model for an answer of a given form.

Through OpenAI's own client, with its retries off: ours know which failures pass. Answers are bounded in time and size,
have the asked-for form or are sent back once with what is wrong, and else count as none.
"""

import asyncio
import logging
import random
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any, Final, Self, TypeVar
from urllib.parse import urlsplit

from pydantic import BaseModel, ConfigDict, ValidationError

from animatic.chat.failures import BadAnswer, Refused, translated
from animatic.chat.transport import bounded_client
from animatic.config import Settings
from animatic.errors import TransientFailure

if TYPE_CHECKING:
    from openai.types.chat import ChatCompletion, ChatCompletionMessageParam

log = logging.getLogger(__name__)

OPENAI: Final = "https://api.openai.com/v1"
MOST_ANSWER: Final = 2_000_000
"""Bytes of an answer."""
_TRIES: Final = 3
_LONGEST_PAUSE: Final = 30.0
_QUOTED: Final = 20_000
"""Characters of a bad answer that are sent back."""
_TOLD: Final = 12
"""Problems of a bad answer that are told."""


class Answer(BaseModel):
    """The base of what is asked for: every field is required, and nothing else is taken."""

    model_config = ConfigDict(extra="forbid", strict=True)


A = TypeVar("A", bound=Answer)


class ChatModel:
    """One model at one endpoint. An async context manager; its connections end with the context."""

    def __init__(self, settings: Settings, model: str) -> None:
        from openai import AsyncOpenAI

        self.name = model
        self._settings = settings
        self._base = (settings.chat_base_url or OPENAI).rstrip("/")
        key = settings.chat_api_key
        if key is None and settings.chat_base_url is None:
            key = settings.openai_api_key  # of the same server, and sent to no other
        self._client = AsyncOpenAI(
            api_key=key.get_secret_value() if key else "none",
            base_url=self._base,
            max_retries=0,
            http_client=bounded_client(most=MOST_ANSWER, seconds=settings.chat_seconds),
        )
        self._formats = ["json_schema", "json_object", "text"]
        """How the form of an answer may be asked for: what the server refuses is not tried again."""

    @classmethod
    def of(cls, settings: Settings) -> Self | None:
        """The model of the settings; None without one."""
        return cls(settings, settings.chat_model) if settings.chat_model else None

    @property
    def place(self) -> str:
        """Where it is asked, for people."""
        return urlsplit(self._base).netloc

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self._client.close()

    async def ask(
        self, form: type[A], *, instructions: str, text: str, check: Callable[[A], Sequence[str]]
    ) -> A:
        """An answer of this form in which `check` finds nothing wrong.

        One that isn't is sent back once with what is wrong with it. Raises BadAnswer if the second isn't either,
        Refused if the model won't, TransientFailure if it can't be had at the moment (after some tries), Misconfigured
        if the endpoint can't be used as it is set.
        """
        messages: list[ChatCompletionMessageParam] = [
            {"role": "system", "content": instructions},
            {"role": "user", "content": text},
        ]
        said = await self._say(messages, form)
        answer, problems = _read(form, said, check)
        if answer is None:
            log.info("The model's answer is sent back: %s", "; ".join(problems))
            complaint = "\n".join(f"- {problem}" for problem in problems[:_TOLD])
            messages += [
                {"role": "assistant", "content": said[:_QUOTED]},
                {
                    "role": "user",
                    "content": f"This can't be used:\n{complaint}\nAnswer again, all of it, mended.",
                },
            ]
            answer, problems = _read(form, await self._say(messages, form), check)
        if answer is None:
            raise BadAnswer(f"The model's answer can't be used: {problems[0]}", problems=problems[:_TOLD])
        return answer

    async def _say(self, messages: "list[ChatCompletionMessageParam]", form: type[Answer]) -> str:
        """The model's words; asked for again a few times while what went wrong may pass."""
        for tried in range(1, _TRIES + 1):
            try:
                return await self._complete(messages, form)
            except TransientFailure as error:
                if tried == _TRIES:
                    raise
                wait = error.details.get("retryAfter") or self._settings.conversion_retry_pause * 2 ** (
                    tried - 1
                )
                await asyncio.sleep(min(float(wait), _LONGEST_PAUSE) * random.uniform(0.8, 1.2))  # noqa: S311  # jitter
        raise AssertionError("the last try returns or raises")

    async def _complete(self, messages: "list[ChatCompletionMessageParam]", form: type[Answer]) -> str:
        while True:
            way = self._formats[0]
            try:
                with translated(self.place):
                    async with asyncio.timeout(self._settings.chat_seconds):
                        completion = await self._client.chat.completions.create(
                            model=self.name,
                            messages=messages,
                            extra_body=self._body(form, way),
                        )
            except BadAnswer as error:
                if not error.details.get("format") or len(self._formats) == 1:
                    raise
                self._formats.remove(way)  # this server can't; it is told in words anyway
                continue
            return _words(completion)

    def _body(self, form: type[Answer], way: str) -> dict[str, Any]:
        """What servers differ in."""
        ours = self._base == OPENAI
        body: dict[str, Any] = {
            # OpenAI's newer models refuse the old name, and a temperature.
            "max_completion_tokens" if ours else "max_tokens": self._settings.chat_tokens,
        }
        if not ours:
            body["temperature"] = 0
        if way == "json_schema":
            schema = {"name": form.__name__, "strict": True, "schema": form.model_json_schema()}
            body["response_format"] = {"type": "json_schema", "json_schema": schema}
        elif way == "json_object":
            body["response_format"] = {"type": "json_object"}
        return body


def _words(completion: "ChatCompletion") -> str:
    try:
        choice = completion.choices[0]
        refusal, reason, said = choice.message.refusal, choice.finish_reason, choice.message.content
    except (AttributeError, IndexError, TypeError) as error:  # the client takes what it is given
        raise BadAnswer("The model's answer is empty, or none of a language model.") from error
    if refusal or reason == "content_filter":
        raise Refused(reason=str(refusal or "")[:300])
    return str(said or "")


def _read(form: type[A], said: str, check: Callable[[A], Sequence[str]]) -> tuple[A | None, list[str]]:
    """The answer; or None, and what is wrong with it."""
    # Models that can't be bound to a form like to say something before and after.
    start, end = said.find("{"), said.rfind("}")
    if start < 0 or end < start:
        return None, ["There is no JSON object in it."]
    try:
        answer = form.model_validate_json(said[start : end + 1])
    except ValidationError as error:
        return None, [
            f"{'.'.join(map(str, problem['loc'])) or 'JSON'}: {problem['msg']}" for problem in error.errors()
        ]
    problems = list(check(answer))
    return (None, problems) if problems else (answer, [])
