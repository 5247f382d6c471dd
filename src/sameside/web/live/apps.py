from django.apps import AppConfig


class LiveConfig(AppConfig):
    name = "sameside.web.live"
    label = "live"
