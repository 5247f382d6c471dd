from django.apps import AppConfig


class UiConfig(AppConfig):
    name = "sameside.web.ui"
    label = "ui"
