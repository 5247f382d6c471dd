from django.apps import AppConfig


class ExportsConfig(AppConfig):
    name = "sameside.web.exports"
    label = "exports"
