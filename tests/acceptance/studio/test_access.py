"""Everybody can use it: axe finds nothing on any page, in both themes, at any size, and nothing scrolls sideways."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

AXE = Path(__file__).parents[3] / "web" / "node_modules" / "axe-core" / "axe.min.js"
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
SIZES = {"desk": (1440, 900), "phone": (360, 740), "narrow": (320, 640)}
STORY = "INT. KITCHEN - NIGHT\n\nAnna drops a letter.\n\nANNA\nNever.\n\nEXT. STREET - DAWN\n\nA man waits.\n"

PUBLIC = ("/", "/sign-in", "/sign-up", "/plans", "/nothing-here")
OWN = (
    "/",
    "/gallery",
    "/settings/look",
    "/settings/usage",
    "/settings/account",
    "/settings/keys",
    "/settings/privacy",
)
STEPS = ("script", "board", "timeline", "video")


def violations(page: Page) -> list[str]:
    """What axe finds, one line each."""
    page.evaluate(AXE.read_text(encoding="utf-8"))
    found: list[dict[str, Any]] = page.evaluate(
        "rules => axe.run(document, { runOnly: { type: 'tag', values: rules } }).then(found => found.violations)",
        RULES,
    )
    return [f"{one['id']}: {node['html'][:160]}" for one in found for node in one["nodes"]]


def settle(page: Page) -> None:
    """Until what is being loaded is there and what moves has arrived."""
    expect(page.get_by_role("main")).to_be_visible()
    expect(page.locator(".skeleton, [aria-busy=true]")).to_have_count(0)
    expect(page.locator("h1, h2").first).to_be_attached()
    page.wait_for_timeout(300)


def dress(page: Page, theme: str, size: str) -> None:
    width, height = SIZES[size]
    page.set_viewport_size({"width": width, "height": height})
    page.add_init_script(f"localStorage['animatic.theme'] = '{theme}'")


@pytest.mark.parametrize(
    ("theme", "size"),
    [
        ("dark", "desk"),
        ("light", "phone"),
        pytest.param("light", "desk", marks=pytest.mark.slow),
        pytest.param("dark", "narrow", marks=pytest.mark.slow),
    ],
)
class TestPages:
    def test_public(self, page: Page, theme: str, size: str) -> None:
        dress(page, theme, size)
        check(page, PUBLIC)

    def test_own(self, page: Page, account: Any, theme: str, size: str) -> None:
        dress(page, theme, size)
        project = account.project(STORY)
        shared = account.call(
            "POST", f"/projects/{project['id']}/share", {"scope": "comment", "showAction": True}
        )
        check(page, (*OWN, *(f"/p/{project['id']}/{step}" for step in STEPS), shared["path"]))


def check(page: Page, paths: tuple[str, ...]) -> None:
    problems: list[str] = []
    for path in paths:
        page.goto(path)
        settle(page)
        problems += [f"{path} {one}" for one in violations(page)]
        wider = page.evaluate("document.documentElement.scrollWidth - innerWidth")
        if wider > 0:
            problems.append(f"{path} scrolls sideways by {wider} px")
    assert not problems, "\n".join(problems)


class TestStates:
    """What opens over a page."""

    @pytest.mark.parametrize("size", ["desk", "phone"])
    def test_dialogs(self, page: Page, account: Any, size: str) -> None:
        dress(page, "dark", size)
        project = account.project(STORY)
        panel = account.panels(project["id"])[0]["id"]
        states: dict[str, tuple[str, Callable[[], None]]] = {
            "palette": ("/", lambda: page.keyboard.press("Control+k")),
            "help": ("/", lambda: page.keyboard.press("?")),
            "new project": ("/?new", lambda: None),
            "panel": (f"/p/{project['id']}/board?panel={panel}", lambda: None),
            "share": (f"/p/{project['id']}/video", lambda: None),
        }
        problems = []
        for name, (path, act) in states.items():
            page.goto(path)
            settle(page)
            act()
            page.wait_for_timeout(400)
            problems += [f"{name}: {one}" for one in violations(page)]
        assert not problems, "\n".join(problems)
