"""The replay: five days of a desk's work, filed, reviewed, released, corrected and killed through the verbs themselves.

So the sample's record is as true as any other: every decision stands with its person, its revision and its time.
"""

import tomllib
from contextlib import contextmanager
from datetime import datetime, time, timedelta
from functools import cached_property
from pathlib import Path
from unittest.mock import patch

from django.core.files import File
from django.db import transaction
from django.utils import timezone

from articles.filing.file import file
from articles.filing.pictures import store_picture
from articles.models import Article, Copy, CreditLine, MentionLine, PhotoLine, Placement
from articles.models.copy import HEADS
from articles.publishing.correct import correct
from articles.publishing.kill import kill
from articles.publishing.make_up import make_up
from articles.publishing.release import release
from articles.review.send_back import send_back
from articles.review.sign_off import sign_off
from articles.review.spike import spike
from articles.review.submit import submit
from articles.sample import people
from articles.sample.words import body_html, dated

FOLDER = Path(__file__).parent
ISSUES = {"day-4": -4, "day-3": -3, "day-2": -2, "day-1": -1, "day-0": 0, "tomorrow": 1, "desk": 1}
SIGNERS = ("editor", "head", "chief")
# How many sign-offs a story on the desk has when the replay ends.
SIGNED = {"submitted": 0, "sent_back": 0, "spiked": 1, "first": 1, "second": 2, "cleared": 3}


@contextmanager
def at(moment):
    """Let everything inside happen at `moment` (an aware datetime), so that the record has its own times."""
    with patch("django.utils.timezone.now", lambda: moment):
        yield


class Replay:
    """Days count from `today`; `password` opens its five accounts; `progress` is called with (stories done, all)."""

    def __init__(self, password, progress=lambda done, whole: None):
        self.password = password
        self.progress = progress
        self.now = timezone.now()
        self.today = timezone.localdate(self.now)
        self.pictures = {}

    @cached_property
    def paper(self):
        return tomllib.loads((FOLDER / "paper.toml").read_text("utf-8"))

    @transaction.atomic
    def run(self):
        paper = self.paper
        self.accounts = people.make_accounts(self.password, paper["reporter"][0]["name"])
        self.reporters = people.make_reporters(paper["reporter"], self.accounts)
        organizations, self.officials = people.make_roster(paper, self.day, self.accounts["chief"])
        people.make_topics(paper["topic"], self.accounts["chief"])
        people.make_formulas(paper["house_word"])
        self.pages = people.make_issues(paper["issue"], self.day, self.accounts["chief"])
        self.events = people.make_events(
            paper["event"], organizations, self.officials, self.moment, self.accounts["chief"]
        )
        stories = [
            (story, self.day(offset))
            for name, offset in ISSUES.items()
            for story in tomllib.loads((FOLDER / f"{name}.toml").read_text("utf-8"))["story"]
        ]
        for done, (story, issue_day) in enumerate(stories, 1):
            self.play(story, issue_day)
            self.progress(done, len(stories))
        return list(self.accounts)

    def play(self, story, issue_day):
        state = story["state"]
        if state in ("released", "scheduled"):
            self.print(story, issue_day)
            return
        minutes = iter(range(0, 600, 35))
        article = self.file(story, issue_day, self.on_desk(minutes, story))
        if state != "draft":
            article = self.review(article, SIGNED[state], lambda: self.on_desk(minutes, story))
        last = {"sent_back": (send_back, "editor"), "spiked": (spike, "head")}.get(state)
        if last:
            verb, who = last
            with at(self.on_desk(minutes, story)):
                verb(article, by=self.accounts[who], remark=dated(story["reason"], issue_day))

    def print(self, story, issue_day):
        evening = self.evening(issue_day)
        article = self.file(story, issue_day, evening - timedelta(hours=6))
        minutes = iter(range(5 * 60, 0, -50))
        article = self.review(article, 3, lambda: evening - timedelta(minutes=next(minutes)))
        self.place(story, article, issue_day)
        with at(evening):
            release(article, by=self.accounts["chief"], at=self.at_time(issue_day, story["time"]))
        if "correction" in story:
            self.correct(story["correction"], article, issue_day)
        if "kill" in story:
            with at(self.moment(story["kill"]["day"], story["kill"].get("time", "10:20"))):
                kill(article, by=self.accounts["chief"], remark=dated(story["kill"]["reason"], issue_day))

    def file(self, story, issue_day, moment):
        wishes = {
            "wished_page": story.get("page"),
            "wished_order": story.get("rank"),
            "wished_at": self.at_time(issue_day, story["time"]) if "time" in story else None,
        }
        with at(moment):
            return file(Article(), by=self.writer(story), copy=self.copy(story, issue_day), base=0, wishes=wishes)

    def review(self, article, steps, next_moment):
        with at(next_moment()):
            article = submit(article, by=article.filed_by)
        for who in SIGNERS[:steps]:
            with at(next_moment()):
                article = sign_off(article, by=self.accounts[who], revision=article.revision, step=article.step)
        return article

    def place(self, story, article, issue_day):
        page = self.pages.get((issue_day, story.get("page")))
        if page:
            placement = Placement(article=article, order=story.get("rank", 9))
            make_up(page, by=self.accounts["chief"], placements=[placement])

    def correct(self, notice, article, issue_day):
        moment = self.moment(notice["day"], notice.get("time", "09:20"))
        article.refresh_from_db()
        copy = Copy.of(article)
        body = copy.body.replace(dated(notice["find"], issue_day), dated(notice["replace"], issue_day))
        with at(moment - timedelta(minutes=40)):
            article = file(
                article,
                by=article.filed_by,
                copy=Copy.from_content({**copy.content(), "body": body}),
                base=article.revision.number,
                why=notice["wrong"],
            )
        for minutes, who in zip((30, 20, 10), SIGNERS, strict=True):
            with at(moment - timedelta(minutes=minutes)):
                article = sign_off(article, by=self.accounts[who], revision=article.revision, step=article.step)
        with at(moment):
            correct(article, by=self.accounts["chief"], wrong=notice["wrong"], right=notice["right"])

    def copy(self, story, issue_day):
        texts = {name: dated(story.get(name, ""), issue_day) for name in HEADS}
        happened = issue_day + timedelta(days=story["event_day"]) if "event_day" in story else None
        return Copy(
            **texts,
            kind=story["kind"],
            body=body_html(dated(story["body"], issue_day)),
            dateline_form=story["dateline"],
            dateline_place=story.get("place", ""),
            event_date=happened and happened.isoformat(),
            event=self.events[story["event"]].pk if story.get("event") else None,
            topics=tuple(story.get("topics", [])),
            credits=tuple(self.credit(row) for row in story["credits"]),
            mentions=tuple(
                MentionLine(official=self.officials[row["name"]].pk, name=row["name"], title=row["title"])
                for row in story.get("officials", [])
            ),
            photos=tuple(self.photo(row, issue_day) for row in story.get("photos", [])),
        )

    def credit(self, row):
        known = self.reporters.get(row.get("reporter"))
        if known:
            return CreditLine(role=row["role"], name=known.name, kind=known.kind, reporter=known.pk)
        outside = "correspondent" if row["role"] == "correspondent" else ""
        return CreditLine(role=row["role"], name=row["name"], kind=outside)

    def photo(self, row, issue_day):
        if row["file"] not in self.pictures:
            with (FOLDER / "pictures" / row["file"]).open("rb") as picture:
                self.pictures[row["file"]] = store_picture(File(picture))
        stored = self.pictures[row["file"]]
        return PhotoLine(
            key=stored.key,
            digest=stored.digest,
            width=stored.width,
            height=stored.height,
            caption=dated(row["caption"], issue_day),
            credit=row["credit"],
            alternative=row["alt"],
        )

    def writer(self, story):
        for row in story["credits"]:
            reporter = self.reporters.get(row.get("reporter"))
            if reporter and row["role"] != "editor":
                return reporter.user
        return self.accounts["reporter"]

    def day(self, offset):
        return self.today + timedelta(days=offset)

    def at_time(self, day, clock):
        return timezone.make_aware(datetime.combine(day, time.fromisoformat(clock)))

    def moment(self, offset, clock):
        return self.at_time(self.day(offset), clock)

    def evening(self, issue_day):
        """Return 21:30 of the day before the issue; for an issue still to come, at the latest a little before now."""
        return min(self.at_time(issue_day - timedelta(days=1), "21:30"), self.now - timedelta(minutes=10))

    def on_desk(self, minutes, story):
        spread = sum(map(ord, story["key"])) % 30
        return self.now - timedelta(minutes=640 + spread - next(minutes))
