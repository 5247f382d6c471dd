"""What somebody wrote on the way from unseen to seen: notes, letters that are not sent, and single lines."""

from sameside.web.people.own_rows import OwnRow


class Leaf(OwnRow):
    """`body` is {"kind": note, letter or line; "text"; "to"; "opens_on": a day or ""; "opened"}. All of it is sealed:
    not even that something waits for its day can be told from outside."""
