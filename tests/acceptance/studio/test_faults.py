"""When something goes wrong: nothing is lost, and what is shown is what one would want to see."""

import json
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Route, expect

STORY = "INT. KITCHEN - NIGHT\n\nAnna drops a letter.\n\nEXT. STREET - DAWN\n\nA man waits.\n"
LONG = 60_000


@pytest.fixture
def project(account: Any) -> Any:
    return account.project(STORY)


def open_first_panel(page: Page, project: Any) -> None:
    page.goto(f"/p/{project['id']}/board")
    page.locator("[data-panel] button").first.click()
    expect(page.get_by_label("What is seen")).to_be_visible()


class TestTwoWindows:
    def test_a_change_elsewhere_shows_here(self, page: Page, account: Any, project: Any) -> None:
        with page.expect_response("**/api/events*"):
            page.goto(f"/p/{project['id']}/board")
        expect(page.locator("[data-panel]").first).to_be_visible()
        panel = account.panels(project["id"])[0]
        account.call("PATCH", f"/panels/{panel['id']}", {"action": "Changed over there."})
        expect(page.locator("[data-panel]").first).to_contain_text("Changed over there.", timeout=15_000)

    def test_a_conflict_shows_both_and_keeps_what_is_chosen(
        self, page: Page, account: Any, project: Any
    ) -> None:
        # The other window's change stays unknown here: no stream tells of it.
        page.route("**/api/events*", lambda route: route.abort())
        open_first_panel(page, project)
        panel = account.panels(project["id"])[0]
        account.call("PATCH", f"/panels/{panel['id']}", {"action": "Theirs."})
        page.get_by_label("What is seen").fill("Mine.")
        dialog = page.get_by_role("dialog")
        expect(dialog).to_contain_text("Mine.")
        expect(dialog).to_contain_text("Theirs.")
        dialog.get_by_role("button", name="Keep mine").click()
        expect(page.locator("[data-saving]")).to_have_attribute("data-saving", "saved")
        assert account.panels(project["id"])[0]["action"] == "Mine."


class TestNetwork:
    def test_edits_made_offline_survive_a_reload_and_are_stored_later(
        self, page: Page, context: BrowserContext, account: Any, project: Any
    ) -> None:
        open_first_panel(page, project)
        is_down = True

        def refuse(route: Route) -> None:
            if is_down and route.request.method == "PATCH":
                route.abort()
            else:
                route.continue_()

        page.route("**/api/panels/*", refuse)
        page.get_by_label("What is seen").fill("Written in a tunnel.")
        expect(page.locator("[data-saving]")).to_have_attribute("data-saving", "offline")
        page.reload()
        expect(page.get_by_label("What is seen")).to_have_value("Written in a tunnel.")
        is_down = False
        expect(page.locator("[data-saving]")).to_have_attribute("data-saving", "saved", timeout=LONG)
        assert account.panels(project["id"])[0]["action"] == "Written in a tunnel."

    def test_a_stream_that_is_cut_connects_again(self, page: Page, account: Any, project: Any) -> None:
        cut = True
        page.route("**/api/events*", lambda route: route.abort() if cut else route.continue_())
        page.goto(f"/p/{project['id']}/board")
        expect(page.get_by_text("Connection lost")).to_be_visible(timeout=LONG)
        cut = False
        expect(page.get_by_text("Connection lost")).to_be_hidden(timeout=LONG)


class TestSession:
    def test_who_is_signed_out_elsewhere_is_told_and_comes_back(
        self, page: Page, account: Any, project: Any
    ) -> None:
        page.goto(f"/p/{project['id']}/board")
        expect(page.locator("[data-panel]").first).to_be_visible()
        page.context.clear_cookies()
        page.evaluate("localStorage.setItem('animatic.session', 'local')")
        page.reload()
        expect(page.get_by_role("heading", name="Sign in")).to_be_visible()
        page.get_by_label("E-mail").fill(account.email)
        page.get_by_label("Password").fill("correct horse battery")
        page.get_by_role("main").get_by_role("button", name="Sign in").click()
        expect(page.locator("[data-panel]").first).to_be_visible()
        expect(page).to_have_url(f"/p/{project['id']}/board")


class TestQuota:
    def test_what_can_not_be_paid_is_said_before_the_click(self, page: Page, account: Any) -> None:
        # Twenty credits a month; more panels than that.
        scenes = "\n\n".join(f"INT. ROOM {index} - DAY\n\nAnna opens door {index}." for index in range(25))
        project = account.project(scenes)
        page.goto(f"/p/{project['id']}/board")
        draw = page.get_by_role("button", name="Draw 25 panels")
        expect(draw).to_be_disabled()
        expect(page.get_by_text("This needs 25 credits; 20 are left.")).to_be_visible()
        # Everything else goes on working.
        page.locator("[data-panel] button").first.click()
        page.get_by_label("What is seen").fill("Still editing.")
        expect(page.locator("[data-saving]")).to_have_attribute("data-saving", "saved")


class TestFailure:
    def test_a_failed_picture_says_why_and_can_be_tried_again(
        self, page: Page, account: Any, project: Any
    ) -> None:
        page.goto(f"/p/{project['id']}/board")
        panel = account.panels(project["id"])[0]
        failed = {
            "id": "11111111-1111-4111-8111-111111111111", "type": "text-to-image", "status": "failed",
            "cancelled": False, "projectId": project["id"], "panelId": panel["id"], "batchId": None,
            "progress": 40, "stage": "", "estimatedTimeRemaining": None, "resultUrl": None,
            "error": {"code": "CONVERSION_FAILED", "message": "The engine ran out of ink."},
        }  # fmt: skip
        stream = (
            'event: snapshot\ndata: {"conversions":[],"serverTime":"2026-05-04T10:20:00Z"}\n\n'
            f"event: conversion\ndata: {json.dumps(failed)}\n\n"
        )
        page.route(
            "**/api/events*",
            lambda route: route.fulfill(status=200, content_type="text/event-stream", body=stream),
        )
        page.reload()
        card = page.locator(f"[data-panel='{panel['id']}']")
        expect(card).to_contain_text("The engine ran out of ink.")
        page.unroute("**/api/events*")
        card.get_by_role("button", name="Try again").click()
        expect(card.locator("img")).to_be_visible(timeout=LONG)


@pytest.mark.slow
class TestRestart:
    def test_the_server_goes_and_comes_back_in_the_middle(
        self, browser: Browser, start: Any, new_account: Any, data_dir: Path
    ) -> None:
        serving = start(folder=data_dir)
        with browser.new_context(base_url=serving.url) as context:
            account = new_account(context, serving.url)
            project = account.project(STORY)
            page = context.new_page()
            open_first_panel(page, project)
            serving.stop()
            page.get_by_label("What is seen").fill("Written while it was away.")
            expect(page.locator("[data-saving]")).to_have_attribute("data-saving", "offline", timeout=LONG)
            expect(page.get_by_text("Connection lost")).to_be_visible(timeout=LONG)
            start(folder=data_dir, port=int(serving.url.rsplit(":", 1)[1]))
            expect(page.locator("[data-saving]")).to_have_attribute("data-saving", "saved", timeout=2 * LONG)
            expect(page.get_by_text("Connection lost")).to_be_hidden(timeout=LONG)
            assert account.panels(project["id"])[0]["action"] == "Written while it was away."


def test_a_page_that_is_gone_offers_a_way_on(page: Page, account: Any) -> None:
    page.goto("/p/00000000-0000-4000-8000-000000000000/board")
    expect(page.get_by_role("heading", name="This project isn't here")).to_be_visible()
    page.get_by_role("link", name="Go to your projects").click()
    expect(page.get_by_role("heading", name="Your projects")).to_be_visible()
