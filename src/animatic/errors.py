"""The errors that Animatic raises on purpose.

    AnimaticError
    ├── BadRequest            what was sent can't even be read
    ├── InvalidInput          what was given can't be used as it is
    │   └── TooLarge          … because there is too much of it
    ├── NotFound              no such thing, or not yours
    ├── Conflict              somebody was here first (a stale revision, a key used twice)
    ├── Gone                  it was here once (a revoked link)
    ├── Unauthorized          who are you?
    │   └── AccountDisabled   … you are known, and were switched off
    ├── Forbidden             you are known, and may not
    │   └── TierRequired      … on your tier
    ├── QuotaExceeded         no credits left
    ├── StorageExceeded       no space left
    ├── RateLimited           too fast
    ├── Unavailable           a part that we need doesn't answer
    ├── ConversionFailed      an engine gave up
    │   └── TransientFailure  … but may succeed when tried again
    └── Cancelled             stopped because somebody asked for it

Each class's docstring is its default message. `code` is stable: it is what the API answers and what
`conversions.error_code` holds. How a code becomes an HTTP status is for `animatic.api.errors` alone.
"""

from typing import Any, ClassVar


class AnimaticError(Exception):
    """Something went wrong inside Animatic."""

    code: ClassVar[str] = "INTERNAL_ERROR"

    def __init__(self, message: str | None = None, **details: Any) -> None:
        self.message = message or (type(self).__doc__ or "").strip().splitlines()[0]
        self.details = details
        super().__init__(self.message)


class BadRequest(AnimaticError):
    """This can't be read."""

    code = "BAD_REQUEST"


class InvalidInput(AnimaticError):
    """The input is not valid."""

    code = "VALIDATION_ERROR"


class TooLarge(InvalidInput):
    """The input is too large."""

    code = "TOO_LARGE"


class NotFound(AnimaticError):
    """Not found."""

    code = "NOT_FOUND"


class Conflict(AnimaticError):
    """This conflicts with a change made elsewhere."""

    code = "CONFLICT"


class Gone(AnimaticError):
    """This link is no longer valid."""

    code = "GONE"


class Unauthorized(AnimaticError):
    """Sign in, or send an API key."""

    code = "UNAUTHORIZED"


class AccountDisabled(Unauthorized):
    """This account is switched off. Ask the administrator."""

    def __init__(self) -> None:
        super().__init__(reason="disabled")


class Forbidden(AnimaticError):
    """You may not do this."""

    code = "FORBIDDEN"


class TierRequired(Forbidden):
    """This needs a higher subscription tier."""

    def __init__(self, message: str | None = None, *, required_tier: str, **details: Any) -> None:
        super().__init__(message, requiredTier=required_tier, **details)


class QuotaExceeded(AnimaticError):
    """No credits are left in this period."""

    code = "QUOTA_EXCEEDED"


class StorageExceeded(AnimaticError):
    """No storage space is left."""

    code = "STORAGE_EXCEEDED"


class RateLimited(AnimaticError):
    """Too many requests; wait a moment."""

    code = "RATE_LIMITED"


class Unavailable(AnimaticError):
    """A service that Animatic needs does not answer."""

    code = "UNAVAILABLE"


class BackendDown(Unavailable):
    """The database or the storage does not answer; try again in a moment."""


class ConversionFailed(AnimaticError):
    """The engine could not do this conversion."""

    code = "CONVERSION_FAILED"


class TransientFailure(ConversionFailed):
    """The engine failed for a reason that may pass."""


class Cancelled(AnimaticError):
    """Cancelled."""

    code = "CANCELLED"
