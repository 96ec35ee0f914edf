"""Noun phrases and verb groups: a sentence's words put together to what they name."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Final

from animatic.storyboard.understand import lexicon, words
from animatic.storyboard.understand.tokens import Token


@dataclass(slots=True, eq=False)
class NounPhrase:
    head: str
    """Singular, lower case; for a name the name as written."""
    name: str = ""
    """A proper name without its title."""
    title: str = ""
    """ "captain", "mr"."""
    pronoun: str = ""
    determiner: str = ""
    count: int | None = None
    """As a number says; None if none does."""
    plural: bool = False
    adjectives: list[str] = field(default_factory=list)
    compound: list[str] = field(default_factory=list)
    """Nouns in front of the head: ["police"] in "police car"."""
    owner: "NounPhrase | None" = None
    group: str = ""
    """The group noun that was in front: "herd" of horses."""
    of: "NounPhrase | None" = None
    negated: bool = False
    quote: int | None = None
    written: tuple[str, ...] = ()
    """All words, as the text has them."""

    @property
    def full(self) -> str:
        """Compound and head: "police car"."""
        return " ".join([*self.compound, self.head])


@dataclass(slots=True, eq=False)
class VerbGroup:
    verb: str
    """Base form."""
    particle: str = ""
    finite: bool = True
    participle: str = ""
    """ "present" or "past", without a helping verb."""
    infinitive: bool = False
    passive: bool = False
    negated: bool = False
    adverbs: list[str] = field(default_factory=list)
    modal: bool = False
    perfect: bool = False
    """ "had done"."""


@dataclass(slots=True, eq=False)
class Mark:
    """Anything else that matters: a preposition, a comma, a conjunction …"""

    kind: str
    """ "prep", "comma", "cc", "sub", "who", "adj", "adv", "quote", "colon", "stop"."""
    word: str = ""
    quote: int | None = None
    adverbs: list[str] = field(default_factory=list)


Chunk = NounPhrase | VerbGroup | Mark

NUMBERS: Final = {
    "a": 1,
    "an": 1,
    "one": 1,
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "seven": 7,
    "eight": 8,
    "nine": 9,
    "ten": 10,
    "eleven": 11,
    "twelve": 12,
    "thirteen": 13,
    "fifteen": 15,
    "twenty": 20,
    "thirty": 30,
    "forty": 40,
    "fifty": 50,
    "hundred": 50,
    "thousand": 99,
    "million": 99,
    "dozen": 12,
    "dozens": 24,
    "hundreds": 60,
    "thousands": 99,
    "several": 4,
    "few": 3,
    "many": 8,
    "some": 3,
    "both": 2,
    "pair": 2,
    "couple": 2,
    "countless": 60,
    "half-dozen": 6,
    "numerous": 8,
    "various": 4,
    "single": 1,
    "lone": 1,
    "solitary": 1,
    "another": 1,
    "each": 1,
    "every": 1,
}
TITLES: Final = frozenset(
    "mr mrs ms miss dr doctor captain detective professor sir lady lord king queen prince princess "
    "sergeant lieutenant colonel "
    "general father sister brother mother aunt uncle officer inspector judge sheriff nurse det prof "
    "capt lt sgt col gen rev "
    "reverend president mayor commander major private corporal agent madame monsieur herr frau don "
    "dona count countess duke "
    "duchess baron saint st pope rabbi coach chief constable cousin grandma grandpa granny old young "
    "little big baby senator "
    "governor mme mlle fr maj cpl insp sen gov signor signora dame admiral marshal deputy".split()
)
_ADJECTIVES: Final = frozenset("old young little big baby".split())
_ABBREVIATED: Final = {
    "dr": "doctor",
    "det": "detective",
    "prof": "professor",
    "capt": "captain",
    "lt": "lieutenant",
    "sgt": "sergeant",
    "col": "colonel",
    "gen": "general",
    "rev": "reverend",
    "mme": "madame",
    "maj": "major",
    "cpl": "corporal",
    "insp": "inspector",
    "sen": "senator",
    "gov": "governor",
    "fr": "father",
}


@cache
def _prepositions() -> dict[str, list[tuple[str, ...]]]:
    """Prepositions of several words by their first one, the longest first."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for phrase in sorted(lexicon.table("grammar")["phrase"]["preposition"], key=lambda p: -len(p.split())):
        parts = tuple(phrase.split())
        found.setdefault(parts[0], []).append(parts)
    return found


_PARTICLES: Final = frozenset(
    "up down out off away back over around on in forward through past along together apart by round "
    "ahead open closer near aside "
    "straight upside".split()
)
_OPENERS: Final = frozenset(
    (
        "DT",
        "PRP$",
        "PDT",
        "CD",
        "JJ",
        "JJR",
        "JJS",
        "NN",
        "NNS",
        "NNP",
        "NNPS",
        "VBG",
        "VBN",
        "PRP",
        "WP$",
        "EX",
        "$",
    )
)


class _Reader:
    def __init__(self, tokens: Sequence[Token]) -> None:
        self.tokens = tokens
        self.at = 0

    def peek(self, ahead: int = 0) -> Token | None:
        index = self.at + ahead
        return self.tokens[index] if index < len(self.tokens) else None

    def matches(self, *pattern: str) -> bool:
        return all((t := self.peek(k)) is not None and t.lower == word for k, word in enumerate(pattern))


def chunk(tokens: Sequence[Token]) -> list[Chunk]:
    reader = _Reader(tokens)
    found: list[Chunk] = []
    while (token := reader.peek()) is not None:
        found.append(_next(reader, token, found))
    return found


def _next(reader: _Reader, token: Token, found: Sequence[Chunk]) -> Chunk:
    if token.quote is not None:
        reader.at += 1
        return Mark("quote", quote=token.quote)
    for pattern in _prepositions().get(token.lower, ()):
        if reader.matches(*pattern) and len(pattern) > 1:
            reader.at += len(pattern)
            return Mark("prep", " ".join(pattern))
    if token.tag in ("IN", "TO") and not (token.tag == "TO" and _is_base(reader.peek(1))):
        reader.at += 1
        if token.lower in _PARTICLES and isinstance(found[-1] if found else None, VerbGroup):
            following = reader.peek()
            if following is None or following.tag in (".", ",", "CC", "IN", "SUB", ":"):
                return Mark("adv", token.lower)
        return Mark("prep", token.lower)
    if group := _verb_group(reader, found):
        return group
    if token.tag in _OPENERS and (phrase := _noun_phrase(reader)):
        return phrase
    reader.at += 1
    return _mark(token, reader)


def _mark(token: Token, reader: _Reader) -> Mark:
    if token.tag in ("WP", "WDT", "WP$"):
        return Mark("who", token.lower)
    if token.tag in ("SUB", "WRB"):
        return Mark("sub", token.lower)
    if token.tag == "CC":
        return Mark("cc", token.lower)
    if token.tag == ",":
        return Mark("comma")
    if token.tag in ("JJ", "JJR", "JJS", "VBN", "VBG", "CD"):
        return Mark("adj", token.lower)
    if token.tag in ("RB", "RP", "RBR", "RBS"):
        following = reader.peek()
        if token.lower in _PARTICLES and following and following.tag in ("DT", "PRP$", "NN", "NNS"):
            return Mark("prep", token.lower)
        return Mark("adv", token.lower)
    return Mark("colon" if token.tag == ":" else "stop", token.lower)


def _is_base(token: Token | None) -> bool:
    return token is not None and (
        token.tag in ("VB", "VBP")
        or (token.tag == "NN" and words.look_up(token.lower).verb > 3 * words.look_up(token.lower).noun)
    )


# ---- verbs


def _verb_group(reader: _Reader, found: Sequence[Chunk]) -> VerbGroup | None:
    start = reader.at
    token = reader.peek()
    assert token is not None
    infinitive = token.tag == "TO"
    if infinitive:
        reader.at += 1
    elif not token.is_verb or (token.tag in ("VBG", "VBN") and _is_modifier(reader, found)):
        return None
    adverbs: list[str] = []
    chain: list[Token] = []
    negated = False
    while (token := reader.peek()) is not None:
        if token.is_verb or (infinitive and not chain and _is_base(token)):
            if chain and not _continues(chain[-1], token):
                break
            chain.append(token)
        elif token.tag in ("RB", "RBR") and (chain or infinitive):
            following = reader.peek(1)
            if (
                following is None
                or not (following.is_verb or following.tag == "RB")
                or not _continues(chain[-1] if chain else None, following)
            ):
                break
            negated = negated or token.lower in ("not", "n't", "never")
            adverbs.append(token.lower)
        else:
            break
        reader.at += 1
    if not chain:
        reader.at = start
        return None
    main = chain[-1]
    helpers = {words.base_verb(helper.lower) for helper in chain[:-1]}
    group = VerbGroup(
        verb=words.base_verb(main.lower),
        finite=not infinitive and chain[0].tag not in ("VBG", "VBN", "VB"),
        infinitive=infinitive,
        passive=main.tag == "VBN" and bool(helpers & {"be", "get"}),
        negated=negated,
        adverbs=adverbs,
        modal=any(helper.tag == "MD" for helper in chain),
        perfect=main.tag == "VBN" and chain[0].lower in ("had", "'d"),
    )
    if len(chain) == 1 and main.tag in ("VBG", "VBN") and not infinitive:
        group.participle = "present" if main.tag == "VBG" else "past"
        group.passive = main.tag == "VBN"
    if chain[0].tag == "VB" and not infinitive:
        group.finite = True
    _trailing(reader, group)
    return group


def _continues(before: Token | None, token: Token) -> bool:
    """Whether `token` goes on with the verb that began."""
    if before is None:
        return True
    lemma = words.base_verb(before.lower)
    if before.tag == "MD" or lemma == "do":
        return token.tag in ("VB", "VBP", "RB", "VBN")
    if lemma in ("be", "get"):
        return token.tag in ("VBG", "VBN", "VBD", "RB")
    if lemma == "have":
        return token.tag in ("VBN", "VBD", "RB")
    return False


def _trailing(reader: _Reader, group: VerbGroup) -> None:
    """A particle and adverbs right after the verb: "looks slowly back"."""
    while (token := reader.peek()) is not None:
        following = reader.peek(1)
        if any(reader.matches(*p) for p in _prepositions().get(token.lower, ()) if len(p) > 1):
            return
        if token.tag == "RP" or (token.lower in _PARTICLES and token.tag in ("RB", "RP", "JJR", "IN")):
            if (
                token.tag == "IN"
                and following is not None
                and following.tag not in (".", ",", "CC", "IN", "SUB", ":", "TO")
            ):
                return
            if (
                token.tag == "RP"
                and token.lower in ("down", "up", "over", "around", "through", "along", "past", "across")
                and following
            ) and (
                following.tag in ("DT", "PRP$") and f"{group.verb} {token.lower}" not in _PHRASAL_WITH_OBJECT
            ):
                token.tag = "IN"
                return
            if not group.particle:
                group.particle = token.lower
        elif token.tag == "RB" and token.lower not in ("when", "then"):
            group.negated = group.negated or token.lower in ("not", "never", "n't")
            group.adverbs.append(token.lower)
        else:
            return
        reader.at += 1


_PHRASAL_WITH_OBJECT: Final = frozenset(
    "pick up,put down,hold up,lift up,take down,hand over,set down,lay down,knock down,knock over,"
    "turn over,push over,pull down,pull up,"
    "throw up,raise up,look over,look up,roll up,light up,wash down,write down,cut down,shoot down,"
    "gun down,hang up,throw down,drink up,"
    "tear down,tear up,clean up,dig up,load up,tie up,wake up,open up,pull over,turn down,turn up,"
    "drag up,drag down,haul up,reel in,"
    "flag down,tie down,fold up,cover up,bring up,bring down,wind up,fill up,blow up,chop down,"
    "break down,burn down,smash up,kick down,"
    "draw up,hoist up,call up,ring up,shut down,slam down,patch up,stitch up,zip up,button up,scoop "
    "up,snatch up,gather up,mop up".split(",")
)


def _is_modifier(reader: _Reader, found: Sequence[Chunk]) -> bool:
    """Whether the participle ahead belongs to a noun after it: "a sleeping dog"."""
    following = reader.peek(1)
    token = reader.peek()
    assert token is not None
    previous = found[-1] if found else None
    if following is None:
        return False
    after_start = previous is None or (
        isinstance(previous, Mark) and previous.kind in ("prep", "comma", "cc", "stop", "colon", "sub")
    )
    if not after_start or not following.is_noun:
        return False
    if token.tag == "VBN":
        return True
    if isinstance(previous, Mark) and previous.kind == "prep":  # "full of sleeping passengers"
        return previous.word not in ("by", "without", "after", "before", "for", "from", "while", "instead of")
    return (
        previous is None
        and following.tag in ("NN", "NNS")
        and reader.peek(2) is not None
        and (reader.peek(2) or token).is_finite
    )


# ---- nouns


def _noun_phrase(reader: _Reader) -> NounPhrase | None:
    start = reader.at
    phrase = _plain_noun_phrase(reader)
    if phrase is None:
        reader.at = start
        return None
    while (token := reader.peek()) is not None and token.tag == "POS":
        reader.at += 1
        owned = _plain_noun_phrase(reader)
        if owned is None:
            return phrase
        owned.owner = phrase
        phrase = owned
    return _with_group(reader, phrase)


def _with_group(reader: _Reader, phrase: NounPhrase) -> NounPhrase:
    """ "a herd of horses" are horses; "a glass of wine" is a glass."""
    following = reader.peek(1)
    if phrase.name or phrase.pronoun or not reader.matches("of") or following is None:
        return phrase
    is_group = phrase.head in lexicon.groups() or phrase.head in _MEASURES
    if phrase.head in phrase.adjectives[-1:] and phrase.head.endswith(
        ("er", "est", "first", "last", "second")
    ):
        return _one_of(reader, phrase)
    if not is_group and phrase.head not in _CONTENT:
        return phrase
    mark = reader.at
    reader.at += 1
    content = _noun_phrase(reader)
    if content is None:
        reader.at = mark
        return phrase
    if not is_group:
        phrase.of = content
        return phrase
    if content.pronoun == "one":  # "a family of five"
        phrase.count = content.count
        return phrase
    if phrase.head == "pair" and content.head in _PAIRED:
        content.count, content.plural = phrase.count or 1, False
    if not (content.plural or content.name or phrase.head in _MEASURES or phrase.head in _HERDS):
        reader.at = mark
        return phrase
    if content.count is None:
        content.count = phrase.count if phrase.head in _MEASURES else lexicon.groups()[phrase.head]
        if phrase.plural and phrase.head in lexicon.groups():
            content.count = min(99, max(24, content.count or 1))
    content.group = phrase.head
    content.determiner = phrase.determiner
    content.negated = content.negated or phrase.negated
    content.owner = content.owner or phrase.owner
    content.plural = content.plural or phrase.head in lexicon.groups()
    content.written = (*phrase.written, "of", *content.written)
    if phrase.head in lexicon.groups():
        content.adjectives += [
            a
            for a in phrase.adjectives
            if a not in ("small", "large", "big", "huge", "little", "long", "great")
        ]
    return content


def _one_of(reader: _Reader, phrase: NounPhrase) -> NounPhrase:
    """ "the bigger of the two cooks" is a cook."""
    mark = reader.at
    reader.at += 1
    content = _noun_phrase(reader)
    if content is None or content.pronoun or not content.plural:
        reader.at = mark
        return phrase
    content.count, content.plural = 1, False
    content.adjectives += phrase.adjectives
    content.written = (*phrase.written, "of", *content.written)
    return content


_MEASURES: Final = frozenset(
    "pair kind sort piece bit lot lots number plenty type range slice sheet drop flight rest one some "
    "any all both most many none each "
    "two three dozen hundred acre mile".split()
)
_PAIRED: Final = frozenset(
    "headphones handcuffs scissors glasses trousers jeans boots shoes gloves binoculars tweezers "
    "pliers skis skates shears boot shoe "
    "glove ski skate sandal slipper sock".split()
)
_HERDS: Final = frozenset("herd flock pack school shoal pride drove".split())
"""A herd of buffalo: animals whose plural doesn't show."""
_CONTENT: Final = frozenset(
    "glass cup bottle bowl plate pot mug jug box basket bucket sack bag crate barrel handful bunch "
    "bouquet tray "
    "shaft pool ray beam game pack deck suit piece loaf photograph photo picture portrait painting "
    "statue map bust model "
    "kettle vase tin can jar trunk chest case cart truck wagon rack shelf mound ball".split()
)


def _plain_noun_phrase(reader: _Reader) -> NounPhrase | None:
    first = reader.peek()
    if first is None:
        return None
    if reader.matches("each", "other") or reader.matches("one", "another"):
        reader.at += 2
        return NounPhrase("each other", pronoun="each other", written=("each", "other"))
    if first.tag == "PRP" or first.tag == "EX":
        reader.at += 1
        return NounPhrase(
            first.lower, pronoun=first.lower, negated=first.lower == "nobody", written=(first.text,)
        )
    phrase = NounPhrase("")
    written: list[str] = []
    nouns: list[Token] = []
    while (token := reader.peek()) is not None:
        if token.is_noun:
            if (
                nouns
                and token.capital != nouns[-1].capital
                and not _title_then_name(nouns, token)
                and not (token.capital and not nouns[-1].capital and nouns[-1].lower in TITLES)
            ):
                if nouns[-1].capital and not token.capital:
                    if token.tag == "NNP":
                        break
                elif token.capital:
                    break
            nouns.append(token)
        elif nouns:
            if (
                token.tag == "VBG"
                and _compound_follows(reader, token)
                and nouns[-1].lower not in lexicon.inverse("looks", "colour")
            ):
                nouns.append(token)
            else:
                break
        elif not _modify(phrase, token, reader):
            break
        written.append(token.text)
        reader.at += 1
        if nouns and _stops_after(nouns[-1], reader.peek()):
            break
    if nouns:
        _name_it(phrase, nouns)
    elif not _without_noun(phrase, written, reader.peek()):
        return None
    phrase.written = tuple(written)
    return phrase


def _title_then_name(nouns: Sequence[Token], token: Token) -> bool:
    before = nouns[-1].lower.strip(".")
    return token.capital and (before in TITLES or (before in lexicon.roles() and nouns[-1].tag == "NN"))


def _compound_follows(reader: _Reader, token: Token) -> bool:
    """ "dining room": a gerund inside a compound that is known."""
    following = reader.peek(1)
    if following is None or not following.is_noun:
        return False
    pair = f"{token.lower} {words.singular(following.lower)}"
    return pair in lexicon.things() or pair in lexicon.places()


def _stops_after(noun: Token, following: Token | None) -> bool:
    """ "the night the lights went": a determiner begins another phrase; so does a name after a plural."""
    return following is not None and noun.tag == "NNS" and following.tag == "NNP" and following.capital


def _modify(phrase: NounPhrase, token: Token, reader: _Reader) -> bool:
    lower = token.lower
    if token.tag in ("DT", "PDT", "WP$"):
        if phrase.determiner and phrase.adjectives:
            return False
        phrase.determiner = lower
        phrase.negated = phrase.negated or lower in ("no", "neither")
        if lower in ("another", "every", "each"):
            phrase.count = 1
        elif lower == "both":
            phrase.count = 2
        elif lower in ("some", "several", "few", "many"):
            phrase.count = NUMBERS[lower]
        return True
    if token.tag == "PRP$":
        if phrase.determiner or phrase.adjectives:
            return False
        phrase.determiner = lower
        phrase.owner = NounPhrase(lower, pronoun=lower)
        return True
    if token.tag == "CD" or lower in NUMBERS:
        phrase.count = _number(lower, phrase.count)
        if lower in ("lone", "single", "solitary"):
            phrase.adjectives.append("alone")
        return True
    if token.tag in ("JJ", "JJR", "JJS", "VBN", "VBG"):
        if token.tag == "VBG" and not _noun_soon(reader):
            return False
        phrase.adjectives.append(lower)
        return True
    if token.tag in ("RB", "RBR", "RBS"):
        following = reader.peek(1)
        return following is not None and following.tag in ("JJ", "VBN", "CD", "JJR", "RB", "VBG")
    if token.tag == "," and phrase.adjectives:
        following = reader.peek(1)
        after = reader.peek(2)
        return (
            following is not None
            and following.tag in ("JJ", "VBN")
            and after is not None
            and (after.is_noun or after.tag in ("JJ", ","))
        )
    if token.tag == "CC" and phrase.adjectives:
        following = reader.peek(1)
        after = reader.peek(2)
        return (
            following is not None
            and following.tag == "JJ"
            and after is not None
            and (after.is_noun or after.tag == "JJ")
        )
    return False


def _noun_soon(reader: _Reader) -> bool:
    for ahead in (1, 2, 3):
        token = reader.peek(ahead)
        if token is None:
            return False
        if token.is_noun:
            return True
        if token.tag not in ("JJ", "VBN"):
            return False
    return False


def _number(lower: str, before: int | None) -> int:
    if lower in ("hundred", "thousand", "million"):
        return 99 if before and before > 1 else NUMBERS[lower]
    if lower == "dozen":
        return min(99, 12 * (before or 1))
    if lower in NUMBERS:
        return NUMBERS[lower]
    digits = lower.replace(",", "").split(".")[0]
    return max(1, min(99, int(digits))) if digits.isascii() and digits.isdigit() else before or 1


def _name_it(phrase: NounPhrase, nouns: Sequence[Token]) -> None:
    capitals = [noun for noun in nouns if noun.capital and noun.tag in ("NNP", "NNPS")]
    if capitals and nouns[-1].capital:
        names = list(nouns)
        while len(names) > 1 and names[0].lower.strip(".") in TITLES:
            word = names.pop(0).lower.strip(".")
            if word in _ADJECTIVES:
                phrase.adjectives.append(word)
            else:
                phrase.title = _ABBREVIATED.get(word, word)
        lower = [noun for noun in names if not noun.capital]
        if lower:  # "the ballerina Anna"
            phrase.title = phrase.title or words.singular(lower[-1].lower)
            names = [noun for noun in names if noun.capital]
        if (
            phrase.adjectives
            and names
            and phrase.adjectives[-1] in TITLES
            and phrase.adjectives[-1] not in _ADJECTIVES
        ):
            phrase.title = phrase.title or phrase.adjectives.pop()
        phrase.name = " ".join(noun.text for noun in names)
        phrase.head = phrase.name.lower()
        phrase.plural = nouns[-1].tag == "NNPS"
        return
    phrase.head = words.singular(nouns[-1].lower)
    phrase.compound = [noun.lower for noun in nouns[:-1]]
    phrase.plural = words.is_plural(nouns[-1].lower) or nouns[-1].lower in (
        "people",
        "police",
        "troops",
        "folk",
        "cattle",
        "clothes",
    )
    if phrase.plural and nouns[-1].lower == "glasses" and (phrase.count or 1) < 2:
        phrase.head, phrase.plural = "glasses", False


def _without_noun(phrase: NounPhrase, written: Sequence[str], following: Token | None) -> bool:
    """ "the old and the young", "the smallest", "three of them": an adjective or a number alone."""
    if (
        phrase.determiner in ("the", "this", "that", "these", "those", "another", "each", "both", "all")
        or phrase.count
    ):
        if phrase.adjectives:
            phrase.head = phrase.adjectives[-1]
            phrase.plural = phrase.head in (
                "dead",
                "fallen",
                "poor",
                "rich",
                "living",
                "wounded",
                "homeless",
                "sick",
                "undead",
                "blind",
            )
            return True
        counted = phrase.count and following is not None and (following.lower == "of" or following.is_verb)
        if written and (
            counted
            or phrase.determiner in ("these", "those", "each", "both", "all", "another", "that", "this")
        ):
            phrase.head, phrase.pronoun = "one", "one"
            phrase.plural = (phrase.count or 1) > 1
            return True
    return False
