from django.apps import AppConfig


class CoachingConfig(AppConfig):
    name = "sameside.web.coaching"
    label = "coaching"
