"""Prose and Fountain to scenes, shots and panels; and what changed between two versions of a script.

>>> script = parse("EXT. HARBOUR - DAWN\\n\\nA boat comes in.\\n\\nMARTA\\nAt last.\\n")
>>> [(panel.number, panel.prompt.splitlines()[-1]) for panel in script.panels]
[('1', 'A boat comes in.'), ('1A', 'MARTA: At last.')]
"""

from animatic.screenplay.cutting import Cut, Unit, Units, problems, usual_cuts
from animatic.screenplay.diff import ChangeKind, PanelChange, PanelRecord, ScriptDiff, diff
from animatic.screenplay.model import (
    Format,
    Line,
    Panel,
    ParseWarning,
    Scene,
    Script,
    Shot,
    Span,
    Token,
    TokenKind,
)
from animatic.screenplay.parse import parse, units
from animatic.screenplay.prompt import compose_prompt
from animatic.screenplay.source import MAX_CHARACTERS, decode_source

__all__ = [
    "MAX_CHARACTERS",
    "ChangeKind",
    "Cut",
    "Format",
    "Line",
    "Panel",
    "PanelChange",
    "PanelRecord",
    "ParseWarning",
    "Scene",
    "Script",
    "ScriptDiff",
    "Shot",
    "Span",
    "Token",
    "TokenKind",
    "Unit",
    "Units",
    "compose_prompt",
    "decode_source",
    "diff",
    "parse",
    "problems",
    "units",
    "usual_cuts",
]
