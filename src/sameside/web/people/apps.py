from django.apps import AppConfig


class PeopleConfig(AppConfig):
    name = "sameside.web.people"
    label = "people"

    def ready(self) -> None:
        from sameside.web.people import checks  # noqa: F401  registers the checks
