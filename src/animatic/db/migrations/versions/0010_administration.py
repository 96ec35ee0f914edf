"""Accounts that are switched off, throttles, exports of a user's data, and the activity log by time."""

from alembic import op

revision = "0010"
down_revision = "0009"

# An export's file is no media: it counts for nobody's storage, and ends by itself.
ADMINISTRATION = """
ALTER TABLE users ADD COLUMN disabled_at timestamptz;

CREATE TABLE throttle_events (
    id bigint GENERATED ALWAYS AS IDENTITY,
    scope text NOT NULL,
    subject text NOT NULL,
    at timestamptz NOT NULL,
    CONSTRAINT throttle_events_pkey PRIMARY KEY (id)
);
CREATE INDEX throttle_events_scope_subject_at_idx ON throttle_events (scope, subject, at);
CREATE INDEX throttle_events_at_idx ON throttle_events (at);

CREATE TABLE data_exports (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    user_id text NOT NULL,
    status text DEFAULT 'pending' NOT NULL,
    percent real DEFAULT 0 NOT NULL,
    storage_key text,
    bytes bigint,
    error_message text,
    attempt integer DEFAULT 0 NOT NULL,
    completed_at timestamptz,
    expires_at timestamptz,
    created_at timestamptz DEFAULT now() NOT NULL,
    CONSTRAINT data_exports_pkey PRIMARY KEY (id),
    CONSTRAINT data_exports_storage_key_unique UNIQUE (storage_key),
    CONSTRAINT data_exports_user_id_users_id_fk FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE
);
CREATE INDEX data_exports_user_id_created_at_idx ON data_exports (user_id, created_at DESC);

CREATE FUNCTION animatic_data_exports_deleted() RETURNS trigger
LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
    INSERT INTO file_removals (storage_key) SELECT storage_key FROM gone WHERE storage_key IS NOT NULL;
    RETURN NULL;
END
$$;

CREATE TRIGGER animatic_data_exports_deleted AFTER DELETE ON data_exports
    REFERENCING OLD TABLE AS gone
    FOR EACH STATEMENT EXECUTE FUNCTION animatic_data_exports_deleted();

CREATE INDEX user_activity_logs_user_id_created_at_idx ON user_activity_logs (user_id, created_at DESC, id DESC);
CREATE INDEX user_activity_logs_created_at_idx ON user_activity_logs (created_at DESC, id DESC);
"""

UNDO = """
DROP INDEX user_activity_logs_created_at_idx, user_activity_logs_user_id_created_at_idx;
DROP TABLE data_exports;
DROP FUNCTION animatic_data_exports_deleted();
DROP TABLE throttle_events;
ALTER TABLE users DROP COLUMN disabled_at;
"""


def upgrade() -> None:
    op.execute(ADMINISTRATION)


def downgrade() -> None:
    op.execute(UNDO)
