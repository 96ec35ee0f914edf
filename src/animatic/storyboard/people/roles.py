"""How people of a role dress: police, soldiers, kings, cooks … and who counts as one."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from animatic.storyboard.people.outfit import Outfit
from animatic.storyboard.terms import Gender

_SUIT = Outfit(collar="lapels", tie=True)
_UNIFORM = Outfit(collar="shirt", front="buttons", belt=True, shoulders="epaulettes")
_COAT = Outfit(collar="lapels", front="buttons", hem=0.5, flare=1.25, belt=True)
_GOWN = Outfit(hem=0.97, flare=1.9, legs="bare", collar="v")
_ROBE = Outfit(hem=0.95, flare=1.6, sleeves="wide", legs="bare", front="wrap", belt=True)


@dataclass(frozen=True, slots=True)
class Dress:
    """What the role brings along; "" leaves a thing to the person."""

    outfit: Outfit
    top: str = ""
    coat: str = ""
    trousers: str = ""
    inner: str = ""
    accent: str = ""
    trim: str = ""
    shoes: str = ""
    metal: str = ""
    hat: str = ""
    hat_colour: str = ""
    gender: Gender = Gender.UNKNOWN
    hair: str = ""
    """A drawing of the index."""
    beard: str = ""
    glasses: bool = False
    grey: bool = False
    skin: str = ""
    hair_colour: str = ""
    kind: str = ""
    """Not a person's head: see `strange`."""
    prop: str = ""
    """What is in hand when it matters: in battle, on guard."""
    opacity: float = 1.0


ROLES: Final[Mapping[str, Dress]] = {
    "police": Dress(Outfit(collar="shirt", front="buttons", belt=True, tie=True, badge="star"), top="#34507e", trousers="#263452", accent="#1a2236", hat="police-cap", hat_colour="#263452"),
    "detective": Dress(_COAT, coat="#9a8058", inner="#e8e2d2", accent="#5a4630", trousers="#3a3a44", hat="hat", hat_colour="#6e5a40"),
    "soldier": Dress(Outfit(collar="shirt", front="buttons", belt=True, boots=0.5), prop="rifle", top="#6b7048", trousers="#5c6040", accent="#3c3a26", shoes="#2c261e", hat="helmet", hat_colour="#5a6040"),
    "officer": Dress(Outfit(collar="lapels", front="double", belt=True, badge="medals", boots=0.8, tie=True), coat="#4a5440", inner="#c8c0a0", trousers="#4a5440", accent="#7a2c2c", shoes="#201c18", hat="police-cap", hat_colour="#4a5440"),
    "doctor": Dress(Outfit(collar="lapels", hem=0.42, flare=1.15, front="open", badge="stethoscope"), coat="#eef2f2", inner="#8fb4c8", trousers="#4a5a70"),
    "nurse": Dress(Outfit(sleeves="short", collar="v", badge="cross"), top="#8cc0c0", trousers="#7fb2b4", accent="#c0464a", shoes="#eceae6"),
    "surgeon": Dress(Outfit(sleeves="short", collar="v"), top="#5fa08e", trousers="#5fa08e", shoes="#e8e6e0", hair="short", hat_colour="#5fa08e"),
    "scientist": Dress(Outfit(collar="lapels", hem=0.42, flare=1.15, front="open"), coat="#eef0ee", inner="#b8a878", trousers="#5a5650", glasses=True),
    "chef": Dress(Outfit(collar="high", front="double", apron=False), top="#f0ede4", trousers="#4a4a52", trim="#8a8a90", hat="toque"),
    "baker": Dress(Outfit(sleeves="short", apron=True), top="#d8a878", trim="#f0ebe0", hat="toque"),
    "waiter": Dress(Outfit(collar="shirt", front="open", tie=True), coat="#2a2c36", inner="#f0eee6", trousers="#22242c", accent="#22242c"),
    "bartender": Dress(Outfit(collar="shirt", front="open"), coat="#3a2c34", inner="#ece4d4", trousers="#2a2630"),
    "king": Dress(Outfit(hem=0.9, flare=1.7, sleeves="wide", collar="fur", belt=True, cape=0.95), top="#7a2436", accent="#9a2c3c", trim="#f2ecdc", metal="#e0b54a", hat="crown", beard="full", gender=Gender.MALE),
    "queen": Dress(Outfit(hem=0.97, flare=2.2, sleeves="long", collar="ruff", cape=0.9, badge="chain", legs="bare"), top="#5a3a7e", accent="#8a2c4a", trim="#f2ecdc", metal="#e0b54a", hat="crown", gender=Gender.FEMALE),
    "princess": Dress(Outfit(hem=0.97, flare=2.2, collar="v", sleeves="short", legs="bare"), top="#d88aa8", metal="#e8c464", hat="tiara", gender=Gender.FEMALE, hair="long"),
    "prince": Dress(Outfit(hem=0.2, flare=1.15, collar="high", front="buttons", belt=True, boots=0.85, cape=0.7), top="#3a5a9a", accent="#8a2c3c", trousers="#e0d8c4", metal="#e0b54a", shoes="#4a3424", trim="#e0b54a", gender=Gender.MALE),
    "knight": Dress(Outfit(front="plate", bulk=1.12, belt=True, boots=1.0, gloves=True, shoulders="plates", cape=0.75), prop="sword", top="#8b939d", trousers="#7c848e", shoes="#6e767f", metal="#b4bcc6", accent="#8c2c34", hat="knight"),
    "guard": Dress(Outfit(hem=0.3, flare=1.1, belt=True, boots=0.9, shoulders="plates"), prop="spear", top="#7c3038", trousers="#5a4a40", metal="#9aa2aa", accent="#4a3424", hat="viking", hat_colour="#9aa2aa"),
    "wizard": Dress(Outfit(hem=0.97, flare=1.8, sleeves="wide", legs="bare", belt=True), prop="staff", top="#43407e", accent="#c09a4a", hat="wizard", hat_colour="#3a3670", beard="long", grey=True, gender=Gender.MALE, hair="elder"),
    "witch": Dress(Outfit(hem=0.95, flare=1.8, sleeves="wide", legs="bare", belt=True), top="#33303e", accent="#6a4a8a", hat="wizard", hat_colour="#2a2834", gender=Gender.FEMALE, hair="long"),
    "monk": Dress(Outfit(hem=0.95, flare=1.5, sleeves="wide", legs="bare", belt=True, collar="hood"), top="#6e4e34", accent="#d0bc94", hair="fringe", gender=Gender.MALE),
    "hooded": Dress(Outfit(hem=0.9, flare=1.5, sleeves="wide", cape=0.9), top="#3a3842", accent="#33313a", hat="hood", hat_colour="#33313a"),
    "astronaut": Dress(Outfit(bulk=1.35, gloves=True, boots=0.5, pack=True, belt=True, badge="number"), top="#e6e8ea", trousers="#dcdfe2", accent="#c8ccd0", shoes="#b8bcc2", trim="#aeb6be", hat="space-helmet"),
    "fisherman": Dress(Outfit(collar="turtle", boots=0.9, hem=0.16, flare=1.05), top="#d0a23a", trousers="#4a5a60", shoes="#3c4a3c", hat="beanie", hat_colour="#8a3a34", beard="full", gender=Gender.MALE),
    "sailor": Dress(Outfit(collar="v", stripes=5), top="#e6e6e2", trim="#34507e", trousers="#2c3c5c", hat="sailor"),
    "captain": Dress(Outfit(collar="lapels", front="double", tie=True), coat="#263452", inner="#f0eee6", trousers="#263452", accent="#1a2030", metal="#d8b04a", trim="#d8b04a", hat="captain", hat_colour="#1c2438", beard="full", gender=Gender.MALE),
    "pilot": Dress(Outfit(collar="shirt", tie=True, shoulders="epaulettes"), top="#f0f0ec", trousers="#263048", accent="#1c2438", hat="captain", hat_colour="#1c2438"),
    "farmer": Dress(Outfit(collar="shirt", front="buttons", boots=0.7), top="#a8503c", trousers="#4a628a", shoes="#5a4028", hat="straw-hat", hat_colour="#d8b870"),
    "priest": Dress(Outfit(hem=0.95, flare=1.25, collar="cleric", front="buttons", legs="bare"), top="#2a2a32", trim="#2a2a32", gender=Gender.MALE),
    "bishop": Dress(Outfit(hem=0.95, flare=1.5, sleeves="wide", legs="bare", badge="chain"), top="#8a2c44", metal="#e0b54a", accent="#d8b04a", trim="#f0e8d4", hat="mitre", gender=Gender.MALE, grey=True),
    "nun": Dress(Outfit(hem=0.96, flare=1.4, sleeves="wide", legs="bare", badge="chain"), top="#2c2c36", hat_colour="#2c2c36", metal="#c8c0a0", hair="hijab", gender=Gender.FEMALE),
    "teacher": Dress(Outfit(collar="shirt", front="open"), coat="#7a5a44", inner="#e8e0cc", trousers="#4a4650", glasses=True),
    "judge": Dress(Outfit(hem=0.95, flare=1.5, sleeves="wide", collar="cleric", legs="bare"), top="#26242c", grey=True, glasses=True),
    "lawyer": Dress(_SUIT, coat="#2e3444", inner="#f0eee8", accent="#7a2c34", trousers="#2e3444"),
    "businessman": Dress(_SUIT, coat="#3a4258", inner="#eef0f2", accent="#8a3a3c", trousers="#3a4258", shoes="#241f22"),
    "pirate": Dress(Outfit(front="open", collar="lapels", hem=0.45, flare=1.3, belt=True, boots=0.9), prop="sword", coat="#7a2c34", inner="#e8e0cc", trousers="#3c3430", accent="#c09a4a", trim="#d8b04a", shoes="#3a2a20", hat="pirate", hat_colour="#2a2630", beard="goatee"),
    "cowboy": Dress(Outfit(collar="shirt", front="open", belt=True, boots=0.8), prop="pistol", coat="#7a5434", inner="#b86a4a", trousers="#4a5874", accent="#5a3a20", shoes="#6a4426", hat="cowboy-hat", hat_colour="#8a6238"),
    "sheriff": Dress(Outfit(collar="shirt", front="open", belt=True, boots=0.8, badge="star"), prop="pistol", coat="#5a4a3a", inner="#d8ccb0", trousers="#4a4238", accent="#3a2a1c", metal="#e0b54a", shoes="#4a3424", hat="cowboy-hat", hat_colour="#4a3c2c"),
    "prisoner": Dress(Outfit(badge="number"), top="#d8793a", trousers="#d0702f", shoes="#e8e4da", hair="buzz"),
    "thief": Dress(Outfit(collar="turtle", gloves=True), top="#34323c", trousers="#2a2a34", accent="#22222a", hat="beanie", hat_colour="#24242c"),
    "worker": Dress(Outfit(collar="shirt", front="buttons", boots=0.5, belt=True), top="#c8783a", trousers="#46567a", accent="#5a4028", hat="hard-hat", hat_colour="#e8b83a"),
    "mechanic": Dress(Outfit(collar="shirt", front="zip", belt=True), top="#4a6484", trousers="#4a6484", accent="#38506e", hat="cap", hat_colour="#38506e"),
    "firefighter": Dress(Outfit(hem=0.25, flare=1.1, front="buttons", collar="high", bulk=1.12, boots=0.7, gloves=True), top="#3c3a38", trousers="#3c3a38", trim="#e0c048", accent="#2a2826", shoes="#2a2826", metal="#e0c048", hat="fire-helmet", hat_colour="#b8342c"),
    "miner": Dress(Outfit(collar="shirt", boots=0.6, belt=True), top="#6a5a4a", trousers="#4a4640", accent="#2c2420", hat="hard-hat", hat_colour="#c8a040"),
    "butler": Dress(_SUIT, coat="#24242c", inner="#f2f0ea", accent="#24242c", trousers="#34343c", hair="fringe", gender=Gender.MALE),
    "maid": Dress(Outfit(hem=0.6, flare=1.6, legs="tights", apron=True, collar="high"), top="#2c2c36", trim="#f2f0ea", trousers="#34343e", gender=Gender.FEMALE, hair="bun"),
    "bride": Dress(Outfit(hem=0.98, flare=2.3, collar="v", legs="bare"), top="#f4f0ea", metal="#e8dcb8", gender=Gender.FEMALE, hair="bun", hat="tiara"),
    "groom": Dress(_SUIT, coat="#26262e", inner="#f4f2ec", accent="#26262e", trousers="#26262e", gender=Gender.MALE),
    "dancer": Dress(Outfit(sleeves="none", hem=0.5, flare=2.2, legs="tights", collar="v"), top="#c8546a", trousers="#e8c0b0", shoes="#c8546a", hair="bun", gender=Gender.FEMALE),
    "singer": Dress(Outfit(hem=0.95, flare=1.3, sleeves="none", collar="v", legs="bare"), top="#a82c44", gender=Gender.FEMALE, hair="long-curly"),
    "musician": Dress(Outfit(front="open", collar="shirt"), coat="#3a3444", inner="#c8543c", trousers="#2c3048"),
    "artist": Dress(Outfit(collar="shirt", apron=True), top="#4a6a8a", trim="#d8ccb0", hat="flat-cap", hat_colour="#5a3a44"),
    "student": Dress(Outfit(collar="hood", pack=True), top="#5a7a9a", trousers="#3c4a6a"),
    "boxer": Dress(Outfit(sleeves="none", legs="shorts", gloves=True, collar="none"), top="#b83a34", trousers="#b83a34", accent="#b83a34"),
    "athlete": Dress(Outfit(sleeves="short", legs="shorts", badge="number"), top="#3a7ab0", trousers="#22304a", shoes="#f0f0ea"),
    "hiker": Dress(Outfit(collar="shirt", pack=True, boots=0.4, front="zip"), top="#b8643a", trousers="#5a5a46", shoes="#5a4028"),
    "explorer": Dress(Outfit(collar="shirt", front="buttons", belt=True, boots=0.7, pack=True), top="#b89a64", trousers="#8a7048", accent="#5a3c20", hat="hat", hat_colour="#7a5a34"),
    "hunter": Dress(Outfit(collar="shirt", front="open", boots=0.7, belt=True), prop="bow", coat="#5a6a40", inner="#a8843c", trousers="#5a4c38", accent="#4a3420", hat="cap", hat_colour="#5a6a40"),
    "samurai": Dress(Outfit(hem=0.8, flare=1.5, sleeves="wide", front="wrap", belt=True, legs="bare"), prop="sword", top="#34404e", accent="#8a2c34", hair="knot", gender=Gender.MALE),
    "viking": Dress(Outfit(hem=0.25, flare=1.1, collar="fur", belt=True, boots=0.8, cape=0.6), prop="axe", top="#6a5038", trousers="#4a4640", accent="#5a4a3a", trim="#c8b898", metal="#a8a8a0", hat="viking", beard="full", gender=Gender.MALE),
    "beggar": Dress(Outfit(hem=0.35, flare=1.2, front="open", collar="shirt"), coat="#6a5c4a", inner="#8a8070", trousers="#5a5248", hat="beanie", hat_colour="#6a4a3c", beard="full"),
    "clown": Dress(Outfit(collar="ruff", front="buttons", bulk=1.15), top="#e0b43a", trousers="#4a7ab8", trim="#c8342c", hair="long-curly"),
    "superhero": Dress(Outfit(cape=0.85, boots=0.8, belt=True, gloves=True), top="#2c4a9a", trousers="#2c4a9a", accent="#b8303a", shoes="#b8303a", metal="#e8c03a"),
    "spy": Dress(_SUIT, coat="#24262e", inner="#eeeeea", accent="#1c1c22", trousers="#24262e"),
    "gangster": Dress(Outfit(collar="lapels", front="double", tie=True), prop="pistol", coat="#34323a", inner="#2c2a30", accent="#8a2c34", trousers="#34323a", trim="#5a5860", hat="hat", hat_colour="#2c2a30", gender=Gender.MALE),
    "postman": Dress(Outfit(collar="shirt", front="buttons"), top="#46648c", trousers="#2c3c58", hat="cap", hat_colour="#2c3c58"),
    "conductor": Dress(_UNIFORM, top="#3a3c5a", trousers="#2c2e44", accent="#c09a4a", trim="#d8b04a", metal="#d8b04a", hat="police-cap", hat_colour="#2c2e44"),
    "jester": Dress(Outfit(collar="ruff", hem=0.12, flare=1.2, legs="tights", front="buttons"), top="#c8463c", trousers="#3f6a9a", trim="#e8c04a", accent="#3f6a9a", shoes="#c8463c", hat="jester", hat_colour="#c8463c"),
    "skeleton": Dress(Outfit(hem=0.5, flare=1.3, sleeves="wide", legs="bare", collar="v"), top="#3a3640", skin="#e8e2d0", kind="skull"),
    "alien": Dress(Outfit(collar="high", boots=0.6), top="#6a7a94", trousers="#5a6880", skin="#9abf8a", kind="alien"),
    "ghost": Dress(Outfit(hem=0.97, flare=1.9, sleeves="wide", legs="bare", collar="v"), top="#dfe8f2", skin="#cfdbe8", hair_colour="white", hair="long", opacity=0.62),
    "zombie": Dress(Outfit(front="open", collar="shirt"), coat="#5a5848", inner="#a8a088", trousers="#4a4840", skin="#8fa07a", hair="messy"),
    "vampire": Dress(Outfit(collar="lapels", tie=True, cape=0.92), coat="#24222a", inner="#ece8e0", accent="#7a1c28", trousers="#24222a", skin="#e4dcd4", hair="quiff", hair_colour="black"),
    "devil": Dress(Outfit(collar="lapels", tie=True, cape=0.8), coat="#5a1820", inner="#2a2026", accent="#2a1418", trousers="#3a1218", skin="#c04a3c", hat="horns", hat_colour="#3a2420", hair="short", hair_colour="black", beard="goatee"),
    "angel": Dress(Outfit(hem=0.97, flare=1.7, sleeves="wide", legs="bare", collar="v", wings=True), top="#f4f2ea", hat="halo", hair="long-curly", hair_colour="blond"),
    "fairy": Dress(Outfit(hem=0.5, flare=1.9, sleeves="short", legs="bare", collar="v", wings=True), top="#8ac0a0", hair="bun", gender=Gender.FEMALE),
    "elf": Dress(Outfit(hem=0.2, flare=1.25, belt=True, legs="tights", boots=0.4), top="#4a8a4e", trousers="#3a6a44", accent="#7a5a2c", shoes="#7a5230", hat="elf", hat_colour="#3f7a44"),
    "santa": Dress(Outfit(hem=0.28, flare=1.1, belt=True, boots=0.7, collar="fur", gloves=True, bulk=1.15), top="#b8302e", trousers="#b8302e", accent="#2a2426", trim="#f2ece2", shoes="#2a2426", hat="santa", hat_colour="#b8302e", beard="long", grey=True, gender=Gender.MALE),
    "diver": Dress(Outfit(collar="turtle", pack=True, gloves=True), top="#26303c", trousers="#26303c", accent="#1c242e", shoes="#d8a23a", hat="hood", hat_colour="#26303c"),
    "gladiator": Dress(Outfit(sleeves="none", front="plate", hem=0.42, flare=1.3, belt=True, legs="bare", boots=0.5), top="#7a4a30", metal="#c09a52", accent="#8a2c34", shoes="#6a4226", hat="knight", prop="sword", gender=Gender.MALE),
    "robot": Dress(Outfit(front="plate", bulk=1.15, gloves=True, boots=0.8, shoulders="plates"), kind="robot", skin="#6a7682", top="#8d99a6", trousers="#7d8894", accent="#9aa6b2", shoes="#6a7682", metal="#b4c0cc"),
}  # fmt: skip

ALIASES: Final[Mapping[str, str]] = {
    "policeman": "police", "policewoman": "police", "cop": "police", "constable": "police", "patrolman": "police", "police officer": "police",
    "inspector": "detective", "investigator": "detective", "sergeant": "soldier", "private": "soldier", "infantryman": "soldier", "marine": "soldier",
    "trooper": "soldier", "rebel": "soldier", "general": "officer", "colonel": "officer", "major": "officer", "commander": "officer", "lieutenant": "officer",
    "physician": "doctor", "medic": "nurse", "paramedic": "nurse", "midwife": "nurse", "vet": "doctor", "dentist": "doctor", "pharmacist": "scientist",
    "professor": "teacher", "chemist": "scientist", "researcher": "scientist", "inventor": "scientist", "engineer": "worker", "cook": "chef",
    "waitress": "waiter", "barman": "bartender", "barmaid": "bartender", "barista": "bartender", "innkeeper": "bartender", "shopkeeper": "baker",
    "butcher": "baker", "grocer": "baker", "emperor": "king", "sultan": "king", "pharaoh": "king", "empress": "queen", "duchess": "queen", "lady": "queen",
    "duke": "prince", "lord": "prince", "nobleman": "prince", "warrior": "knight", "swordsman": "knight", "paladin": "knight", "spartan": "gladiator", "centurion": "gladiator",
    "sentry": "guard", "watchman": "guard", "sorcerer": "wizard", "magician": "wizard", "druid": "wizard", "sorceress": "witch", "enchantress": "witch",
    "friar": "monk", "abbot": "monk", "pilgrim": "hooded", "assassin": "hooded", "cultist": "hooded", "ranger": "hooded", "cosmonaut": "astronaut",
    "spaceman": "astronaut", "fisher": "fisherman", "angler": "fisherman", "boatman": "fisherman", "ferryman": "fisherman", "lighthouse keeper": "fisherman",
    "keeper": "fisherman", "seaman": "sailor", "deckhand": "sailor", "skipper": "captain", "admiral": "captain", "aviator": "pilot", "gardener": "farmer",
    "shepherd": "farmer", "rancher": "cowboy", "vicar": "priest", "pastor": "priest", "preacher": "priest", "minister": "priest", "chaplain": "priest",
    "reverend": "priest", "pope": "bishop", "cardinal": "bishop", "sister": "nun", "schoolteacher": "teacher", "headmaster": "teacher",
    "librarian": "teacher", "magistrate": "judge", "attorney": "lawyer", "prosecutor": "lawyer", "boss": "businessman", "manager": "businessman",
    "banker": "businessman", "businesswoman": "businessman", "executive": "businessman", "clerk": "businessman", "salesman": "businessman",
    "politician": "businessman", "president": "businessman", "mayor": "businessman", "agent": "spy", "bodyguard": "spy", "buccaneer": "pirate",
    "gunslinger": "cowboy", "outlaw": "cowboy", "marshal": "sheriff", "deputy": "sheriff", "convict": "prisoner", "inmate": "prisoner", "captive": "prisoner",
    "burglar": "thief", "robber": "thief", "pickpocket": "thief", "smuggler": "thief", "builder": "worker", "carpenter": "worker", "labourer": "worker",
    "laborer": "worker", "electrician": "worker", "plumber": "mechanic", "driver": "mechanic", "fireman": "firefighter", "servant": "maid",
    "housekeeper": "maid", "ballerina": "dancer", "pianist": "musician", "violinist": "musician", "guitarist": "musician", "drummer": "musician",
    "painter": "artist", "sculptor": "artist", "photographer": "artist", "pupil": "student", "schoolgirl": "student", "schoolboy": "student",
    "fighter": "boxer", "wrestler": "boxer", "runner": "athlete", "player": "athlete", "swimmer": "athlete", "climber": "hiker", "mountaineer": "hiker",
    "traveller": "hiker", "traveler": "hiker", "backpacker": "hiker", "adventurer": "explorer", "archaeologist": "explorer", "tramp": "beggar",
    "homeless man": "beggar", "vagrant": "beggar", "hero": "superhero", "mobster": "gangster", "mailman": "postman", "courier": "postman",
    "spirit": "ghost", "phantom": "ghost", "spectre": "ghost", "ghoul": "zombie", "undead": "zombie", "demon": "devil", "imp": "devil", "count": "vampire", "cherub": "angel", "pixie": "fairy", "nymph": "fairy", "goblin": "elf", "gnome": "elf", "dwarf": "elf", "father christmas": "santa", "santa claus": "santa", "extraterrestrial": "alien", "martian": "alien", "bounty hunter": "cowboy", "mage": "wizard", "bride": "bride", "android": "robot", "cyborg": "robot", "ninja": "thief", "groomsman": "groom", "welder": "worker", "blacksmith": "worker", "archer": "hunter",
    "lumberjack": "hunter", "woodcutter": "hunter", "journalist": "spy", "reporter": "spy", "host": "businessman",
}  # fmt: skip


def dress_of(*words: str) -> Dress | None:
    """The dress of the first of these words that is a role."""
    for word in words:
        role = ALIASES.get(word, word)
        if role in ROLES:
            return ROLES[role]
        if " " in word and (found := dress_of(word.rsplit(" ", 1)[-1])):
            return found
    return None
