"""Sessions, the embedded PostgreSQL, migrations."""
