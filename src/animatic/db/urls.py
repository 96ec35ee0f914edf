"""Where the database is: one address for queries, one for what a pooler can't do."""

from dataclasses import dataclass
from typing import Self

from sqlalchemy import URL, make_url

from animatic.config import Settings


@dataclass(frozen=True, slots=True)
class DatabaseUrls:
    """Two addresses of the same database, as libpq takes them (`postgresql://…`)."""

    queries: str
    """For the API's queries; may go through a transaction pooler."""
    direct: str
    """For workers, LISTEN, migrations and advisory locks."""

    @classmethod
    def configured(cls, settings: Settings) -> Self | None:
        """As the settings say; None when the embedded server is to be used."""
        if settings.database_url is None:
            return None
        queries = settings.database_url.get_secret_value()
        direct = settings.database_url_direct
        return cls(queries, queries if direct is None else direct.get_secret_value())

    @classmethod
    def same(cls, url: str) -> Self:
        """One address for everything."""
        return cls(url, url)


def sqlalchemy_url(url: str) -> URL:
    """The address as SQLAlchemy takes it, with psycopg as the driver."""
    return make_url(url).set(drivername="postgresql+psycopg")


def without_password(url: str) -> str:
    """The address for people to read."""
    return make_url(url).render_as_string(hide_password=True)
