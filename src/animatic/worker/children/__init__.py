"""Engines run in processes of their own: one child for each run, cheap to start, killed alone.

The worker starts one *zygote*, a process that has imported the engines and what they need and does nothing but
fork. Each run is a fork of it: it starts in milliseconds, shares the memory of what was imported, and can be
killed without harm to any other. Whoever dies takes with him what he started: children die with the zygote,
the zygote with the worker.
"""
