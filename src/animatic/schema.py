"""The base of everything that goes in and out as JSON: camelCase outside, snake_case inside."""

import math
from datetime import UTC, datetime
from typing import Annotated, Any, ClassVar, Final, Self

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, StringConstraints, model_validator
from pydantic.alias_generators import to_camel

MAX_DEPTH: Final = 32
"""How deeply a request may be nested."""


def utc(moment: datetime) -> datetime:
    """The same moment with its zone: the seed's columns carry none and are in UTC. ValueError out of all years."""
    try:
        return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)
    except OverflowError as error:
        raise ValueError("this moment lies outside the years 1 to 9999") from error


UtcTime = Annotated[datetime, AfterValidator(utc)]
"""A moment; written as ISO 8601 with a Z."""

Int = Annotated[int, Field(strict=True)]
"""A number without a fraction: neither "5" nor true."""

Bool = Annotated[bool, Field(strict=True)]
"""true or false: neither "yes" nor 1."""

Name = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=200)]
"""One line that a person reads in a list."""


def plain(text: str) -> str:
    """The text itself; ValueError if no database can hold it."""
    check_text(text)
    return text


PlainText = Annotated[str, AfterValidator(plain)]
"""Text from outside a body: a query's."""


class Body(BaseModel):
    """A request's body: unknown fields and text that no database can hold are refused."""

    model_config = ConfigDict(
        alias_generator=to_camel, populate_by_name=True, extra="forbid", allow_inf_nan=False
    )

    @model_validator(mode="before")
    @classmethod
    def _check_text(cls, given: Any) -> Any:
        check_text(given)
        return given


def tell_what_is_nullable(schema: dict[str, Any], patch: "type[Patch]") -> None:
    """In the document: a field that may be left out is not thereby one that may be null."""
    for name, field in patch.model_fields.items():
        described = schema["properties"][field.alias or name]
        if name not in patch.nullable and "anyOf" in described:
            (kept,) = (one for one in described.pop("anyOf") if one != {"type": "null"})
            described.pop("default", None)
            described.update({**kept, **described})


class Patch(Body):
    """What to change of something: what is left out stays; null empties what may be empty."""

    model_config = ConfigDict(json_schema_extra=tell_what_is_nullable)

    nullable: ClassVar[frozenset[str]] = frozenset()
    """The fields that may be null."""

    @model_validator(mode="after")
    def _null_only_where_it_means_something(self) -> Self:
        for name in self.model_fields_set - self.nullable:
            if getattr(self, name) is None:
                raise ValueError(f"{type(self).model_fields[name].alias} can't be null: leave it out")
        return self


class View(BaseModel):
    """Something that the API shows."""

    model_config = ConfigDict(
        alias_generator=to_camel, populate_by_name=True, from_attributes=True, frozen=True
    )


def check_text(value: Any, depth: int = 0) -> None:
    """Refuse (ValueError) what PostgreSQL can't store: NUL characters, halves of surrogate pairs, NaN."""
    if depth > MAX_DEPTH:
        raise ValueError(f"it is nested more than {MAX_DEPTH} levels deep")
    if isinstance(value, str):
        if "\x00" in value:
            raise ValueError("text must not contain NUL characters (U+0000)")
        if not value.isascii():
            try:
                value.encode()
            except UnicodeEncodeError:
                raise ValueError("text must not contain lone surrogates (U+D800 to U+DFFF)") from None
    elif isinstance(value, float):
        if not math.isfinite(value):
            raise ValueError("NaN and Infinity are no JSON numbers")
    elif isinstance(value, dict):
        for key, inner in value.items():
            check_text(key, depth + 1)
            check_text(inner, depth + 1)
    elif isinstance(value, list):
        for inner in value:
            check_text(inner, depth + 1)
