"""Sealed fields: read and written as plain values, kept as sealed bytes in a BinaryField.

name_sealed = models.BinaryField(null=True)
name = SealedText("name_sealed", owner=lambda circle: Owner("circle", str(circle.id)))
"""

import json
from collections.abc import Callable
from typing import Any, Self, overload

from django.db.models import Model

from sameside.web.vault.envelope import Place, decrypt, encrypt
from sameside.web.vault.errors import KeyGone
from sameside.web.vault.keys import Owner


class _Sealed(property):
    """A property, so that Django takes the plain value in `Model(name=...)` too."""

    def __init__(self, column: str, owner: Callable[[Any], Owner]) -> None:
        super().__init__()
        self.column = column
        self.owner = owner

    def _opened(self, item: Model) -> bytes | None:
        sealed = getattr(item, self.column)
        if sealed is None:
            return None
        try:
            return decrypt(self.owner(item), self._place(item), sealed)
        except KeyGone:
            return None

    def _seal(self, item: Model, plain: bytes | None) -> None:
        sealed = None if plain is None else encrypt(self.owner(item), self._place(item), plain)
        setattr(item, self.column, sealed)

    def _place(self, item: Model) -> Place:
        if item.pk is None:
            raise ValueError(f"{type(item).__name__} needs its id before {self.column} can be sealed.")
        return Place(item._meta.db_table, self.column, str(item.pk))


class SealedText(_Sealed):
    @overload
    def __get__(self, item: None, model: type | None = None) -> Self: ...
    @overload
    def __get__(self, item: Model, model: type | None = None) -> str | None: ...
    def __get__(self, item: Model | None, model: type | None = None) -> Self | str | None:
        if item is None:
            return self
        plain = self._opened(item)
        return None if plain is None else plain.decode("utf-8", "surrogatepass")

    def __set__(self, item: Any, value: str | None) -> None:
        self._seal(item, None if value is None else value.encode("utf-8", "surrogatepass"))


class SealedJSON(_Sealed):
    @overload
    def __get__(self, item: None, model: type | None = None) -> Self: ...
    @overload
    def __get__(self, item: Model, model: type | None = None) -> Any: ...
    def __get__(self, item: Model | None, model: type | None = None) -> Any:
        if item is None:
            return self
        plain = self._opened(item)
        return None if plain is None else json.loads(plain)

    def __set__(self, item: Any, value: Any) -> None:
        """None is stored as NULL."""
        self._seal(item, None if value is None else json.dumps(value, separators=(",", ":")).encode())
