"""The examples of docs/guide/api.md, run as they stand."""

import re
import shlex
from collections.abc import Iterator
from pathlib import Path
from string import Template
from typing import Any

import httpx
from api_client import Client, png

GUIDE = Path(__file__).parents[3] / "docs" / "guide" / "api.md"
EXAMPLE = re.compile(r"<!-- run(?:, (\w+) = ([\w.]+))? -->\n```sh\n(.*?)```", re.DOTALL)


def examples() -> Iterator[tuple[str, str, str]]:
    """Each example's command, the variable that its answer sets, and where in the data that is."""
    for match in EXAMPLE.finditer(GUIDE.read_text()):
        yield match[3], match[1] or "", match[2] or ""


async def run(client: Client, command: str, variables: dict[str, str]) -> httpx.Response:
    """What curl would do with these arguments."""
    # Within single quotes the shell leaves variables alone.
    pieces = re.split(r"('[^']*')", command)
    filled = (piece if piece.startswith("'") else Template(piece).substitute(variables) for piece in pieces)
    arguments = iter(shlex.split("".join(filled).replace("\\\n", " ")))
    assert next(arguments) == "curl"
    method = url = ""
    headers: dict[str, str] = {}
    options: dict[str, Any] = {}
    for argument in arguments:
        match argument:
            case "-X":
                method = next(arguments)
            case "-H":
                name, _, value = next(arguments).partition(": ")
                headers[name] = value
            case "-d":
                options["content"] = next(arguments).encode()
            case "-F":
                name, _, value = next(arguments).partition("=")
                if value.startswith("@"):
                    options["files"] = {name: (value[1:], png())}
                else:
                    options.setdefault("data", {})[name] = value
            case "-o":
                next(arguments)
            case _:
                assert not argument.startswith("-"), f"{argument} isn't known here"
                url = argument
    method = method or ("POST" if options else "GET")
    return await client.http.request(method, url, headers=headers, **options)


async def test_every_example_works(anna: Client) -> None:
    variables = {
        "ANIMATIC_URL": str(anna.http.base_url),
        "ANIMATIC_KEY": anna.http.headers["authorization"].removeprefix("Bearer "),
    }
    ran = 0
    for command, variable, path in examples():
        answer = await run(anna, command, variables)
        assert answer.is_success, f"{command}\n{answer.text}"
        if variable:
            value = answer.json()["data"]
            for step in path.split("."):
                value = value[int(step) if step.isdigit() else step]
            variables[variable] = value
        ran += 1
    assert ran >= 15
