"""Plans: what each tier gives, and how somebody gets onto another one."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, Literal

from animatic.config import Settings, TierLimits
from animatic.errors import Forbidden
from animatic.models import User
from animatic.vocabulary import Tier

FEATURES: Final[Mapping[Tier, tuple[str, ...]]] = {
    Tier.FREE: (
        "Style, aspect ratio and filter",
        "Durations and transitions",
        "Automatic camera moves",
        "Captions and narration",
        "Export as MP4, PDF and OTIO",
    ),
    Tier.BASIC: (
        "Explicit seeds and negative prompts",
        "Camera moves of your own choice",
        "Music and video clips",
    ),
    Tier.PRO: ("Engine and model for each panel", "Grading", "All exports"),
}
"""What each tier adds to the one before it."""

How = Literal["self-service", "administrator", "portal", "none"]


@dataclass(frozen=True, slots=True)
class Plan:
    """One tier."""

    tier: Tier
    limits: TierLimits
    adds: tuple[str, ...]
    """Features that the tiers before it haven't."""


@dataclass(frozen=True, slots=True)
class Changing:
    """How a user gets onto another tier."""

    how: How
    url: str | None = None
    """Where, for a portal; None: in the identity provider's own part of the page."""


def plans(settings: Settings) -> list[Plan]:
    """All of them, the smallest first."""
    return [Plan(tier, settings.tiers.of(tier), FEATURES[tier]) for tier in Tier]


def changing(settings: Settings, user: User) -> Changing:
    """What this user has to do to change his tier."""
    if user.is_owner:
        return Changing("none")
    if settings.clerk:
        return Changing("portal", settings.clerk_portal_url)
    return Changing("self-service" if settings.self_service_tiers else "administrator")


def require_self_service(settings: Settings, user: User) -> None:
    """Raises Forbidden, with `details.how` (and `details.url`) for what to do instead."""
    way = changing(settings, user)
    if way.how == "self-service":
        return
    words = {
        "none": "You own this installation: no tier limits you.",
        "portal": "Plans are paid for at the identity provider's; change yours there.",
        "administrator": "An administrator of this installation changes tiers; ask one.",
    }
    raise Forbidden(words[way.how], how=way.how, url=way.url)
