"""Webhooks that users set up: endpoints, and the outbox of messages."""

from alembic import op

revision = "0006"
down_revision = "0005"

WEBHOOKS = """
CREATE TABLE webhook_endpoints (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    user_id text NOT NULL,
    url text NOT NULL,
    description text DEFAULT '' NOT NULL,
    events text[] DEFAULT '{}'::text[] NOT NULL,
    secret text NOT NULL,
    disabled_at timestamptz,
    disabled_reason text,
    created_at timestamptz DEFAULT now() NOT NULL,
    updated_at timestamptz DEFAULT now() NOT NULL,
    CONSTRAINT webhook_endpoints_pkey PRIMARY KEY (id),
    CONSTRAINT webhook_endpoints_user_id_users_id_fk FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE
);
CREATE INDEX webhook_endpoints_user_id_idx ON webhook_endpoints (user_id);

CREATE TABLE webhook_deliveries (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    endpoint_id uuid NOT NULL,
    message_id text NOT NULL,
    event text NOT NULL,
    body text NOT NULL,
    state text DEFAULT 'pending' NOT NULL,
    attempts jsonb DEFAULT '[]'::jsonb NOT NULL,
    due_at timestamptz NOT NULL,
    created_at timestamptz DEFAULT now() NOT NULL,
    CONSTRAINT webhook_deliveries_pkey PRIMARY KEY (id),
    CONSTRAINT webhook_deliveries_endpoint_id_webhook_endpoints_id_fk
        FOREIGN KEY (endpoint_id) REFERENCES webhook_endpoints (id) ON DELETE CASCADE
);
CREATE INDEX webhook_deliveries_endpoint_id_created_at_idx ON webhook_deliveries (endpoint_id, created_at DESC);
CREATE INDEX webhook_deliveries_due_idx ON webhook_deliveries (due_at) WHERE state = 'pending';
"""


def upgrade() -> None:
    op.execute(WEBHOOKS)


def downgrade() -> None:
    op.execute("DROP TABLE webhook_deliveries, webhook_endpoints")
