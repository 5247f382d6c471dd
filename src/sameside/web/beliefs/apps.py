from django.apps import AppConfig


class BeliefsConfig(AppConfig):
    name = "sameside.web.beliefs"
    label = "beliefs"
