from django.apps import AppConfig


class SittingsConfig(AppConfig):
    name = "sameside.web.sittings"
    label = "sittings"
