"""Settings, and that their documentation says the same."""

import importlib.util
from pathlib import Path

import pytest
from pydantic import ValidationError
from pydantic_settings import SettingsError

from animatic.config import Settings, TierLimits, Tiers, is_pooler

ROOT = Path(__file__).parents[2]
POOLED = "postgresql://u:secret@ep-cool-name-123-pooler.eu-central-1.aws.neon.tech/db"
DIRECT = "postgresql://u:secret@ep-cool-name-123.eu-central-1.aws.neon.tech/db"


class TestEnvironment:
    def test_every_documented_variable_is_read(self, monkeypatch: pytest.MonkeyPatch) -> None:
        text = (ROOT / "docs" / "operate" / "settings.md").read_text()
        names = [line.split("`")[1] for line in text.splitlines() if line.startswith("| `")]
        assert len(names) > 40
        for name in names:
            with monkeypatch.context() as environment:
                environment.setenv(name, "\N{SNOWMAN}")
                try:
                    changed = Settings() != Settings.model_construct()
                except ValidationError as error:
                    changed = bool(error.errors())
                except SettingsError:  # it should have been JSON
                    changed = True
                assert changed, name

    def test_an_empty_variable_counts_as_unset(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("DATABASE_URL", "")
        monkeypatch.setenv("ANIMATIC_PORT", "")
        settings = Settings()
        assert settings.embedded
        assert settings.port == 8000

    def test_what_is_given_comes_before_the_environment(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("ANIMATIC_PORT", "1234")
        monkeypatch.setenv("DATABASE_URL", DIRECT)
        given = Settings(port=0, database_url="postgresql://localhost/other")
        assert given.port == 0
        assert given.database_url is not None
        assert given.database_url.get_secret_value() == "postgresql://localhost/other"

    def test_the_data_directory_is_absolute_and_may_begin_with_a_tilde(
        self, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setenv("HOME", "/somewhere")
        monkeypatch.setenv("ANIMATIC_DATA_DIR", "~/films")
        assert Settings().data_dir == Path("/somewhere/films")
        assert Settings(data_dir="films").data_dir.is_absolute()

    def test_secrets_are_not_shown(self) -> None:
        settings = Settings(database_url=DIRECT, fal_key="very-secret", s3_secret_access_key="very-secret")
        assert "secret@" not in repr(settings)
        assert "very-secret" not in repr(settings) + str(settings)


class TestAddress:
    @pytest.mark.parametrize(
        ("host", "address"),
        [
            ("127.0.0.1", "http://127.0.0.1:9000"),
            ("::1", "http://[::1]:9000"),
            ("0.0.0.0", "http://localhost:9000"),
            ("::", "http://localhost:9000"),
        ],
    )
    def test_can_be_opened(self, host: str, address: str) -> None:
        assert Settings(host=host, port=9000).address == address

    def test_is_what_people_use_if_that_is_known(self) -> None:
        assert Settings(public_url="https://films.example.com/").address == "https://films.example.com"


class TestDatabase:
    def test_a_pooler_needs_the_direct_address_too(self) -> None:
        with pytest.raises(ValidationError, match="DATABASE_URL_DIRECT"):
            Settings(database_url=POOLED)
        assert not Settings(database_url=POOLED, database_url_direct=DIRECT).embedded

    def test_a_direct_address_alone_is_refused(self) -> None:
        with pytest.raises(ValidationError, match="DATABASE_URL"):
            Settings(database_url_direct=DIRECT)

    @pytest.mark.parametrize(
        "url", ["mysql://localhost/db", "ep-cool-name.neon.tech/db", "sqlite:///film.db"]
    )
    def test_another_kind_of_database_is_refused(self, url: str) -> None:
        with pytest.raises(ValidationError, match="postgresql://"):
            Settings(database_url=url)

    def test_poolers_are_told_by_the_first_part_of_their_host(self) -> None:
        assert is_pooler(POOLED)
        assert not is_pooler(DIRECT)
        assert not is_pooler("postgresql://u:p@db.my-pooler.example.com/db")
        assert not is_pooler("postgresql:///db?host=/run/a-pooler")


class TestTiers:
    def test_are_the_product_s(self) -> None:
        def numbers(limits: TierLimits) -> tuple[object, ...]:
            return tuple(limits.model_dump().values())

        tiers = Settings().tiers
        assert numbers(tiers.free) == (20, 1344, 720, 60, 1, 1_000_000_000)
        assert numbers(tiers.basic) == (200, 2048, 1080, 300, 4, 20_000_000_000)
        assert numbers(tiers.pro) == (400, 3840, 2160, 1000, 8, None)

    def test_one_number_can_be_changed_alone(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("ANIMATIC_TIERS__FREE__MONTHLY_CREDITS", "50")
        tiers = Settings().tiers
        assert tiers.free == Tiers().free.model_copy(update={"monthly_credits": 50})
        assert tiers.pro == Tiers().pro

    def test_an_unknown_tier_has_the_free_one_s_limits(self) -> None:
        assert Settings().tiers.of("enterprise") == Settings().tiers.free


class TestDocumentation:
    def test_is_what_the_settings_say(self) -> None:
        spec = importlib.util.spec_from_file_location("settings_script", ROOT / "scripts" / "settings.py")
        assert spec is not None
        assert spec.loader is not None
        script = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(script)
        text = script.TARGET.read_text()
        made = text.split(script.BEGIN)[1].split(script.END)[0]
        assert made == script.tables(), "run `make settings` and commit docs/operate/settings.md"

    def test_every_setting_has_a_description(self) -> None:
        assert [name for name, field in Settings.model_fields.items() if not field.description] == []
