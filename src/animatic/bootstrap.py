"""Composition root: from settings to a container of everything that a process needs."""

import contextlib
from collections.abc import AsyncIterator
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy.ext.asyncio import AsyncEngine, AsyncSession

from animatic.accounts.identity.provider import Identity, open_identity
from animatic.clock import Clock, utc_now
from animatic.config import Settings
from animatic.conversions.service import ConversionService
from animatic.conversions.tools import ConversionTools
from animatic.db import DatabaseUrls, Sessions, create_sessions
from animatic.db.access import ready_engine
from animatic.engines.registry import EngineRegistry
from animatic.mail.service import Mailer
from animatic.models import User
from animatic.storage import Store, open_store


@dataclass(frozen=True, slots=True)
class Container:
    """What a process works with; made once."""

    settings: Settings
    urls: DatabaseUrls
    engine: AsyncEngine
    """Of the database."""
    sessions: Sessions
    store: Store
    engines: EngineRegistry
    """Of conversions."""
    identity: Identity
    """Who is calling."""
    clock: Clock

    @property
    def direct_url(self) -> str:
        """The database without pooler, as libpq takes it: for LISTEN and locks."""
        return self.urls.direct

    @property
    def data_dir(self) -> Path:
        return self.settings.data_dir

    @property
    def tools(self) -> ConversionTools:
        """What the services of conversions take."""
        return ConversionTools(self.settings, self.engines, self.clock)

    @property
    def mail(self) -> Mailer:
        """Messages to users."""
        return Mailer.of(self.settings, self.clock)

    def conversions(self, session: AsyncSession, user: User) -> ConversionService:
        """One user's conversions."""
        return ConversionService(session, user, self.tools)


@contextlib.asynccontextmanager
async def build(
    settings: Settings, urls: DatabaseUrls | None = None, *, direct: bool = False, clock: Clock = utc_now
) -> AsyncIterator[Container]:
    """The container, on a database whose schema is current; closed at the end.

    Without `urls` the settings must name the database. For `direct` and errors see `animatic.db.access.ready_engine`.
    """
    urls = urls or DatabaseUrls.configured(settings)
    if urls is None:
        raise ValueError("No DATABASE_URL in the settings: hand over the embedded database's urls.")
    async with ready_engine(settings, urls, direct=direct) as engine:
        sessions = create_sessions(engine)
        async with open_identity(settings, sessions, clock) as identity:
            yield Container(
                settings=settings,
                urls=urls,
                engine=engine,
                sessions=sessions,
                store=open_store(settings),
                engines=EngineRegistry.discover(settings),
                identity=identity,
                clock=clock,
            )
