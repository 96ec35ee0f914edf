"""What a tier allows. The owner of a local installation may do everything."""

from collections.abc import Callable
from typing import Final

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from animatic.config import GIGABYTE, TierLimits, Tiers
from animatic.errors import InvalidInput, StorageExceeded, TierRequired
from animatic.models import Media, User
from animatic.vocabulary import Tier

_ORDER: Final = (Tier.FREE, Tier.BASIC, Tier.PRO)


class Gates:
    """The limits of an installation's tiers, for whoever must keep to them."""

    def __init__(self, tiers: Tiers) -> None:
        self._tiers = tiers

    def limits(self, user: User) -> TierLimits | None:
        """What the user's tier gives; None: no limits."""
        return None if user.is_owner else self._tiers.of(user.subscription_tier)

    def weight(self, user: User) -> float:
        """The user's share of the queue; the owner has the largest."""
        return self._tiers.of(Tier.PRO if user.is_owner else user.subscription_tier).queue_weight

    def require(self, user: User, tier: Tier, what: str) -> None:
        """Raise TierRequired unless the user's tier is at least this one. `what` is a plural: "camera moves"."""
        if not user.is_owner and _rank(user.subscription_tier) < _ORDER.index(tier):
            raise TierRequired(
                f"{what[:1].upper()}{what[1:]} need the {tier} tier; yours is {user.subscription_tier}.",
                required_tier=tier,
                feature=what,
            )

    def require_picture(self, user: User, long_edge: int) -> None:
        """Raise TierRequired if pictures of this long edge (pixels) are too large for the user's tier."""
        limits = self.limits(user)
        if limits is not None and long_edge > limits.picture_long_edge:
            self._too_much(
                f"Pictures of {long_edge:,} pixels",
                f"at most {limits.picture_long_edge:,} pixels on the long edge",
                user,
                self._lowest(lambda limits: limits.picture_long_edge >= long_edge),
            )

    def require_video(self, user: User, short_edge: int) -> None:
        """Raise TierRequired if videos of this short edge (pixels) are too large for the user's tier."""
        limits = self.limits(user)
        if limits is not None and short_edge > limits.video_short_edge:
            self._too_much(
                f"Videos of {short_edge:,} lines",
                f"at most {limits.video_short_edge:,}",
                user,
                self._lowest(lambda limits: limits.video_short_edge >= short_edge),
            )

    def require_panels(self, user: User, panels: int) -> None:
        """Raise TierRequired if a video of so many panels is too long for the user's tier."""
        limits = self.limits(user)
        if limits is not None and panels > limits.panels_per_video:
            self._too_much(
                f"Videos of {panels:,} panels",
                f"at most {limits.panels_per_video:,}",
                user,
                self._lowest(lambda limits: limits.panels_per_video >= panels),
            )

    async def require_storage(self, session: AsyncSession, user: User, more_bytes: int = 0) -> None:
        """Raise StorageExceeded if the user's files fill what the tier gives, or would with so many bytes more."""
        limits = self.limits(user)
        if limits is None or limits.storage_bytes is None:
            return
        used = await storage_used(session, user.id)
        if used + more_bytes > limits.storage_bytes or used >= limits.storage_bytes:
            raise StorageExceeded(
                f"Your files take {used / GIGABYTE:.2f} GB of the {limits.storage_bytes / GIGABYTE:g} GB of your"
                " tier. Delete images or videos that you don't need.",
                usedBytes=used,
                limitBytes=limits.storage_bytes,
            )

    def _lowest(self, is_enough: Callable[[TierLimits], bool]) -> Tier | None:
        return next((tier for tier in _ORDER if is_enough(self._tiers.of(tier))), None)

    def _too_much(self, what: str, limit: str, user: User, tier: Tier | None) -> None:
        if tier is None:
            raise InvalidInput(f"{what} are more than any tier allows.")
        raise TierRequired(
            f"{what} need the {tier} tier; yours ({user.subscription_tier}) allows {limit}.",
            required_tier=tier,
        )


async def storage_used(session: AsyncSession, user_id: str) -> int:
    """Bytes of all files that a user has stored."""
    total = await session.scalar(
        select(func.coalesce(func.sum(Media.bytes), 0)).where(Media.user_id == user_id)
    )
    return int(total or 0)


def _rank(tier: str) -> int:
    """A tier that we don't know (another client wrote it) counts as free."""
    return _ORDER.index(Tier(tier)) if tier in _ORDER else 0
