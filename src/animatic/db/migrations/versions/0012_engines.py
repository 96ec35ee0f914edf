"""What a conversion costs at a provider, and what its engine had to say."""

from alembic import op

revision = "0012"
down_revision = "0011"


def upgrade() -> None:
    op.execute(
        """
        ALTER TABLE conversions
            ADD COLUMN estimated_usd numeric(12, 6),
            ADD COLUMN actual_usd numeric(12, 6),
            ADD COLUMN outcome jsonb
        """
    )


def downgrade() -> None:
    op.execute("ALTER TABLE conversions DROP COLUMN estimated_usd, DROP COLUMN actual_usd, DROP COLUMN outcome")
