import pytest

from sameside.coach import OwnTrap, Reading, check_safety, load_coach, name_traps, read_draft, read_reply
from tests.coach.examples import SEED

GIVEN = "You never listen. I should have known, nobody ever calls."


def test_without_a_coach_it_is_the_one_we_ship() -> None:
    ours = load_coach()
    assert read_draft(GIVEN) == read_draft(GIVEN, coach=ours)
    assert read_reply("So you waited.", "I waited.") == read_reply("So you waited.", "I waited.", coach=ours)
    assert name_traps(GIVEN) == name_traps(GIVEN, coach=ours)
    assert check_safety("He hits me.") == check_safety("He hits me.", coach=ours)


def test_what_is_given_is_handed_on() -> None:
    own = OwnTrap("Ghost", ("known",), "Is it?")
    assert name_traps(GIVEN, own=[own], coach=SEED).best[0].name == "Ghost"
    assert check_safety("He keeps my bank card.", coach=SEED)
    assert not check_safety("He keeps my bank card.", silenced={"seed-bank-card"}, coach=SEED)
    assert not read_draft("He keeps my bank card.", silenced={"seed-bank-card"}, coach=SEED).safety
    assert read_draft("It's not my fault!", "You were late.", coach=SEED).marks


@pytest.mark.parametrize(
    "given",
    [
        "", " \n\t", "?", "\0", "🙂" * 500, "a" * 30_000, "you never " * 3_000, "\u202eyou never\u202c", "<" * 5000,
        "'a " * 3000, '"' * 5000, "`" * 5000, "you\ud800never", "((((" * 1000, "<a " * 4000, "@" * 5000, "1." * 5000,
    ],
)  # fmt: skip
def test_whatever_is_written_is_answered(given: str) -> None:
    reading = read_draft(given, given, coach=SEED)
    assert isinstance(reading, Reading)
    assert all(0 <= start < end <= len(given) for start, end in reading.sentences)
    read_reply(given, given, coach=SEED)
    name_traps(given, coach=SEED)
    check_safety(given, coach=SEED)
