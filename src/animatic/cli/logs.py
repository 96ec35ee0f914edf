"""What processes write to standard error about their doings, and never write: secrets are struck out of every line."""

import json
import logging
import re
import sys
from datetime import UTC, datetime
from typing import Any, Final, Literal

Level = Literal["debug", "info", "warning", "error"]

_OWN: Final = frozenset(vars(logging.makeLogRecord({}))) | {"message", "asctime", "taskName"}
"""Attributes of every record; the others were added by whoever logged it."""

_QUIET: Final = ("asyncio", "httpx", "httpcore", "alembic", "procrastinate", "uvicorn", "PIL")
"""Other packages' loggers, of which warnings are enough."""


STRUCK: Final = "[…]"
_SECRETS: Final = (
    # API keys, signing secrets, session tokens, and whatever stands in an Authorization header.
    re.compile(r"\b(animatic_|whsec_|sk_(?:live|test)_)[A-Za-z0-9_+/=-]{8,}"),
    re.compile(r"\b(ey)[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]{4,}\.[A-Za-z0-9_-]*"),
    re.compile(r"(?i)\b((?:bearer|basic|key)\s+)[A-Za-z0-9._~+/=:-]{8,}"),
    # One-time links, share links, signed links.
    re.compile(
        r"(?i)\b((?:token|reset|invitation|signature|refresh|secret|password|passwd|pwd)[\"']?\s*[=:]\s*[\"']?)[^\s\"'&,;)}]+"
    ),
    re.compile(r"((?:/s|/share)/)[A-Za-z0-9_-]{16,}"),
    # The password of an address: postgresql://anna:secret@host.
    re.compile(r"(://[^/\s:@]+:)[^/\s@]+(?=@)"),
)


def redacted(text: str) -> str:
    """The text without what looks like a secret. The last line of defence: nobody should have logged it."""
    for pattern in _SECRETS:
        text = pattern.sub(lambda match: match[1] + STRUCK, text)
    return text


def configure(level: Level, form: Literal["text", "json"] = "text") -> None:
    """Log to standard error from this severity on; for people, or an object a line."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(_Json() if form == "json" else _Text())
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(level.upper())
    for name in _QUIET:
        logging.getLogger(name).setLevel("DEBUG" if level == "debug" else "WARNING")
    # Whatever was configured by a package itself is ours now.
    for name in ("uvicorn", "uvicorn.error", "uvicorn.access"):
        logging.getLogger(name).handlers.clear()
        logging.getLogger(name).propagate = True
    logging.captureWarnings(capture=True)


class _Text(logging.Formatter):
    def format(self, record: logging.LogRecord) -> str:
        moment = datetime.fromtimestamp(record.created, UTC).strftime("%H:%M:%S")
        source = record.name.removeprefix("animatic.")
        line = f"{moment} {record.levelname:<7} {source}: {record.getMessage()}"
        if record.exc_info is not None:
            line = f"{line}\n{self.formatException(record.exc_info)}"
        return redacted(line)


class _Json(logging.Formatter):
    def format(self, record: logging.LogRecord) -> str:
        entry = {
            "time": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(),
            "logger": record.name,
            "message": record.getMessage(),
            **_extras(record),
        }
        if record.exc_info is not None:
            entry["exception"] = self.formatException(record.exc_info)
        return json.dumps(
            {name: _clean(value) for name, value in entry.items()}, ensure_ascii=False, default=str
        )


def _clean(value: object) -> object:
    """A value as it may be logged; what is no plain number becomes text first."""
    return value if value is None or isinstance(value, bool | int | float) else redacted(str(value))


def _extras(record: logging.LogRecord) -> dict[str, Any]:
    return {name: value for name, value in vars(record).items() if name not in _OWN}
