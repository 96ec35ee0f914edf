"""Taking over a database that a client of the seed's schema has made."""

import psycopg
import pytest

from animatic.db import migrate
from animatic.errors import Conflict

# As Drizzle Kit writes it: tables first, then foreign keys; no index, since the document's list of them isn't
# part of its table definitions.
DRIZZLE = """
CREATE TABLE "conversions" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"user_id" text NOT NULL,
	"project_id" uuid,
	"type" text NOT NULL,
	"status" text DEFAULT 'pending' NOT NULL,
	"input_text" text,
	"parameters" jsonb,
	"result_url" text,
	"error_message" text,
	"started_at" timestamp,
	"completed_at" timestamp,
	"created_at" timestamp DEFAULT now() NOT NULL,
	"updated_at" timestamp DEFAULT now() NOT NULL
);
CREATE TABLE "image_to_video_mappings" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"video_id" uuid NOT NULL,
	"image_id" uuid NOT NULL,
	"sequence_order" integer NOT NULL,
	"duration_ms" integer,
	"created_at" timestamp DEFAULT now() NOT NULL
);
CREATE TABLE "images" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"user_id" text NOT NULL,
	"project_id" uuid,
	"conversion_id" uuid,
	"url" text NOT NULL,
	"thumbnail_url" text,
	"width" integer,
	"height" integer,
	"format" text,
	"style" text,
	"aspect_ratio" text,
	"created_at" timestamp DEFAULT now() NOT NULL,
	"updated_at" timestamp DEFAULT now() NOT NULL
);
CREATE TABLE "projects" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"user_id" text NOT NULL,
	"name" text NOT NULL,
	"description" text,
	"is_public" boolean DEFAULT false NOT NULL,
	"shareable_link" text,
	"created_at" timestamp DEFAULT now() NOT NULL,
	"updated_at" timestamp DEFAULT now() NOT NULL
);
CREATE TABLE "user_activity_logs" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"user_id" text NOT NULL,
	"action" text NOT NULL,
	"details" jsonb,
	"ip_address" text,
	"user_agent" text,
	"created_at" timestamp DEFAULT now() NOT NULL
);
CREATE TABLE "users" (
	"id" text PRIMARY KEY NOT NULL,
	"email" text NOT NULL,
	"first_name" text,
	"last_name" text,
	"image_url" text,
	"subscription_tier" text DEFAULT 'free' NOT NULL,
	"monthly_credits" integer DEFAULT 20 NOT NULL,
	"credits_used" integer DEFAULT 0 NOT NULL,
	"last_reset_date" timestamp DEFAULT now() NOT NULL,
	"created_at" timestamp DEFAULT now() NOT NULL,
	"updated_at" timestamp DEFAULT now() NOT NULL,
	CONSTRAINT "users_email_unique" UNIQUE("email")
);
CREATE TABLE "videos" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"user_id" text NOT NULL,
	"project_id" uuid,
	"conversion_id" uuid,
	"url" text NOT NULL,
	"thumbnail_url" text,
	"duration" integer,
	"width" integer,
	"height" integer,
	"format" text,
	"created_at" timestamp DEFAULT now() NOT NULL,
	"updated_at" timestamp DEFAULT now() NOT NULL
);
"""

FOREIGN_KEYS = [
    ("conversions", "user_id", "users"),
    ("conversions", "project_id", "projects"),
    ("image_to_video_mappings", "video_id", "videos"),
    ("image_to_video_mappings", "image_id", "images"),
    ("images", "user_id", "users"),
    ("images", "project_id", "projects"),
    ("images", "conversion_id", "conversions"),
    ("projects", "user_id", "users"),
    ("user_activity_logs", "user_id", "users"),
    ("videos", "user_id", "users"),
    ("videos", "project_id", "projects"),
    ("videos", "conversion_id", "conversions"),
]

ROWS = """
INSERT INTO users (id, email, created_at) VALUES
    ('user_2abc', 'agnes@example.com', '2024-02-29 23:59:59.123456'),
    ('user_2def', 'chris@example.com', '2024-03-01 00:00:00');
INSERT INTO projects (id, user_id, name) VALUES
    ('11111111-1111-4111-8111-111111111111', 'user_2abc', 'La Jetée');
INSERT INTO conversions (user_id, project_id, type, status, parameters) VALUES
    ('user_2abc', '11111111-1111-4111-8111-111111111111', 'text-to-image', 'completed', '{"style": "noir"}');
INSERT INTO images (id, user_id, url) VALUES
    ('22222222-2222-4222-8222-222222222222', 'user_2abc', 'https://example.com/1.png');
INSERT INTO videos (id, user_id, url, duration) VALUES
    ('33333333-3333-4333-8333-333333333333', 'user_2abc', 'https://example.com/1.mp4', 28);
INSERT INTO image_to_video_mappings (video_id, image_id, sequence_order) VALUES
    ('33333333-3333-4333-8333-333333333333', '22222222-2222-4222-8222-222222222222', 0);
INSERT INTO user_activity_logs (user_id, action) VALUES ('user_2abc', 'login');
"""

TABLES = [
    "users",
    "projects",
    "conversions",
    "images",
    "videos",
    "image_to_video_mappings",
    "user_activity_logs",
]


@pytest.fixture
def seed_url(empty_database_url: str) -> str:
    """A database as the other client left it, with rows."""
    with psycopg.connect(empty_database_url) as connection:
        connection.execute(DRIZZLE)
        for table, column, target in FOREIGN_KEYS:
            connection.execute(
                f'ALTER TABLE "{table}" ADD CONSTRAINT "{table}_{column}_{target}_id_fk" FOREIGN KEY ("{column}")'
                f' REFERENCES "public"."{target}"("id") ON DELETE cascade ON UPDATE no action'
            )
        connection.execute(ROWS)
    return empty_database_url


def execute(url: str, statement: str) -> None:
    with psycopg.connect(url) as connection:
        connection.execute(statement)  # type: ignore[arg-type]  # the tests' own statements


def contents(url: str) -> dict[str, list[tuple[object, ...]]]:
    """The rows of the seed's tables, in the seed's columns."""
    with psycopg.connect(url) as connection:
        found = {}
        for table in TABLES:
            columns = connection.execute(
                "SELECT string_agg(quote_ident(a.attname), ', ' ORDER BY a.attnum) FROM pg_attribute a"
                " WHERE attrelid = %s::regclass AND attnum > 0 AND attname = ANY (%s)",
                [table, SEED_COLUMNS[table]],
            ).fetchone()
            assert columns is not None
            found[table] = connection.execute(f"SELECT {columns[0]} FROM {table} ORDER BY 1").fetchall()  # type: ignore[arg-type]
        return found


SEED_COLUMNS = {
    block.split('"')[1]: [line.split('"')[1] for line in block.splitlines()[1:] if line.startswith('\t"')]
    for block in DRIZZLE.split("CREATE TABLE ")[1:]
}


class TestAdoption:
    async def test_keeps_every_row_and_completes_the_schema(self, seed_url: str) -> None:
        before = contents(seed_url)
        assert all(before.values())
        status = await migrate.upgrade(seed_url)
        assert status.is_current
        assert contents(seed_url) == before
        with psycopg.connect(seed_url) as connection:
            indexes = connection.execute(
                "SELECT count(*) FROM pg_indexes WHERE indexname = ANY (%s)",
                [[*(f"{table}_{column}_idx" for table, column, _ in FOREIGN_KEYS), "users_email_idx"]],
            ).fetchone()
            assert indexes == (13,)
            assert connection.execute("SELECT kind, deleted_at FROM images").fetchall() == [
                ("generated", None)
            ]

    async def test_takes_indexes_that_are_there_already(self, seed_url: str) -> None:
        execute(seed_url, "CREATE INDEX conversions_user_id_idx ON conversions (user_id)")
        assert (await migrate.upgrade(seed_url)).is_current

    async def test_gives_the_same_schema_as_a_fresh_installation(
        self, seed_url: str, database_url: str
    ) -> None:
        await migrate.upgrade(seed_url)
        query = (
            "SELECT table_name, column_name, data_type, is_nullable, column_default"
            " FROM information_schema.columns WHERE table_schema = 'public' ORDER BY 1, 2"
        )
        indexes = "SELECT indexdef FROM pg_indexes WHERE schemaname = 'public' ORDER BY 1"
        with psycopg.connect(seed_url) as adopted, psycopg.connect(database_url) as fresh:
            assert adopted.execute(query).fetchall() == fresh.execute(query).fetchall()
            assert adopted.execute(indexes).fetchall() == fresh.execute(indexes).fetchall()

    async def test_leaves_other_tables_alone(self, seed_url: str) -> None:
        execute(seed_url, "CREATE TABLE newsletter AS SELECT 1 AS issue; CREATE SCHEMA drizzle")
        assert (await migrate.upgrade(seed_url)).is_current
        with psycopg.connect(seed_url) as connection:
            assert connection.execute("SELECT * FROM newsletter").fetchall() == [(1,)]

    async def test_a_database_with_only_other_tables_is_a_fresh_one(self, empty_database_url: str) -> None:
        execute(empty_database_url, "CREATE TABLE newsletter AS SELECT 1 AS issue")
        assert (await migrate.upgrade(empty_database_url)).is_current


class TestRefusal:
    @pytest.mark.parametrize(
        ("change", "complaint"),
        [
            ("ALTER TABLE users ADD COLUMN nickname text", "column users.nickname is not known: text"),
            ("ALTER TABLE users DROP COLUMN image_url", "column users.image_url is missing: text"),
            (
                "ALTER TABLE images ALTER COLUMN width TYPE bigint",
                "column images.width is 'bigint', should be",
            ),
            (
                "ALTER TABLE projects ALTER COLUMN name DROP NOT NULL",
                "column projects.name is 'text', should be",
            ),
            (
                "ALTER TABLE users ALTER COLUMN monthly_credits SET DEFAULT 50",
                "column users.monthly_credits is 'integer not null default 50'",
            ),
            (
                "ALTER TABLE conversions ALTER COLUMN started_at TYPE timestamptz",
                "column conversions.started_at is 'timestamp with time zone'",
            ),
            (
                "ALTER TABLE users DROP CONSTRAINT users_email_unique",
                "constraint users_email_unique on users is missing",
            ),
            (
                "ALTER TABLE images DROP CONSTRAINT images_user_id_users_id_fk,"
                " ADD CONSTRAINT images_user_id_users_id_fk FOREIGN KEY (user_id) REFERENCES users (id)",
                "constraint images_user_id_users_id_fk on images is 'FOREIGN KEY (user_id) REFERENCES users(id)'",
            ),
            (
                "CREATE UNIQUE INDEX videos_url_idx ON videos (url)",
                "index videos_url_idx on videos is not known",
            ),
            (
                "CREATE INDEX videos_user_id_idx ON videos (user_id DESC)",
                "index videos_user_id_idx on videos is ",
            ),
            ("DROP TABLE user_activity_logs", "table user_activity_logs is missing"),
            ("CREATE TABLE media (id int)", "media is there already"),
            ("CREATE VIEW panels AS SELECT 1 AS one", "panels is there already"),
        ],
    )
    async def test_names_the_difference_and_changes_nothing(
        self, seed_url: str, change: str, complaint: str
    ) -> None:
        execute(seed_url, change)
        with pytest.raises(Conflict) as refusal:
            await migrate.upgrade(seed_url)
        differences = refusal.value.details["differences"]
        assert len(differences) == 1
        assert complaint in differences[0]
        assert differences[0] in refusal.value.message
        with psycopg.connect(seed_url) as connection:
            tables = connection.execute(
                "SELECT count(*) FROM pg_tables WHERE tablename IN ('alembic_version', 'procrastinate_jobs')"
            ).fetchone()
            assert tables == (0,)

    async def test_lists_all_differences(self, seed_url: str) -> None:
        execute(seed_url, "ALTER TABLE users DROP COLUMN image_url, ADD COLUMN avatar text")
        execute(seed_url, "ALTER TABLE videos ADD COLUMN codec text")
        with pytest.raises(Conflict) as refusal:
            await migrate.upgrade(seed_url)
        assert len(refusal.value.details["differences"]) == 3
