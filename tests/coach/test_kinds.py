from sameside.coach.kinds import Kinds

KINDS = Kinds(
    {"grab": ("grip",), "passport": ("paper",), "break": ("smash", "harm"), "study": ("work",), "hide": ("keep",)},
    frozenset({"my", "he", "his"}),
)


def kinds_in(*words: str) -> list[str]:
    return [name[2:] for name in KINDS.names(words) if name.startswith("m:") and "&" not in name]


def test_a_word_is_seen_as_its_kind_and_a_kept_word_as_itself() -> None:
    assert KINDS.names(("he", "grab", "my", "passport", ".")) == (
        "k:he", "k:GRIP", "k:my", "k:PAPER", "k:.",
        "k:he GRIP", "k:GRIP my", "k:my PAPER", "k:PAPER .",
        "k:he GRIP my", "k:GRIP my PAPER", "k:my PAPER .",
        "k:he_my", "k:GRIP_PAPER", "k:my_.", "k:he__PAPER", "k:GRIP__.",
        "m:grip", "m:paper", "m:grip&paper",
    )  # fmt: skip


def test_what_is_of_no_kind_is_left_out() -> None:
    assert KINDS.names(("grab", "the", "green", "passport")) == KINDS.names(("grab", "passport"))


def test_endings_are_taken_off_and_short_words_are_left_whole() -> None:
    assert kinds_in("grabs") == kinds_in("grabbed") == kinds_in("grabbing") == ["grip"]
    assert kinds_in("passports") == ["paper"]
    assert kinds_in("studies") == ["work"]
    assert kinds_in("hiding") == kinds_in("hides") == ["keep"]
    assert kinds_in("as", "is", "his", "sing") == []


def test_a_word_of_two_kinds_is_shown_as_the_first_and_counted_as_both() -> None:
    assert "k:SMASH" in KINDS.names(("break",))
    assert kinds_in("break") == ["harm", "smash"]


def test_without_kinds_nothing_is_seen() -> None:
    assert Kinds().names(("he", "grabs")) == ()


def test_each_name_is_told_once() -> None:
    names = KINDS.names(("grab", "grab", "grab", "grab"))
    assert len(names) == len(set(names))
