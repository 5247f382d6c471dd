from django.apps import AppConfig


class SafetyConfig(AppConfig):
    name = "sameside.web.safety"
    label = "safety"
