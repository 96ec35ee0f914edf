"""Which tier an order needs, by what its user set explicitly."""

from animatic.accounts.gates import Gates
from animatic.models import User
from animatic.vocabulary import Tier

_ORDER = (Tier.FREE, Tier.BASIC, Tier.PRO)


class Requirements:
    """Collects what an order asks for; refuses it as soon as the tier isn't enough."""

    def __init__(self, gates: Gates, user: User) -> None:
        self._gates = gates
        self._user = user
        self.tier = Tier.FREE
        """The lowest tier that may order all of it."""

    def need(self, tier: Tier, what: str) -> None:
        """`what` is a plural: "camera moves". Raises TierRequired."""
        self._gates.require(self._user, tier, what)
        self.tier = max(self.tier, tier, key=_ORDER.index)
