"""The outbox of messages to people."""

from alembic import op

revision = "0007"
down_revision = "0006"

MAILS = """
CREATE TABLE mails (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    user_id text,
    recipient text NOT NULL,
    subject text NOT NULL,
    body text NOT NULL,
    attempts integer DEFAULT 0 NOT NULL,
    error text,
    due_at timestamptz NOT NULL,
    failed_at timestamptz,
    created_at timestamptz DEFAULT now() NOT NULL,
    CONSTRAINT mails_pkey PRIMARY KEY (id),
    CONSTRAINT mails_user_id_users_id_fk FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE
);
CREATE INDEX mails_user_id_idx ON mails (user_id);
CREATE INDEX mails_due_idx ON mails (due_at) WHERE failed_at IS NULL;
"""


def upgrade() -> None:
    op.execute(MAILS)


def downgrade() -> None:
    op.execute("DROP TABLE mails")
