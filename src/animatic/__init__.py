"""Animatic: from a written story to a storyboard and a video."""

from importlib.metadata import version

__version__ = version("animatic")
