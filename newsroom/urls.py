"""The map of the site: the readers' door, the people's pages, the editors' door."""

from django.contrib import admin
from django.urls import include, path

handler400 = "articles.public.errors.bad_request"
handler404 = "articles.public.errors.not_found"
handler500 = "articles.public.errors.server_error"

urlpatterns = [
    path("admin/", admin.site.urls),
    path("", include("people.urls")),
    path("", include("articles.public.urls")),
]
