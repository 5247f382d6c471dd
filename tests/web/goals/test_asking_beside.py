from sameside.web.goals import access
from sameside.web.goals.asking_beside import ask, form_for, preview
from sameside.web.goals.models import Support
from tests.cast import Cast
from tests.web.goals.made import goal_of


def test_what_is_shown_before_is_what_is_asked_with(cast: Cast) -> None:
    held = access.goal_for(cast.maya, goal_of(cast.maya, why="A reason", obstacle="A snag").pk)
    form = form_for(cast.maya, held)
    assert form.initial["parts"] == ["what", "measure"]
    form = form_for(cast.maya, held, {"who": f"{cast.couple.pk}:{cast.jonas.pk}", "parts": ["why"], "note": "Hello"})
    assert form.is_valid()
    shown = preview(held, form)
    assert (shown.name, shown.parts, shown.note) == ("Jonas", [("Why it matters", "A reason")], "Hello")
    ask(held, shown)
    assert Support.objects.get().body == {"parts": ["why"], "note": "Hello"}


def test_a_part_without_words_is_not_offered(cast: Cast) -> None:
    held = access.goal_for(cast.maya, goal_of(cast.maya).pk)
    data = {"who": f"{cast.couple.pk}:{cast.jonas.pk}", "parts": ["rhythm"]}
    assert "parts" in form_for(cast.maya, held, data).errors
    assert "why" not in dict(form_for(cast.maya, held).fields["parts"].choices)
