"""Files that users bring along, uploaded as the API does it."""

import tempfile
from typing import Any

from conversion_client import Client

from animatic.accounts.gates import Gates
from animatic.assets.inspector import Inspector
from animatic.assets.service import AssetService, kind_of
from animatic.assets.uploads import AssetUploads
from animatic.models import Asset, User


async def bring(client: Client, content: bytes, **fields: Any) -> Asset:
    """An uploaded asset."""
    container = client.container
    uploads = AssetUploads(container.sessions, container.store, container.clock, Inspector())
    with tempfile.TemporaryFile() as file:
        file.write(content)
        found = await uploads.inspect(file)
        upload = await uploads.store(client.user.id, file, found)
    async with container.sessions() as session, session.begin():
        user = await session.get_one(User, client.user.id)
        service = AssetService(session, user, Gates(container.settings.tiers))
        kind = kind_of(found.facts, fields.pop("kind", None))
        return await service.add(upload, kind=kind, name="An asset", project_id=None, **fields)
