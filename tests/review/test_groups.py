"""The groups of the desk: each with the rights of its work and no other."""

from importlib import import_module

import pytest
from django.apps import apps
from django.contrib.auth.models import Group, Permission

from articles.review.defaults import GROUPS, lay_defaults
from tests import builders

pytestmark = pytest.mark.django_db

EDITORIAL = {
    "add_article",
    "change_article",
    "submit_article",
    "edit_in_review",
    "edit_pictures",
    "spike_article",
    "sign_first_review",
    "sign_second_review",
    "sign_final_review",
    "sign_proof",
    "release_article",
    "kill_bulletin",
    "waive_must",
    "turn_rules",
}
# What each group may do to stories; all of them but the administrator may also look.
MAY = {
    "记者": {"add_article", "change_article", "submit_article"},
    "责任编辑": {"sign_first_review", "sign_proof"},
    "部门主任": {"sign_second_review", "sign_proof", "turn_rules"},
    "总编辑": {"sign_final_review", "release_article", "kill_bulletin", "turn_rules"},
    "图片编辑": {"edit_pictures"},
    "审计": set(),
    "系统管理员": set(),
}
EDITING = {"add_article", "change_article", "submit_article", "edit_in_review", "spike_article", "waive_must"}
NAMES = {group: role for role, group in builders.GROUPS.items()}


def held(group):
    """Return the codenames that a group of the database holds."""
    return set(Group.objects.get(name=group).permissions.values_list("codename", flat=True))


@pytest.mark.parametrize("group", GROUPS)
def test_a_group_holds_what_the_table_says_and_every_name_in_it_exists(group):
    assert held(group) == set(GROUPS[group].split())


@pytest.mark.parametrize("group", GROUPS)
def test_a_group_has_the_editorial_rights_of_its_work_and_no_other(group):
    editors = EDITING if group in ("责任编辑", "部门主任", "总编辑") else set()
    assert held(group) & EDITORIAL == MAY[group] | editors


def test_the_administrator_has_no_editorial_right_and_sees_no_story():
    assert held("系统管理员") == {
        f"{action}_{noun}"
        for action in ("add", "change", "view")
        for noun in ("user", "group", "reviewstep", "reporter")
    }


def test_the_auditor_looks_and_changes_nothing():
    assert held("审计") and all(codename.startswith("view_") for codename in held("审计"))


@pytest.mark.parametrize("group", GROUPS)
def test_nobody_has_the_right_to_delete_or_rewrite_the_record(group):
    kept = {"article", "revision", "decision", "bulletin", "correction", "event", "official", "reporter", "topic"}
    assert not held(group) & {f"delete_{noun}" for noun in kept}
    assert not held(group) & {
        f"{a}_{noun}" for a in ("add", "change") for noun in ("decision", "bulletin", "correction")
    }


def test_every_group_has_a_member_in_the_tests():
    assert set(NAMES) == set(GROUPS)


def test_a_group_that_the_desk_has_changed_is_left_alone():
    group = Group.objects.get(name="记者")
    group.permissions.remove(Permission.objects.get(codename="submit_article"))
    lay_defaults()
    assert "submit_article" not in held("记者")
    Group.objects.get(name="审计").delete()
    lay_defaults()
    assert held("审计") == set(GROUPS["审计"].split())


def test_a_desk_that_had_its_groups_before_gets_the_rights_that_are_new():
    new = Permission.objects.filter(codename__in=["waive_must", "turn_rules"])
    for group in Group.objects.all():
        group.permissions.remove(*new)
    import_module("articles.migrations.0004_findings_and_waivers").give_rights(apps, None)
    for name in GROUPS:
        assert held(name) == set(GROUPS[name].split())
