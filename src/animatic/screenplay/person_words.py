"""Words that stand for people, beside their names, in the languages of most readers."""

from typing import Final

DETERMINERS: Final = frozenset(
    (
        "the a an my his her their our your der die das ein eine sein seine seinen ihr ihre mein meine "
        "le la les un une son sa mon ma leur el los las una su mi il lo gli uno suo sua o os as um uma "
        "seu de het een zijn haar den det en ett"
    ).split()
)
PRONOUNS: Final = {
    **dict.fromkeys("he er il él lui egli ele hij han он".split(), "m"),
    **dict.fromkeys("she sie elle ella lei ela zij ze hon она ona".split(), "f"),
}
GENDERED: Final = {**PRONOUNS, "him": "m", "his": "m", "her": "f", "hers": "f"}
_ROLES_BY_GENDER: Final = {
    "f": "girl woman mother grandmother sister daughter aunt queen princess lady wife nurse widow madam mom mum granny "
    "bride waitress actress frau mädchen mutter fille femme mère mujer chica madre donna ragazza mãe menina",
    "m": "boy man father grandfather brother son uncle king prince gentleman husband monk dad grandpa groom sir waiter "
    "actor mann junge vater garçon homme père hombre chico padre uomo ragazzo pai menino",
}
GENDER_OF_ROLE: Final = {role: gender for gender, roles in _ROLES_BY_GENDER.items() for role in roles.split()}
FIRST_PERSON: Final = frozenset("i ich je yo io eu ik jag я".split())
NOT_NAMES: Final = DETERMINERS | PRONOUNS.keys() | FIRST_PERSON | frozenset((
        "and but then so when while as if they we you it that this there what who somebody someone "
        "everybody everyone nobody not no yes oh well now here und aber dann et mais puis y pero e ma и "
        "но а"
    ).split()
)  # fmt: skip
ENDS_ROLE: Final = frozenset(
    (
        "and but as with without in on at to from by for of into over under behind beside through then "
        "again after before while when who softly quietly had has was were is"
    ).split()
)
PERSON_WORDS: Final = DETERMINERS | PRONOUNS.keys() | FIRST_PERSON | {"they", "then", "had", "to"}
"""Words beside a verb of speech that show nothing by themselves."""

PARTICLES: Final = frozenset("de da di du del della van von der den la le el al bin ibn mac o' d'".split())
HONORIFICS: Final = frozenset("mr mrs ms dr prof sir lady lord miss capt herr frau".split())
