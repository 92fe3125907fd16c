"""Builders: a desk of people and stories in any state, made through the verbs themselves."""

from datetime import date

from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group

from articles.filing.file import file
from articles.models import Article, Copy, CreditLine, ReviewStep
from articles.publishing.release import release
from articles.review.sign_off import sign_off
from articles.review.submit import submit
from people.models import Official, Organization, Reporter, new_slug

GROUPS = {
    "reporter": "记者",
    "editor": "责任编辑",
    "head": "部门主任",
    "chief": "总编辑",
    "picture": "图片编辑",
    "auditor": "审计",
    "admin": "系统管理员",
}


def user(role, username=None):
    """Return a member of the desk in the group of `role`, made once per username."""
    name = username or role
    person, made = get_user_model().objects.get_or_create(username=name, defaults={"is_staff": True})
    if made:
        person.set_password(f"{name}-password")
        person.save()
        person.groups.add(Group.objects.get(name=GROUPS[role]))
    return person


def reporter(name="方砚", **fields):
    """Return the reporter of that name, made once."""
    found = Reporter.objects.filter(name=name).first()
    return found or Reporter.objects.create(name=name, slug=new_slug(Reporter, name), **fields)


def official(name="贺长川", **fields):
    """Return a new official."""
    return Official.objects.create(name=name, slug=new_slug(Official, name), **fields)


def organization(name="市委", **fields):
    """Return the organisation of that name, made once."""
    return Organization.objects.get_or_create(name=name, defaults=fields)[0]


def copy(**changes):
    """Return the copy of a complete short bulletin, with `changes`."""
    given = {
        "headline": "柳桥区夜间公交延长到二十三点",
        "body": "<p>柳桥区三条夜间公交线路延长运营。</p><p>市民可在站牌查看时刻。</p>",
        "event_date": date(2026, 11, 22).isoformat(),
        "topics": ("民生实事",),
    }
    if "credits" not in changes:
        writer = reporter()
        given["credits"] = (CreditLine(role="text", name=writer.name, kind=writer.kind, reporter=writer.pk),)
    return Copy(**{**given, **changes})


def draft(*, by=None, wishes=None, **changes):
    """Return a filed draft."""
    return file(Article(), by=by or user("reporter"), copy=copy(**changes), base=0, wishes=wishes)


def submitted(**options):
    """Return a story that waits for the first review."""
    article = draft(**options)
    return submit(article, by=article.filed_by)


def passed(*roles, **options):
    """Return a submitted story signed by each of `roles` in turn."""
    article = submitted(**options)
    for role in roles:
        article = sign_off(article, by=user(role), revision=article.revision, step=article.step)
    return article


def cleared(**options):
    """Return a story that has completed the chain."""
    return passed("editor", "head", "chief", **options)


def released(*, at=None, **options):
    """Return the bulletin of a story released for `at` (now if None)."""
    return release(cleared(**options), by=user("chief"), at=at)


def refile(article, *, by=None, **changes):
    """File changed copy over `article` as it stands, by `by` (its writer)."""
    from dataclasses import replace

    article.refresh_from_db()
    changed = replace(Copy.of(article), **changes)
    return file(article, by=by or article.filed_by, copy=changed, base=article.revision.number)


def clear_again(article):
    """Take a story that was changed after sign-off through the chain once more."""
    article.refresh_from_db()
    while article.step_id:
        step = ReviewStep.objects.get(pk=article.step_id)
        role = {"sign_first_review": "editor", "sign_second_review": "head", "sign_final_review": "chief"}[step.right]
        article = sign_off(article, by=user(role), revision=article.revision, step=step)
    return article
