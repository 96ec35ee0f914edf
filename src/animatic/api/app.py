"""The application: routes, errors, what surrounds every request, and what lives as long as the process."""

import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from functools import cache
from typing import Any, Final

from fastapi import FastAPI
from starlette.middleware import Middleware
from starlette.routing import BaseRoute, Match
from starlette.types import Scope

from animatic.api import docs, errors, openapi, previews, static
from animatic.api.catalogue import Catalogue
from animatic.api.hub import Hub
from animatic.api.links import Linker
from animatic.api.metrics import Metrics
from animatic.api.middleware import BodyLimit, Cors, Methods, RequestContext
from animatic.api.ratelimit import RateLimiter
from animatic.api.routes import (
    admin,
    assets,
    auth,
    breakdowns,
    catalogue,
    conversions,
    events,
    exports,
    guests,
    images,
    operations,
    oversight,
    panels,
    privacy,
    projects,
    sharing,
    subscriptions,
    users,
    versions,
    videos,
    webhooks,
)
from animatic.api.signing import Signer, load_key
from animatic.api.state import ApiState
from animatic.assets.inspector import Inspector
from animatic.assets.uploads import AssetUploads
from animatic.bootstrap import Container
from animatic.images.pictures import MAX_BYTES
from animatic.images.reliefs import Reliefs
from animatic.images.uploads import Uploads
from animatic.sharing.links import Addresses
from animatic.sharing.tokens import ShareTokens

ROUTERS: Final = (
    users.router,
    privacy.router,
    projects.router,
    panels.router,
    versions.router,
    sharing.router,
    guests.router,
    conversions.router,
    images.router,
    videos.router,
    assets.router,
    breakdowns.router,
    exports.router,
    events.router,
    catalogue.router,
    auth.router,
    webhooks.router,
    webhooks.incoming,
    subscriptions.router,
    admin.router,
    oversight.router,
    operations.router,
)

JSON_LIMIT: Final = 2_000_000
"""Bytes of a request's body: a narrative of 200,000 characters, every one escaped."""
LARGER: Final = {"/api/images": MAX_BYTES + 100_000, "panels": 20_000_000}
"""Bytes for uploads, and for all panels of a feature film at once."""


def create_app(container: Container) -> FastAPI:
    """The API on a container that is open for as long as the application runs."""
    state = make_state(container)

    @asynccontextmanager
    async def lifespan(_app: FastAPI) -> AsyncIterator[None]:
        async with state.hub.running():
            yield

    app: FastAPI = FastAPI(
        title="Animatic",
        openapi_url=None,
        docs_url=None,
        redoc_url=None,
        redirect_slashes=False,
        generate_unique_id_function=openapi.operation_id,
        lifespan=lifespan,
        middleware=_middleware(container, state.metrics, lambda scope: methods_at(app, scope)),
    )
    app.state.api = state
    errors.install(app)
    add_routes(app)
    app.include_router(auth.published)
    app.include_router(previews.router)
    # Load balancers look for these at the root.
    app.include_router(operations.router, include_in_schema=False)
    app.include_router(operations.numbers)
    describe: Any = cache(lambda: openapi.document(app))
    app.openapi = describe  # type: ignore[method-assign]  # FastAPI's way of replacing it
    docs.mount(app)
    static.mount(app)
    return app


def add_routes(app: FastAPI) -> None:
    """All that the OpenAPI document documents."""
    for router in ROUTERS:
        app.include_router(router, prefix="/api")


def make_state(container: Container) -> ApiState:
    """What the process holds beside its container."""
    settings = container.settings
    secret = settings.secret_key.get_secret_value() if settings.secret_key else None
    key = load_key(secret, settings.data_dir)
    return ApiState(
        container=container,
        hub=Hub(container.direct_url, container.sessions, streams_per_user=settings.event_streams_per_user),
        linker=Linker(Signer(key, container.clock, settings.media_link_seconds)),
        limiter=RateLimiter(time.monotonic),
        uploads=Uploads(container.sessions, container.store, container.clock),
        reliefs=Reliefs(container.store),
        asset_uploads=AssetUploads(container.sessions, container.store, container.clock, Inspector()),
        catalogue=Catalogue(container.tools),
        metrics=Metrics(),
        addresses=Addresses(ShareTokens.of(key), settings.address),
    )


def body_limit(path: str, asset_bytes: int = 0) -> int:
    """The most bytes that a request to this path may carry; `asset_bytes` of an uploaded sound or clip."""
    if path == "/api/images":
        return LARGER[path]
    if path == "/api/assets":
        return asset_bytes + 100_000
    return LARGER["panels"] if path.startswith("/api/projects/") and path.endswith("/panels") else JSON_LIMIT


def methods_at(app: FastAPI, scope: Scope) -> set[str]:
    """The methods that some route takes at the scope's path."""
    return {
        method
        for method in ("GET", "POST", "PUT", "PATCH", "DELETE")
        if any(_matches(route, {**scope, "method": method}) for route in app.router.routes)
    }


def _matches(route: BaseRoute, scope: Scope) -> bool:
    match, _ = route.matches(scope)
    return match is Match.FULL


def _middleware(container: Container, metrics: Metrics, methods: Any) -> list[Middleware]:
    stack = [Middleware(RequestContext, observe=metrics.observe)]
    if origins := container.settings.cors_origins:
        stack.append(
            Middleware(
                Cors,
                allow_origins=list(origins),
                allow_methods=["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"],
                allow_headers=["Authorization", "Content-Type", "Idempotency-Key", "X-Request-ID", "Range"],
                expose_headers=[
                    "RateLimit-Limit", "RateLimit-Remaining", "RateLimit-Reset", "Retry-After", "X-Request-ID",
                    "Idempotency-Replayed", "Content-Range", "Content-Disposition",
                ],
                max_age=600,
            )
        )  # fmt: skip

    def limit_of(path: str) -> int:
        return body_limit(path, container.settings.asset_max_bytes)

    return [*stack, Middleware(Methods, methods_at=methods), Middleware(BodyLimit, limit_of=limit_of)]
