"""What every table shares: naming, column types, and the few columns that repeat.

Names follow Drizzle's convention, because a client written with Drizzle shares this database: what SQLAlchemy
would call `fk_projects_user_id_users` is `projects_user_id_users_id_fk`.

Models have no relationships: repositories say what they load. So the unit of work doesn't know which row must
be inserted first; flush a parent before adding its children.
"""

from datetime import UTC, datetime
from typing import Annotated, Any, ClassVar
from uuid import UUID

from sqlalchemy import DateTime, Dialect, ForeignKeyConstraint, MetaData, Table, Text, Uuid, func, text
from sqlalchemy.dialects.postgresql import ARRAY, JSONB
from sqlalchemy.orm import DeclarativeBase, mapped_column
from sqlalchemy.types import TypeDecorator

type_of_json = JSONB(none_as_null=True)


def _foreign_key_columns(constraint: ForeignKeyConstraint, table: Table) -> str:  # noqa: ARG001  # SQLAlchemy's
    """Like `user_id_users_id`, from names alone: the other table's model may not be imported yet."""
    target, column = constraint.elements[0].target_fullname.split(".")
    return f"{constraint.column_keys[0]}_{target}_{column}"


NAMING: dict[str, Any] = {
    "foreign_key_columns": _foreign_key_columns,
    "pk": "%(table_name)s_pkey",
    "uq": "%(table_name)s_%(column_0_N_name)s_unique",
    "fk": "%(table_name)s_%(foreign_key_columns)s_fk",
    "ix": "%(table_name)s_%(column_0_N_name)s_idx",
    "ck": "%(table_name)s_%(constraint_name)s_check",
}


class NaiveUtc(TypeDecorator[datetime]):
    """`timestamp` without time zone holding UTC, as the seed's columns do; aware in Python.

    An aware value of any zone is stored in UTC; a naive one is taken as a mistake.
    """

    impl = DateTime(timezone=False)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002  # SQLAlchemy's
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError(f"A time without zone: {value!r}. Use datetime.now(UTC), or a clock.")
        return value.astimezone(UTC).replace(tzinfo=None)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002  # SQLAlchemy's
        return None if value is None else value.replace(tzinfo=UTC)


class Base(DeclarativeBase):
    """Base of all models. JSON values are replaced, never changed in place: changes inside aren't noticed."""

    metadata = MetaData(naming_convention=NAMING)
    # Defaults made by the server come back with the statement: an expired attribute can't be loaded lazily
    # from an async session.
    __mapper_args__ = {"eager_defaults": True}  # noqa: RUF012  # SQLAlchemy's form
    type_annotation_map: ClassVar[dict[Any, Any]] = {
        str: Text(),
        UUID: Uuid(),
        datetime: DateTime(timezone=True),
        dict[str, Any]: type_of_json,
        list[dict[str, Any]]: type_of_json,
        list[Any]: type_of_json,
        list[str]: ARRAY(Text()),
    }


UuidKey = Annotated[UUID, mapped_column(primary_key=True, server_default=func.gen_random_uuid())]
"""A primary key that the server makes."""

SeedTime = Annotated[datetime, mapped_column(NaiveUtc())]
"""A time of the seed's tables."""

SeedCreated = Annotated[datetime, mapped_column(NaiveUtc(), server_default=func.now())]
SeedUpdated = Annotated[
    datetime,
    # Not plain now(): an update must not depend on a session's zone, as the seed's default does.
    mapped_column(NaiveUtc(), server_default=func.now(), onupdate=func.timezone("UTC", func.now())),
]

Created = Annotated[datetime, mapped_column(server_default=func.now())]
Updated = Annotated[datetime, mapped_column(server_default=func.now(), onupdate=func.now())]

EMPTY_OBJECT = text("'{}'::jsonb")
EMPTY_LIST = text("'[]'::jsonb")
