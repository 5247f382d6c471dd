import json

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sameside.catalogue.edition import read_edition, read_texts, style_problems
from sameside.catalogue.problem import BadContent
from tests.catalogue.examples import TOML, WORDS, told, toml, words

CALM = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])


TEXTS = {"exercise.toml": TOML, "en.md": WORDS}
FRAGMENTS = [
    "[[steps]]\n",
    'id = "a"\n',
    'kind = "quiet"\n',
    "people = [1, 9]\n",
    "of = []\n",
    '"',
    "\n",
    "next = {}\n",
    "é",
]


def test_good_texts_become_an_entry() -> None:
    edition = read_texts(TEXTS, "small-talk")
    assert edition.problems == ()
    assert edition.entry is not None
    assert edition.entry.words["en"].title == "Small talk"
    assert list(style_problems(TEXTS, edition)) == []


def test_quotes_are_rounded_in_english_and_left_alone_elsewhere() -> None:
    text = toml(("people = [2, 3]", 'people = [2, 3]\nlanguages = ["en", "de"]'))
    quoted = words(("# Small talk", '# A "small" talk'))
    entry = read_texts({"exercise.toml": text, "en.md": quoted, "de.md": quoted}, "small-talk").entry
    assert entry is not None
    assert (entry.words["en"].title, entry.words["de"].title) == ("A “small” talk", 'A "small" talk')


def test_a_pinned_source_gives_the_same_entry_back() -> None:
    entry = read_texts(TEXTS, "small-talk").entry
    assert entry is not None
    assert read_edition(entry.source) == entry


def test_the_digest_changes_with_any_letter() -> None:
    one = read_texts(TEXTS, "small-talk").entry
    other = read_texts({**TEXTS, "en.md": words(("Calm", "calm"))}, "small-talk").entry
    assert one is not None
    assert other is not None
    assert len(one.digest) == 64
    assert one.digest != other.digest


def test_a_source_stays_readable_when_the_checks_would_refuse_it_now() -> None:
    source = json.dumps({"exercise.toml": toml(('audience = "sealed"\nmax', "max"))})
    assert read_edition(source).exercise.step("day").audience is None


@pytest.mark.parametrize(
    "source", ["", "not json", "[]", "{}", '{"exercise.toml": 3}', '{"exercise.toml": "x"}', "[" * 99999]
)
def test_what_was_never_pinned_is_refused(source: str) -> None:
    with pytest.raises(BadContent):
        read_edition(source)


def test_a_folder_without_exercise_file_is_told() -> None:
    assert told(list(read_texts({"en.md": WORDS}, "x").problems)) == [
        (1, "There is no exercise.toml. Every exercise folder needs one.")
    ]


def test_a_language_without_words_is_told_and_words_without_language_too() -> None:
    text = toml(("people = [2, 3]", 'people = [2, 3]\nlanguages = ["en", "fr"]'))
    problems = read_texts({"exercise.toml": text, "en.md": WORDS, "de.md": WORDS}, "small-talk").problems
    assert [str(problem) for problem in problems] == [
        "exercise.toml:5: There is no fr.md. Write it, or take “fr” out.",
        "de.md:1: “de” is not among the languages in exercise.toml. Add it there.",
    ]


def test_problems_of_steps_and_of_words_come_together() -> None:
    text = toml(('kind = "write"', 'kind = "sing"'))
    problems = read_texts({"exercise.toml": text, "en.md": words(("## Why", "## Way"))}, "small-talk").problems
    assert {problem.file for problem in problems} == {"exercise.toml", "en.md"}


def test_style_is_told_also_when_the_exercise_cannot_be_read() -> None:
    texts = {"exercise.toml": "nonsense", "en.md": "Go!"}
    problems = list(style_problems(texts, read_texts(texts, "small-talk")))
    assert [str(problem) for problem in problems] == ["en.md:1: Say it without an exclamation mark."]


def test_the_grade_is_for_english_only() -> None:
    hard = "Systematically incorporating interpersonal validation facilitates considerable relational improvements."
    text = toml(("people = [2, 3]", 'people = [2, 3]\nlanguages = ["en", "de"]'))
    easy = {"exercise.toml": text, "en.md": WORDS}
    spoiled = words(
        ("It helps to be asked.", hard), ("Think of one hour.", hard), ("Tell each other about the day.", hard)
    )
    assert list(style_problems({**easy, "de.md": spoiled}, read_texts({**easy, "de.md": spoiled}, "small-talk"))) == []
    english = {**easy, "en.md": spoiled, "de.md": WORDS}
    assert [problem.file for problem in style_problems(english, read_texts(english, "small-talk"))] == ["en.md"]


@CALM
@given(
    st.lists(st.sampled_from(FRAGMENTS) | st.sampled_from(TOML.split("\n\n")), max_size=12).map("\n".join),
    st.lists(st.sampled_from(WORDS.split("\n")), max_size=20).map("\n".join),
)
def test_no_mixture_of_fragments_stops_the_checker(toml_text: str, words_text: str) -> None:
    texts = {"exercise.toml": toml_text, "en.md": words_text}
    edition = read_texts(texts, "small-talk")
    assert (edition.entry is None) == bool(edition.problems)
    assert all(problem.line >= 1 and problem.sentence for problem in style_problems(texts, edition))
