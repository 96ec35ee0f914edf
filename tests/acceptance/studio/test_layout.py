"""Nothing is cut, covered or wider than the window: on the narrowest phone, with large text, from right to left, and
with words half as long again as English ones."""

from typing import Any

import pytest
from playwright.sync_api import Page, expect

STORY = "INT. KITCHEN - NIGHT\n\nAnna drops a letter.\n\nANNA\nNever.\n\nEXT. STREET - DAWN\n\nA man waits.\n"
PUBLIC = ("/", "/sign-in", "/sign-up", "/plans", "/nothing-here")
OWN = (
    "/", "/?new", "/gallery", "/settings/look", "/settings/usage", "/settings/account", "/settings/keys",
    "/settings/webhooks", "/settings/activity", "/settings/privacy",
)  # fmt: skip
STEPS = ("script", "board", "cast", "timeline", "video")

LONGER = """() => {
    // As German or Finnish would: a third more, in one word. Not what people typed, nor numbers and signs.
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const skip = "script,style,textarea,input,code,kbd,[data-panel],video,option";
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        if (node.parentElement.closest(skip) || !/[a-z]{3}/i.test(node.data)) continue;
        node.data = node.data.replace(/[a-z]{3,}/gi, (word) => word + "ungen".slice(0, Math.ceil(word.length / 3)));
    }
}"""

FAULTS = """() => {
    const faults = [];
    const name = (one) => `<${one.tagName.toLowerCase()}> ${
        (one.getAttribute("aria-label") || one.innerText || one.className || "").toString().trim().slice(0, 50)}`;
    const shown = (one) => one.checkVisibility({ opacityProperty: true, visibilityProperty: true });
    const wide = document.documentElement.scrollWidth - innerWidth;
    if (wide > 0) faults.push(`scrolls sideways by ${wide} px`);
    // Whoever cuts his words off and doesn't say so (an ellipsis, a scroll bar).
    for (const one of document.querySelectorAll("main *, header *, nav *, [role=dialog] *")) {
        const style = getComputedStyle(one);
        if (one.closest(".sr-only, [aria-hidden=true], svg, select") || !shown(one)) continue;
        if (one.offsetWidth <= 1) continue;  // only read aloud
        const cuts = ["hidden", "clip"].includes(style.overflowX) && style.textOverflow !== "ellipsis"
            && style.webkitLineClamp === "none" && one.innerText?.trim();
        if (cuts && one.scrollWidth > one.clientWidth + 2) faults.push(`cut: ${name(one)}`);
        const inButton = one.matches("button, a, [role=button]") && style.display.includes("flex");
        if (inButton && style.overflowX === "visible" && one.scrollWidth > one.clientWidth + 2 && one.clientWidth > 0)
            faults.push(`runs over: ${name(one)}`);
    }
    // What one would press, one on the other.
    const inert = document.querySelector("[role=dialog]");
    const pressed = [...(inert ?? document).querySelectorAll("button, a[href], input:not(.sr-only), select, textarea")]
        .filter((one) => shown(one) && !one.closest(".sr-only, [aria-hidden=true]"))
        .filter((one) => getComputedStyle(one).opacity !== "0")
        .map((one) => ({ one, box: one.getBoundingClientRect(), fixed: isFixed(one) }))
        .filter(({ box }) => box.width > 2 && box.height > 2);
    function isFixed(one) {
        for (let up = one; up; up = up.parentElement)
            if (["fixed", "sticky"].includes(getComputedStyle(up).position)) return true;
        return false;
    }
    for (let a = 0; a < pressed.length; a++) for (let b = a + 1; b < pressed.length; b++) {
        const [first, second] = [pressed[a], pressed[b]];
        if (first.fixed !== second.fixed || first.one.contains(second.one) || second.one.contains(first.one)) continue;
        // A small one in the corner of a large one (a picture's check box) is meant.
        const small = Math.min(first.box.width * first.box.height, second.box.width * second.box.height);
        const large = Math.max(first.box.width * first.box.height, second.box.width * second.box.height);
        if (small * 4 < large) continue;
        const across = Math.min(first.box.right, second.box.right) - Math.max(first.box.left, second.box.left);
        const down = Math.min(first.box.bottom, second.box.bottom) - Math.max(first.box.top, second.box.top);
        if (across > 3 && down > 3) faults.push(`one on the other: ${name(first.one)} / ${name(second.one)}`);
    }
    return faults;
}"""


def settle(page: Page) -> None:
    expect(page.locator("main").first).to_be_visible()
    expect(page.locator(".skeleton, [aria-busy=true]")).to_have_count(0)
    expect(page.locator("h1, h2").first).to_be_attached()
    page.evaluate("document.fonts.ready")


@pytest.fixture
def walk(page: Page, account: Any) -> Any:
    """All pages, public and one's own, each handed to `prepare` before it is looked at."""
    project = account.project(
        STORY, name="Donaudampfschifffahrtsgesellschaft und andere sehr lange Geschichten"
    )
    link = account.call("POST", f"/projects/{project['id']}/share", {"scope": "comment", "showAction": True})
    steps = [f"/p/{project['id']}/{step}" for step in STEPS]
    panel = account.panels(project["id"])[0]["id"]
    own = [*OWN, *steps, f"{steps[1]}?panel={panel}", link["path"]]

    def go(script: str = "") -> None:
        problems = []
        for path in own:
            page.goto(path)
            settle(page)
            if script:
                page.evaluate(script)
            problems += [f"{path}: {one}" for one in page.evaluate(FAULTS)]
        page.context.clear_cookies()
        page.add_init_script("localStorage.removeItem('animatic.session')")
        for path in PUBLIC:
            page.goto(path)
            settle(page)
            if script:
                page.evaluate(script)
            problems += [f"{path} (signed out): {one}" for one in page.evaluate(FAULTS)]
        assert not problems, "\n".join(problems)

    return go


RIGHT_TO_LEFT = "() => { document.documentElement.dir = 'rtl' }"


class TestEverything:
    def test_fits_the_narrowest_phone_with_longer_words(self, page: Page, walk: Any) -> None:
        page.set_viewport_size({"width": 320, "height": 640})
        walk(LONGER)

    @pytest.mark.slow
    @pytest.mark.parametrize("width", [320, 360, 640, 768, 1280])
    def test_fits_every_window(self, page: Page, walk: Any, width: int) -> None:
        # 640 × 512 is what 200 % make of 1280 × 1024.
        page.set_viewport_size({"width": width, "height": 512 if width == 640 else 800})
        walk()

    @pytest.mark.slow
    @pytest.mark.parametrize("width", [360, 768, 1280])
    def test_works_from_right_to_left(self, page: Page, walk: Any, width: int) -> None:
        page.set_viewport_size({"width": width, "height": 800})
        walk(RIGHT_TO_LEFT)

    @pytest.mark.slow
    @pytest.mark.parametrize("width", [360, 768, 1280])
    def test_fits_with_longer_words(self, page: Page, walk: Any, width: int) -> None:
        page.set_viewport_size({"width": width, "height": 800})
        walk(LONGER)
