"""How Alembic compares the models with a database."""

from typing import Any, Final


def _is_ours(name: str | None, kind: str, _parents: object) -> bool:
    """The queue's tables have no models: they come from the queue's own schema."""
    return kind != "table" or name is None or not name.startswith("procrastinate_")


OPTIONS: Final[dict[str, Any]] = {
    "include_name": _is_ours,
    "compare_type": True,
    "compare_server_default": True,
}
