import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sameside.catalogue.words import StepWords, Words, read_words
from tests.catalogue.examples import WORDS, line_of, told, words

CALM = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])


def test_everything_an_author_writes_is_found() -> None:
    file = read_words(words(("## day", "## Before\n\nSit **down**.\n\n## day")), "en.md")
    assert file.problems == ()
    assert file.words.title == "Small talk"
    assert file.words.summary == "Tell each other about the day."
    assert file.words.why == "It helps to be asked. Nobody has tested it."
    assert file.words.before == "Sit **down**."
    assert file.words.step("day") == StepWords("Your day", "Think of one hour.", {"prompt": "What was it like?"})
    assert file.words.step("mood").term("option.tired") == "Tired"


def test_a_summary_over_two_lines_is_one_sentence() -> None:
    found = read_words("# Title\n\nOne\nsentence.\n\n## Why\nSo.\n", "en.md")
    assert found.words.summary == "One sentence."


def test_a_term_goes_on_in_an_indented_line() -> None:
    text = words(("What was it like?", "What was\n  it like?"))
    assert read_words(text, "en.md").words.step("day").term("prompt") == "What was it like?"


def test_a_plain_list_with_stars_stays_in_the_body() -> None:
    text = words(("Think of one hour.", "* home: yes\n* - work\n- Two words: no"))
    assert read_words(text, "en.md").words.step("day").body == "* home: yes\n* - work\n- Two words: no"


def test_text_after_a_term_belongs_to_the_body() -> None:
    text = words(("- prompt: What was it like?", "- prompt: What was it like?\nAnd then."))
    assert read_words(text, "en.md").words.step("day").body == "Think of one hour.\n\nAnd then."


def test_lines_are_known_by_section_and_by_term() -> None:
    file = read_words(WORDS, "en.md")
    assert file.line("mood") == line_of(WORDS, "## mood")
    assert file.line("mood", "option.tired") == line_of(WORDS, "option.tired")
    assert file.line("mood", "option.cold") == line_of(WORDS, "## mood")
    assert file.line("nowhere", "prompt") == 1


def test_a_step_or_a_term_without_words_is_empty() -> None:
    found = Words("T", "S")
    assert found.step("nowhere") == StepWords()
    assert found.step("nowhere").term("prompt", "…") == "…"


def test_cues_come_in_the_order_of_their_numbers() -> None:
    found = StepWords(terms={"cue.10": "last", "cue.2": "second", "cue.1": "first", "cue.x": "no", "prompt": "no"})
    assert found.cues() == ("first", "second", "last")


@pytest.mark.parametrize(
    ("text", "line", "sentence"),
    [
        ("", 1, "Begin the file with the title: # Title."),
        ("# \n\nSummary.\n## Why\nSo.", 1, "Begin the file with the title: # Title."),
        ("\n# T\n## Why\nSo.", 2, "Write one sentence under the title that says what people do here."),
        ("# T\n\nS.\n\nMore.\n## Why\nSo.", 1, "Only one paragraph stands under the title."),
        ("# T\n\nS.\n", 1, "Add a section ## Why"),
        ("# T\n\nS.\n\n## Why\n", 5, "Add a section ## Why"),
        ("before\n# T\n\nS.\n## Why\nSo.", 1, "This text belongs to no section."),
        ("# T\n\nS.\n## \nlost\n## Why\nSo.", 4, "This text belongs to no section."),
        ("# T\n\nS.\n## Why\nSo.\n# T", 6, "The title stands here twice."),
        ("# T\n\nS.\n## Why\nSo.\n## a\nx\n## a\ny", 8, "The section ## a stands here twice."),
        ("# T\n\nS.\n## Why\nSo.\n## a\n- prompt: x\n- prompt: y", 8, "The words prompt stand twice in ## a."),
        ("# T\n\nS.\n## Why\nSo.\n## a\n### One\n### Two", 8, "A step has one heading."),
    ],
)
def test_what_stands_in_the_wrong_place_is_told_with_its_line(text: str, line: int, sentence: str) -> None:
    assert any(at == line and said.startswith(sentence) for at, said in told(list(read_words(text, "en.md").problems)))


@CALM
@given(
    st.text()
    | st.lists(st.sampled_from(["# ", "## ", "### ", "- prompt:", "- ", "  x", "\n", "Why", "é"])).map("".join)
)
def test_no_text_stops_the_reader(text: str) -> None:
    file = read_words(text, "en.md")
    last = text.count("\n") + 1
    assert all(1 <= problem.line <= last for problem in file.problems)


def test_words_may_differ_by_the_point_at_which_all_met() -> None:
    words = StepWords("Fear", "One.", {"prompt": "Say.", "prompt.knees": "Say a little.", "point.knees": "Knees"})
    assert words.at("knees").terms == {**words.terms, "prompt": "Say a little."}
    assert words.at("neck") is words
    assert words.at("") is words
