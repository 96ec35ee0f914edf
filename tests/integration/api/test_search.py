"""Searching through the texts of conversions."""

from uuid import UUID

from api_client import Client
from sqlalchemy import insert

from animatic.conversions.repository import COUNTED
from animatic.models import Conversion


async def conversions(client: Client, texts: list[str]) -> list[UUID]:
    assert client.user is not None
    async with client.container.sessions.begin() as session:
        rows = await session.scalars(
            insert(Conversion).returning(Conversion.id),
            [
                {
                    "user_id": client.user.id,
                    "type": "text-to-image",
                    "status": "completed",
                    "input_text": text,
                }
                for text in texts
            ],
        )
        return list(rows)


class TestSearch:
    async def test_finds_characters_anywhere_as_they_are_written(self, anna: Client, ben: Client) -> None:
        await conversions(ben, ["A lighthouse in the fog."])
        texts = ["A LIGHTHOUSE at night.", "100% snow", "Das Mädchen wartet.", "灯台に雪が降る", "A ferry."]
        await conversions(anna, texts)

        async def found(search: str) -> set[str]:
            page = await anna.ok("GET", "conversions", params={"search": search})
            assert page["pagination"]["total"] == len(page["items"])
            return {item["inputText"] for item in page["items"]}

        assert await found("lighthouse") == {texts[0]}
        assert await found("0% s") == {texts[1]}
        assert await found("_") == set()
        assert await found("mädchen") == {texts[2]}
        assert await found("雪") == {texts[3]}
        assert await found("  ferry ") == {texts[4]}
        assert len(await found("")) == 5

    async def test_counts_so_many_and_goes_on_all_the_same(self, anna: Client) -> None:
        await conversions(anna, [f"A gull, take {number}." for number in range(COUNTED + 50)])
        first = await anna.ok("GET", "conversions?search=gull&limit=100")
        assert first["pagination"]["total"] == COUNTED
        seen, cursor = {item["id"] for item in first["items"]}, first["pagination"]["nextCursor"]
        while cursor is not None:
            page = await anna.ok("GET", f"conversions?search=gull&limit=100&cursor={cursor}")
            seen |= {item["id"] for item in page["items"]}
            cursor = page["pagination"]["nextCursor"]
        assert len(seen) == COUNTED + 50

    async def test_beyond_row_10_000_a_cursor_is_needed(self, anna: Client) -> None:
        await anna.refused(422, "VALIDATION_ERROR", "GET", "conversions?limit=100&page=102")
