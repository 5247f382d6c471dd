"""Beliefs somebody works on, the thought of a hot moment, and the facts that speak against feeling a fraud."""

from django.urls import path

from sameside.web.beliefs.views import beliefs, facts, figures, moments, room, steps, trials, yets

app_name = "beliefs"
urlpatterns = [
    path("", room.home, name="home"),
    path("figure/<slug:kind>/<uuid:item_id>/", figures.figure, name="figure"),
    path("new/", beliefs.new, name="new"),
    path("moment/", moments.begin, name="moment"),
    path("moment/<uuid:moment_id>/", moments.one, name="moment_one"),
    path("moment/<uuid:moment_id>/belief/", moments.to_belief, name="moment_belief"),
    path("moment/<uuid:moment_id>/drop/", moments.drop, name="moment_drop"),
    path("moment/<uuid:moment_id>/<slug:step>/", moments.at, name="moment_at"),
    path("facts/", facts.every, name="facts"),
    path("facts/read/", facts.read, name="facts_read"),
    path("facts/<uuid:fact_id>/", facts.one, name="fact"),
    path("facts/<uuid:fact_id>/drop/", facts.drop, name="fact_drop"),
    path("yet/", yets.every, name="yet"),
    path("yet/<uuid:yet_id>/", yets.one, name="yet_one"),
    path("yet/<uuid:yet_id>/drop/", yets.drop, name="yet_drop"),
    path("<uuid:belief_id>/", beliefs.one, name="one"),
    path("<uuid:belief_id>/rate/", steps.rate, name="rate"),
    path("<uuid:belief_id>/rate/<uuid:rating_id>/drop/", steps.unrate, name="unrate"),
    path("<uuid:belief_id>/evidence/", steps.evidence, name="evidence"),
    path("<uuid:belief_id>/evidence/<uuid:evidence_id>/drop/", steps.drop_evidence, name="drop_evidence"),
    path("<uuid:belief_id>/traps/", steps.traps, name="traps"),
    path("<uuid:belief_id>/test/", trials.plan, name="plan"),
    path("<uuid:belief_id>/test/<uuid:trial_id>/", trials.look, name="trial"),
    path("<uuid:belief_id>/test/<uuid:trial_id>/plan/", trials.change, name="trial_change"),
    path("<uuid:belief_id>/test/<uuid:trial_id>/drop/", trials.drop, name="trial_drop"),
    path("<uuid:belief_id>/aside/", beliefs.aside, name="aside"),
    path("<uuid:belief_id>/drop/", beliefs.drop, name="drop"),
    path("<uuid:belief_id>/<slug:step>/", steps.text, name="step"),
]
