"""Things that a picture can be about besides people: animals, vehicles, buildings, objects, what stands in the open.

All are drawn in metres, from the side, with an ink outline and a form shadow, so that they stand beside the inked
people at true scale and take the place's light. What matters most in films is our own drawing; the rest (`objects.txt`)
takes its outlines from an icon set whose licence asks nothing of a picture, traced, toned and inked anew.
"""

from animatic.storyboard.things.catalogue import FIGURES, Thing, drawing_of, of, thing
from animatic.storyboard.things.meets import Meets

__all__ = ["FIGURES", "Meets", "Thing", "drawing_of", "of", "thing"]
