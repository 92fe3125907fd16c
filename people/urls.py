"""Public addresses of people."""

from django.urls import path

from people import public

app_name = "people"
urlpatterns = [
    path("reporters/<slug:slug>/", public.reporter, name="reporter"),
    path("officials/<slug:slug>/", public.official, name="official"),
]
