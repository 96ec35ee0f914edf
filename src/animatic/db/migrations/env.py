"""Alembic's environment. `animatic.db.migrate` hands in a connection whose transaction it commits itself."""

from alembic import context

from animatic.db.autogenerate import OPTIONS
from animatic.models import Base

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=Base.metadata,
    **OPTIONS,
)
context.run_migrations()
