from sameside.catalogue.checks.order import about_the_order
from tests.catalogue.examples import TOML, line_of, shape, told, toml

OPEN_MOOD = '[[steps]]\nid = "early"\nkind = "open"\nof = ["mood"]\n\n[[steps]]\nid = "read-it"'
MOOD = 'options = ["calm", "tired"]'
LATER = 'of = ["day", "mood", "read-it"]\n\n[[steps]]\nid = "end"\nkind = "read"\n'


def test_the_right_exercise_is_in_order() -> None:
    assert list(about_the_order(shape(TOML))) == []


def test_a_guess_comes_before_the_answer_is_open() -> None:
    text = toml(
        ('[[steps]]\nid = "read-it"', OPEN_MOOD), ('of = ["day", "mood", "read-it"]', 'of = ["day", "read-it"]')
    )
    wanted = [(line_of(text, 'of = "mood"'), "“mood” is already open here. Put the guess before “early”.")]
    assert told(list(about_the_order(shape(text)))) == wanted


def test_a_step_is_opened_once() -> None:
    text = toml(
        (
            'of = ["day", "mood", "read-it"]',
            'of = ["day", "mood", "read-it"]\n\n[[steps]]\nid = "x"\nkind = "open"\nof = ["day"]',
        )
    )
    wanted = [(line_of(text, 'of = ["day"]'), "“day” was opened before, in “together”. Take it out here.")]
    assert told(list(about_the_order(shape(text)))) == wanted


def test_what_is_sealed_is_opened_in_the_end() -> None:
    text = toml(('of = ["day", "mood", "read-it"]', 'of = ["mood", "read-it"]'))
    ((line, said),) = told(list(about_the_order(shape(text))))
    assert (line, said[:35]) == (line_of(text, "audience"), "“day” is sealed, but no open step s")


def test_a_branch_leads_to_a_later_step() -> None:
    for target in ("day", "mood", "nowhere"):
        text = toml((MOOD, f'{MOOD}\nnext = {{ calm = "{target}" }}'))
        wanted = [(line_of(text, "next"), f"“calm” leads to “{target}”, which is not a later step.")]
        assert told(list(about_the_order(shape(text)))) == wanted


def test_a_branch_may_lead_to_where_everyone_meets() -> None:
    assert list(about_the_order(shape(toml((MOOD, f'{MOOD}\nnext = {{ calm = "together" }}'))))) == []


def test_a_branch_does_not_leap_over_where_everyone_meets() -> None:
    text = toml((MOOD, f'{MOOD}\nnext = {{ calm = "end" }}'), ('of = ["day", "mood", "read-it"]\n', LATER))
    ((line, said),) = told(list(about_the_order(shape(text))))
    assert (line, said[:33]) == (line_of(text, "next"), "“calm” leaps over “together”, whe")


def test_one_person_alone_may_leap_over_anything() -> None:
    text = toml(
        (MOOD, f'{MOOD}\nnext = {{ calm = "end" }}'),
        ('of = ["day", "mood", "read-it"]\n', LATER),
        ("people = [2, 3]", "people = [1, 1]"),
    )
    assert list(about_the_order(shape(text))) == []
