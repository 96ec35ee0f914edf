import multiprocessing
import stat
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest

from animatic.api.signing import KEY_BYTES, Signer, load_key


@dataclass
class Clock:
    moment: datetime = field(default_factory=lambda: datetime(2026, 5, 4, 10, 20, tzinfo=UTC))

    def __call__(self) -> datetime:
        return self.moment


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def signer(clock: Clock) -> Signer:
    return Signer(b"k" * KEY_BYTES, clock)


def parts(link: str) -> tuple[str, str, str]:
    address = urlsplit(link)
    query = parse_qs(address.query)
    return address.path, query["expires"][0], query["signature"][0]


class TestSigner:
    def test_a_link_works_for_its_lifetime_and_no_longer_than_twice(
        self, signer: Signer, clock: Clock
    ) -> None:
        link = parts(signer.sign("/api/images/1/file"))
        for seconds, valid in [(0, True), (3600, True), (7200, False)]:
            clock.moment = Clock().moment + timedelta(seconds=seconds)
            assert signer.is_valid(*link) is valid

    def test_expiry_is_that_of_the_links(self, signer: Signer) -> None:
        _, expires, _ = parts(signer.sign("/x"))
        assert signer.expiry() == datetime.fromtimestamp(int(expires), UTC)

    def test_is_the_same_within_the_hour_so_that_browsers_keep_the_picture(
        self, signer: Signer, clock: Clock
    ) -> None:
        first = signer.sign("/api/images/1/file")
        clock.moment += timedelta(minutes=39)
        assert signer.sign("/api/images/1/file") == first

    @pytest.mark.parametrize("change", ["path", "expires", "signature", "key"])
    def test_any_change_breaks_it(self, signer: Signer, clock: Clock, change: str) -> None:
        path, expires, signature = parts(signer.sign("/api/images/1/file"))
        checker = signer
        match change:
            case "path":
                path = "/api/images/2/file"
            case "expires":
                expires = str(int(expires) + 1)
            case "signature":
                signature = ("B" if signature[0] == "A" else "A") + signature[1:]
            case "key":
                checker = Signer(b"o" * KEY_BYTES, clock)
        assert not checker.is_valid(path, expires, signature)

    @pytest.mark.parametrize(
        ("expires", "signature"),
        [
            ("", ""),
            ("never", "x"),
            ("9" * 40, "x"),
            ("-1", "x"),
            ("٣", "x"),
            ("1e9", "x"),
            ("99999999999", "é"),
        ],
    )
    def test_nonsense_is_refused(self, signer: Signer, expires: str, signature: str) -> None:
        assert not signer.is_valid("/x", expires, signature)


class TestLoadKey:
    def test_makes_a_private_key_once(self, tmp_path: Path) -> None:
        key = load_key(None, tmp_path / "data")
        assert len(key) == KEY_BYTES
        assert load_key(None, tmp_path / "data") == key
        (file,) = (tmp_path / "data").iterdir()
        assert stat.S_IMODE(file.stat().st_mode) == 0o600

    def test_two_installations_have_two_keys(self, tmp_path: Path) -> None:
        assert load_key(None, tmp_path / "a") != load_key(None, tmp_path / "b")

    def test_the_setting_goes_first_and_touches_no_file(self, tmp_path: Path) -> None:
        assert load_key("secret", tmp_path) == load_key("secret", tmp_path / "other")
        assert load_key("secret", tmp_path) != load_key("another", tmp_path)
        assert list(tmp_path.iterdir()) == []

    def test_processes_that_start_together_agree(self, tmp_path: Path) -> None:
        with multiprocessing.get_context("fork").Pool(8) as pool:
            keys = pool.starmap(load_key, [(None, tmp_path)] * 64)
        assert len(set(keys)) == 1

    def test_a_damaged_file_is_not_used(self, tmp_path: Path) -> None:
        (tmp_path / "link.key").write_bytes(b"short")
        with pytest.raises(ValueError, match="damaged"):
            load_key(None, tmp_path)
