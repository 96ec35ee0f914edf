"""The models on a migrated database."""

from datetime import UTC, datetime, timedelta, timezone

import pytest
from sqlalchemy import select, text
from sqlalchemy.exc import StatementError
from sqlalchemy.ext.asyncio import AsyncSession

from animatic.models import Conversion, Project, User


async def make_user(session: AsyncSession, name: str = "user_1") -> User:
    user = User(id=name, email=f"{name}@example.com")
    session.add(user)
    await session.flush()
    return user


class TestDefaults:
    async def test_come_back_from_the_server_without_another_query(self, session: AsyncSession) -> None:
        user = await make_user(session)
        project = Project(user_id=user.id, name="Film")
        session.add(project)
        await session.flush()
        assert (user.subscription_tier, user.monthly_credits, user.credits_used) == ("free", 20, 0)
        assert (user.role, user.is_owner, user.settings) == ("user", False, {})
        assert (project.aspect_ratio, project.resolution, project.frame_rate) == ("16:9", "720", "24")
        assert project.cast == []
        assert project.id is not None


class TestTimes:
    async def test_are_aware_and_utc(self, session: AsyncSession) -> None:
        user = await make_user(session)
        assert user.created_at.tzinfo is UTC
        assert abs(datetime.now(UTC) - user.created_at) < timedelta(minutes=1)

    async def test_of_another_zone_are_stored_in_utc(self, session: AsyncSession) -> None:
        user = await make_user(session)
        conversion = Conversion(
            user_id=user.id,
            type="text-to-image",
            started_at=datetime(2030, 5, 1, 14, 0, tzinfo=timezone(timedelta(hours=2))),
        )
        session.add(conversion)
        await session.flush()
        stored = await session.execute(text("SELECT started_at FROM conversions"))
        assert stored.scalar_one() == datetime(2030, 5, 1, 12, 0)  # noqa: DTZ001  # what the column holds
        session.expire_all()
        assert (await session.scalars(select(Conversion.started_at))).one() == datetime(
            2030, 5, 1, 12, 0, tzinfo=UTC
        )

    async def test_without_zone_are_refused(self, session: AsyncSession) -> None:
        user = await make_user(session)
        user.last_reset_date = datetime(2030, 5, 1)  # noqa: DTZ001  # the mistake to be caught
        with pytest.raises(StatementError, match="without zone"):
            await session.flush()

    async def test_updated_at_follows_updates(self, session: AsyncSession) -> None:
        user = await make_user(session)
        await session.commit()
        before = user.updated_at
        user.first_name = "Agnès"
        await session.commit()
        assert user.updated_at > before


class TestJson:
    async def test_none_is_null_and_not_json_null(self, session: AsyncSession) -> None:
        user = await make_user(session)
        session.add(Conversion(user_id=user.id, type="text-to-image", parameters=None))
        await session.flush()
        nulls = await session.execute(text("SELECT parameters IS NULL FROM conversions"))
        assert nulls.scalar_one() is True
