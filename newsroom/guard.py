"""What production refuses to start with, beyond the settings that settings.py refuses by itself."""

from django.conf import settings
from django.contrib.auth import get_user_model
from django.core.exceptions import ImproperlyConfigured

from people.models import SAMPLE_DOMAIN


def refuse_sample_accounts():
    if not settings.PRODUCTION:
        return
    users = get_user_model().objects.filter(email__endswith=SAMPLE_DOMAIN, is_active=True)
    if names := ", ".join(users.values_list("username", flat=True)):
        raise ImproperlyConfigured(
            f"Sample accounts are still active: {names}. Delete them or start with an empty database."
        )
