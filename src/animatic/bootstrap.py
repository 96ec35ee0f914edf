"""Composition root: settings to a container of everything that a process needs."""
