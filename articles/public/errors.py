"""Error pages: they read nothing, so that they stand when the database does not, and never tell why."""

from django.shortcuts import render


def not_found(request, exception=None):
    """404: the same bytes for every address that is not public."""
    return render(request, "articles/404.html", status=404)


def server_error(request):
    """500: a plain apology."""
    return render(request, "articles/500.html", status=500)
