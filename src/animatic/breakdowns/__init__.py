"""Narratives that a language model cuts into panels, before they are imported."""
