"""Sentences many people live by, to find one's own among them. Ours, from no questionnaire."""

from django.utils.translation import gettext_lazy as _

STARTERS = (
    _("If I say no, people will stop liking me."),
    _("I have to earn being loved."),
    _("If they really knew me, they would leave."),
    _("Asking for help makes me a burden."),
    _("If they loved me, they would know what I need."),
    _("A fight means that we do not fit."),
    _("I am too much for people."),
    _("I must not make mistakes."),
    _("I only got here by luck, and one day they will notice."),
    _("It is my job to keep the peace."),
    _("Rest is for those who have finished."),
    _("This is just how I am. I cannot change."),
)
