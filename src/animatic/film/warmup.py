"""Compiling ahead of the first film."""

from animatic.film import screen
from animatic.film.sound import limiter
from animatic.imaging import parallax, patch, png, subpixel, yuv


def warm_up() -> None:
    """Load the kernels, or compile them (seconds, once per machine), so that the first film doesn't wait.

    Starts no threads: a process may fork afterwards.
    """
    for module in (subpixel, screen, patch, parallax, png, yuv, limiter):
        module.warm_up()
