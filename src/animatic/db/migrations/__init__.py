"""The database's history: Alembic's environment and the revisions. Run by `animatic.db.migrate`."""
