"""Public addresses."""

from django.urls import path, register_converter

from articles.public import converters
from articles.public.archive import day, month, year
from articles.public.corrections import corrections
from articles.public.feeds import feed, topic_feed
from articles.public.front import front
from articles.public.health import healthz
from articles.public.large import large
from articles.public.pictures import photo
from articles.public.sitemaps import robots, sitemap, sitemap_year
from articles.public.story import story
from articles.public.stylesheet import stylesheet
from articles.public.topics import topic, topics

register_converter(converters.FourDigits, "year")
register_converter(converters.TwoDigits, "two")
register_converter(converters.PictureKey, "key")
register_converter(converters.Width, "width")
register_converter(converters.PictureFormat, "format")

app_name = "public"
urlpatterns = [
    path("", front, name="front"),
    path("<year:year>/", year, name="year"),
    path("<year:year>/<two:month>/", month, name="month"),
    path("<year:year>/<two:month>/<two:day>/", day, name="day"),
    path("<year:year>/<two:month>/<two:day>/<slug:slug>/", story, name="story"),
    path("topics/", topics, name="topics"),
    path("topics/<slug:slug>/", topic, name="topic"),
    path("topics/<slug:slug>/feed/", topic_feed, name="topic_feed"),
    path("topics/<slug:slug>/<year:year>/", topic, name="topic_year"),
    path("topics/<slug:slug>/<year:year>/<two:month>/", topic, name="topic_month"),
    path("corrections/", corrections, name="corrections"),
    path("feed/", feed, name="feed"),
    path("sitemap.xml", sitemap, name="sitemap"),
    path("sitemap-<year:year>.xml", sitemap_year, name="sitemap_year"),
    path("robots.txt", robots, name="robots"),
    path("healthz", healthz, name="healthz"),
    path("large/", large, name="large"),
    path("photos/<key:key>-<width:width>.<format:extension>", photo, name="photo"),
    path("paper-<key:digest>.css", stylesheet, name="stylesheet"),
]
