import pytest

from tests.coach.examples import text_of


@pytest.mark.parametrize(
    "given",
    [
        "You never listen to me.",
        "Ain't nobody got time, y'all finna be late again innit",
        "Yesterday I am go to shop, and he no buy the milk for us.",
        "ok",
        "Dem no dey hear me at all o, abi wetin you want",
    ],
)
def test_english_of_all_kinds_is_english(given: str) -> None:
    assert text_of(given).language == "en"


@pytest.mark.parametrize(
    "given",
    [
        "Du hörst mir nie zu, und ich bin so traurig.",
        "Tu ne m'écoutes jamais quand je parle.",
        "Ты никогда меня не слушаешь",
        "Minä olen väsynyt eikä kukaan kuuntele koskaan minua kotona",
        "你从来不听我说话",
        "ich bin",
    ],
)
def test_other_languages_are_other(given: str) -> None:
    assert text_of(given).language == "other"


@pytest.mark.parametrize(
    "given", ["", "🙂", "Aisha", "Kuala Lumpur Singapore Bangkok Jakarta Manila Hanoi Yangon you there"]
)
def test_what_cannot_be_told_is_unsure(given: str) -> None:
    assert text_of(given).language in ("unsure", "en")


def test_a_name_alone_is_unsure() -> None:
    assert text_of("Aisha").language == "unsure"


def test_few_small_words_among_many_names_leave_it_open() -> None:
    assert text_of(" ".join(["Lumpur"] * 9) + " you").language == "unsure"
