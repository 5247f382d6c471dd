from django.apps import AppConfig


class CirclesConfig(AppConfig):
    name = "sameside.web.circles"
    label = "circles"
