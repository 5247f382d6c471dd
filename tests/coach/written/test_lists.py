from tests.coach.examples import SEED, coach_of, seed_files, tried


def test_families_are_lists_alone_and_together() -> None:
    assert SEED.lists["feeling"].has("sad")
    assert SEED.lists["feeling-sad"].has("sad")
    assert not SEED.lists["feeling-glad"].has("sad")
    assert ("fed", "up") in set(SEED.lists["feeling-angry"].entries())


def test_entries_are_parted_by_commas_and_lines() -> None:
    coach = coach_of(
        pseudo_toml='list = "pseudo"\n[families]\na = """\none two,\nthree , don\'t\n\n"""\nb = ["four"]\n'
    )
    assert set(coach.lists["pseudo"].entries()) == {("one", "two"), ("three",), ("do", "not"), ("four",)}


def test_one_list_may_be_written_in_two_files() -> None:
    lists = seed_files()["lists.toml"] + '\nfeeling = "blue"\n'
    assert coach_of(lists_toml=lists).lists["feeling"].has("blue")
    assert coach_of(lists_toml=lists).lists["feeling"].has("sad")


def test_the_small_words_are_lists_too() -> None:
    assert SEED.lists["small"].has("the")
    assert SEED.lists["speech"].has("said")


def test_every_word_of_a_list_is_known() -> None:
    assert {"fed", "sad"} <= SEED.tongue.known


def test_what_is_wrong_with_a_list_is_told() -> None:
    _, faults = tried(
        pseudo_toml='[families]\na = "b"\n', needs_toml='list = "need"\n[families]\na = "(x), so on*, hug"\n'
    )
    told = [str(fault) for fault in faults if fault.file in ("pseudo.toml", "needs.toml")]
    assert len(told) == 3
    assert "“list” is missing" in told[0]
    assert "“(x)”" in told[1]
    assert "“so on*”" in told[2]


def test_kinds_of_words_are_read_and_a_word_may_be_of_two() -> None:
    kinds = coach_of(kinds_toml='kept = "he, my"\n[kinds]\nstrike = """\nhit,\nslap\n"""\nmusic = "hit"\n').kinds
    assert kinds.kept == {"he", "my"}
    assert kinds.of == {"hit": ("strike", "music"), "slap": ("strike",)}


def test_what_is_wrong_with_kinds_is_told() -> None:
    _, faults = tried(kinds_toml='keeps = "he"\n[kinds]\nstrike = 3\n')
    assert [fault.file for fault in faults] == ["kinds.toml", "kinds.toml"]
