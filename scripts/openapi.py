"""Write docs/openapi.json, the committed copy of the API's document (or, with --check, see that it is current)."""

import json
import sys
from pathlib import Path

from fastapi import FastAPI

from animatic.api import openapi
from animatic.api.app import add_routes

TARGET = Path(__file__).parents[1] / "docs" / "openapi.json"


def main() -> int:
    app = FastAPI(generate_unique_id_function=openapi.operation_id)
    add_routes(app)
    document = json.dumps(openapi.document(app), ensure_ascii=False, indent=1) + "\n"
    if "--check" not in sys.argv:
        TARGET.write_text(document)
        print(f"Wrote {TARGET}")
        return 0
    if TARGET.is_file() and TARGET.read_text() == document:
        return 0
    print(f"{TARGET} isn't what the code says any more: run `make openapi` and commit it.")
    return 1


if __name__ == "__main__":
    sys.exit(main())
