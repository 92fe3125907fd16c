"""Random walks: whatever verbs whoever calls in whatever order, no story reaches an illegal state."""

import random
from datetime import UTC, datetime, timedelta

import pytest
import time_machine

from articles.models import Refusal, ReviewStep
from articles.publishing.correct import correct
from articles.publishing.kill import kill
from articles.publishing.release import release
from articles.publishing.reschedule import reschedule
from articles.publishing.restore import restore
from articles.review.send_back import send_back
from articles.review.sign_off import sign_off
from articles.review.spike import spike
from articles.review.submit import submit
from tests import builders
from tests.models.record import faults
from tests.review.chains import ONE, lay
from tests.review.people import fresh
from tests.review.replay import illegal, shown

pytestmark = pytest.mark.django_db

START = datetime(2026, 11, 24, 15, 30, tzinfo=UTC)
STEPS = 50
VERBS = ["submit", "sign_off", "stale sign_off", "send_back", "spike", "change", "release", "correct", "reschedule"]
VERBS += ["kill", "restore", "wait"]
# What usually comes next for a story that stands there.
USUAL = {
    "draft": ["submit", "submit", "change"],
    "review": [*["sign_off"] * 6, "change", "send_back"],
    "cleared": [*["release"] * 5, "correct", "correct", "change"],
    "printed": ["change", "change", "reschedule", "wait", "kill"],
    "spiked": ["send_back", "wait"],
    "killed": ["restore", "restore", "change", "wait"],
}


class Walk:
    """One story, the people around it, and a die."""

    def __init__(self, seed, clock):
        """Lay out a draft and call the desk together."""
        self.die, self.clock = random.Random(seed), clock
        self.article = builders.draft()
        doubles = [builders.user(role, f"{role}-2") for role in ("editor", "head", "chief")]
        roles = ("writer", "editor", "head", "chief", "superuser", "reporter", "picture", "auditor")
        self.people = [fresh(role) for role in roles] + doubles
        self.old = [self.article.revision]
        self.seen = {}
        self.reached = set()

    def moment(self):
        """Return a moment to release for: now, soon, on another day, or already past."""
        hours = self.die.choice([None, None, 1, 2, 9, 30, -1])
        return hours and datetime.now(UTC) + timedelta(hours=hours, microseconds=self.die.randrange(3))

    def step(self):
        """Let somebody do something, mostly what comes next; a refusal is a fair answer, any other error is not."""
        self.article.refresh_from_db()
        verb = self.die.choice(USUAL[self.standing()] if self.die.random() < 0.8 else VERBS)
        for by in self.die.sample(self.people, 3):
            try:
                self.call(verb, by)
            except Refusal:
                continue
            self.article.refresh_from_db()
            self.reached |= {verb, self.article.status}
            break

    def standing(self):
        """Return how the desk would name where the story stands."""
        last = self.article.bulletins.order_by("number").last()
        printed = last and last.revision_id == self.article.revision_id
        if last and last.state == "killed" and self.article.status == "cleared":
            return "killed"
        return "printed" if printed else self.article.status

    def call(self, verb, by):
        """Call one verb with what a door would give it."""
        article, remark = self.article, self.die.choice(["核实", "再议"])
        here = {"revision": article.revision, "step": article.step}
        stale = {"revision": self.die.choice(self.old), "step": self.die.choice(list(ReviewStep.objects.all()))}
        calls = {
            "submit": lambda: submit(article, by=by),
            "sign_off": lambda: sign_off(article, by=by, **here),
            "stale sign_off": lambda: sign_off(article, by=by, **stale),
            "send_back": lambda: send_back(article, by=by, remark=remark),
            "spike": lambda: spike(article, by=by, remark=remark),
            "change": lambda: self.change(by),
            "release": lambda: release(article, by=by, at=self.moment()),
            "correct": lambda: correct(article, by=by, wrong="错", right="对", at=self.moment()),
            "reschedule": lambda: reschedule(article, by=by, at=self.moment()),
            "kill": lambda: kill(article, by=by, remark=remark),
            "restore": lambda: restore(article, by=by),
            "wait": lambda: self.clock.shift(timedelta(minutes=self.die.choice([1, 20, 60, 600]))),
        }
        calls[verb]()

    def change(self, by):
        """Change the copy, as its writer more often than not; a fresh editor each time keeps the others clean."""
        by = self.die.choice([by, fresh("writer"), builders.user("editor", f"e{self.die.randrange(9)}")])
        builders.refile(self.article, by=by, deck=f"副题{self.die.randrange(5)}")
        self.article.refresh_from_db()
        self.old.append(self.article.revision)

    def check(self):
        """Check all that must be true now, and that what was public before is what is told of then."""
        assert illegal(self.article) == []
        releases = list(self.article.bulletins.order_by("number"))
        self.seen[datetime.now(UTC)] = shown(releases, datetime.now(UTC))
        assert {at: shown(releases, at) for at in self.seen} == self.seen, "the past was rewritten"


def walk(seed):
    """Walk one story from a draft and return what was reached on the way."""
    with time_machine.travel(START, tick=False) as clock:
        walker = Walk(seed, clock)
        for _step in range(STEPS):
            walker.step()
            walker.check()
    assert faults() == []
    return walker.reached


@pytest.mark.parametrize("seed", [6, 22, 30])
def test_no_walk_leads_to_an_illegal_state(seed):
    assert {"submit", "review", "change", "release"} <= walk(seed)


def test_no_walk_on_a_desk_of_one_step_leads_to_an_illegal_state_and_walks_lead_everywhere():
    lay(ONE)
    reached = set().union(*(walk(seed) for seed in range(3)))
    assert {"cleared", "release", "correct", "reschedule", "kill", "restore"} <= reached
