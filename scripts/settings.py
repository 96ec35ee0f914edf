"""Write the tables of docs/operate/settings.md from the settings (or, with --check, see that they are current)."""

import inspect
import json
import re
import sys
from pathlib import Path

from pydantic import BaseModel
from pydantic.fields import FieldInfo
from pydantic_core import PydanticUndefined

from animatic.config import Settings, Tiers

TARGET = Path(__file__).parents[1] / "docs" / "operate" / "settings.md"
BEGIN, END = "<!-- made by scripts/settings.py -->\n", "<!-- end -->\n"


def main() -> int:
    text = TARGET.read_text(encoding="utf-8")
    before, rest = text.split(BEGIN)
    after = rest.split(END)[1]
    wanted = before + BEGIN + tables() + END + after
    if "--check" not in sys.argv:
        TARGET.write_text(wanted, encoding="utf-8")
        print(f"Wrote {TARGET}")
        return 0
    if text == wanted:
        return 0
    print(f"{TARGET} isn't what the settings say any more: run `make settings` and commit it.")
    return 1


def tables() -> str:
    """One table for each section of the settings, which the comments in their source name."""
    lines: list[str] = []
    for title, names in sections().items():
        lines += ["", f"## {title}", "", "| variable | default | meaning |", "|---|---|---|"]
        for name in names:
            field = Settings.model_fields[name]
            if field.annotation is Tiers:
                lines += tier_rows()
            else:
                lines.append(row(variable(name, field), default(field), field.description or ""))
    return "\n".join([*lines, "", ""])


def sections() -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    title = ""
    for line in inspect.getsource(Settings).splitlines():
        if heading := re.fullmatch(r"    # (\w.*)", line):
            title = heading[1]
        elif (field := re.match(r"    (\w+):", line)) and field[1] in Settings.model_fields:
            found.setdefault(title, []).append(field[1])
    return found


def variable(name: str, field: FieldInfo) -> str:
    return str(field.validation_alias or f"ANIMATIC_{name.upper()}")


def default(field: FieldInfo) -> str:
    if field.default_factory is not None:
        return "the system's folder for data"
    value = field.get_default()
    if value in (None, PydanticUndefined, "", (), {}):
        return ""
    if isinstance(value, bool | list | dict):
        return f"`{json.dumps(value)}`"
    return f"`{value}`"


def tier_rows() -> list[str]:
    rows = []
    for tier in Tiers.model_fields:
        limits: BaseModel = getattr(Tiers(), tier)
        for name, value in limits:
            shown = "" if value is None else f"`{value:g}`" if isinstance(value, float) else f"`{value}`"
            meaning = type(limits).model_fields[name].description or ""
            rows.append(row(f"ANIMATIC_TIERS__{tier}__{name}".upper(), shown, meaning))
    return rows


def row(name: str, shown: str, meaning: str) -> str:
    return f"| `{name}` | {shown} | {meaning} |"


if __name__ == "__main__":
    sys.exit(main())
