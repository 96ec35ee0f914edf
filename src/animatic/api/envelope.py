"""The one shape of every answer: what was asked for, or what went wrong."""

from typing import Any, Generic, Literal, TypeVar

from pydantic import BaseModel, ConfigDict, Field

from animatic.db.paging import Page
from animatic.schema import View

Data = TypeVar("Data")
Item = TypeVar("Item")


class Answer(BaseModel, Generic[Data]):
    """What was asked for."""

    model_config = ConfigDict(frozen=True)

    success: Literal[True] = True
    data: Data


class Pagination(View):
    """Where a page stands in the whole list."""

    total: int = Field(
        description="Items in the whole list. A search through conversions counts 1,000 at most; `nextCursor` goes on.",
        examples=[42],
    )
    page: int = Field(description="This page, from 1.", examples=[1])
    limit: int = Field(description="Items a page.", examples=[10])
    total_pages: int = Field(examples=[5])
    next_cursor: str | None = Field(
        description="Send it as `cursor` for the next page, however far. Null: this is the last one."
    )


class Listing(View, Generic[Item]):
    """One page of a list."""

    items: list[Item]
    pagination: Pagination

    @classmethod
    def of(cls, page: Page[Item]) -> "Listing[Item]":
        pagination = Pagination(
            total=page.total,
            page=page.page,
            limit=page.limit,
            total_pages=page.total_pages,
            next_cursor=page.next_cursor,
        )
        return cls(items=list(page.items), pagination=pagination)


class Problem(BaseModel):
    """What went wrong."""

    code: str = Field(
        description="Stable: programs branch on it. See the list of codes.", examples=["NOT_FOUND"]
    )
    message: str = Field(description="For people.", examples=["There is no project with this id."])
    details: dict[str, Any] = Field(
        default_factory=dict, description="What a program needs to act on it; depends on the code."
    )


class ErrorAnswer(BaseModel):
    """What went wrong instead."""

    success: Literal[False] = False
    error: Problem
