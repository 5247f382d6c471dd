from django.apps import AppConfig


class OpennessConfig(AppConfig):
    name = "sameside.web.openness"
    label = "openness"
