from django.apps import AppConfig


class HomeConfig(AppConfig):
    name = "sameside.web.home"
    label = "home"
