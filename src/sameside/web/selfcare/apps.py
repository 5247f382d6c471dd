from django.apps import AppConfig


class SelfcareConfig(AppConfig):
    name = "sameside.web.selfcare"
    label = "selfcare"
