"""What pictures depend on beside the text, the size of a panel's shot, and what a language model was asked for."""

from alembic import op

revision = "0014"
down_revision = "0013"


def upgrade() -> None:
    op.execute("ALTER TABLE images ADD COLUMN look text")
    op.execute("ALTER TABLE panels ADD COLUMN shot_size text NOT NULL DEFAULT ''")
    op.execute(
        """
        CREATE TABLE breakdowns (
            id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
            user_id text NOT NULL
                CONSTRAINT breakdowns_user_id_users_id_fk REFERENCES users (id) ON DELETE CASCADE,
            project_id uuid NOT NULL
                CONSTRAINT breakdowns_project_id_projects_id_fk REFERENCES projects (id) ON DELETE CASCADE,
            status text NOT NULL DEFAULT 'pending',
            narrative text NOT NULL,
            format text NOT NULL,
            model text NOT NULL,
            cuts jsonb,
            notes jsonb NOT NULL DEFAULT '[]',
            attempt integer NOT NULL DEFAULT 0,
            job_id bigint,
            percent real NOT NULL DEFAULT 0,
            stage text NOT NULL DEFAULT '',
            error_code text,
            error_message text,
            created_at timestamptz NOT NULL DEFAULT now(),
            started_at timestamptz,
            completed_at timestamptz
        )
        """
    )
    op.execute("CREATE INDEX breakdowns_user_id_created_at_idx ON breakdowns (user_id, created_at)")
    op.execute("CREATE INDEX breakdowns_project_id_idx ON breakdowns (project_id)")
    op.execute(
        "CREATE INDEX breakdowns_open_idx ON breakdowns (status, created_at)"
        " WHERE status IN ('pending', 'processing')"
    )
    op.execute(
        """
        CREATE TABLE prompt_expansions (
            user_id text NOT NULL
                CONSTRAINT prompt_expansions_user_id_users_id_fk REFERENCES users (id) ON DELETE CASCADE,
            key text NOT NULL,
            prompt text NOT NULL,
            created_at timestamptz NOT NULL DEFAULT now(),
            PRIMARY KEY (user_id, key)
        )
        """
    )


def downgrade() -> None:
    op.execute("DROP TABLE prompt_expansions, breakdowns")
    op.execute("ALTER TABLE panels DROP COLUMN shot_size")
    op.execute("ALTER TABLE images DROP COLUMN look")
