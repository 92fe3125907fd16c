"""Pages in a browser: no barrier that axe can find, nothing wider than the window, nothing asked elsewhere."""

from datetime import timedelta
from urllib.parse import urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.utils import timezone

from articles.models import MentionLine, Topic
from articles.publishing.kill import kill
from people.models import Appointment
from tests import builders
from tests.public.papers import corrected, many, on_page, pictured, printed

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

# axe's own script needs more than the policy allows, so it is put in from outside the page.
MODES = ["light-375", "light-1280", "dark-375", "dark-1280", "large-375", "large-1280"]
LONG = "一个很长很长的标题用来看看在三百二十像素宽的窗口里会不会把页面撑开ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnop"


@pytest.fixture
def addresses(live_server):
    """Print a small paper of today and return the address of every kind of public page."""
    now = timezone.now() - timedelta(hours=1)
    story = printed(at=now, headline=LONG, kicker=LONG[:60], deck=LONG[:60], photos=(pictured(),), **on_page(1))
    opinion = printed(at=now, headline="评论一则", kind="commentary", **on_page(2))
    named_officials(now)
    picture = printed(at=now, headline="湖上落日", kind="photo", photos=(pictured("b" * 32, width=800, height=1200),))
    dead = printed(at=now, headline="撤下的稿")
    kill(dead.article, by=builders.user("chief"), remark="失实")
    many(opinion, 35)
    corrected(story)
    Topic.objects.update(is_featured=True, description="说明")
    day, topic = f"{story.first_date:/%Y/%m/%d/}", story.bulletintopic_rows.get().topic.get_absolute_url()
    lists = [
        "/",
        f"{story.first_date:/%Y/}",
        f"{story.first_date:/%Y/%m/}",
        day,
        f"{day}?order=time",
        "/topics/",
        topic,
    ]
    lists += [f"{topic}{story.first_date:%Y/}", "/corrections/", "/reporters/fang-yan/", "/nothing/"]
    lists += ["/officials/pei-jing-ru/"]
    return [
        f"{live_server.url}{path}" for path in lists + [b.get_absolute_url() for b in (story, opinion, picture, dead)]
    ]


def named_officials(now):
    """Print two officials of one name, one with a long title, one with a former one."""
    body = builders.organization("市政府")
    for title, last in ((LONG[:50], None), ("代市长", now.date() - timedelta(days=9))):
        person = builders.official("裴静如")
        Appointment.objects.create(
            official=person, organization=body, title=title, start_date=now.date() - timedelta(days=90), end_date=last
        )
        printed(at=now, headline=title, mentions=(MentionLine(official=person.pk, name="裴静如", title=title),))


@pytest.fixture
def opened(chromium):
    """Return a function that opens a page as a reader of a mode and width would; its console is kept."""
    contexts = []

    def open_page(mode, host):
        look, _, width = mode.rpartition("-")
        scheme = "dark" if "dark" in look else "light"
        context = chromium.new_context(viewport={"width": int(width), "height": 800}, color_scheme=scheme)
        contexts.append(context)
        if "large" in look:
            context.add_cookies([{"name": "large", "value": "1", "url": host}])
        return context.new_page()

    yield open_page
    for context in contexts:
        context.close()


@pytest.mark.parametrize("mode", MODES)
def test_axe_finds_no_barrier_on_any_page(addresses, opened, live_server, mode):
    page, found = opened(mode, live_server.url), []
    for address in addresses:
        page.goto(address)
        results = Axe().run(page).response["violations"]
        found += [(address, v["id"], [node["html"][:120] for node in v["nodes"][:3]]) for v in results]
    assert found == []


@pytest.mark.parametrize("mode", ["light-320", "large-320"])
def test_nothing_is_wider_than_a_small_phone(addresses, opened, live_server, mode):
    page = opened(mode, live_server.url)
    wide = {}
    for address in addresses:
        page.goto(address)
        wide[address] = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    assert {address: more for address, more in wide.items() if more > 0} == {}


def test_with_the_readers_own_text_spacing_nothing_is_wider_or_cut(addresses, opened, live_server):
    page = opened("light-375", live_server.url)
    spacing = "* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }"
    cut = "[...document.querySelectorAll('main *')].filter(e => getComputedStyle(e).overflow === 'hidden').length"
    for address in addresses:
        page.goto(address)
        page.evaluate(
            "css => { const s = new CSSStyleSheet(); s.replaceSync(css); document.adoptedStyleSheets = [s] }", spacing
        )
        assert page.evaluate("document.documentElement.scrollWidth") <= 375
        assert page.evaluate(cut) <= (1 if "calendar" in page.content() else 0)


def test_no_page_asks_another_host_or_offends_its_own_policy(addresses, opened, live_server):
    page, hosts, messages = opened("light-1280", live_server.url), set(), []
    page.on("request", lambda request: hosts.add(urlsplit(request.url).netloc))
    page.on("console", lambda message: messages.append(message.text))
    for address in addresses:
        page.goto(address)
    assert hosts == {urlsplit(live_server.url).netloc}
    assert [text for text in messages if "404" not in text and "410" not in text] == []


def test_a_story_without_pictures_is_there_after_three_requests(addresses, opened, live_server):
    page, asked = opened("light-375", live_server.url), []
    page.on("request", lambda request: asked.append(request.url))
    [opinion] = [address for address in addresses if "ping-lun" in address]
    page.goto(opinion)
    assert len(asked) <= 3


def test_the_tab_key_meets_the_skip_link_first_and_every_stop_shows_its_focus(addresses, opened, live_server):
    page = opened("light-1280", live_server.url)
    page.goto(addresses[0])
    outline = (
        "(() => { const s = getComputedStyle(document.activeElement); return s.outlineStyle + ' ' + s.outlineWidth })()"
    )
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    for _ in range(25):
        page.keyboard.press("Tab")
        assert page.evaluate(outline) == "solid 3px"


def test_links_that_stand_alone_are_large_enough_to_touch(addresses, opened, live_server):
    sizes = """[...document.querySelectorAll('.ear a, .calendar a, .lines a, .turn a, .tags a, .choices a, .foot a')]
        .map(a => [a.textContent.trim().slice(0, 20), a.getBoundingClientRect().height])"""
    for mode, least in (("light-375", 43), ("large-375", 59)):
        page = opened(mode, live_server.url)
        for address in addresses:
            page.goto(address)
            assert [(text, height) for text, height in page.evaluate(sizes) if height < least] == []
