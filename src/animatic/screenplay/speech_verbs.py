"""Verbs by which prose says that somebody speaks, in the languages of most readers."""

from typing import Final

_MANNERS: Final = {
    "whispering": ""
    "whisper whispers whispered whispering murmur murmurs murmured breathed mutter mutters muttered mumbled "
    "flüsterte flüstert murmelte raunte chuchota murmura chuchote susurró murmuró susurra sussurrò "
    "mormorò sussurrou "
    "прошептал прошептала шепнул шепнула fluisterde viskade szepnął szepnęła",
    "shouting": ""
    "shout shouts shouted shouting yell yells yelled bellowed roared screamed screams bawled called calls hollered "
    "rief ruft schrie brüllte cria crie hurla gritó grita exclamó gridò urlò gritou крикнул крикнула "
    "закричал закричала "
    "воскликнул воскликнула riep schreeuwde ropade skrek krzyknął krzyknęła zawołał zawołała",
    "laughing": "laughed laughs chuckled giggled lachte rió rise засмеялся засмеялась",
    "crying": "sobbed wept wailed whimpered schluchzte sanglota sollozó",
    "sighing": "sighed sighs groaned moaned seufzte soupira suspiró sospirò suspirou вздохнул вздохнула",
    "angrily": "snapped snarled growled hissed barked zischte knurrte siseó прошипел прошипела",
    "pleading": "begged pleaded implored flehte supplia suplicó",
}
_PLAIN: Final = (
    "say says said saying ask asks asked asking reply replies replied answer answers answered add adds "
    "added tell tells told "
    "explain explains explained agree agreed admit admitted insist insisted continue continued began "
    "repeat repeated "
    "announce announced declare declared demand demanded exclaim exclaimed inquired enquired observed "
    "offered promised "
    "protested remarked responded suggested urged warned went wondered confessed greeted joked lied "
    "nodded smiled cried "
    "stammered stuttered gasped grinned interrupted "
    "sagt sagte sagten fragt fragte antwortete antwortet erwiderte entgegnete meinte erklärte bat "
    "dit disait demanda demande répondit répond ajouta expliqua reprit fit "
    "dijo dice preguntó pregunta respondió contestó añadió explicó "
    "disse dice chiese rispose aggiunse domandò spiegò "
    "diz perguntou respondeu acrescentou explicou "
    "zei zegt vroeg antwoordde sa sade frågade svarade sagde spurte spurgte svarede sanoi kysyi vastasi "
    "powiedział powiedziała zapytał zapytała odpowiedział odpowiedziała spytał spytała rzekł rzekła "
    "сказал сказала говорит говорил говорила спросил спросила ответил ответила добавил добавила произнёс "
    "произнесла "
    "произнес řekl řekla zeptal zeptala odpověděl dedi sordu"
)
_SEEN: Final = frozenset(
    [
        "nodded",
        "smiled",
        "grinned",
        "laughed",
        "laughs",
        "chuckled",
        "giggled",
        "sighed",
        "sighs",
        "sobbed",
        "wept",
        "gasped",
        "groaned",
        "lachte",
        "seufzte",
        "rió",
        "rise",
    ]
)
"""Verbs that can be seen as well as heard: they stay in the action."""

_MANNER_OF: Final = {verb: manner for manner, verbs in _MANNERS.items() for verb in verbs.split()}
_VERBS: Final = frozenset(_PLAIN.split()) | _MANNER_OF.keys()


def is_speech_verb(word: str) -> bool:
    return word.lower() in _VERBS


def is_seen(word: str) -> bool:
    """Is it something that a picture shows, beyond a mouth that speaks?"""
    return word.lower() in _SEEN


def manner_of(word: str) -> str:
    """How somebody speaks whose verb this is (`whispered`: whispering); empty if the verb doesn't tell."""
    return _MANNER_OF.get(word.lower(), "")
