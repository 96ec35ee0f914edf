"""What a film-maker is told when something fails, and what a script finds in the exit code."""

import errno
import json
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from enum import IntEnum
from typing import Any

from animatic.errors import AnimaticError, Cancelled, InvalidInput, NotFound


class ExitCode(IntEnum):
    OK = 0
    FAILED = 1
    """Something went wrong while it worked."""
    WRONG_INPUT = 2
    """What was given can't be used; nothing was begun."""
    CANCELLED = 130
    """Stopped by Ctrl-C; nothing is left behind."""


@contextmanager
def reported() -> Iterator[None]:
    """Turn errors into a line on standard error (with `--json` into an object on standard output) and an exit code.

    With ANIMATIC_DEBUG=1 unexpected errors keep their traceback.
    """
    try:
        yield
    except AnimaticError as error:
        _fail(exit_code_of(error), error.message, error.code, error.details)
    except KeyboardInterrupt:
        _fail(ExitCode.CANCELLED, "Cancelled.", Cancelled.code, {})
    except OSError as error:
        if error.errno == errno.EPIPE:  # the reader of our output has gone
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            sys.exit(ExitCode.FAILED)
        _fail(ExitCode.FAILED, _system_message(error), AnimaticError.code, {})
    except Exception as error:  # the last resort: a film-maker gets a sentence, a developer ANIMATIC_DEBUG
        if os.environ.get("ANIMATIC_DEBUG"):
            raise
        _fail(
            ExitCode.FAILED,
            f"Animatic made a mistake: {type(error).__name__}: {error}\n"
            "Set ANIMATIC_DEBUG=1 and run the command again to see where; please report it.",
            AnimaticError.code,
            {},
        )


def exit_code_of(error: AnimaticError) -> ExitCode:
    if isinstance(error, Cancelled):
        return ExitCode.CANCELLED
    return ExitCode.WRONG_INPUT if isinstance(error, InvalidInput | NotFound) else ExitCode.FAILED


def _fail(code: ExitCode, message: str, name: str, details: dict[str, Any]) -> None:
    if "--json" in sys.argv:
        error = {"code": name, "message": message, "details": details}
        print(json.dumps({"success": False, "error": error}, default=str))  # noqa: T201 - this is the answer
    else:
        from animatic.cli.console import errors

        errors().print(
            message, style="yellow" if code is ExitCode.CANCELLED else "red", markup=False, highlight=False
        )
    sys.exit(code)


def _system_message(error: OSError) -> str:
    name = f"{error.filename}: " if error.filename else ""
    match error.errno:
        case errno.ENOSPC:
            return f"{name}The disk is full. Free some space and run the command again."
        case errno.EACCES | errno.EPERM | errno.EROFS:
            return f"{name}You may not write or read there. Choose another place, or change its permissions."
        case _:
            return f"{name}{error.strerror or error}."
