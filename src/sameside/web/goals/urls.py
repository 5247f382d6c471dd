"""Goals made step by step, their check-ins, and the supporter who sees just one of them."""

from django.urls import path

from sameside.web.goals.views import beside, changing, checking, making, pages, supporting

app_name = "goals"
urlpatterns = [
    path("", pages.home, name="home"),
    path("new/", making.new, name="new"),
    path("making/<uuid:sketch_id>/", making.look, name="look"),
    path("making/<uuid:sketch_id>/drop/", making.drop, name="drop_sketch"),
    path("making/<uuid:sketch_id>/<slug:step>/", making.step, name="make"),
    path("<uuid:goal_id>/", pages.one, name="one"),
    path("<uuid:goal_id>/check/", checking.check, name="check"),
    path("<uuid:goal_id>/check/<uuid:check_id>/", checking.check_one, name="check_one"),
    path("<uuid:goal_id>/not-now/", checking.skip, name="skip"),
    path("<uuid:goal_id>/adjust/", changing.adjust, name="adjust"),
    path("<uuid:goal_id>/change/<slug:what>/", changing.move, name="move"),
    path("<uuid:goal_id>/review/", changing.review, name="review"),
    path("<uuid:goal_id>/away/", changing.throw_away, name="throw_away"),
    path("<uuid:goal_id>/ask/", supporting.ask, name="ask"),
    path("<uuid:goal_id>/alone/", supporting.end, name="alone"),
    path("<uuid:goal_id>/words/<uuid:word_id>/drop/", supporting.drop_word, name="drop_word"),
    path("beside/<uuid:support_id>/", beside.one, name="beside"),
    path("beside/<uuid:support_id>/answer/", beside.answer, name="answer"),
    path("beside/<uuid:support_id>/word/", beside.word, name="word"),
]
