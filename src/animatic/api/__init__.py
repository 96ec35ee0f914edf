"""The HTTP API."""

from animatic.api.app import create_app
from animatic.api.server import Server

__all__ = ["Server", "create_app"]
