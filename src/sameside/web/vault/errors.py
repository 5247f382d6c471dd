"""What can go wrong with keys and sealed bytes. Every sentence is written for a person."""

from django.core.exceptions import ImproperlyConfigured


class Unreadable(Exception):
    """These bytes were not sealed here, for this owner and this place, or they were changed since."""


class KeyGone(Unreadable):
    """The owner's key was destroyed. Nothing can bring the content back."""


class RingProblem(ImproperlyConfigured):
    """The key ring cannot be used; the sentence says why and what to do."""


class Refused(Exception):
    """A backup, restore or rotation that must not go on; the sentence says why."""
