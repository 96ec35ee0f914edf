"""Things that a picture can be about besides people: animals, vehicles, buildings, what stands in the open.

All are our own drawings, in metres, from the side, with an ink outline and a form shadow, so that they stand beside the
inked people at true scale and take the place's light.
"""

from animatic.storyboard.things.catalogue import FIGURES, Thing, thing

__all__ = ["FIGURES", "Thing", "thing"]
