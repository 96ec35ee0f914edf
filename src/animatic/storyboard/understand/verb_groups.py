"""Verb groups: helpers, main verb, particle and adverbs put together."""

from collections.abc import Sequence
from typing import Final

from animatic.storyboard.understand import words
from animatic.storyboard.understand.phrase import Chunk, Mark, VerbGroup
from animatic.storyboard.understand.phrase_reader import Reader, is_base, prepositions
from animatic.storyboard.understand.tokens import Token

PARTICLES: Final = frozenset(
    "up down out off away back over around on in forward through past along together apart by round "
    "ahead open closer near aside "
    "straight upside".split()
)


def verb_group(reader: Reader, found: Sequence[Chunk]) -> VerbGroup | None:
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
        if token.is_verb or (infinitive and not chain and is_base(token)):
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


def _trailing(reader: Reader, group: VerbGroup) -> None:
    """A particle and adverbs right after the verb: "looks slowly back"."""
    while (token := reader.peek()) is not None:
        following = reader.peek(1)
        if any(reader.matches(*p) for p in prepositions().get(token.lower, ()) if len(p) > 1):
            return
        if token.tag == "RP" or (token.lower in PARTICLES and token.tag in ("RB", "RP", "JJR", "IN")):
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


def _is_modifier(reader: Reader, found: Sequence[Chunk]) -> bool:
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
