"""Waiting for what a page does, where Playwright's `wait_for_function` can't: pages forbid `eval`."""

import time
from collections.abc import Callable

from playwright.sync_api import Page


def until(page: Page, condition: Callable[[], object], seconds: float = 60) -> None:
    """Ask again and again until it is so; the browser goes on meanwhile."""
    give_up_at = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < give_up_at, "It didn't happen."
        page.wait_for_timeout(30)
