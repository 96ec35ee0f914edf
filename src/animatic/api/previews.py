"""The page of a share link: the studio's, with the tags that messengers and search engines read."""

import re
from collections.abc import Iterator
from html import escape
from pathlib import Path
from typing import Annotated, Final

from fastapi import APIRouter, Request
from fastapi import Path as PathParameter
from starlette.responses import Response

from animatic.api import static
from animatic.api.dependencies import Session, State
from animatic.api.policy import page_policy
from animatic.errors import Gone, NotFound
from animatic.sharing import guests
from animatic.sharing.guests import Shared

_OWN: Final = re.compile(r'<title>.*?</title>\s*|<meta name="description"[^>]*>\s*', re.DOTALL)
"""What the page says of itself while nobody knows what it shows."""

router = APIRouter()


@router.get("/s/{token}", include_in_schema=False)
async def show_share_page(
    request: Request, state: State, session: Session, token: Annotated[str, PathParameter(max_length=100)]
) -> Response:
    """The page itself asks the API for what it shows, and says so when there is nothing."""
    page = static.FOLDER / static.SHARE_PAGE
    if not page.is_file():
        raise NotFound("There is nothing at this address.")
    status, tags = 200, ""
    try:
        visit = await guests.visit(session, token, state.container.clock)
        shared = await guests.view(session, visit)
        base = state.container.settings.public_url or str(request.base_url)
        tags = "\n".join(_tags(shared, base.rstrip("/"), f"/s/{token}"))
    except NotFound:
        state.count_anonymous(request)
        status = 404
    except Gone:
        status = 410
    return Response(
        _with_head(page, tags),
        status_code=status,
        media_type="text/html",
        headers={
            "Content-Security-Policy": page_policy(state.container.settings),
            "Cache-Control": "no-store",
            # Whoever gets the link has been given it; search engines have not. Nor has any site linked to.
            "X-Robots-Tag": "noindex, nofollow",
            "Referrer-Policy": "no-referrer",
        },
    )


def _with_head(page: Path, tags: str) -> str:
    """The page with more in its head."""
    head, mark, rest = page.read_text(encoding="utf-8").partition("</head>")
    if not tags:
        return head + mark + rest
    return f"{_OWN.sub('', head)}{tags}\n{mark}{rest}"


def _tags(shared: Shared, base: str, path: str) -> Iterator[str]:
    """Title and description for people, Open Graph and Twitter cards for previews."""
    seconds = round(((shared.film and shared.film.duration_ms) or shared.duration_ms) / 1000)
    panels = f"{len(shared.panels)} panel{'s' if len(shared.panels) != 1 else ''}"
    kind = "An animatic" if shared.film else "A storyboard"
    description = f"{kind}: {panels}, {seconds // 60}:{seconds % 60:02}. {shared.version.name}."
    described = {
        "og:site_name": "Animatic",
        "og:type": "video.other" if shared.film else "website",
        "og:title": shared.name,
        "og:description": description,
        "og:url": base + path,
    }
    if shared.poster:
        described |= {
            "og:image": base + shared.poster,
            "og:image:type": "image/jpeg",
            "og:image:alt": f"A picture of {shared.name}",
        }
    named = {
        "description": description,
        "twitter:card": "summary_large_image" if shared.poster else "summary",
        "twitter:title": shared.name,
        "twitter:description": description,
    }
    if shared.poster:
        named["twitter:image"] = base + shared.poster
    yield f"<title>{escape(shared.name)} · Animatic</title>"
    for name, content in described.items():
        yield f'<meta property="{name}" content="{escape(content)}">'
    for name, content in named.items():
        yield f'<meta name="{name}" content="{escape(content)}">'
