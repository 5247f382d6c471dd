from django.apps import AppConfig


class LibraryConfig(AppConfig):
    name = "sameside.web.library"
    label = "library"
