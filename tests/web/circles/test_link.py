"""A link cannot be guessed and is not kept."""

from sameside.web.circles.link import new_token, token_hash


def test_a_thousand_tokens_are_all_different() -> None:
    assert len({new_token() for _ in range(1000)}) == 1000


def test_the_hash_is_keyed_and_tells_nothing_of_the_token() -> None:
    token = new_token()
    assert token_hash(token) == token_hash(token)
    assert token_hash(token) != token_hash(token[:-1] + "_")
    assert len(token_hash(token)) == 32
