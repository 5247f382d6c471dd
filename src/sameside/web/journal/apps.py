from django.apps import AppConfig


class JournalConfig(AppConfig):
    name = "sameside.web.journal"
    label = "journal"
