"""Letters sealed for their owners, in a table of the content database. For houses (see house.py)."""

from django.db import connection

from sameside.web.vault.envelope import Place, decrypt, encrypt
from sameside.web.vault.errors import Unreadable
from sameside.web.vault.keys import Owner


def make_table() -> None:
    kind = "bytea" if connection.vendor == "postgresql" else "blob"
    with connection.cursor() as cursor:
        cursor.execute(f"CREATE TABLE IF NOT EXISTS letters (id varchar(40) PRIMARY KEY, body {kind})")


def write(owner: str, words: str) -> None:
    sealed = encrypt(Owner("person", owner), Place("letters", "body", owner), words.encode())
    with connection.cursor() as cursor:
        cursor.execute("INSERT INTO letters VALUES (%s, %s)", [owner, sealed])


def rows() -> dict[str, bytes]:
    with connection.cursor() as cursor:
        cursor.execute("SELECT id, body FROM letters ORDER BY id")
        return {owner: bytes(body) for owner, body in cursor.fetchall()}


def readable() -> dict[str, str]:
    found = {}
    for owner, body in rows().items():
        try:
            found[owner] = decrypt(Owner("person", owner), Place("letters", "body", owner), body).decode()
        except Unreadable as refusal:
            found[owner] = type(refusal).__name__
    return found
