"""Pages of long lists: counted, sorted by a column from a whitelist, and bounded."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final, Generic, Literal, TypeVar

from sqlalchemy import ColumnElement, Select, func
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import InstrumentedAttribute

from animatic.errors import InvalidInput

Row = TypeVar("Row")
Other = TypeVar("Other")

MAX_LIMIT: Final = 100
MAX_OFFSET: Final = 10_000
"""Rows that may be skipped: beyond it a page costs more than anybody gains by it."""

SortOrder = Literal["asc", "desc"]


@dataclass(frozen=True, slots=True)
class PageQuery:
    """Which page of a list is wanted."""

    page: int = 1
    """From 1."""
    limit: int = 10
    """Rows a page, 1 to 100."""
    sort_by: str = "createdAt"
    sort_order: SortOrder = "desc"

    @property
    def offset(self) -> int:
        return (self.page - 1) * self.limit


@dataclass(frozen=True, slots=True)
class Page(Generic[Row]):
    """One page of a list, and how long the whole list is."""

    items: Sequence[Row]
    total: int
    page: int
    limit: int

    @property
    def total_pages(self) -> int:
        return -(-self.total // self.limit)

    def map(self, make: Callable[[Row], Other]) -> "Page[Other]":
        return Page([make(item) for item in self.items], self.total, self.page, self.limit)


SortColumns = Mapping[str, InstrumentedAttribute[Any] | ColumnElement[Any]]


async def paginate(
    session: AsyncSession,
    statement: Select[Row],
    query: PageQuery,
    *,
    columns: SortColumns,
    tie_breaker: InstrumentedAttribute[Any],
) -> Page[Row]:
    """The page of `statement`'s rows that `query` asks for.

    `columns` is the whitelist: the name that a client may sort by, and its column. Rows with the same value
    follow their `tie_breaker` (the primary key), so that no row is on two pages; nulls come last.
    Raises InvalidInput for a column that isn't in the whitelist and for a page too far on.
    """
    column = columns.get(query.sort_by)
    if column is None:
        allowed = ", ".join(columns)
        raise InvalidInput(f"sortBy must be one of {allowed}.", field="sortBy", allowed=list(columns))
    if not (query.page >= 1 and 1 <= query.limit <= MAX_LIMIT):
        raise InvalidInput(f"page starts at 1, limit is 1 to {MAX_LIMIT}.", field="page")
    if query.offset > MAX_OFFSET:
        raise InvalidInput(
            f"Lists end at row {MAX_OFFSET:,}: narrow the search or turn the sort order round.", field="page"
        )
    counting = statement.order_by(None).with_only_columns(func.count(), maintain_column_froms=True)
    total = await session.scalar(counting)
    descending = query.sort_order == "desc"
    ordered = statement.order_by(
        (column.desc() if descending else column.asc()).nulls_last(),
        tie_breaker.desc() if descending else tie_breaker.asc(),
    )
    rows = await session.scalars(ordered.offset(query.offset).limit(query.limit))
    return Page(rows.all(), total or 0, query.page, query.limit)
