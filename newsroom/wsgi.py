"""The server's entry: Django's WSGI application, refused when production would start unsafe."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "newsroom.settings")
application = get_wsgi_application()

from newsroom.guard import refuse_sample_accounts  # noqa: E402  needs the apps that the line above has loaded

refuse_sample_accounts()
