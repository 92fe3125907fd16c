"""Public pages about people."""

from django.http import HttpResponse


def reporter(request, slug):
    return HttpResponse("")
