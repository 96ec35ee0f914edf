"""Compiling ahead of the first film."""

from animatic.imaging import subpixel


def warm_up() -> None:
    """Load the kernels, or compile them (seconds, once per machine), so that the first film doesn't wait.

    Starts no threads: a process may fork afterwards.
    """
    subpixel.warm_up()
