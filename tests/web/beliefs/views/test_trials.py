from datetime import timedelta

from django.test import Client
from django.utils import timezone

from sameside.web.beliefs import actions, queries
from sameside.web.beliefs.bodies import Trial
from tests.cast import Cast
from tests.web.beliefs.page import hidden, opened, send

PLAN = {"do": "Ask Dana.", "expect": "She sighs.", "on": "2026-05-17"}


def planned(maya: Client, cast: Cast) -> tuple[str, Trial]:
    path = f"/beliefs/{actions.begin(cast.maya, '', 'I must not ask.').pk}/test/"
    send(maya, path, **PLAN)
    return path, queries.beliefs_of(cast.maya)[0].trials[0]


def test_a_test_is_planned_for_two_weeks_from_now_unless_a_day_is_chosen(maya: Client, cast: Cast) -> None:
    path, trial = planned(maya, cast)
    assert (trial.do, trial.expect, str(trial.on)) == ("Ask Dana.", "She sighs.", "2026-05-17")
    assert (timezone.localdate() + timedelta(days=14)).isoformat() in opened(maya, path)


def test_a_day_that_is_none_is_told_and_the_plan_stays(maya: Client, cast: Cast) -> None:
    path, _trial = planned(maya, cast)
    answer = maya.post(path, {**PLAN, "on": "soon"})
    assert answer.status_code == 422
    assert "Ask Dana." in answer.content.decode()
    assert len(queries.beliefs_of(cast.maya)[0].trials) == 1


def test_the_plan_can_be_changed(maya: Client, cast: Cast) -> None:
    path, trial = planned(maya, cast)
    send(maya, f"{path}{trial.id}/plan/", **{**PLAN, "on": "2026-06-01"})
    assert str(queries.beliefs_of(cast.maya)[0].trials[0].on) == "2026-06-01"


def test_what_happened_may_go_on_a_list_and_leads_to_rating_it_again(maya: Client, cast: Cast) -> None:
    path, trial = planned(maya, cast)
    page = send(maya, f"{path}{trial.id}/", happened="She smiled.", learned="Asking is fine.", side="against")
    assert "How true does it feel today?" in page
    (work,) = queries.beliefs_of(cast.maya)
    assert [one.text for one in work.speaks_against] == ["She smiled."]
    assert (work.trials[0].learned, work.trials[0].open) == ("Asking is fine.", False)


def test_a_double_tap_and_a_second_window_are_harmless(maya: Client, cast: Cast) -> None:
    path, trial = planned(maya, cast)
    told = {**hidden(maya, f"{path}{trial.id}/"), "happened": "She smiled.", "learned": "", "side": "for"}
    for _ in range(2):
        assert maya.post(f"{path}{trial.id}/", told).status_code == 302
    assert len(queries.beliefs_of(cast.maya)[0].evidence) == 1
    assert maya.post(f"{path}{trial.id}/", {**told, "happened": "Nothing."}).status_code == 422
    assert queries.beliefs_of(cast.maya)[0].trials[0].happened == "She smiled."


def test_a_test_is_taken_out(maya: Client, cast: Cast) -> None:
    path, trial = planned(maya, cast)
    maya.post(f"{path}{trial.id}/drop/")
    assert queries.beliefs_of(cast.maya)[0].trials == ()
