"""What every page prints: the paper's own name and particulars."""

from django.conf import settings


def paper(request):
    """Context processor: the paper, from the settings."""
    return {"paper": settings.PAPER}
