"""Indexes for the lists, searches and sums of users who have a hundred thousand conversions."""

from alembic import op

revision = "0013"
down_revision = "0012"

# What benchmarks/scale.py asks, and nothing else: each index costs every insert. Lists are counted from the index
# alone, and read in its order; deleted rows are in none of them.
INDEXES = """
DROP INDEX conversions_user_id_created_at_idx;
CREATE INDEX conversions_listed_idx ON conversions (user_id, created_at DESC, id DESC) WHERE deleted_at IS NULL;
CREATE INDEX conversions_listed_by_status_idx ON conversions (user_id, status, created_at DESC, id DESC)
    WHERE deleted_at IS NULL;
CREATE INDEX conversions_listed_by_type_idx ON conversions (user_id, type, created_at DESC, id DESC)
    WHERE deleted_at IS NULL;
CREATE INDEX conversions_listed_by_completion_idx
    ON conversions (user_id, completed_at DESC NULLS LAST, id DESC) WHERE deleted_at IS NULL;
CREATE INDEX images_listed_idx ON images (user_id, created_at DESC, id DESC) INCLUDE (kind)
    WHERE deleted_at IS NULL;
CREATE INDEX videos_listed_idx ON videos (user_id, created_at DESC, id DESC) WHERE deleted_at IS NULL;
CREATE INDEX credit_ledger_settled_idx ON credit_ledger (user_id, created_at) INCLUDE (amount) WHERE kind = 'settle';
"""

# The one extension, for words inside texts; PostgreSQL brings it and lets a database's owner install it. Where it
# can't be had, searching works all the same, by reading all texts of the user. In a schema of its own, so that
# nothing of it stands among other clients' tables.
SEARCH = """
DO $$
DECLARE
    home text := (
        SELECT nspname FROM pg_extension JOIN pg_namespace ON pg_namespace.oid = extnamespace
        WHERE extname = 'pg_trgm'
    );
BEGIN
    IF home IS NULL THEN
        CREATE SCHEMA animatic_extensions;
        CREATE EXTENSION pg_trgm SCHEMA animatic_extensions;
        home := 'animatic_extensions';
    END IF;
    EXECUTE format(
        'CREATE INDEX conversions_input_text_idx ON conversions USING gin (input_text %I.gin_trgm_ops)', home
    );
EXCEPTION WHEN feature_not_supported OR undefined_file OR insufficient_privilege THEN
    RAISE NOTICE 'Without the extension pg_trgm searches read all texts of a user: %', SQLERRM;
END
$$;
"""

UNDO = """
DROP INDEX IF EXISTS conversions_input_text_idx;
DROP SCHEMA IF EXISTS animatic_extensions CASCADE;
DROP INDEX conversions_listed_idx, conversions_listed_by_status_idx, conversions_listed_by_type_idx,
    conversions_listed_by_completion_idx, images_listed_idx, videos_listed_idx, credit_ledger_settled_idx;
CREATE INDEX conversions_user_id_created_at_idx ON conversions (user_id, created_at DESC);
"""


def upgrade() -> None:
    op.execute(INDEXES)
    op.execute(SEARCH)


def downgrade() -> None:
    op.execute(UNDO)
