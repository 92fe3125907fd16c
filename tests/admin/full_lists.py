"""A desk with something in every list, and one with fifty times as much."""

from copy import copy
from datetime import date, timedelta

from django.contrib import admin
from django.contrib.auth.models import Group, User
from django.urls import reverse
from django.utils import timezone

from articles.intake.hand_in import hand_in
from articles.models import (
    Bulletin,
    Correction,
    CreditLine,
    Event,
    HouseWord,
    Issue,
    MentionLine,
    Page,
    Participation,
    Placement,
    ReviewStep,
)
from articles.publishing.correct import correct
from people.appointing import appoint
from people.models import Appointment
from tests import builders

DAY = date(2026, 11, 22)
LISTS = sorted(model._meta.label_lower for model in admin.site._registry)


def address(label):
    """Return the address of a model's list."""
    return reverse(f"admin:{label.replace('.', '_')}_changelist")


def lay(number):
    """Put one more row into every list of the desk."""
    name = f"第{number}"
    event = Event.objects.create(name=name, start_at=timezone.now())
    body = builders.organization(name)
    writer = builders.reporter(f"{name}记者", user=User.objects.create(username=name, is_staff=True))
    mayor = builders.official(f"{name}市长")
    post = Appointment(official=mayor, organization=body, title=name, start_date=DAY)
    appoint([(post, "任职通知")], by=builders.user("chief"))
    Participation.objects.create(event=event, official=mayor)
    event.hosts.add(body)
    Group.objects.create(name=name)
    HouseWord.objects.create(pattern=f"{name}个词", reason="试")
    ReviewStep.objects.create(label=name, right="sign_proof", order=100 + number)
    story = builders.submitted(
        headline=name,
        event=event.pk,
        topics=(name, "民生"),
        credits=(CreditLine(role="text", name=writer.name, reporter=writer.pk), CreditLine(role="photo", name="何林")),
        mentions=(MentionLine(official=mayor.pk, name=mayor.name),),
    )
    hand_in([(f"{name}.txt", f"{name}通车".encode())], by=builders.user("reporter"))
    page = Page.objects.create(issue=Issue.objects.create(issue_date=DAY + timedelta(number), number=number), number=1)
    Placement.objects.create(page=page, article=story)
    return story


def lay_first():
    """Put one row into every list, the printed ones by the verbs; the starter list would hide what a row costs."""
    HouseWord.objects.all().delete()
    lay(1)
    story = builders.released().article
    builders.refile(story, deck="新")
    correct(builders.clear_again(story), by=builders.user("chief"), wrong="误", right="正")


def lay_many(last=50):
    """Put fifty rows into every list; printed ones are copied, since the chain takes its time."""
    model = Bulletin.objects.last()
    for number in range(2, last + 1):
        bulletin = copy(model)
        bulletin.pk, bulletin.article, bulletin.number, bulletin.slug = None, lay(number), 1, f"s-{number}"
        bulletin._state.adding = True
        bulletin.save()
        Correction.objects.create(
            bulletin=bulletin, wrong="误", right="正", at=timezone.now(), by=builders.user("chief")
        )
