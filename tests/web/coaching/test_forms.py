from sameside.web.coaching.forms import BuildForm, MeetForm, SayForm, TrapForm


def test_every_part_may_be_left_out_and_none_is_endless() -> None:
    assert BuildForm({}).is_valid()
    form = BuildForm({"feel": "x" * 301})
    assert form.errors == {"feel": ["Shorten it a little: 300 signs fit here."]}


def test_words_that_give_a_trap_away_are_parted_by_commas() -> None:
    form = TrapForm({"name": "a", "cues": " never enough, ,lazy,", "question": "b"})
    assert form.is_valid()
    assert form.cues_given == ["never enough", "lazy"]
    assert set(TrapForm({}).errors) == {"name", "cues", "question"}


def test_somebody_has_to_sit_down() -> None:
    assert MeetForm({"character": "jun", "aim": ""}, own=False).is_valid()
    assert "described" in MeetForm(own=True).fields
    assert "described" not in MeetForm(own=False).fields
    form = MeetForm({"character": "nobody", "aim": "win"}, own=False)
    assert form.errors["character"] == ["Choose who sits down with you."]
    assert form.errors["aim"] == ["Choose one from the list."]


def test_a_turn_has_words_and_an_end() -> None:
    assert SayForm({"text": "Hi."}).is_valid()
    assert SayForm({"text": " "}).errors["text"] == ["Say a sentence first."]
    assert "600" in SayForm({"text": "x" * 601}).errors["text"][0]
