from django.apps import AppConfig


class SharingConfig(AppConfig):
    name = "sameside.web.sharing"
    label = "sharing"
