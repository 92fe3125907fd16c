"""What is said after a story was filed: where it stands, and which half-width marks stand in its Chinese."""

from django.contrib import messages
from django.utils.translation import gettext, ngettext

from articles.models.copy import prose
from articles.text.marks import half_width_marks

MOST_SHOWN = 3


def tell_filed(request, story):
    point_out(request, story)
    told = gettext("Saved as %(revision)s. It stands at: %(where)s.")
    messages.success(request, told % {"revision": story.revision, "where": story.stands_at()})


def saved_mark(request, story):
    """Return the name under which the browser kept the words that were just saved, None where nothing was."""
    return {"new": "new", "changed": story.pk}.get(request.GET.get("saved"))


def point_out(request, story):
    found = half_width_marks("\n".join(prose(story)))
    if not found:
        return
    told = ngettext(
        "%(count)d half-width mark beside Chinese: %(around)s",
        "%(count)d half-width marks beside Chinese: %(around)s",
        len(found),
    )
    around = "；".join(f"…{words}…" for _mark, words in found[:MOST_SHOWN])
    messages.warning(request, told % {"count": len(found), "around": around})
