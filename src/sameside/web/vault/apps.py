from django.apps import AppConfig


class VaultConfig(AppConfig):
    name = "sameside.web.vault"
    label = "vault"
