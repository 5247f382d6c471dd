"""Argon2id with costs a small server can carry for several people at once (OWASP's first choice, and twice its time)."""

from django.contrib.auth.hashers import Argon2PasswordHasher


class Argon2(Argon2PasswordHasher):
    time_cost = 2
    memory_cost = 46 * 1024
    parallelism = 1
