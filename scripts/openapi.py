"""Write docs/openapi.json, the committed copy of the API's document. A test sees that it is current."""

import json
from pathlib import Path

from fastapi import FastAPI

from animatic.api import openapi
from animatic.api.app import add_routes

TARGET = Path(__file__).parents[1] / "docs" / "openapi.json"


def main() -> None:
    app = FastAPI(generate_unique_id_function=openapi.operation_id)
    add_routes(app)
    TARGET.write_text(json.dumps(openapi.document(app), ensure_ascii=False, indent=1) + "\n")
    print(f"Wrote {TARGET}")


if __name__ == "__main__":
    main()
