"""Login sessions, one-time links, attempts to sign in, messages from Clerk."""

from alembic import op

revision = "0005"
down_revision = "0004"

IDENTITY = """
CREATE TABLE login_sessions (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    user_id text NOT NULL,
    refresh_hash text NOT NULL,
    previous_hash text,
    rotated_at timestamptz,
    expires_at timestamptz NOT NULL,
    last_used_at timestamptz NOT NULL,
    revoked_at timestamptz,
    ip_address text,
    user_agent text,
    created_at timestamptz DEFAULT now() NOT NULL,
    CONSTRAINT login_sessions_pkey PRIMARY KEY (id),
    CONSTRAINT login_sessions_refresh_hash_unique UNIQUE (refresh_hash),
    CONSTRAINT login_sessions_previous_hash_unique UNIQUE (previous_hash),
    CONSTRAINT login_sessions_user_id_users_id_fk FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE
);
CREATE INDEX login_sessions_user_id_idx ON login_sessions (user_id);

CREATE TABLE one_time_tokens (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    purpose text NOT NULL,
    token_hash text NOT NULL,
    user_id text,
    email text,
    tier text,
    expires_at timestamptz NOT NULL,
    used_at timestamptz,
    created_at timestamptz DEFAULT now() NOT NULL,
    CONSTRAINT one_time_tokens_pkey PRIMARY KEY (id),
    CONSTRAINT one_time_tokens_token_hash_unique UNIQUE (token_hash),
    CONSTRAINT one_time_tokens_user_id_users_id_fk FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE
);
CREATE INDEX one_time_tokens_user_id_idx ON one_time_tokens (user_id);

CREATE TABLE sign_in_attempts (
    id bigint GENERATED ALWAYS AS IDENTITY,
    account text NOT NULL,
    address text NOT NULL,
    succeeded boolean DEFAULT false NOT NULL,
    at timestamptz NOT NULL,
    CONSTRAINT sign_in_attempts_pkey PRIMARY KEY (id)
);
CREATE INDEX sign_in_attempts_account_at_idx ON sign_in_attempts (account, at);
CREATE INDEX sign_in_attempts_address_at_idx ON sign_in_attempts (address, at);

CREATE TABLE webhook_receipts (
    source text NOT NULL,
    message_id text NOT NULL,
    received_at timestamptz DEFAULT now() NOT NULL,
    CONSTRAINT webhook_receipts_pkey PRIMARY KEY (source, message_id)
);

CREATE TABLE clerk_users (
    user_id text NOT NULL,
    updated_at_ms bigint DEFAULT 0 NOT NULL,
    deleted_at timestamptz,
    CONSTRAINT clerk_users_pkey PRIMARY KEY (user_id)
);
"""


def upgrade() -> None:
    op.execute(IDENTITY)


def downgrade() -> None:
    op.execute("DROP TABLE clerk_users, webhook_receipts, sign_in_attempts, one_time_tokens, login_sessions")
