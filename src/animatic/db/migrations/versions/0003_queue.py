"""The queue's tables.

They are procrastinate 3.10's; their schema is read from the installed package. When procrastinate is raised to a
version with another schema, this revision must go on giving 3.10's (keep its file beside this one) and a new one
must run the migrations that procrastinate ships. A test holds the schema's hash, so that this isn't forgotten.
"""

from alembic import op
from procrastinate.schema import SchemaManager

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    # The driver takes % for a placeholder.
    op.get_bind().exec_driver_sql(SchemaManager.get_schema().replace("%", "%%"))


def downgrade() -> None:
    # Whatever begins with the package's name is the package's: tables first, which take their triggers along.
    op.execute(
        """
        DO $$
        DECLARE
            target record;
        BEGIN
            FOR target IN
                SELECT oid::regclass AS name FROM pg_class
                WHERE relnamespace = current_schema()::regnamespace AND relkind = 'r'
                    AND starts_with(relname, 'procrastinate_')
            LOOP
                EXECUTE format('DROP TABLE %s CASCADE', target.name);
            END LOOP;
            FOR target IN
                SELECT oid::regprocedure AS name FROM pg_proc
                WHERE pronamespace = current_schema()::regnamespace AND starts_with(proname, 'procrastinate_')
            LOOP
                EXECUTE format('DROP FUNCTION %s CASCADE', target.name);
            END LOOP;
            FOR target IN
                SELECT oid::regtype AS name FROM pg_type
                WHERE typnamespace = current_schema()::regnamespace AND typtype IN ('c', 'e')
                    AND starts_with(typname, 'procrastinate_')
            LOOP
                EXECUTE format('DROP TYPE %s CASCADE', target.name);
            END LOOP;
        END
        $$
        """
    )
