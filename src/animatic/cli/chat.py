"""Asking the settings' language model from the command line."""

import asyncio
import json
from collections.abc import Awaitable, Callable, Sequence
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import Final, Literal, TypeVar

from animatic.chat.breakdown import break_down
from animatic.chat.expansion import Wanted, expand
from animatic.chat.model import ChatModel
from animatic.cli.interrupts import Interrupt
from animatic.cli.progress import Stage
from animatic.cli.running import load_settings
from animatic.conversions.planning import PlannedPicture
from animatic.errors import AnimaticError, Cancelled, InvalidInput
from animatic.screenplay import Script, parse, units

T = TypeVar("T")
Form = Literal["auto", "prose", "fountain"]

_AT_ONCE: Final = 3
_LOOK_EVERY: Final = 0.1
"""Seconds between two looks at whether somebody wants it to stop."""


def broken_down(
    text: str, form: Form, seconds_per_panel: float | None, stage: Stage, interrupt: Interrupt
) -> tuple[Script, list[str]]:
    """The script, cut into panels by the language model; and what was done otherwise than asked."""
    found = units(text, format=form)

    async def ask(model: ChatModel) -> tuple[Script, list[str]]:
        made = await break_down(model, found.units, progress=stage.update)
        script = parse(text, format=found.format, seconds_per_panel=seconds_per_panel, cuts=made.cuts)
        return script, list(made.notes)

    return _with_model(ask, interrupt)


def expanded(
    pictures: Sequence[PlannedPicture], memory: Path | None, stage: Stage, interrupt: Interrupt
) -> tuple[list[PlannedPicture], list[str]]:
    """The pictures with richer prompts, where the language model has any; and what was done otherwise than asked.

    `memory` is a file that keeps them for the next time.
    """

    async def ask(model: ChatModel) -> tuple[list[PlannedPicture], list[str]]:
        known = _read(memory)
        gate = asyncio.Semaphore(_AT_ONCE)
        problems: list[str] = []
        done = 0

        async def one(picture: PlannedPicture) -> PlannedPicture:
            nonlocal done
            wanted = Wanted(picture.prompt, picture.style)
            key = wanted.key(f"{model.name} at {model.place}")
            async with gate:
                if key not in known:
                    try:
                        known[key] = await expand(model, wanted)
                    except AnimaticError as error:
                        problems.append(error.message)
            done += 1
            stage.update(done / len(pictures), f"{done} of {len(pictures)}")
            return replace(picture, prompt=known.get(key, picture.prompt))

        richer = list(await asyncio.gather(*(one(picture) for picture in pictures)))
        if memory is not None:
            _write(memory, known)
        notes = [f"{len(problems)} prompts weren't expanded. {problems[0]}"] if problems else []
        return richer, notes

    return _with_model(ask, interrupt)


def _read(memory: Path | None) -> dict[str, str]:
    if memory is None or not memory.exists():
        return {}
    with suppress(ValueError):  # somebody else's file, or half of ours: everything is asked for again
        known = json.loads(memory.read_text("utf-8"))
        if isinstance(known, dict):
            return {str(key): str(prompt) for key, prompt in known.items()}
    return {}


def _write(memory: Path, known: dict[str, str]) -> None:
    unfinished = memory.with_suffix(".part")
    unfinished.write_text(json.dumps(known, ensure_ascii=False, indent=1), "utf-8")
    unfinished.replace(memory)


def _with_model(work: Callable[[ChatModel], Awaitable[T]], interrupt: Interrupt) -> T:
    """Do this with the settings' model, until it is done or somebody wants it to stop: then Cancelled is raised."""
    settings = load_settings()

    async def run() -> T:
        model = ChatModel.of(settings)
        if model is None:
            raise InvalidInput(
                "No language model is set up: set ANIMATIC_CHAT_MODEL, and ANIMATIC_CHAT_BASE_URL to its server."
            )
        async with model:
            working = asyncio.ensure_future(work(model))
            while not working.done():
                await asyncio.wait([working], timeout=_LOOK_EVERY)
                if interrupt():
                    working.cancel()
                    with suppress(asyncio.CancelledError):
                        await working
                    raise Cancelled
            return working.result()

    return asyncio.run(run())
