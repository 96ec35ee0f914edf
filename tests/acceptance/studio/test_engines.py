"""Another engine is one choice: what it costs is said before the click, and who takes over."""

import re
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from fal_server import KEY, FalServer, fal_server
from pictures import picture
from playwright.sync_api import Browser, Page, expect
from serving import run

STORY = "INT. KITCHEN - NIGHT\n\nAnna drops a letter.\n\nEXT. STREET - DAWN\n\nA man waits.\n"
PASSWORD = "correct horse battery"
WHO = re.compile("^Who draws")


class TestWithoutOthers:
    def test_what_is_missing_for_the_others_is_said(self, page: Page, account: Any) -> None:
        project = account.project(STORY)
        page.goto(f"/p/{project['id']}/board")
        page.get_by_role("button", name=WHO).click()
        box = page.get_by_role("dialog", name="Who draws")
        expect(box.get_by_role("option")).to_have_text(["Storyboard artist"])
        box.get_by_text("Engines that aren't ready").click()
        expect(box).to_contain_text("set FAL_KEY")


@pytest.fixture(scope="module")
def fal(tmp_path_factory: pytest.TempPathFactory) -> Iterator[FalServer]:
    with fal_server(tmp_path_factory.mktemp("fal")) as server:
        server.picture = picture(640, 360)
        yield server


@pytest.mark.slow
class TestHosted:
    def test_a_model_is_chosen_its_price_shown_and_the_order_sent_to_it(
        self, browser: Browser, start: Callable[..., Any], fal: FalServer, new_account: Any
    ) -> None:
        serving = start(
            FAL_KEY=KEY,
            FAL_QUEUE_RUN_HOST=fal.host,
            SSL_CERT_FILE=str(fal.certificate),
            ANIMATIC_FAL_POLL_SECONDS="0.05",
            ANIMATIC_ENGINES_ALLOW_LOOPBACK="true",
        )
        data = ("--data-dir", str(serving.data_dir))
        made = run(
            "users", "create", "--email", "pro@example.com", "--password", PASSWORD, "--tier", "pro", *data
        )
        assert made.returncode == 0, made.stderr
        with browser.new_context(base_url=serving.url) as context:
            account = new_account(context, serving.url, "pro@example.com")
            project = account.project(STORY)
            page = context.new_page()
            page.goto(f"/p/{project['id']}/board")
            expect(page.get_by_role("button", name="Draw 2 panels · 2 credits", exact=True)).to_be_visible()
            page.get_by_role("button", name=WHO).click()
            box = page.get_by_role("dialog", name="Who draws")
            box.get_by_label("Engine").select_option("fal")
            box.get_by_label("Model").select_option("fal-ai/flux/dev")
            box.get_by_role("switch").click()
            page.keyboard.press("Escape")
            draw = page.get_by_role("button", name=re.compile(r"Draw 2 panels · 2 credits, about \$0\.\d\d$"))
            expect(draw).to_be_visible()
            page.reload()
            draw.click()
            expect(page.locator("[data-panel] img")).to_have_count(2, timeout=60_000)
            assert [job.endpoint for job in fal.jobs.values()] == ["fal-ai/flux/dev"] * 2
            made = account.call("GET", "/conversions?limit=10")["items"]
            assert {(one["engine"], tuple(one["parameters"].get("fallbacks", ()))) for one in made} == {
                ("fal", ("storyboard",))
            }
            page.get_by_role("button", name=WHO).click()
            expect(page.get_by_text("So far: 2 credits, $")).to_be_visible()
