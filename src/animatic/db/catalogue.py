"""What a schema consists of, as plain facts that can be compared."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from sqlalchemy import Connection, text

Facts = Mapping[str, str]
"""Name of a thing (`column users.email`) to its definition."""

COLUMNS: Final = """
SELECT format('column %s.%s', relname, attname),
    format_type(atttypid, atttypmod)
    || CASE WHEN attnotnull THEN ' not null' ELSE '' END
    || coalesce(' default ' || pg_get_expr(adbin, adrelid), '')
    || CASE attidentity WHEN '' THEN '' ELSE ' identity' END
    || CASE attgenerated WHEN '' THEN '' ELSE ' generated' END
FROM pg_class
JOIN pg_attribute ON attrelid = pg_class.oid AND attnum > 0 AND NOT attisdropped
LEFT JOIN pg_attrdef ON adrelid = attrelid AND adnum = attnum
WHERE relnamespace = CAST(:schema AS text)::regnamespace AND relkind IN ('r', 'p') AND relname = ANY (:tables)
"""

# PostgreSQL 18 lists NOT NULL as constraints too ('n'); the columns tell that already.
CONSTRAINTS: Final = """
SELECT format('constraint %s on %s', conname, relname), pg_get_constraintdef(pg_constraint.oid)
FROM pg_constraint
JOIN pg_class ON conrelid = pg_class.oid
WHERE relnamespace = CAST(:schema AS text)::regnamespace AND relname = ANY (:tables) AND contype <> 'n'
"""

# Without those that belong to a constraint.
INDEXES: Final = """
SELECT format('index %s on %s', indexes.relname, tables.relname),
    regexp_replace(pg_get_indexdef(indexrelid), ' ON (ONLY )?\\S+ ', ' ON ' || tables.relname || ' ')
FROM pg_index
JOIN pg_class AS indexes ON indexes.oid = indexrelid
JOIN pg_class AS tables ON tables.oid = indrelid
WHERE tables.relnamespace = CAST(:schema AS text)::regnamespace AND tables.relname = ANY (:tables)
    AND NOT EXISTS (SELECT FROM pg_constraint WHERE conindid = indexrelid AND contype IN ('p', 'u', 'x'))
"""

TRIGGERS: Final = """
SELECT format('trigger %s on %s', tgname, relname), pg_get_triggerdef(pg_trigger.oid)
FROM pg_trigger
JOIN pg_class ON tgrelid = pg_class.oid
WHERE relnamespace = CAST(:schema AS text)::regnamespace AND relname = ANY (:tables) AND NOT tgisinternal
"""


def read(connection: Connection, schema: str, tables: list[str]) -> dict[str, str]:
    """The facts about those of the tables that are there."""
    facts: dict[str, str] = {}
    for query in (COLUMNS, CONSTRAINTS, INDEXES, TRIGGERS):
        rows = connection.execute(text(query), {"schema": schema, "tables": tables})
        facts.update((name, definition) for name, definition in rows)
    return facts


def relations(connection: Connection, schema: str) -> set[str]:
    """Names of all tables, views and sequences of a schema."""
    rows = connection.execute(
        text("SELECT relname FROM pg_class WHERE relnamespace = CAST(:schema AS text)::regnamespace"),
        {"schema": schema},
    )
    return set(rows.scalars())


@dataclass(frozen=True, slots=True)
class Comparison:
    """How a schema differs from what it should be."""

    missing_indexes: tuple[str, ...]
    """Names."""
    differences: tuple[str, ...]
    """Everything else, in words."""


def compare(expected: Facts, found: Facts) -> Comparison:
    """Compare two sets of facts; the order of a table's columns doesn't matter."""
    missing_indexes: list[str] = []
    differences: list[str] = []
    for name in sorted(expected.keys() | found.keys()):
        if name not in found:
            if name.startswith("index "):
                missing_indexes.append(name.split()[1])
            else:
                differences.append(f"{name} is missing: {expected[name]}")
        elif name not in expected:
            differences.append(f"{name} is not known: {found[name]}")
        elif expected[name] != found[name]:
            differences.append(f"{name} is {found[name]!r}, should be {expected[name]!r}")
    return Comparison(tuple(missing_indexes), tuple(differences))
