"""Every public address: a table from the patterns of the resolver to addresses that somebody might try."""

from itertools import product

from django.urls import URLResolver, get_resolver

from articles.models import Bulletin
from articles.models.cursor import token_for
from articles.public.stylesheet import stylesheet_address

DAYS = ("2026/11/22", "2026/11/23", "2026/11/24")
YEARS = ("2026", "2027", "1999", "0000", "9999")
MONTHS = ("2026/11", "2026/12", "2027/01", "2026/13", "9999/12", "0001/01")
SIZES = ("480.jpg", "500.webp", "960.jpg")
# Ways to write an address that another layer might read as the same one.
VARIANTS = (
    "{0}",
    "{0}?preview=true",
    "{0}?revision=2&draft=1",
    "{0}?before=0-0",
    "/{0}/",
    "{0}index.html",
    "{0};x=1",
    "{0}%20",
    "{0}feed/",
    "{0}../",
)


def public_patterns():
    """Return every pattern of the site but those of the admin, as the resolver writes them."""
    return sorted(walk(get_resolver()))


def walk(resolver, before=""):
    """Yield the patterns below one part of the map."""
    for part in resolver.url_patterns:
        route = f"{before}{part.pattern}"
        if route.startswith("admin/"):
            continue
        if isinstance(part, URLResolver):
            yield from walk(part, route)
        else:
            yield route


def story_addresses(desk):
    """Return the address that each story has, or would have, on each day that it might be filed under."""
    return [f"/{day}/{slug}/" for day, slug in product(DAYS, desk.headlines.values())]


def of_topics(form):
    """Return the sampler of addresses made from each topic's slug, the spans of time tried one by one."""
    return lambda desk: [
        form.format(slug=topic.slug, span=span)
        for topic in desk.topics.values()
        for span in (("2026", "2027") if "{span}" in form else [""])
    ]


def positions(address):
    """Return the addresses of a list from its top and from above every moment at which there is a bulletin."""
    tokens = {token_for(bulletin.first_at, 999_999) for bulletin in Bulletin.objects.all()}
    return [address, *(f"{address}?before={token}" for token in tokens)]


def photo_addresses(desk):
    """Return the addresses of every picture in every size and format."""
    return [f"/photos/{picture.key}-{size}" for picture, size in product(desk.pictures.values(), SIZES)]


SAMPLES = {
    "": lambda desk: positions("/"),
    "<year:year>/": lambda desk: [f"/{year}/" for year in YEARS],
    "<year:year>/<two:month>/": lambda desk: [f"/{month}/" for month in MONTHS],
    "<year:year>/<two:month>/<two:day>/": lambda desk: [
        f"/{day}/{query}" for day in (*DAYS, "2026/02/30") for query in ("", "?order=time")
    ],
    "<year:year>/<two:month>/<two:day>/<slug:slug>/": story_addresses,
    "topics/": lambda desk: positions("/topics/"),
    "topics/<slug:slug>/": lambda desk: [
        *of_topics("/topics/{slug}/")(desk),
        *positions(desk.topics["public"].get_absolute_url()),
        *positions(desk.topics["scheduled"].get_absolute_url()),
    ],
    "topics/<slug:slug>/feed/": of_topics("/topics/{slug}/feed/"),
    "topics/<slug:slug>/<year:year>/": of_topics("/topics/{slug}/{span}/"),
    "topics/<slug:slug>/<year:year>/<two:month>/": of_topics("/topics/{slug}/{span}/11/"),
    "reporters/<slug:slug>/": lambda desk: [
        *(reporter.get_absolute_url() for reporter in desk.reporters.values()),
        *positions(desk.reporters["scheduled"].get_absolute_url()),
    ],
    "officials/<slug:slug>/": lambda desk: [
        *(official.get_absolute_url() for official in desk.officials.values()),
        *positions(desk.officials["scheduled"].get_absolute_url()),
    ],
    "corrections/": lambda desk: positions("/corrections/"),
    "feed/": lambda desk: positions("/feed/"),
    "sitemap.xml": lambda desk: ["/sitemap.xml"],
    "sitemap-<year:year>.xml": lambda desk: [f"/sitemap-{year}.xml" for year in YEARS],
    "robots.txt": lambda desk: ["/robots.txt"],
    "healthz": lambda desk: ["/healthz"],
    "large/": lambda desk: [f"/large/?next={address}" for address in ("/", "//x", story_addresses(desk)[0])],
    "photos/<key:key>-<width:width>.<format:extension>": photo_addresses,
    "paper-<key:digest>.css": lambda desk: [stylesheet_address(), "/paper-0.css"],
}


def likely_addresses(desk):
    """Return each list, and the address at which each story, topic, person and picture would be."""
    lists = ("/", "/2026/", "/2026/11/", "/2026/11/23/", "/2026/11/24/", "/topics/", "/corrections/", "/feed/")
    stories = [f"/{day}/{slug}/" for day in DAYS[1:] for slug in desk.headlines.values()]
    things = (*desk.topics.values(), *desk.reporters.values(), *desk.officials.values())
    people = [thing.get_absolute_url() for thing in things]
    pictures = [f"/photos/{picture.key}-480.jpg" for picture in desk.pictures.values()]
    return [*lists, "/sitemap.xml", "/sitemap-2026.xml", *stories, *people, *pictures]


def every_address(desk):
    """Return all sampled addresses, and other spellings of those of three hidden stories."""
    sampled = [address for sample in SAMPLES.values() for address in sample(desk)]
    hidden = [f"/2026/11/24/{desk.headlines[state]}/" for state in ("scheduled", "draft", "killed")]
    spelled = [form.format(address) for form, address in product(VARIANTS, hidden)]
    shouted = [address.upper() for address in hidden] + [address.rstrip("/") for address in hidden]
    return [*sampled, *spelled, *shouted, "/nowhere/", "/media/", "/static/"]
