"""Where and when a story plays, as far as its narration says so in English: prose has no scene headings.

A place is taken from a phrase of place ("in the old kitchen", "across the square") or from the subject of a first
sentence ("The harbour lies empty"). Where nothing is found nothing is claimed.
"""

import re
from dataclasses import dataclass, replace
from typing import Final

_INTERIORS: Final = (
    "kitchen bedroom bathroom hallway corridor hall attic cellar basement room office classroom library "
    "bar pub tavern cafe café "
    "restaurant diner shop store studio laboratory lab workshop garage cell prison hospital ward theatre "
    "theater cinema "
    "stage museum gallery ballroom chapel cabin cockpit elevator lift staircase stairwell stairs tunnel "
    "cave dungeon vault "
    "bathhouse bunker greenhouse sauna pantry nursery parlour parlor study dining-room wardrobe bookshop "
    "bakery courtroom"
)
_EXTERIORS: Final = (
    "street road alley lane square market marketplace park garden yard courtyard forest woods wood "
    "jungle desert dunes beach shore "
    "coast sea ocean bay harbour harbor port quay pier jetty dock docks deck boat ship raft lake river "
    "stream bridge bank field "
    "fields meadow hill hills hillside mountain mountains cliff cliffs valley island village town city "
    "rooftop roof balcony "
    "terrace porch veranda path trail track highway crossroads graveyard cemetery swamp marsh moor plain "
    "prairie savannah "
    "battlefield ruins playground stadium vineyard orchard farm waterfall glacier tundra riverbank "
    "lakeside seashore reef rocks viaduct railway tracks viaduct "
    "campsite campfire canyon summit ridge embankment promenade boulevard avenue fairground carnival"
)
_BUILDINGS: Final = (
    "house cottage lighthouse church cathedral castle palace tower hotel motel inn station airport "
    "school barn hut shed tent "
    "mansion farmhouse factory warehouse temple mosque mill windmill bank embassy monastery skyscraper "
    "apartment flat car bus "
    "train taxi truck van plane aeroplane airplane spaceship submarine carriage wagon"
)
_INT_FIRST: Final = frozenset(["in", "into", "inside", "within"])
_PLACE_KIND: Final = (
    dict.fromkeys(_BUILDINGS.split(), "building")
    | dict.fromkeys(_EXTERIORS.split(), "EXT")
    | dict.fromkeys(_INTERIORS.split(), "INT")
    | {
        "living room": "INT",
        "waiting room": "INT",
        "engine room": "INT",
        "lantern room": "INT",
        "top of the stairs": "INT",
    }
)
_NOUN = "|".join(sorted(map(re.escape, _PLACE_KIND), key=len, reverse=True))
_QUALIFIERS = r"(?:(?!(?:the|a|an|of|and|in|on|to|at|is|was|that|who|his|her)\b)[a-z'’\-]+ ){0,2}"
_PHRASE = re.compile(
    r"(?P<look>\b(?:look|stare|gaze|point|glance|nod|wave|peer|smile|shout|call)\w*(?: \w+ly)?(?: (?:up"
    r"|down|out|over|back))? )?"
    r"\b(?P<preposition>in|into|inside|within|on|onto|at|outside|across|along|through|down|up|over"
    r"|beneath|under|beside|near|by|"
    r"towards?|to|above|below|behind|before|reach(?:es|ed)|enter(?:s|ed)|leav(?:es|ing)|left|cross(?:es"
    r"|ed)|climb(?:s|ed)) "
    rf"(?P<article>the|a|an|his|her|their|our|my|its|every|an? old) (?P<place>{_QUALIFIERS}(?:{_NOUN}))\b(?!['’]s)",
    re.IGNORECASE,
)
_SUBJECT = re.compile(
    rf"^(?:The|A|An|Our|My|His|Her|Their) (?P<place>{_QUALIFIERS}(?:{_NOUN}))\b(?!['’]s)", re.IGNORECASE
)
_STANDING = re.compile(
    rf"\b(?:The|A|An|Our|My|His|Her|Their) (?P<place>{_QUALIFIERS}(?:{_NOUN})) (?:stood|stands|lay|lies"
    rf"|was|is|rose|rises|loomed|looms|"
    r"waited|waits|shone|shines|slept|sleeps|had been|were|are)\b",
    re.IGNORECASE,
)
_WEAK: Final = frozenset(
    [
        "to",
        "toward",
        "towards",
        "leaves",
        "leaving",
        "left",
        "behind",
        "before",
        "near",
        "by",
        "beside",
        "above",
        "over",
        "below",
    ]
)
"""Words that tell where somebody comes from, goes to, or what stands nearby, rather than where he is."""
_INDOOR_VERBS: Final = frozenset(["enter", "enters", "entered"])

_TIMES: Final[tuple[tuple[re.Pattern[str], str], ...]] = tuple(
    (
        re.compile(
            rf"\b(?<!last )(?<!every )(?<!each )(?<!good )(?<!since )(?<!until )(?:{pattern})\b",
            re.IGNORECASE,
        ),
        name,
    )
    for pattern, name in (
        (r"dawn|daybreak|sunrise|first light|sun (?:rises|rose|came up|comes up)", "DAWN"),
        (r"morning", "MORNING"),
        (r"noon|midday", "NOON"),
        (r"afternoon", "AFTERNOON"),
        (r"sunset|sundown|sun (?:sets|set|sinks|sank|went down|goes down)", "SUNSET"),
        (r"dusk|twilight", "DUSK"),
        (r"evening", "EVENING"),
        (
            r"night|nightfall|midnight|moonlight|moonlit|moon (?:rises|rose|hangs|hung|shines|shone)"
            r"|starlight|stars",
            "NIGHT",
        ),
        (r"sunlight|sunny|broad daylight", "DAY"),
    )
)
_WEATHERS: Final[tuple[tuple[re.Pattern[str], str], ...]] = tuple(
    (re.compile(rf"\b(?:{pattern})\b", re.IGNORECASE), name)
    for pattern, name in (
        (r"storms?|stormy|thunder\w*|lightning|hurricane|gale|tempest", "STORM"),
        (r"rain(?:s|ed|ing|y)?|drizzle|downpour", "RAIN"),
        (r"snow(?:s|ed|ing|y|fall)?|blizzard|snowflakes?", "SNOW"),
        (r"fog(?:gy)?|mist(?:y)?|haze", "FOG"),
    )
)
_CLEARS = re.compile(
    r"\b(?:(?:rain|storm|snow|wind|fog|mist|gale|weather)\w* (?:had |has )?(?:\w+ )?(?:stop\w*|pass\w*"
    r"|clear\w*|lift\w*|over|gone|died|spent|ended)|"
    r"(?:sky|sea) (?:\w+ )?(?:clear\w*|calm\w*|still)|calm (?:sea|morning|water)|cloudless)\b",
    re.IGNORECASE,
)
_TIME_SHIFT = re.compile(
    r"(?:(?:early |late |and |but )*(?:the|on the|by the) (?:next|following) (?:morning|day|evening|night"
    r"|week|month|spring|summer|autumn|winter|year)|"
    r"(?:[\w\-]+ ){1,3}(?:minutes?|hours?|days?|nights?|weeks?|months?|years?|winters?|summers?) (?:later"
    r"|after|passed|had passed|went by)|"
    r"later\b|that (?:same )?(?:night|evening|morning|afternoon|day|winter|summer)|(?:at|by|before|after"
    r"|towards?|until) (?:dawn|dusk|noon|midday|midnight|sunset|"
    r"sunrise|daybreak|nightfall|first light|morning|evening|night)\b|in the (?:morning|evening|afternoon"
    r"|middle of the night|end)|"
    r"when (?:the )?(?:dawn|morning|night|evening|sun|spring|winter|summer|autumn|storm|war) |(?:morning"
    r"|night|dawn|evening|winter|spring|summer|autumn) "
    r"(?:came|comes|falls|fell|breaks|broke|arrived|arrives)|"
    r"am (?:nächsten|folgenden|anderen) (?:tag|morgen|abend)|später|in (?:dieser|jener|der) nacht|le "
    r"lendemain|plus tard|"
    r"(?:ce soir|cette nuit)|al día siguiente|más tarde|(?:esa|aquella) noche|il giorno dopo|più tardi"
    r"|quella notte|no dia seguinte|mais tarde|"
    r"на следующ|позже|вечером|утром|第二天|翌日|その夜|那天)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Setting:
    """What is known of where and when."""

    interior: str = ""
    """INT or EXT."""
    place: str = ""
    time: str = ""
    weather: str = ""

    @property
    def line(self) -> str:
        """As a scene heading; empty if no place is known."""
        if not self.place:
            return ""
        weather = f", {self.weather}" if self.weather and self.interior == "EXT" else ""
        time = f" - {self.time}" if self.time else ""
        return f"{self.interior}. {self.place}{weather}{time}"


_ELSEWHERE = re.compile(
    r"(?:far |somewhere |meanwhile|elsewhere|outside|beyond |out at sea|out on |in the distance|on the "
    r"horizon|below|overhead)",
    re.IGNORECASE,
)


def looks_elsewhere(narration: str) -> bool:
    """Is this a look at something else, after which the story returns to its people?"""
    return _ELSEWHERE.match(narration) is not None


def shifts_time(narration: str) -> bool:
    """Does this paragraph begin some time after the one before?"""
    return _TIME_SHIFT.match(narration.lstrip(" …—–-")) is not None


def read_setting(narration: str, before: Setting) -> Setting:
    """The setting of a piece of narration that follows on from another."""
    setting = before
    found = _place(narration, is_first=not before.place)
    if found is not None:
        setting = replace(setting, interior=found[0], place=found[1])
    times = [(match.start(), name) for pattern, name in _TIMES if (match := pattern.search(narration))]
    if times:
        setting = replace(setting, time=min(times)[1])
    if _CLEARS.search(narration):
        return replace(setting, weather="")
    weather = next((name for pattern, name in _WEATHERS if pattern.search(narration)), "")
    if not weather or (weather == "RAIN" and before.weather == "STORM"):
        return setting  # it rains in a storm
    return replace(setting, weather=weather)


def _place(narration: str, *, is_first: bool) -> tuple[str, str] | None:
    best: tuple[int, str, str] | None = None
    for match in _PHRASE.finditer(narration):
        preposition = match["preposition"].lower()
        if match["look"]:
            continue
        rank = 1 if preposition in _WEAK else 2
        if rank == 1 and not is_first:
            continue
        place = match["place"].lower()
        if best is None or rank > best[0]:
            best = (rank, _interior(place, preposition), place)
    if best is None and is_first and (subject := _SUBJECT.match(narration) or _STANDING.search(narration)):
        place = subject["place"].lower()
        best = (1, _interior(place, ""), place)
    return (best[1], best[2].upper()) if best else None


def _interior(place: str, preposition: str) -> str:
    noun = next(
        (name for name in (" ".join(place.split()[-2:]), place.split()[-1]) if name in _PLACE_KIND), ""
    )
    kind = _PLACE_KIND[noun]
    if preposition == "outside":
        return "EXT"
    if kind != "building":
        return kind
    return "INT" if preposition in _INT_FIRST or preposition in _INDOOR_VERBS else "EXT"
