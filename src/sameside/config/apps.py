"""The app that knows everything: at start-up it ties together what may not know each other."""

from django.apps import AppConfig


class ConfigConfig(AppConfig):
    name = "sameside.config"
    label = "config"

    def ready(self) -> None:
        from sameside.config.wiring import tie

        tie()
