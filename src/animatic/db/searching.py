"""Looking for words in columns of text."""

from typing import Any

from sqlalchemy import ColumnElement
from sqlalchemy.orm import InstrumentedAttribute


def contains(column: InstrumentedAttribute[Any], search: str) -> ColumnElement[bool]:
    """Whether a text has these characters somewhere, in small or capital letters; wildcards are taken literally."""
    literally = search.replace("\\", r"\\").replace("%", r"\%").replace("_", r"\_")
    return column.ilike(f"%{literally}%", escape="\\")
