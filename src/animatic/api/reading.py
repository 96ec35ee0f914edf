"""What the storyboard artist understands of a text, as the API shows it."""

from typing import Annotated, Self

from pydantic import Field, StringConstraints

from animatic.conversions.schemas import MAX_PROMPT
from animatic.projects.schemas import Cast, CastMemberOut
from animatic.schema import Body, View
from animatic.storyboard.reading import Reading


class DescribeOrder(Body):
    """A text to understand."""

    text: Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=MAX_PROMPT)] = (
        Field(examples=["INT. KITCHEN - NIGHT\nAnna, crying, drops a letter into the sink."])
    )
    cast: Cast = Field(default=[], description="Who is who, as in a project's `cast`.")


class RelationOut(View):
    """How a subject stands to another thing."""

    kind: str
    target: str
    index: int | None = Field(description="Of the other among the subjects; null if it isn't one of them.")


class SubjectOut(View):
    """Somebody or something in the picture."""

    noun: str
    kind: str
    figure: str = Field(description="What is drawn; empty: the artist knows nothing like it.")
    name: str
    character: CastMemberOut | None
    count: int
    gender: str
    age: str
    pose: str
    gesture: str
    action: str
    emotion: str
    gaze: str
    gaze_target: int | None
    colour: str
    material: str
    size: str
    states: list[str]
    wears: list[tuple[str, str]] = Field(description="Garment or feature, and its colour or nothing.")
    props: list[str]
    relations: list[RelationOut]


class SpokenLineOut(View):
    """What is said in the picture."""

    speaker: int = Field(description="Index of a subject; -1: a voice that is only heard.")
    text: str
    addressee: int | None
    emotion: str
    parenthetical: str
    off_screen: bool


class ReadingOut(View):
    """What the artist understood. What the text doesn't say is a sensible choice."""

    text: str
    setting: str
    interior: bool
    time_of_day: str
    weather: str
    season: str
    light: str
    mood: str
    framing: str
    angle: str
    dutch: bool
    style: str = Field(description="A style that the text names.")
    situation: str
    place: str = Field(description="In the text's own words.")
    features: list[str]
    subjects: list[SubjectOut] = Field(description="In order of importance.")
    lines: list[SpokenLineOut]
    absent: list[str] = Field(description="What must not be drawn.")
    unknown: list[str] = Field(description="Words that the artist can't use.")
    confidence: float = Field(description="0 to 1: how much of the text was understood.")
    setting_given: bool
    time_given: bool
    weather_given: bool
    framing_given: bool

    @classmethod
    def of(cls, reading: Reading) -> Self:
        return cls.model_validate(reading)
