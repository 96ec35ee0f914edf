"""The baseline against the seed's schema document, column by column.

The facts below are written out by hand from that document (Drizzle's table definitions), and from what Drizzle
makes of them: `text().notNull()`, `timestamp()` without time zone, its names of constraints. They are not derived
from our models or migrations.
"""

from collections.abc import Iterator

import psycopg
import pytest

from animatic.db import migrate

KEY = ("id", "uuid", "NO", "gen_random_uuid()")
CREATED = ("created_at", "timestamp without time zone", "NO", "now()")
UPDATED = ("updated_at", "timestamp without time zone", "NO", "now()")

# Name, type, nullable, default; in the document's order.
COLUMNS = {
    "users": [
        ("id", "text", "NO", None),
        ("email", "text", "NO", None),
        ("first_name", "text", "YES", None),
        ("last_name", "text", "YES", None),
        ("image_url", "text", "YES", None),
        ("subscription_tier", "text", "NO", "'free'::text"),
        ("monthly_credits", "integer", "NO", "20"),
        ("credits_used", "integer", "NO", "0"),
        ("last_reset_date", "timestamp without time zone", "NO", "now()"),
        CREATED,
        UPDATED,
    ],
    "projects": [
        KEY,
        ("user_id", "text", "NO", None),
        ("name", "text", "NO", None),
        ("description", "text", "YES", None),
        ("is_public", "boolean", "NO", "false"),
        ("shareable_link", "text", "YES", None),
        CREATED,
        UPDATED,
    ],
    "conversions": [
        KEY,
        ("user_id", "text", "NO", None),
        ("project_id", "uuid", "YES", None),
        ("type", "text", "NO", None),
        ("status", "text", "NO", "'pending'::text"),
        ("input_text", "text", "YES", None),
        ("parameters", "jsonb", "YES", None),
        ("result_url", "text", "YES", None),
        ("error_message", "text", "YES", None),
        ("started_at", "timestamp without time zone", "YES", None),
        ("completed_at", "timestamp without time zone", "YES", None),
        CREATED,
        UPDATED,
    ],
    "images": [
        KEY,
        ("user_id", "text", "NO", None),
        ("project_id", "uuid", "YES", None),
        ("conversion_id", "uuid", "YES", None),
        ("url", "text", "NO", None),
        ("thumbnail_url", "text", "YES", None),
        ("width", "integer", "YES", None),
        ("height", "integer", "YES", None),
        ("format", "text", "YES", None),
        ("style", "text", "YES", None),
        ("aspect_ratio", "text", "YES", None),
        CREATED,
        UPDATED,
    ],
    "videos": [
        KEY,
        ("user_id", "text", "NO", None),
        ("project_id", "uuid", "YES", None),
        ("conversion_id", "uuid", "YES", None),
        ("url", "text", "NO", None),
        ("thumbnail_url", "text", "YES", None),
        ("duration", "integer", "YES", None),
        ("width", "integer", "YES", None),
        ("height", "integer", "YES", None),
        ("format", "text", "YES", None),
        CREATED,
        UPDATED,
    ],
    "image_to_video_mappings": [
        KEY,
        ("video_id", "uuid", "NO", None),
        ("image_id", "uuid", "NO", None),
        ("sequence_order", "integer", "NO", None),
        ("duration_ms", "integer", "YES", None),
        CREATED,
    ],
    "user_activity_logs": [
        KEY,
        ("user_id", "text", "NO", None),
        ("action", "text", "NO", None),
        ("details", "jsonb", "YES", None),
        ("ip_address", "text", "YES", None),
        ("user_agent", "text", "YES", None),
        CREATED,
    ],
}

CASCADE = "ON DELETE CASCADE"

# Table, name, definition.
CONSTRAINTS = {
    ("users", "users_pkey", "PRIMARY KEY (id)"),
    ("users", "users_email_unique", "UNIQUE (email)"),
    ("projects", "projects_pkey", "PRIMARY KEY (id)"),
    ("projects", "projects_user_id_users_id_fk", f"FOREIGN KEY (user_id) REFERENCES users(id) {CASCADE}"),
    ("conversions", "conversions_pkey", "PRIMARY KEY (id)"),
    (
        "conversions",
        "conversions_user_id_users_id_fk",
        f"FOREIGN KEY (user_id) REFERENCES users(id) {CASCADE}",
    ),
    (
        "conversions",
        "conversions_project_id_projects_id_fk",
        f"FOREIGN KEY (project_id) REFERENCES projects(id) {CASCADE}",
    ),
    ("images", "images_pkey", "PRIMARY KEY (id)"),
    ("images", "images_user_id_users_id_fk", f"FOREIGN KEY (user_id) REFERENCES users(id) {CASCADE}"),
    (
        "images",
        "images_project_id_projects_id_fk",
        f"FOREIGN KEY (project_id) REFERENCES projects(id) {CASCADE}",
    ),
    (
        "images",
        "images_conversion_id_conversions_id_fk",
        f"FOREIGN KEY (conversion_id) REFERENCES conversions(id) {CASCADE}",
    ),
    ("videos", "videos_pkey", "PRIMARY KEY (id)"),
    ("videos", "videos_user_id_users_id_fk", f"FOREIGN KEY (user_id) REFERENCES users(id) {CASCADE}"),
    (
        "videos",
        "videos_project_id_projects_id_fk",
        f"FOREIGN KEY (project_id) REFERENCES projects(id) {CASCADE}",
    ),
    (
        "videos",
        "videos_conversion_id_conversions_id_fk",
        f"FOREIGN KEY (conversion_id) REFERENCES conversions(id) {CASCADE}",
    ),
    ("image_to_video_mappings", "image_to_video_mappings_pkey", "PRIMARY KEY (id)"),
    (
        "image_to_video_mappings",
        "image_to_video_mappings_video_id_videos_id_fk",
        f"FOREIGN KEY (video_id) REFERENCES videos(id) {CASCADE}",
    ),
    (
        "image_to_video_mappings",
        "image_to_video_mappings_image_id_images_id_fk",
        f"FOREIGN KEY (image_id) REFERENCES images(id) {CASCADE}",
    ),
    ("user_activity_logs", "user_activity_logs_pkey", "PRIMARY KEY (id)"),
    (
        "user_activity_logs",
        "user_activity_logs_user_id_users_id_fk",
        f"FOREIGN KEY (user_id) REFERENCES users(id) {CASCADE}",
    ),
}

# Table, name, column: the document's fourteen.
INDEXES = {
    ("users", "users_email_idx", "email"),
    ("projects", "projects_user_id_idx", "user_id"),
    ("conversions", "conversions_user_id_idx", "user_id"),
    ("conversions", "conversions_project_id_idx", "project_id"),
    ("images", "images_user_id_idx", "user_id"),
    ("images", "images_project_id_idx", "project_id"),
    ("images", "images_conversion_id_idx", "conversion_id"),
    ("videos", "videos_user_id_idx", "user_id"),
    ("videos", "videos_project_id_idx", "project_id"),
    ("videos", "videos_conversion_id_idx", "conversion_id"),
    ("image_to_video_mappings", "image_to_video_mappings_video_id_idx", "video_id"),
    ("image_to_video_mappings", "image_to_video_mappings_image_id_idx", "image_id"),
    ("user_activity_logs", "user_activity_logs_user_id_idx", "user_id"),
    ("user_activity_logs", "user_activity_logs_action_idx", "action"),
}
INDEX_SQL = {
    f"CREATE INDEX {name} ON public.{table} USING btree ({column})" for table, name, column in INDEXES
}

COLUMN_QUERY = """
SELECT table_name, column_name, data_type, is_nullable, column_default FROM information_schema.columns
WHERE table_schema = 'public' AND table_name = ANY (%s) ORDER BY table_name, ordinal_position
"""
CONSTRAINT_QUERY = """
SELECT conrelid::regclass::text, conname, pg_get_constraintdef(oid) FROM pg_constraint
WHERE connamespace = 'public'::regnamespace AND contype <> 'n' AND conrelid::regclass::text = ANY (%s)
"""
INDEX_QUERY = """
SELECT indexdef FROM pg_indexes WHERE schemaname = 'public' AND tablename = ANY (%s)
    AND indexname NOT IN (SELECT conname FROM pg_constraint)
"""

TABLES = list(COLUMNS)


def columns(connection: psycopg.Connection) -> dict[str, list[tuple[object, ...]]]:
    found: dict[str, list[tuple[object, ...]]] = {table: [] for table in TABLES}
    for table, *rest in connection.execute(COLUMN_QUERY, [TABLES]):
        found[table].append(tuple(rest))
    return found


def constraints(connection: psycopg.Connection) -> set[tuple[object, ...]]:
    return set(connection.execute(CONSTRAINT_QUERY, [TABLES]))


def indexes(connection: psycopg.Connection) -> set[str]:
    return {row[0] for row in connection.execute(INDEX_QUERY, [TABLES])}


def names(connection: psycopg.Connection, query: str) -> set[str]:
    return {row[0] for row in connection.execute(query)}  # type: ignore[arg-type]  # the tests' own queries


class TestBaseline:
    @pytest.fixture
    async def connection(self, empty_database_url: str) -> Iterator[psycopg.Connection]:  # type: ignore[misc]
        await migrate.upgrade(empty_database_url, revision="0001")
        with psycopg.connect(empty_database_url) as connection:
            yield connection

    async def test_columns_are_the_seeds_in_name_type_nullability_default_and_order(
        self, connection: psycopg.Connection
    ) -> None:
        assert columns(connection) == COLUMNS

    async def test_constraints_are_the_seeds_with_drizzles_names(
        self, connection: psycopg.Connection
    ) -> None:
        assert constraints(connection) == CONSTRAINTS

    async def test_indexes_are_the_seeds_fourteen(self, connection: psycopg.Connection) -> None:
        assert len(INDEXES) == 14
        assert indexes(connection) == INDEX_SQL

    async def test_there_is_nothing_else(self, connection: psycopg.Connection) -> None:
        tables = names(connection, "SELECT tablename FROM pg_tables WHERE schemaname = 'public'")
        assert tables == {*TABLES, "alembic_version"}
        for catalogue in (
            "SELECT proname FROM pg_proc WHERE pronamespace = 'public'::regnamespace",
            "SELECT tgname FROM pg_trigger WHERE NOT tgisinternal",
            "SELECT typname FROM pg_type WHERE typnamespace = 'public'::regnamespace AND typtype = 'e'",
            "SELECT sequencename FROM pg_sequences",
        ):
            assert names(connection, catalogue) == set()


class TestHead:
    """All revisions together only add."""

    @pytest.fixture
    def connection(self, database_url: str) -> Iterator[psycopg.Connection]:
        with psycopg.connect(database_url) as connection:
            yield connection

    def test_the_seeds_columns_come_first_and_unchanged(self, connection: psycopg.Connection) -> None:
        found = columns(connection)
        assert {table: found[table][: len(COLUMNS[table])] for table in TABLES} == COLUMNS

    def test_added_columns_are_nullable_or_have_a_default(self, connection: psycopg.Connection) -> None:
        found = columns(connection)
        for table in TABLES:
            for name, _, nullable, default in found[table][len(COLUMNS[table]) :]:
                assert nullable == "YES" or default is not None, f"{table}.{name}"

    def test_the_seeds_constraints_and_indexes_are_there(self, connection: psycopg.Connection) -> None:
        assert constraints(connection) >= CONSTRAINTS
        assert indexes(connection) >= INDEX_SQL

    def test_added_foreign_keys_cascade_or_set_null(self, connection: psycopg.Connection) -> None:
        rules = names(
            connection,
            "SELECT conname FROM pg_constraint WHERE contype = 'f' AND confdeltype NOT IN ('c', 'n')"
            " AND conrelid::regclass::text NOT LIKE 'procrastinate_%'",
        )
        assert rules == set()

    def test_every_foreign_key_has_an_index(self, connection: psycopg.Connection) -> None:
        """Or deleting a row would read the whole other table."""
        bare = names(
            connection,
            """
            SELECT conname FROM pg_constraint
            WHERE contype = 'f' AND conrelid::regclass::text NOT LIKE 'procrastinate_%' AND NOT EXISTS (
                SELECT FROM pg_index WHERE indrelid = conrelid AND indkey[0] = conkey[1] AND indpred IS NULL
            )
            """,
        )
        assert bare == set()


class TestSeedOnlyClient:
    """A client that knows the seed's columns alone, as Drizzle would write its statements."""

    def test_writes_reads_changes_and_deletes(self, database_url: str) -> None:
        with psycopg.connect(database_url) as connection:
            connection.execute(
                'insert into "users" ("id", "email", "first_name", "last_name", "image_url", "subscription_tier",'
                ' "monthly_credits", "credits_used", "last_reset_date", "created_at", "updated_at") values'
                " ('user_1', 'a@example.com', default, default, default, default, default, default, default,"
                " default, default)"
            )
            project = connection.execute(
                'insert into "projects" ("id", "user_id", "name", "description", "is_public", "shareable_link",'
                ' "created_at", "updated_at") values'
                " (default, 'user_1', 'Film', default, default, default, default, default) returning \"id\""
            ).fetchone()
            assert project is not None
            conversion = connection.execute(
                'insert into "conversions" ("id", "user_id", "project_id", "type", "input_text", "parameters")'
                " values (default, 'user_1', %s, 'text-to-image', 'A lighthouse.', '{}') returning \"id\", \"status\"",
                [project[0]],
            ).fetchone()
            assert conversion is not None
            assert conversion[1] == "pending"
            image = connection.execute(
                'insert into "images" ("user_id", "project_id", "conversion_id", "url") values'
                " ('user_1', %s, %s, 'https://example.com/a.png') returning \"id\"",
                [project[0], conversion[0]],
            ).fetchone()
            video = connection.execute(
                'insert into "videos" ("user_id", "project_id", "url", "duration") values'
                " ('user_1', %s, 'https://example.com/a.mp4', 4) returning \"id\"",
                [project[0]],
            ).fetchone()
            assert image is not None
            assert video is not None
            connection.execute(
                'insert into "image_to_video_mappings" ("video_id", "image_id", "sequence_order", "duration_ms")'
                " values (%s, %s, 0, 4000)",
                [video[0], image[0]],
            )
            connection.execute(
                'insert into "user_activity_logs" ("user_id", "action") values (\'user_1\', \'login\')'
            )
            connection.execute('update "conversions" set "status" = \'completed\', "updated_at" = now()')
            connection.execute('delete from "users" where "id" = \'user_1\'')
            for table in TABLES:
                count = connection.execute(f"SELECT count(*) FROM {table}").fetchone()  # type: ignore[arg-type]
                assert count == (0,), table
