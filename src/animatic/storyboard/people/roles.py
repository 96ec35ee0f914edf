"""Who counts as a role, and how people of a role dress."""

from collections.abc import Mapping
from typing import Final

from animatic.storyboard.people.costumes import COSTUMES
from animatic.storyboard.people.dress import Dress
from animatic.storyboard.people.trades import TRADES

__all__ = ["ALIASES", "ROLES", "Dress", "dress_of"]

ROLES: Final[Mapping[str, Dress]] = {**TRADES, **COSTUMES}

ALIASES: Final[Mapping[str, str]] = {
    "policeman": "police", "policewoman": "police", "cop": "police", "constable": "police", "patrolman": "police", "police officer": "police",
    "inspector": "detective", "investigator": "detective", "sergeant": "soldier", "private": "soldier", "infantryman": "soldier", "marine": "soldier",
    "trooper": "soldier", "rebel": "soldier", "general": "officer", "colonel": "officer", "major": "officer", "commander": "officer", "lieutenant": "officer",
    "physician": "doctor", "medic": "nurse", "paramedic": "nurse", "midwife": "nurse", "vet": "doctor", "dentist": "doctor", "pharmacist": "scientist",
    "professor": "teacher", "chemist": "scientist", "researcher": "scientist", "inventor": "scientist", "engineer": "worker", "cook": "chef",
    "waitress": "waiter", "barman": "bartender", "barmaid": "bartender", "barista": "bartender", "innkeeper": "bartender", "shop assistant": "shopkeeper", "storekeeper": "shopkeeper", "cashier": "shopkeeper", "pastry chef": "baker",
    "grocer": "shopkeeper", "greengrocer": "shopkeeper", "emperor": "king", "sultan": "king", "empress": "queen", "duchess": "lady", "baroness": "lady", "countess": "lady", "noblewoman": "lady",
    "duke": "gentleman", "lord": "gentleman", "nobleman": "gentleman", "baron": "gentleman", "earl": "gentleman", "warrior": "knight", "swordsman": "knight", "paladin": "knight", "spartan": "gladiator", "centurion": "gladiator",
    "sentry": "soldier", "palace guard": "halberdier", "castle guard": "halberdier", "royal guard": "halberdier", "prison guard": "guard", "security guard": "guard", "warden": "guard", "jailer": "guard", "guardsman": "halberdier", "watchman": "guard", "sorcerer": "wizard", "druid": "wizard", "sorceress": "witch", "enchantress": "witch",
    "friar": "monk", "abbot": "monk", "pilgrim": "hooded", "assassin": "hooded", "cultist": "hooded", "ranger": "hooded", "cosmonaut": "astronaut",
    "spaceman": "astronaut", "fisher": "fisherman", "angler": "fisherman", "boatman": "fisherman", "ferryman": "fisherman", "lighthouse keeper": "fisherman",
    "keeper": "fisherman", "seaman": "sailor", "deckhand": "sailor", "skipper": "captain", "admiral": "captain", "aviator": "pilot", "gardener": "farmer",
    "shepherd": "farmer", "rancher": "cowboy", "vicar": "priest", "pastor": "priest", "preacher": "priest", "minister": "priest", "chaplain": "priest",
    "reverend": "priest", "pope": "bishop", "cardinal": "bishop", "schoolteacher": "teacher", "headmaster": "teacher",
    "librarian": "teacher", "magistrate": "judge", "attorney": "lawyer", "prosecutor": "lawyer", "boss": "businessman", "manager": "businessman",
    "banker": "businessman", "executive": "businessman", "clerk": "businessman", "salesman": "businessman",
    "politician": "businessman", "president": "businessman", "mayor": "businessman", "agent": "spy", "bodyguard": "spy", "buccaneer": "pirate",
    "gunslinger": "cowboy", "marshal": "sheriff", "deputy": "sheriff", "convict": "prisoner", "inmate": "prisoner", "captive": "prisoner",
    "burglar": "thief", "robber": "bandit", "pickpocket": "thief", "smuggler": "thief", "builder": "worker", "labourer": "worker",
    "laborer": "worker", "electrician": "worker", "plumber": "mechanic", "fireman": "firefighter", "servant": "maid",
    "housekeeper": "maid", "pianist": "musician", "violinist": "musician", "guitarist": "musician", "drummer": "musician",
    "painter": "artist", "sculptor": "artist", "photographer": "artist", "pupil": "student", "illusionist": "magician", "conjurer": "magician", "outlaw": "bandit", "highwayman": "bandit", "bank robber": "bandit", "businesslady": "businesswoman", "chairwoman": "businesswoman", "chairman": "businessman", "saleswoman": "businesswoman", "mother superior": "nun", "abbess": "nun", "altar boy": "priest", "jedi": "monk", "prima ballerina": "ballerina", "goalkeeper": "footballer", "striker": "footballer", "soccer player": "footballer", "musketeer": "pirate", "conquistador": "gladiator", "legionary": "gladiator", "roman soldier": "gladiator", "crusader": "knight", "templar": "knight", "fire fighter": "firefighter", "hitman": "spy", "messenger": "page", "squire": "page", "herald": "page", "villager": "peasant", "serf": "peasant", "taxi driver": "driver", "cab driver": "driver", "bus driver": "driver", "chauffeur": "driver", "cabbie": "driver", "trucker": "driver", "truck driver": "driver", "stewardess": "attendant", "flight attendant": "attendant", "receptionist": "secretary", "motorcyclist": "biker", "snowboarder": "skier", "boxing champion": "boxer",
    "fighter": "boxer", "wrestler": "boxer", "runner": "athlete", "player": "athlete", "climber": "hiker", "mountaineer": "hiker",
    "traveller": "hiker", "traveler": "hiker", "backpacker": "hiker", "adventurer": "explorer", "archaeologist": "explorer", "tramp": "beggar",
    "homeless man": "beggar", "vagrant": "beggar", "hero": "superhero", "mobster": "gangster", "mailman": "postman", "courier": "postman",
    "spirit": "ghost", "phantom": "ghost", "spectre": "ghost", "ghoul": "zombie", "undead": "zombie", "demon": "devil", "imp": "devil", "count": "vampire", "cherub": "angel", "pixie": "fairy", "nymph": "fairy", "goblin": "elf", "gnome": "elf", "dwarf": "elf", "father christmas": "santa", "santa claus": "santa", "extraterrestrial": "alien", "martian": "alien", "bounty hunter": "cowboy", "mage": "wizard", "android": "robot", "cyborg": "robot", "groomsman": "groom", "welder": "worker", "archer": "hunter",
    "lumberjack": "hunter", "woodcutter": "hunter", "journalist": "reporter", "host": "businessman",
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
