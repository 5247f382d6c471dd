"""What one did, had a hand in, and who said so."""

from django.utils.translation import gettext_lazy as _

from sameside.web.beliefs.forms.fields import Keyed, Said, Seen


class FactForm(Keyed):
    did = Said(_("What I did"), _("Something that happened, small or large."), most=1000, rows=2)
    part = Said(_("What I had a hand in"), _("Your part in it: what would have gone otherwise without you?"), most=1000,
                rows=2, required=False)  # fmt: skip
    who = Said(_("Who said so"), _("A person, a mark, a letter, a thank-you. In their words, if you have them."),
               most=1000, rows=2, required=False)  # fmt: skip


class OldFactForm(Seen):
    did, part, who = FactForm.base_fields["did"], FactForm.base_fields["part"], FactForm.base_fields["who"]
