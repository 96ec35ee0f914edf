"""What goes in and out about costs."""

from collections.abc import Sequence
from decimal import Decimal
from typing import Any, Self
from uuid import UUID

from pydantic import ConfigDict, Field, model_validator

from animatic.accounts.ledger import CreditSummary
from animatic.conversions.costs import Share, Spent
from animatic.conversions.film_orders import ImageToVideoOrder
from animatic.conversions.schemas import StoryboardOrder, TextToImageOrder
from animatic.schema import Patch, View, tell_what_is_nullable
from animatic.vocabulary import ConversionType


class ProjectStoryboardOrder(StoryboardOrder):
    """An order of `POST /api/projects/{projectId}/storyboard`, with the project."""

    project_id: UUID

    def order(self) -> StoryboardOrder:
        return StoryboardOrder(
            **{name: getattr(self, name) for name in self.model_fields_set - {"project_id"}}
        )


def _exactly_one(schema: dict[str, Any], order: type[Patch]) -> None:
    tell_what_is_nullable(schema, order)
    schema["minProperties"] = schema["maxProperties"] = 1


class EstimateOrder(Patch):
    """What may be ordered: one of the three, as it would be sent."""

    model_config = ConfigDict(json_schema_extra=_exactly_one)

    text_to_image: TextToImageOrder | None = None
    storyboard: ProjectStoryboardOrder | None = None
    image_to_video: ImageToVideoOrder | None = None

    @model_validator(mode="after")
    def _one(self) -> Self:
        if (
            sum(order is not None for order in (self.text_to_image, self.storyboard, self.image_to_video))
            != 1
        ):
            raise ValueError("give one of textToImage, storyboard and imageToVideo")
        return self


class EstimateShare(View):
    """What one engine, with one model, contributes."""

    engine: str
    model: str = Field(description="Empty: the engine knows only one.")
    type: ConversionType
    conversions: int
    credits: int
    usd: Decimal = Field(description="US dollars at the provider, of those whose price is known.")
    unpriced: int = Field(description="Conversions whose provider wants money, how much isn't known here.")


class EstimateOut(View):
    """What an order would cost."""

    conversions: int
    credits: int = Field(description="If all of them succeed; what fails costs nothing.")
    available: int | None = Field(description="Credits that are left now; null: nothing is counted.")
    enough: bool = Field(description="Whether the credits suffice.")
    usd: Decimal = Field(
        description="US dollars at providers, beside the credits; of what has a known price."
    )
    unpriced: int = Field(description="Conversions whose provider wants money, how much isn't known here.")
    shares: list[EstimateShare] = Field(description="By engine and model.")

    @classmethod
    def of(cls, shares: Sequence[Share], credits_: CreditSummary) -> Self:
        needed = sum(share.credits for share in shares)
        return cls(
            conversions=sum(share.conversions for share in shares),
            credits=needed,
            available=credits_.available if credits_.metered else None,
            enough=not credits_.metered or needed <= credits_.available,
            usd=sum((share.usd for share in shares), Decimal(0)),
            unpriced=sum(share.unpriced for share in shares),
            shares=[EstimateShare.model_validate(share) for share in shares],
        )


class SpentOut(View):
    """What one engine, with one model, has cost a project."""

    engine: str
    model: str
    type: ConversionType
    conversions: int = Field(description="However they ended, or stand.")
    completed: int
    credits: int = Field(description="Of those that are completed or under way.")
    estimated_usd: Decimal
    actual_usd: Decimal
    uncertain: int = Field(description="Failed ones that the provider may have charged for all the same.")


class ProjectCosts(View):
    """What a project's conversions have cost; deleted ones are among them."""

    credits: int
    estimated_usd: Decimal = Field(description="Before they ran, of those that a price was known for.")
    actual_usd: Decimal = Field(description="Of the completed ones, as far as it can be told.")
    uncertain: int = Field(description="Failed ones that a provider may have charged for all the same.")
    shares: list[SpentOut] = Field(description="By type, engine and model.")

    @classmethod
    def of(cls, spent: Sequence[Spent]) -> Self:
        return cls(
            credits=sum(one.credits for one in spent),
            estimated_usd=sum((one.estimated_usd for one in spent), Decimal(0)),
            actual_usd=sum((one.actual_usd for one in spent), Decimal(0)),
            uncertain=sum(one.uncertain for one in spent),
            shares=[SpentOut.model_validate(one) for one in spent],
        )
