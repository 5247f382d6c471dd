"""From “I can’t” to “not yet”."""

from django.utils.translation import gettext_lazy as _

from sameside.web.beliefs.forms.fields import LINE, SENTENCE, Keyed, Said, Seen


class CantForm(Keyed):
    cant = Said(_("“I can’t…”"), _("As you say it to yourself."), most=SENTENCE, rows=2)


class YetForm(Seen):
    learn = Said(_("What I want to learn"), _("Not to be good at it: to learn one thing about how it goes."), rows=2,
                 required=False)  # fmt: skip
    step = Said(_("A first small step"), _("So small that you could do it this week."), rows=2, required=False)
    so_far = Said(_("What I have found out so far"), rows=3, required=False)
    yet = Said(
        _("The sentence above"), _("We put the last word in. Change it until you can believe it."), most=LINE, rows=2
    )
