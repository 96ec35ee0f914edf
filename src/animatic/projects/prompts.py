"""What a panel says, as the one string that an artist is given."""

from animatic.models import Panel
from animatic.screenplay.model import Line
from animatic.screenplay.prompt import compose_prompt
from animatic.vocabulary import ShotSize


def panel_prompt(panel: Panel) -> str:
    """Heading, action and speeches of the panel, in Fountain's manner; empty for an empty panel."""
    return compose_prompt(panel.scene_heading, panel.action, lines(panel), ShotSize(panel.shot_size))


def lines(panel: Panel) -> list[Line]:
    """What is said in the panel."""
    return [
        Line(
            character=str(speech.get("character", "")),
            parenthetical=str(speech.get("parenthetical", "")),
            text=str(speech.get("text", "")),
            extension=str(speech.get("extension", "")),
        )
        for speech in panel.dialogue
    ]
