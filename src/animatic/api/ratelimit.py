"""How many calls a caller may make in a minute: counted exactly, in this process."""

import ipaddress
import math
from collections import OrderedDict, deque
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Final

MAX_CALLERS: Final = 50_000
"""Callers that are remembered; beyond it those that were silent the longest are forgotten."""


@dataclass(frozen=True, slots=True)
class Allowance:
    """What one call left of its caller's allowance."""

    limit: int
    """Calls in a window."""
    remaining: int
    reset: int
    """Whole seconds until one more call is free again (0: now), at most a window."""
    allowed: bool

    def headers(self) -> dict[str, str]:
        return {
            "RateLimit-Limit": str(self.limit),
            "RateLimit-Remaining": str(self.remaining),
            "RateLimit-Reset": str(self.reset),
        }


@dataclass(slots=True)
class RateLimiter:
    """A sliding window: at most `limit` calls in any `window` seconds, whenever one looks.

    A call that is refused doesn't count, so that a client that keeps knocking gets in as soon as it may.
    """

    now: Callable[[], float]
    """A monotonic clock in seconds."""
    window: float = 60.0
    _calls: OrderedDict[str, deque[float]] = field(default_factory=OrderedDict)

    def take(self, caller: str, limit: int) -> Allowance:
        """Count one call of this caller, if it is allowed."""
        now = self.now()
        calls = self._calls.setdefault(caller, deque())
        self._calls.move_to_end(caller)
        while calls and calls[0] <= now - self.window:
            calls.popleft()
        allowed = len(calls) < limit
        if allowed:
            calls.append(now)
        if len(self._calls) > MAX_CALLERS:
            self._calls.popitem(last=False)
        reset = 0 if len(calls) < limit or not calls else math.ceil(calls[0] + self.window - now)
        return Allowance(limit, limit - len(calls), reset, allowed)


def address_key(host: str | None) -> str:
    """The caller behind an address: an IPv6 household has a whole /64, so that counts as one."""
    if host is None:
        return "unknown"
    try:
        address = ipaddress.ip_address(host)
    except ValueError:
        return host[:100]
    if isinstance(address, ipaddress.IPv6Address):
        if address.ipv4_mapped is not None:
            return str(address.ipv4_mapped)
        return str(ipaddress.ip_network((address, 64), strict=False))
    return str(address)
