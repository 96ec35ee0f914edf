"""The embedded PostgreSQL: the wheel's programs under a supervisor of our own."""

from animatic.db.embedded.opening import OpenDatabase, open_database
from animatic.db.embedded.places import Places
from animatic.db.embedded.server import EmbeddedServer
from animatic.db.embedded.supervision import supervise

__all__ = ["EmbeddedServer", "OpenDatabase", "Places", "open_database", "supervise"]
