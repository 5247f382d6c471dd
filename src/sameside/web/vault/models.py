"""The key store: one wrapped key an owner and version. It lives in the database `keys`, apart from the content."""

from django.db import models


class OwnerKey(models.Model):
    """Wrapped by a lock of the ring. A destroyed key keeps its row, without the key, as a tombstone."""

    kind = models.CharField(max_length=16)
    owner = models.CharField(max_length=64)
    version = models.PositiveIntegerField(default=1)
    lock = models.CharField(max_length=16, blank=True, db_index=True)
    wrapped = models.BinaryField(null=True)
    made_on = models.DateField(auto_now_add=True)
    destroyed_on = models.DateField(null=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["kind", "owner", "version"], name="one_key_a_version")]

    def __str__(self) -> str:
        return f"{self.kind} key, version {self.version}"
