"""UTC for every client.

The seed's timestamps have no zone, and their defaults write the session's. A setting of the database reaches
every client, also one that knows only the seed. A session can't be told by us: a pooler refuses start-up
options, and a SET would leak to its next user.
"""

from alembic import op

revision = "0002"
down_revision = "0001"

SET_UTC = """
DO $$
BEGIN
    EXECUTE format('ALTER DATABASE %I SET timezone = ''UTC''', current_database());
EXCEPTION WHEN insufficient_privilege THEN
    IF current_setting('timezone') NOT IN ('UTC', 'Etc/UTC', 'GMT', 'Etc/GMT', 'Zulu', 'Etc/Zulu') THEN
        RAISE EXCEPTION 'The time zone of this database is %, and you may not change it.',
            current_setting('timezone')
            USING HINT = format('Let its owner run: ALTER DATABASE %I SET timezone = ''UTC''', current_database());
    END IF;
END
$$
"""

RESET = """
DO $$
BEGIN
    EXECUTE format('ALTER DATABASE %I RESET timezone', current_database());
EXCEPTION WHEN insufficient_privilege THEN
    NULL;  -- then it wasn't we who set it
END
$$
"""


def upgrade() -> None:
    op.execute(SET_UTC)


def downgrade() -> None:
    op.execute(RESET)
