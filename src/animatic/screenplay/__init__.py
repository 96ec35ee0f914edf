"""Prose and Fountain to scenes, shots and panels."""
