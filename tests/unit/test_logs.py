"""No secret stands in a log, whoever was careless."""

import itertools
import json
import logging

import pytest

from animatic.accounts.keys import new_secret
from animatic.addresses import Pages
from animatic.cli import logs
from animatic.cli.logs import redacted
from animatic.webhooks import messages

KEY = new_secret()
HOOK = messages.new_secret()
TOKEN = "eyJhbGciOiJSUzI1NiIsImtpZCI6ImEifQ.eyJzdWIiOiJ1c2VyXzEifQ.c2lnbmF0dXJl"
LINK = "q2v8Zf0xg3lYb7Wc1nTt-5Kd_9aRrPpQhJmUuEeSsOo"


@pytest.mark.parametrize(
    ("line", "secret"),
    [
        (f"refused {KEY}", KEY),
        (f"headers: {{'authorization': 'Bearer {TOKEN}'}}", TOKEN),
        (f"Authorization: Bearer {KEY}", KEY),
        (f"Authorization: Key {LINK}:{LINK}", LINK),
        (f"session {TOKEN} is over", TOKEN),
        (f"signed with {HOOK}", HOOK),
        (Pages("https://a.example").sign_in(LINK), LINK),
        (Pages("https://a.example").reset(LINK), LINK),
        (Pages("https://a.example").invitation(LINK), LINK),
        (f"GET /s/{LINK}", LINK),
        (f"GET /api/share/{LINK}/comments", LINK),
        (f"/api/images/1/file?expires=17&signature={LINK}", LINK),
        ("connecting to postgresql://anna:horse-battery@db.example/animatic", "horse-battery"),
        ('{"email": "a@example.com", "password": "horse battery"}', "horse"),
        ("password='horse-battery'", "horse-battery"),
        (f"Set-Cookie: animatic_refresh={LINK}; Path=/", LINK),
    ],
    ids=itertools.count(),  # the keys are drawn anew in each process
)
def test_secrets_are_struck_out(line: str, secret: str) -> None:
    assert secret not in redacted(line)
    assert logs.STRUCK in redacted(line)


@pytest.mark.parametrize(
    "line",
    [
        "GET /api/projects/{projectId} 200",
        "Run 2 of 6f1c2b54-3c1e-4f5e-9d0a-0c7b7a1f2e11 failed and is tried again in 4 s: overloaded",
        "Listening on http://127.0.0.1:8000",
        "The worker of conversions.run {'conversion_id': '6f1c2b54-3c1e-4f5e-9d0a-0c7b7a1f2e11'} is dead",
        "users/user_0a8a9b1e6f4e4a518f4e2f4b9c9d7e11/uploads/picture.png has a row, and isn't in the storage.",
    ],
)
def test_what_an_operator_needs_stays(line: str) -> None:
    assert redacted(line) == line


@pytest.mark.parametrize("form", ["text", "json"])
def test_every_line_goes_through_it(form: str, capsys: pytest.CaptureFixture[str]) -> None:
    root = logging.getLogger()
    handlers, level = root.handlers[:], root.level
    try:
        logs.configure("info", form)  # type: ignore[arg-type]  # one of the two
        log = logging.getLogger("animatic.test")
        try:
            int(f"can't reach postgresql://anna:horse-battery@db with {KEY}")
        except ValueError:
            log.exception("Key %s failed", KEY, extra={"header": f"Bearer {TOKEN}", "count": 3})
    finally:
        root.handlers[:] = handlers
        root.setLevel(level)
        logging.captureWarnings(capture=False)
    written = capsys.readouterr().err
    for secret in (KEY, TOKEN, "horse-battery"):
        assert secret not in written
    assert "can't reach" in written
    if form == "json":
        assert json.loads(written)["count"] == 3
