"""Taking over a database that another client of the seed's schema has created.

Such a database has the seed's tables, and rows, but no history of migrations. When its tables are exactly the
seed's it is taken as standing at the first revision; indexes that are missing are created (Drizzle leaves them
out unless they are declared). Anything else would be guessing, and is refused with a list.
"""

import importlib
import logging
from types import ModuleType
from typing import Final

from sqlalchemy import Connection, text

from animatic.db import catalogue
from animatic.errors import Conflict

log = logging.getLogger(__name__)

SEED_TABLES: Final = (
    "users",
    "projects",
    "conversions",
    "images",
    "videos",
    "image_to_video_mappings",
    "user_activity_logs",
)

_SCRATCH: Final = "animatic_comparison"


def _seed() -> ModuleType:
    return importlib.import_module("animatic.db.migrations.versions.0001_seed")


def adopt(connection: Connection, ours: frozenset[str]) -> bool:
    """Look at a database without history; True if it is a seed's, completed and ready for the second revision.

    `ours` are the names of all tables that later revisions create. Raises Conflict with the list of differences
    when there is something in our way.
    """
    schema = connection.execute(text("SELECT current_schema()")).scalar_one()
    present = catalogue.relations(connection, schema)
    seed_tables = [name for name in SEED_TABLES if name in present]
    in_the_way = sorted((ours - set(SEED_TABLES)) & present)
    if not seed_tables and not in_the_way:
        return False

    expected = _expected(connection)
    found = catalogue.read(connection, schema, list(SEED_TABLES))
    comparison = catalogue.compare(expected, found)
    missing_tables = [name for name in SEED_TABLES if name not in present]
    differences = [
        *(f"table {name} is missing" for name in missing_tables),
        *(f"{name} is there already, and Animatic needs that name" for name in in_the_way),
        # What a missing table lacks needs no listing.
        *(line for line in comparison.differences if not _belongs_to(line, missing_tables)),
    ]
    if differences:
        raise Conflict(
            "This database has tables of Animatic, but no history of migrations, and they differ from the seed's"
            " schema. Nothing was changed. The differences:\n  - " + "\n  - ".join(differences),
            differences=differences,
        )

    for statement in _index_statements(comparison.missing_indexes):
        connection.execute(text(statement))
    log.info("Adopted a database with the seed's schema; created the indexes %s.", comparison.missing_indexes)
    return True


def _expected(connection: Connection) -> dict[str, str]:
    """The facts of the first revision, by running it in a schema of its own that is gone afterwards."""
    savepoint = connection.begin_nested()
    try:
        connection.execute(text(f"CREATE SCHEMA {_SCRATCH}"))
        connection.execute(text(f"SET LOCAL search_path = {_SCRATCH}"))
        seed = _seed()
        connection.execute(text(seed.TABLES))
        connection.execute(text(seed.INDEXES))
        return catalogue.read(connection, _SCRATCH, list(SEED_TABLES))
    finally:
        savepoint.rollback()


def _belongs_to(difference: str, tables: list[str]) -> bool:
    subject = difference.split(" is ")[0]
    return any(subject.endswith(f" on {name}") or f" {name}." in subject for name in tables)


def _index_statements(names: tuple[str, ...]) -> list[str]:
    statements = [line.strip() for line in _seed().INDEXES.strip().splitlines()]
    return [line for line in statements if line.split()[2] in names]
