import pytest

from sameside.web.beliefs.yetting import with_yet


@pytest.mark.parametrize(
    ("said", "yet"),
    [
        ("I can’t talk about money.", "I can’t talk about money yet."),
        ("I cannot swim", "I cannot swim yet."),
        ("I'm bad at saying no!", "I’m not good at saying no yet."),
        ("I don't know how to rest…", "I don't know how to rest yet."),
        ("I never finish anything", "I never finish anything, so far."),
        ("I can’t swim yet.", "I can’t swim yet."),
        ("  ...  ", ""),
        ("talk about money", "I can’t talk about money yet."),
        ("…say no to my mother.", "I can’t say no to my mother yet."),
        ("can't sing", "I can’t sing yet."),
        ("Can’t sing", "I can’t sing yet."),
        ("not be angry", "I can’t not be angry yet."),
        ("i can't sing", "i can't sing yet."),
        ("my cooking is bad", "my cooking is bad, so far."),
        ("Numbers are nothing for me", "Numbers are nothing for me, so far."),
        ("יש לי פחד", "יש לי פחד, so far."),
        ("can’t", "can’t yet."),
        ("sleeping alone is hard", "sleeping alone is hard, so far."),
        ("she’s better at it", "she’s better at it, so far."),
    ],
)
def test_the_door_is_left_open(said: str, yet: str) -> None:
    assert with_yet(said) == yet
