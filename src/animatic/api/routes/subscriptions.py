"""Plans, and who is on which."""

from fastapi import APIRouter, Depends

from animatic.accounts import subscriptions
from animatic.accounts.schemas import (
    ChangingOut,
    CreditsOut,
    PlanOut,
    SubscriptionChange,
    SubscriptionOut,
    UsageOut,
)
from animatic.api.dependencies import Caller, Reader, State, Writer, public
from animatic.api.envelope import Answer
from animatic.api.routes.users import Days, usage_of

router = APIRouter(prefix="/subscriptions", tags=["subscriptions"])


@router.get("/plans", dependencies=[Depends(public)])
async def list_plans(state: State) -> Answer[list[PlanOut]]:
    """What each subscription tier gives, the smallest first. Needs no key."""
    return Answer(data=[PlanOut.of(plan) for plan in subscriptions.plans(state.container.settings)])


@router.get("")
async def read_subscription(caller: Reader) -> Answer[SubscriptionOut]:
    """Your tier, your credits, and how you get onto another tier."""
    return Answer(data=await _subscription(caller))


@router.post("/change")
async def change_subscription(order: SubscriptionChange, caller: Writer) -> Answer[SubscriptionOut]:
    """Put yourself on another tier, where that is allowed. It holds at once for what you order from now on. Where it
    isn't, FORBIDDEN says in `details.how` (and `details.url`) what to do instead."""
    subscriptions.require_self_service(caller.container.settings, caller.user)
    before = caller.user.subscription_tier
    user = await caller.accounts.change_tier(caller.user.id, order.tier)
    if before != order.tier:
        await caller.log("account.tier", **{"from": before, "to": user.subscription_tier, "by": "user"})
    return Answer(data=await _subscription(caller))


@router.get("/usage")
async def read_subscription_usage(caller: Reader, days: Days = 30) -> Answer[UsageOut]:
    """The same as `GET /api/user/usage`: your credits, your storage, and what you used each day."""
    return Answer(data=await usage_of(caller, days))


async def _subscription(caller: Caller) -> SubscriptionOut:
    credits_ = await caller.accounts.credits(caller.user)
    way = subscriptions.changing(caller.container.settings, caller.user)
    return SubscriptionOut(
        tier=caller.user.subscription_tier,
        metered=credits_.metered,
        credits=CreditsOut.model_validate(credits_),
        changing=ChangingOut.model_validate(way),
    )
