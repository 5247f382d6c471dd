import pytest

from sameside.catalogue.prompts import Prompt, read_prompts

TEXT = '[en]\nfirst = "Who\'s near?"\nsecond = "Finish this: I…"\n\n[de]\nfirst = "Wer ist da?"\n'


def sentences(text: str, area: str = "listening") -> list[tuple[int, str]]:
    return [(problem.line, problem.sentence) for problem in read_prompts(text, "x.toml", area).problems]


def test_each_line_is_a_prompt_of_the_files_area_with_round_quotes() -> None:
    first, second = read_prompts(TEXT, "listening.toml", "listening").prompts
    assert (first.id, first.area, first.words["en"]) == ("first", "listening", "Who’s near?")
    assert second.words == {"en": "Finish this: I…"}


def test_the_words_come_in_the_readers_language_or_in_english() -> None:
    first, second = read_prompts(TEXT, "listening.toml", "listening").prompts
    assert [first.words_in(code) for code in ("de", "de-at", "fr")] == ["Wer ist da?", "Wer ist da?", "Who’s near?"]
    assert second.words_in("de") == "Finish this: I…"


def test_a_prompt_cannot_be_changed() -> None:
    with pytest.raises(AttributeError):
        Prompt("a", "goals", {"en": "A?"}).id = "b"  # type: ignore[misc]


def test_the_lines_of_every_language_are_known() -> None:
    lines = read_prompts(TEXT, "x.toml", "goals").lines
    assert (lines[("en", "second")], lines[("de", "first")]) == (3, 6)


def test_a_file_named_after_no_area_is_refused() -> None:
    ((line, sentence),) = sentences(TEXT, "money")
    assert line == 1
    assert sentence.startswith("“money” is no area. Name the file listening.toml,")


def test_what_is_not_toml_is_told_with_its_line() -> None:
    ((line, sentence),) = sentences('[en]\na = "A?"\na = "B?"\n')
    assert line == 3
    assert "each id stands once" in sentence


@pytest.mark.parametrize(
    ("text", "line", "start"),
    [
        ('a = "A?"\n', 1, "Put the prompts under [en]"),
        ('a = "A?"\n[en]\nb = "B?"\n', 1, "“a” stands in no language."),
        ('[en]\nBig = "B?"\n', 2, "“Big” is no id."),
        ('[en]\na = " "\n', 2, "“a” has no words."),
        ("[en]\na = 3\n", 2, "“a” has no words."),
        ('[en]\na = "A?"\n[de]\nb = "B?"\n', 4, "“b” is not among the prompts under [en]."),
        ('en = "A?"\n', 1, "“en” stands in no language."),
    ],
)
def test_what_cannot_be_used_is_told_at_its_line(text: str, line: int, start: str) -> None:
    found = read_prompts(text, "x.toml", "goals")
    assert found.prompts == ()
    assert [(problem.line, problem.sentence.startswith(start)) for problem in found.problems] == [(line, True)]
