"""Why a message did not leave. Only the type of what went wrong is kept, never its words: they may hold an address."""


class Down(Exception):
    """Nothing leaves this way at the moment."""


class Refused(Exception):
    """This one was not taken; others may be."""


class Gone(Exception):
    """There is nobody to take it any more."""
