import re
from uuid import UUID, uuid4

from animatic.sharing.tokens import TOKEN_BYTES, TOKEN_CHARACTERS, ShareTokens, fingerprint


class TestTokens:
    def test_have_192_bits_and_need_no_escaping(self) -> None:
        token = ShareTokens.of(b"key").token(uuid4())
        assert TOKEN_BYTES * 8 == 192
        assert re.fullmatch(rf"[A-Za-z0-9_-]{{{TOKEN_CHARACTERS}}}", token)

    def test_are_the_same_for_the_same_key_and_link_and_no_other(self) -> None:
        one, other = uuid4(), uuid4()
        tokens = ShareTokens.of(b"key")
        assert tokens.token(one) == ShareTokens.of(b"key").token(one)
        assert len({tokens.token(one), tokens.token(other), ShareTokens.of(b"another").token(one)}) == 3

    def test_of_neighbouring_ids_have_nothing_in_common(self) -> None:
        tokens = ShareTokens.of(b"key")
        made = [tokens.token(UUID(int=number)) for number in range(1000)]
        assert len({token[:8] for token in made}) == 1000

    def test_key_is_not_the_one_that_signs_media(self) -> None:
        assert ShareTokens.of(b"key").key != b"key"

    def test_fingerprint_is_not_the_token(self) -> None:
        token = ShareTokens.of(b"key").token(uuid4())
        assert re.fullmatch(r"[0-9a-f]{64}", fingerprint(token))
        assert token not in fingerprint(token)
