from django.apps import AppConfig


class GoalsConfig(AppConfig):
    name = "sameside.web.goals"
    label = "goals"
