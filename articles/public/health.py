"""The health check: can the site read, is its database current, can it store."""

import tempfile
from pathlib import Path

from django.conf import settings
from django.db import DatabaseError, connection
from django.db.migrations.executor import MigrationExecutor
from django.http import HttpResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe


@never_cache
@require_safe
def healthz(request):
    """503 names the first part that fails and nothing else."""
    failing = first_failing()
    return HttpResponse(failing or "ok", status=503 if failing else 200, content_type="text/plain")


def first_failing():
    checks = {"database": read_once, "migrations": refuse_pending, "media": write_once}
    for name, check in checks.items():
        try:
            check()
        except (DatabaseError, OSError, RuntimeError):
            return name
    return None


def read_once():
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")
        cursor.fetchone()


def refuse_pending():
    executor = MigrationExecutor(connection)
    if executor.migration_plan(executor.loader.graph.leaf_nodes()):
        raise RuntimeError("migrations are pending")


def write_once():
    folder = Path(settings.MEDIA_ROOT)
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryFile(dir=folder) as file:
        file.write(b"ok")
