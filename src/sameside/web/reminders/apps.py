from django.apps import AppConfig


class RemindersConfig(AppConfig):
    name = "sameside.web.reminders"
    label = "reminders"
