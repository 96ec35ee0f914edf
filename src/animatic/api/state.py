"""What the API of one process holds for as long as it runs."""

from dataclasses import dataclass

from starlette.requests import Request

from animatic.api.catalogue import Catalogue
from animatic.api.hub import Hub
from animatic.api.links import Linker
from animatic.api.metrics import Metrics
from animatic.api.ratelimit import RateLimiter, address_key
from animatic.assets.uploads import AssetUploads
from animatic.bootstrap import Container
from animatic.errors import RateLimited
from animatic.images.reliefs import Reliefs
from animatic.images.uploads import Uploads
from animatic.sharing.links import Addresses


@dataclass(frozen=True, slots=True)
class ApiState:
    """Hung on the application as `app.state.api`."""

    container: Container
    hub: Hub
    linker: Linker
    limiter: RateLimiter
    uploads: Uploads
    reliefs: Reliefs
    asset_uploads: AssetUploads
    catalogue: Catalogue
    metrics: Metrics
    addresses: Addresses
    """Of share links."""

    def count(self, request: Request, caller: str, limit: int) -> None:
        """Count one call of this caller; raises RateLimited when it is too much."""
        allowance = self.limiter.take(caller, limit)
        request.state.allowance = allowance
        if not allowance.allowed:
            raise RateLimited(
                f"At most {limit} calls a minute. Try again in {allowance.reset} s.",
                retryAfter=allowance.reset,
            )

    def count_anonymous(self, request: Request) -> None:
        """Count a call of an address that isn't signed in; raises RateLimited."""
        key = address_key(request.client.host if request.client else None)
        self.count(request, f"address {key}", self.container.settings.rate_limit_anonymous)
