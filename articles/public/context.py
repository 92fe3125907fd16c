"""What every page prints: the paper's particulars, today, the topics of the navigation, the reader's size of type."""

from django.conf import settings
from django.utils import timezone

from articles.models import BulletinTopic, Topic
from articles.public.large import is_large
from articles.public.stylesheet import stylesheet_address


def paper(request):
    """Nothing here asks the database before a template prints it."""
    return {
        "paper": settings.PAPER,
        "today": timezone.localdate(),
        "navigation": featured_topics,
        "is_large": is_large(request),
        "stylesheet": stylesheet_address,
        "here": request.path,
    }


def featured_topics():
    return Topic.objects.filter(is_featured=True).carried(BulletinTopic.objects.published())
