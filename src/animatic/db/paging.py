"""Pages of long lists: counted, sorted by a column from a whitelist, and bounded.

A page is found by its number up to row 10,000, because PostgreSQL walks over what it skips. Beyond, and whenever rows
come and go while one reads, a cursor says after which row to go on: every page then costs the same.
"""

import base64
import binascii
import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final, Generic, Literal, TypeVar
from uuid import UUID

from sqlalchemy import ColumnElement, Select, and_, func, literal, or_, select, tuple_
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import InstrumentedAttribute
from sqlalchemy.types import TypeDecorator, TypeEngine

from animatic.errors import InvalidInput
from animatic.schema import check_text

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
    cursor: str | None = None
    """`next_cursor` of the page before; then `page` says nothing."""

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
    next_cursor: str | None = None
    """Where the next page begins; None: this is the last one."""

    @property
    def total_pages(self) -> int:
        return -(-self.total // self.limit)

    def map(self, make: Callable[[Row], Other]) -> "Page[Other]":
        return Page([make(item) for item in self.items], self.total, self.page, self.limit, self.next_cursor)


SortColumns = Mapping[str, InstrumentedAttribute[Any] | ColumnElement[Any]]


async def paginate(
    session: AsyncSession,
    statement: Select[Row],
    query: PageQuery,
    *,
    columns: SortColumns,
    tie_breaker: InstrumentedAttribute[Any],
    count_up_to: int | None = None,
) -> Page[Row]:
    """The page of `statement`'s rows that `query` asks for.

    `columns` is the whitelist: the name that a client may sort by, and its column. Rows with the same value
    follow their `tie_breaker` (the primary key), so that no row is on two pages; nulls come last.
    `count_up_to`: more rows than these aren't counted, because counting takes looking at every one of them.
    Raises InvalidInput for a column that isn't in the whitelist, a page too far on, and a cursor of another list.
    """
    column = columns.get(query.sort_by)
    if column is None:
        allowed = ", ".join(columns)
        raise InvalidInput(f"sortBy must be one of {allowed}.", field="sortBy", allowed=list(columns))
    if not (query.page >= 1 and 1 <= query.limit <= MAX_LIMIT):
        raise InvalidInput(f"page starts at 1, limit is 1 to {MAX_LIMIT}.", field="page")
    if query.offset > MAX_OFFSET and query.cursor is None:
        raise InvalidInput(
            f"Pages end at row {MAX_OFFSET:,}: go on with the last one's nextCursor, or narrow the search.",
            field="page",
        )
    descending = query.sort_order == "desc"
    by_column = column.desc() if descending else column.asc()
    # An index gives rows in this order only if it isn't told what becomes of nulls that there can't be.
    order = (
        by_column.nulls_last() if _is_nullable(column) else by_column,
        tie_breaker.desc() if descending else tie_breaker.asc(),
    )
    total = await _count(session, statement.order_by(None), order, count_up_to)
    wanted: Select[Any] = statement.add_columns(column.label("_sorted_by"), tie_breaker.label("_tie"))
    if query.cursor is not None:
        wanted = wanted.where(_after(query, column, tie_breaker))
    elif query.offset:
        # What is skipped is skipped in the index; only the rows of the page are read.
        skipped = statement.with_only_columns(tie_breaker).order_by(None).order_by(*order)
        wanted = wanted.where(tie_breaker.in_(skipped.offset(query.offset).limit(query.limit + 1)))
    ordered = wanted.order_by(*order)
    # One more than asked for: whether there is another page.
    rows = (await session.execute(ordered.limit(query.limit + 1))).all()
    shown = rows[: query.limit]
    cursor = _cursor(query, shown[-1][1], shown[-1][2]) if len(rows) > query.limit else None
    return Page([row[0] for row in shown], total, query.page, query.limit, cursor)


async def _count(
    session: AsyncSession, statement: Select[Any], order: Sequence[ColumnElement[Any]], at_most: int | None
) -> int:
    counting: Select[int]
    if at_most is None:
        counting = statement.with_only_columns(func.count(), maintain_column_froms=True)
    else:
        # In the list's order: its index leads to the first of them soonest.
        some = statement.with_only_columns(literal(1).label("one"), maintain_column_froms=True)
        counting = select(func.count()).select_from(some.order_by(*order).limit(at_most).subquery())
    return await session.scalar(counting) or 0


def _is_nullable(column: InstrumentedAttribute[Any] | ColumnElement[Any]) -> bool:
    """Whether it can be null; an expression may."""
    return bool(getattr(getattr(column, "expression", column), "nullable", True))


def _cursor(query: PageQuery, value: Any, tie: Any) -> str:
    """The row after which to go on, as a text that needs no escaping in an address."""
    plain = value.isoformat() if isinstance(value, datetime) else value
    content = json.dumps([query.sort_by, query.sort_order, plain, str(tie)], separators=(",", ":"))
    return base64.urlsafe_b64encode(content.encode()).rstrip(b"=").decode()


def _after(
    query: PageQuery,
    column: InstrumentedAttribute[Any] | ColumnElement[Any],
    tie_breaker: InstrumentedAttribute[Any],
) -> ColumnElement[bool]:
    """What is true of the rows behind the cursor's."""
    value, tie = _read(query, column, tie_breaker)
    place = literal(tie, tie_breaker.type)
    descending = query.sort_order == "desc"
    if value is None:
        return and_(column.is_(None), tie_breaker < place if descending else tie_breaker > place)
    here, there = tuple_(column, tie_breaker), tuple_(literal(value, column.type), place)
    behind = here < there if descending else here > there
    return or_(behind, column.is_(None)) if _is_nullable(column) else behind


def _read(
    query: PageQuery,
    column: InstrumentedAttribute[Any] | ColumnElement[Any],
    tie_breaker: InstrumentedAttribute[Any],
) -> tuple[Any, Any]:
    """Value and tie breaker of a cursor's row; raises InvalidInput for what isn't a cursor of this list."""
    text = query.cursor or ""
    try:
        padded = text + "=" * (-len(text) % 4)
        sort_by, sort_order, value, tie = json.loads(base64.b64decode(padded, altchars=b"-_", validate=True))
        if (sort_by, sort_order) != (query.sort_by, query.sort_order):
            raise InvalidInput("This cursor is of a list in another order.", field="cursor")
        return _typed(value, _python_type(column.type)), _typed(tie, _python_type(tie_breaker.type))
    except (binascii.Error, UnicodeError, ValueError, TypeError, OverflowError) as error:
        raise InvalidInput("This is no cursor of ours: take nextCursor as it is.", field="cursor") from error


def _python_type(type_: TypeEngine[Any]) -> type:
    """What a column's values are in Python; a decorated type doesn't say it by itself."""
    plain = type_.impl_instance if isinstance(type_, TypeDecorator) else type_
    return plain.python_type


def _typed(value: Any, kind: type) -> Any:
    """A value of the column's type; ValueError or TypeError if it isn't one."""
    if value is None:
        return None
    if kind is datetime:
        moment = datetime.fromisoformat(value)
        if moment.tzinfo is None:
            raise ValueError("a time without zone")
        return moment
    if kind is UUID:
        return UUID(value)
    if kind is int:
        number = int(value)
        if not -(2**31) <= number < 2**31:
            raise ValueError("too large for a column")
        return number
    if not isinstance(value, kind):
        raise TypeError(f"not a {kind.__name__}")
    if isinstance(value, str):
        check_text(value)
    return value
