"""The artist's own vocabulary: what a reading can say, and hence what stages, places and people must know.

Values are stable: they go out in `Reading.to_dict`, to the API and to the studio.
"""

from enum import StrEnum
from typing import Final


class Setting(StrEnum):
    """Where it happens. One painter (or set builder) each; near ones may share a recipe."""

    # Nature
    SEA = "sea"
    BEACH = "beach"
    CLIFF = "cliff"
    ISLAND = "island"
    LAKE = "lake"
    RIVER = "river"
    WATERFALL = "waterfall"
    SWAMP = "swamp"
    DESERT = "desert"
    CANYON = "canyon"
    MOUNTAINS = "mountains"
    HILLS = "hills"
    VOLCANO = "volcano"
    FOREST = "forest"
    JUNGLE = "jungle"
    CLEARING = "clearing"
    SNOW = "snow"
    FIELD = "field"  # crops, open farmland
    MEADOW = "meadow"  # grass, flowers
    SAVANNAH = "savannah"
    PRAIRIE = "prairie"
    CAVE = "cave"
    UNDERWATER = "underwater"
    SKY = "sky"
    SPACE = "space"
    PLANET = "planet"
    MOON = "moon"
    # Built, under the open sky
    HARBOUR = "harbour"
    SHIP_DECK = "ship-deck"
    CITY = "city"  # the skyline, from afar or above
    STREET = "street"
    ALLEY = "alley"
    SQUARE = "square"
    MARKET = "market"
    ROOFTOP = "rooftop"
    BALCONY = "balcony"
    PORCH = "porch"  # at a house's door, outside
    COURTYARD = "courtyard"
    PARK = "park"
    GARDEN = "garden"
    PLAYGROUND = "playground"
    STADIUM = "stadium"
    POOL = "pool"
    ROAD = "road"
    BRIDGE = "bridge"
    PARKING_LOT = "parking-lot"
    GAS_STATION = "gas-station"
    STATION = "station"  # a railway platform
    RAILWAY = "railway"  # tracks in the open
    AIRPORT = "airport"
    VILLAGE = "village"
    SUBURB = "suburb"
    FARM = "farm"
    CASTLE = "castle"
    RUINS = "ruins"
    GRAVEYARD = "graveyard"
    BATTLEFIELD = "battlefield"
    CAMP = "camp"
    CONSTRUCTION_SITE = "construction-site"
    JUNKYARD = "junkyard"
    FAIRGROUND = "fairground"
    WESTERN_TOWN = "western-town"
    # Rooms
    ROOM = "room"
    LIVING_ROOM = "living-room"
    KITCHEN = "kitchen"
    DINING_ROOM = "dining-room"
    BEDROOM = "bedroom"
    BATHROOM = "bathroom"
    ATTIC = "attic"
    BASEMENT = "basement"
    HALLWAY = "hallway"
    STAIRWELL = "stairwell"
    ELEVATOR = "elevator"
    OFFICE = "office"
    MEETING_ROOM = "meeting-room"
    CLASSROOM = "classroom"
    LIBRARY = "library"
    LABORATORY = "laboratory"
    HOSPITAL = "hospital"
    WAITING_ROOM = "waiting-room"
    COURTROOM = "courtroom"
    POLICE_STATION = "police-station"
    INTERROGATION_ROOM = "interrogation-room"
    PRISON = "prison"
    CHURCH = "church"
    TEMPLE = "temple"
    BAR = "bar"
    RESTAURANT = "restaurant"
    CAFE = "cafe"
    SHOP = "shop"
    MUSEUM = "museum"
    GYM = "gym"
    STAGE = "stage"
    THEATRE = "theatre"  # the auditorium
    DANCE_HALL = "dance-hall"  # ballrooms, nightclubs
    STUDIO = "studio"  # an artist's, a recording or television studio
    WORKSHOP = "workshop"
    FACTORY = "factory"
    WAREHOUSE = "warehouse"
    GARAGE = "garage"
    BARN = "barn"
    TENT = "tent"
    THRONE_ROOM = "throne-room"
    HALL = "hall"  # of a castle or a palace
    DUNGEON = "dungeon"
    TUNNEL = "tunnel"
    SUBWAY = "subway"
    CAR = "car"
    BUS = "bus"
    TRAIN = "train"
    PLANE = "plane"
    COCKPIT = "cockpit"
    CABIN = "cabin"  # a hut's or a ship's inside
    SPACESHIP = "spaceship"
    SUBMARINE = "submarine"

    @property
    def is_interior(self) -> bool:
        return self in INTERIORS


_FIRST_INTERIOR: Final = list(Setting).index(Setting.ROOM)
INTERIORS: Final[frozenset[Setting]] = frozenset([*list(Setting)[_FIRST_INTERIOR:], Setting.CAVE])
"""The settings with something overhead; all others lie under the open sky, in water or in space."""


class TimeOfDay(StrEnum):
    DAWN = "dawn"
    MORNING = "morning"
    DAY = "day"
    GOLDEN = "golden"  # late afternoon, golden hour
    SUNSET = "sunset"
    DUSK = "dusk"
    NIGHT = "night"


class Weather(StrEnum):
    CLEAR = "clear"
    CLOUDY = "cloudy"
    RAIN = "rain"
    STORM = "storm"
    SNOW = "snow"
    FOG = "fog"
    WIND = "wind"
    SANDSTORM = "sandstorm"


class Framing(StrEnum):
    """How much of the subject the frame takes in, or the shot's own name where that says more."""

    EXTREME_WIDE = "extreme-wide"  # establishing shots, aerials, tiny figures
    WIDE = "wide"
    FULL = "full"  # head to toe
    MEDIUM = "medium"  # from the waist
    MEDIUM_CLOSE = "medium-close"  # from the chest
    CLOSE = "close"  # the face
    EXTREME_CLOSE = "extreme-close"  # the eyes
    INSERT = "insert"  # a thing or a hand, close
    OVER_THE_SHOULDER = "over-the-shoulder"
    TWO_SHOT = "two-shot"
    POV = "pov"


class Angle(StrEnum):
    EYE = "eye"
    LOW = "low"
    HIGH = "high"
    OVERHEAD = "overhead"  # bird's-eye, top-down


class Mood(StrEnum):
    NEUTRAL = "neutral"
    PEACEFUL = "peaceful"
    JOYFUL = "joyful"
    ROMANTIC = "romantic"
    MELANCHOLY = "melancholy"
    LONELY = "lonely"
    TENSE = "tense"
    EERIE = "eerie"
    MYSTERIOUS = "mysterious"
    VIOLENT = "violent"
    EPIC = "epic"


class Light(StrEnum):
    """A light that the text names, beyond that of the time of day."""

    NONE = ""
    CANDLE = "candle"
    LAMP = "lamp"
    LANTERN = "lantern"
    TORCH = "torch"  # a burning one
    FLASHLIGHT = "flashlight"
    FIRE = "fire"
    NEON = "neon"
    SCREEN = "screen"
    SPOTLIGHT = "spotlight"
    HEADLIGHTS = "headlights"
    MOON = "moon"
    SUN = "sun"
    LIGHTNING = "lightning"
    WINDOW = "window"  # the day or the night that comes in through one
    BELOW = "below"  # lit from below
    BACK = "back"  # against the light


class Kind(StrEnum):
    PERSON = "person"
    ANIMAL = "animal"
    CREATURE = "creature"  # dragons, aliens, robots that aren't people-shaped
    VEHICLE = "vehicle"
    BUILDING = "building"
    FURNITURE = "furniture"
    OBJECT = "object"
    PLANT = "plant"
    FIXTURE = "fixture"  # door, window, wall, stairs, bars, fence: part of the place that people act upon
    TERRAIN = "terrain"  # rock, hill, cave mouth, moon: named as a subject of its own


class Gender(StrEnum):
    UNKNOWN = ""
    FEMALE = "female"
    MALE = "male"


class Age(StrEnum):
    BABY = "baby"
    CHILD = "child"
    TEEN = "teen"
    ADULT = "adult"
    OLD = "old"


class Build(StrEnum):
    SLIM = "slim"
    AVERAGE = "average"
    BROAD = "broad"
    HEAVY = "heavy"


class Pose(StrEnum):
    """What the body does as a whole; the arms have `Gesture`."""

    STAND = "stand"
    WALK = "walk"
    RUN = "run"
    SIT = "sit"
    KNEEL = "kneel"
    CROUCH = "crouch"
    LIE = "lie"
    SLEEP = "sleep"
    CRAWL = "crawl"
    CLIMB = "climb"
    JUMP = "jump"
    FALL = "fall"
    LEAN = "lean"
    BEND = "bend"
    DANCE = "dance"
    FIGHT = "fight"
    RIDE = "ride"
    DRIVE = "drive"
    SWIM = "swim"
    FLY = "fly"
    FLOAT = "float"
    HANG = "hang"
    PERCH = "perch"


class Gesture(StrEnum):
    """What arms and hands do."""

    NONE = ""
    HOLD = "hold"  # a thing named in `props`
    CARRY = "carry"
    POINT = "point"
    REACH = "reach"
    OFFER = "offer"
    TAKE = "take"
    WAVE = "wave"
    RAISE = "raise"  # both arms up: surrender, cheer, summon
    RAISE_HAND = "raise-hand"  # one, open: an oath, a question
    CROSS_ARMS = "cross-arms"
    HANDS_ON_HIPS = "hands-on-hips"
    COVER_FACE = "cover-face"
    EMBRACE = "embrace"
    KISS = "kiss"
    HOLD_HANDS = "hold-hands"
    SHAKE_HANDS = "shake-hands"
    PRAY = "pray"
    AIM = "aim"
    STRIKE = "strike"  # a blow with fist or weapon
    THROW = "throw"
    PUSH = "push"
    PULL = "pull"
    PHONE = "phone"  # a handset at the ear
    EAT = "eat"
    DRINK = "drink"
    POUR = "pour"
    SMOKE = "smoke"
    READ = "read"
    WRITE = "write"  # also draw, paint
    TYPE = "type"
    PLAY = "play"  # an instrument
    COOK = "cook"
    WORK = "work"  # with a tool: dig, sweep, repair, saw
    KNOCK = "knock"
    OPEN = "open"
    LISTEN = "listen"
    TALK = "talk"  # the open hand of somebody who explains
    SALUTE = "salute"
    CLAP = "clap"
    SHRUG = "shrug"
    THINK = "think"  # hand at the chin
    TOUCH = "touch"


class Emotion(StrEnum):
    NEUTRAL = "neutral"
    CALM = "calm"
    HAPPY = "happy"
    LAUGHING = "laughing"
    LOVING = "loving"
    PROUD = "proud"
    SMUG = "smug"
    DETERMINED = "determined"
    THOUGHTFUL = "thoughtful"
    SUSPICIOUS = "suspicious"
    CONFUSED = "confused"
    SURPRISED = "surprised"
    SHOCKED = "shocked"
    WORRIED = "worried"
    AFRAID = "afraid"
    TERRIFIED = "terrified"
    SAD = "sad"
    CRYING = "crying"
    TIRED = "tired"
    ASLEEP = "asleep"
    BORED = "bored"
    COLD = "cold"  # contempt, distance
    ANNOYED = "annoyed"
    ANGRY = "angry"
    FURIOUS = "furious"
    DISGUSTED = "disgusted"
    EMBARRASSED = "embarrassed"
    PAINED = "pained"
    DRUNK = "drunk"
    DEAD = "dead"


class Gaze(StrEnum):
    """Where somebody looks; AT goes with `Subject.gaze_target`."""

    NATURAL = ""  # the stage decides: the one spoken to, what is held, what the picture is about
    AT = "at"
    CAMERA = "camera"
    UP = "up"
    DOWN = "down"
    AWAY = "away"  # from the other, out of the frame
    BACK = "back"  # over the shoulder
    CLOSED = "closed"


class RelationKind(StrEnum):
    IN = "in"
    ON = "on"
    UNDER = "under"
    OVER = "over"  # above, without touching
    BESIDE = "beside"
    BEHIND = "behind"
    IN_FRONT_OF = "in-front-of"
    BETWEEN = "between"
    AGAINST = "against"  # leaning
    AT = "at"  # a table, a window, a grave
    AROUND = "around"  # a fire, a table
    ACROSS_FROM = "across-from"
    FACING = "facing"  # turned to, looking at
    TOWARDS = "towards"  # moving to
    AWAY_FROM = "away-from"
    THROUGH = "through"
    WITH = "with"  # in company
    HOLDING = "holding"
    WEARING = "wearing"
    RIDING = "riding"
    DRIVING = "driving"
    CHASING = "chasing"
    FIGHTING = "fighting"
    EMBRACING = "embracing"
    TALKING_TO = "talking-to"
    USING = "using"  # plays, reads, repairs, digs: hands on the target
    GIVING = "giving"  # a thing to the target
    TOUCHING = "touching"
    PULLING = "pulling"
    PUSHING = "pushing"


class Situation(StrEnum):
    """The staging template that the text asks for: how the people and the main things meet."""

    NONE = "none"  # a place, nobody in it
    SOLO = "solo"  # one figure, nothing more particular
    PORTRAIT = "portrait"  # the face is the picture
    GROUP = "group"
    CROWD = "crowd"
    TALKING = "talking"  # face to face
    TABLE_TALK = "table-talk"
    INTERROGATION = "interrogation"
    PHONE_CALL = "phone-call"
    ARGUMENT = "argument"
    EMBRACE = "embrace"
    KISS = "kiss"
    FAREWELL = "farewell"
    MEAL = "meal"
    BAR_COUNTER = "bar-counter"
    DESK_WORK = "desk-work"
    READING = "reading"
    COOKING = "cooking"
    CLASS = "class"
    AUDIENCE = "audience"  # performer and listeners
    PERFORMANCE = "performance"  # the performer alone
    BEDSIDE = "bedside"
    IN_BED = "in-bed"
    DRIVING = "driving"
    RIDING = "riding"
    CAMPFIRE = "campfire"
    WALKING = "walking"
    CHASE = "chase"
    FIGHT = "fight"
    STANDOFF = "standoff"  # weapons drawn, nobody moves
    BATTLE = "battle"
    KNEELING = "kneeling"
    OFFERING = "offering"  # somebody hands somebody a thing
    AT_GRAVE = "at-grave"
    AT_WINDOW = "at-window"
    AT_DOOR = "at-door"
    IN_CELL = "in-cell"
    WAITING = "waiting"
    WATCHING = "watching"  # something far away, seen from behind
    WORKING = "working"
    DANCING = "dancing"
    HERO = "hero"  # low angle, alone against the sky
    INSERT = "insert"  # a thing, or a hand and a thing
    VEHICLE = "vehicle"  # a vehicle is the subject
    ANIMAL = "animal"
    LANDSCAPE = "landscape"  # a place with a building or an object as its subject
