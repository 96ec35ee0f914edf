"""How the characters of a project look."""

from collections.abc import Sequence
from typing import Annotated, Final, Self
from uuid import UUID

from pydantic import BeforeValidator, Field, JsonValue, StringConstraints, model_validator

from animatic.errors import InvalidInput
from animatic.schema import Body, Bool, Name, View
from animatic.storyboard.character import (
    BEARDS,
    CLOTHES_COLOURS,
    HAIR_COLOURS,
    HAIRSTYLES,
    HATS,
    SKINS,
    TOPS,
    Character,
)
from animatic.storyboard.terms import Age, Build, Gender

MAX_CAST: Final = 200

Word = Annotated[str, StringConstraints(strip_whitespace=True, max_length=64)]
"""A short word or two."""
Description = Annotated[str, StringConstraints(strip_whitespace=True, max_length=500)]


def _told(words: Sequence[str]) -> list[JsonValue]:
    """What the artist can draw, for the document: other words are taken too, and left to its invention."""
    return [word for word in words if word]


class CastMember(Body):
    """How a character looks in every panel. Whatever is left empty the artist decides, and always alike."""

    name: Name
    role: Word = Field(default="", examples=["detective"])
    gender: Gender = Gender.UNKNOWN
    age: Age = Age.ADULT
    build: Build = Build.AVERAGE
    skin: Word = Field(default="", examples=_told(SKINS))
    hair: Word = Field(default="", examples=_told(HAIRSTYLES))
    hair_colour: Word = Field(default="", examples=_told(HAIR_COLOURS))
    beard: Word = Field(default="", examples=_told(BEARDS))
    glasses: Bool = False
    hat: Word = Field(default="", examples=_told(HATS))
    hat_colour: Word = Field(default="", examples=_told(CLOTHES_COLOURS))
    top: Word = Field(default="", examples=_told(TOPS))
    top_colour: Word = Field(default="", examples=_told(CLOTHES_COLOURS))
    coat_colour: Word = Field(default="", examples=_told(CLOTHES_COLOURS))
    trousers_colour: Word = Field(default="", examples=_told(CLOTHES_COLOURS))
    description: Description = Field(
        default="", description="In words of your own, for engines that paint from words."
    )
    reference_image_id: UUID | None = Field(
        default=None, description="A picture of the character, for engines that paint from pictures."
    )

    @model_validator(mode="after")
    def _drawable(self) -> Self:
        try:
            self.to_character()
        except InvalidInput as error:
            raise ValueError(error.message) from error
        return self

    def to_character(self) -> Character:
        return Character.from_dict(self.model_dump(mode="json", exclude_none=True))


Cast = Annotated[list[CastMember], Field(max_length=MAX_CAST)]


class CastMemberOut(View):
    """How a character looks in every panel."""

    name: str
    role: str = ""
    gender: Gender = Gender.UNKNOWN
    age: Age = Age.ADULT
    build: Build = Build.AVERAGE
    skin: str = ""
    hair: str = ""
    hair_colour: str = ""
    beard: str = ""
    glasses: bool = False
    hat: str = ""
    hat_colour: str = ""
    top: str = ""
    top_colour: str = ""
    coat_colour: str = ""
    trousers_colour: str = ""
    description: str = ""
    reference_image_id: Annotated[UUID | None, BeforeValidator(lambda told: told or None)] = Field(
        default=None, description="A picture of the character, for engines that paint from pictures."
    )
