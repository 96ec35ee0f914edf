"""Our side of the inspection: start the program, wait a while, believe little of what it says."""

import asyncio
import json
import logging
import os
import subprocess
import sys
from dataclasses import dataclass
from typing import Any, BinaryIO, Final

from pydantic import TypeAdapter, ValidationError

from animatic.assets.facts import AssetFacts
from animatic.errors import InvalidInput, TooLarge

log = logging.getLogger(__name__)

SECONDS: Final = 180.0
"""That an inspection may take by the clock."""
MAX_ANSWER: Final = 16_000_000
"""Bytes."""
_PASSED_ON: Final = ("PATH", "PYTHONPATH", "LANG", "LC_ALL", "TMPDIR", "SYSTEMROOT", "VIRTUAL_ENV")
"""Variables that the program gets; keys and addresses are none of its business."""

_facts: Final = TypeAdapter(AssetFacts)


@dataclass(frozen=True, slots=True)
class Inspected:
    """What was found."""

    facts: AssetFacts
    poster: bytes
    """WebP; empty for what isn't a clip. From a process that a hostile file may have taken over: decode it anew."""


class Inspector:
    """Inspects files, a few at a time."""

    def __init__(self, *, at_once: int = 2, seconds: float = SECONDS) -> None:
        self._turns = asyncio.Semaphore(at_once)
        self._seconds = seconds

    async def inspect(self, file: BinaryIO) -> Inspected:
        """What this file (a real one, with a descriptor) is.

        Raises:
            InvalidInput: it is nothing that we take, or can't be decoded.
            TooLarge: it is too long or too large.
        """
        async with self._turns:
            answer = await asyncio.to_thread(_run, file, self._seconds)
        line, _, poster = answer.partition(b"\n")
        try:
            said: dict[str, Any] = json.loads(line)
            if "facts" in said:
                return Inspected(_facts.validate_python(said["facts"]), poster)
            kind = TooLarge if said["code"] == TooLarge.code else InvalidInput
            error = kind(str(said["message"]), **dict(said["details"]))
        except (ValueError, KeyError, TypeError, ValidationError) as problem:
            log.warning("An upload's inspection gave no answer: %s", problem)
            raise InvalidInput("This file can't be decoded.", field="file") from problem
        raise error


def _run(file: BinaryIO, seconds: float) -> bytes:
    """The program's answer; nothing if it crashed or took too long."""
    file.flush()
    environment = {name: os.environ[name] for name in _PASSED_ON if name in os.environ}
    with subprocess.Popen(
        [sys.executable, "-m", "animatic.assets.inspection"],
        stdin=file,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        # One thread for everything: an inspection is never in a hurry.
        env={**environment, "OPENBLAS_NUM_THREADS": "1", "OMP_NUM_THREADS": "1"},
        start_new_session=True,
    ) as process:
        try:
            answer, _ = process.communicate(timeout=seconds)
        except subprocess.TimeoutExpired:
            log.warning("An upload's inspection was stopped after %.0f s.", seconds)
            return b""
        finally:
            process.kill()
    return answer[:MAX_ANSWER] if process.returncode == 0 else b""
