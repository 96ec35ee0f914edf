"""The database: addresses, connections, migrations, the embedded server."""

from animatic.db.engine import Sessions, create_engine, create_sessions
from animatic.db.urls import DatabaseUrls

__all__ = ["DatabaseUrls", "Sessions", "create_engine", "create_sessions"]
