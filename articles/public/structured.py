"""Structured data of a story (schema.org NewsArticle) as JSON that can stand inside a page."""

import json

from django.conf import settings
from django.utils import timezone
from django.utils.safestring import mark_safe

# The characters that could end the block or begin another; a browser reads \u003c inside a JSON string as the same.
ESCAPES = {ord(mark): f"\\u{ord(mark):04x}" for mark in "<>&\u2028\u2029"}


def news_article(bulletin, *, address, image, description):
    """Return the story as JSON-LD, safe inside a script element that no browser runs."""
    data = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": bulletin.headline,
        "description": description,
        "url": address,
        "mainEntityOfPage": address,
        "datePublished": iso(bulletin.first_at),
        "dateModified": iso(bulletin.publish_at),
        "inLanguage": "zh-CN",
        "author": [{"@type": "Person", "name": name} for name in authors(bulletin)],
        "publisher": {"@type": "NewsMediaOrganization", "name": settings.PAPER["name"]},
        "articleSection": [topic["name"] for topic in bulletin.topics],
        "image": [image] if image else [],
    }
    text = json.dumps({name: value for name, value in data.items() if value}, ensure_ascii=False)
    return mark_safe(text.translate(ESCAPES))  # noqa: S308  every mark that HTML knows is escaped above


def authors(bulletin):
    return list(dict.fromkeys(c["name"] for c in bulletin.credits if c["role"] != "editor"))


def iso(moment):
    return timezone.localtime(moment).isoformat(timespec="seconds")
