"""Why something in a circle cannot be done."""


class NotPossible(Exception):
    """Carries the sentence for the person who asked."""


class BadLink(Exception):
    """Wrong, expired, used and revoked links are one and the same to whoever holds them."""
