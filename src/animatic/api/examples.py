"""What a request may look like: shown in the documentation, and sent by a test."""

from typing import Any, Final

_ID: Final = "6f1c2b54-3c1e-4f5e-9d0a-0c7b7a1f2e11"
_OTHER: Final = "b1a9d8e2-77f0-4a39-8a53-5a6c7d8e9f00"

BODIES: Final[dict[str, Any]] = {
    "createProject": {
        "name": "The Lighthouse",
        "aspectRatio": "2.39:1",
        "frameRate": "24",
        "cast": [{"name": "Marta", "role": "keeper", "age": "old", "hairColour": "white"}],
    },
    "changeProject": {"name": "The Lighthouse, second draft", "style": ""},
    "importNarrative": {
        "text": "EXT. HARBOUR - DAWN\n\nA boat comes in.\n\nMARTA\nAt last.\n\nINT. TOWER - NIGHT\n\n"
        "Marta lights the lamp.\n",
        "format": "auto",
    },
    "orderBreakdown": {"text": 'A boat comes in. Marta waits at the quay. "At last," she says.'},
    "replacePanels": {
        "panels": [
            {"id": _OTHER, "revision": 1},
            {"action": "A gull lands on the rail."},
            {"id": _ID, "revision": 3, "durationMs": 2500, "transition": "dissolve"},
        ],
        "remove": [],
    },
    "changePanel": {
        "revision": 3,
        "action": "Marta lights the lamp.",
        "dialogue": [{"character": "MARTA", "parenthetical": "softly", "text": "At last."}],
        "durationMs": 3500,
    },
    "submitTextToImage": {
        "text": "EXT. FOREST - DAWN\nA red fox crosses a frozen stream.",
        "parameters": {"aspectRatio": "16:9"},
    },
    "editImage": {
        "edits": [
            {"type": "crop", "x": 0.1, "y": 0, "width": 0.8, "height": 1},
            {"type": "grade", "exposure": 0.3, "temperature": 15},
            {"type": "text", "text": "Chapter one", "y": 0.85},
        ]
    },
    "orderVariations": {"count": 4},
    "orderExport": {"format": "pdf", "panelsPerPage": 6, "paper": "a4"},
    "changeAsset": {"name": "Storm at sea"},
    "submitImageToVideo": {
        "projectId": _ID,
        "parameters": {"resolution": "720", "move": "auto", "transition": "dissolve", "transitionMs": 500},
    },
    "submitStoryboard": {"parameters": {"style": ""}},
    "estimateOrder": {"textToImage": {"text": "A red fox crosses a frozen stream."}},
    "describeText": {
        "text": "INT. KITCHEN - NIGHT\nAnna, crying, drops a letter into the sink.",
        "cast": [{"name": "Anna", "hair": "bun", "hairColour": "red"}],
    },
    "createKey": {"name": "Rendering script", "scopes": ["read", "write"]},
    "changeSettings": {"settings": {"theme": "dark"}},
    "changeImage": {"projectId": _ID},
    "changeVideo": {"projectId": _ID},
}
"""By the operation's id."""
