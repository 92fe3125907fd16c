"""The desk's lists: a fixed number of queries, deaf to nonsense, nothing to delete."""

import pytest
from django.contrib import admin
from django.contrib.auth import get_user_model
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from tests.admin.full_lists import LISTS, address, lay_first, lay_many

pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module")
def superuser(people):
    """Somebody who sees every list."""
    return get_user_model().objects.create_superuser("root")


def counted(user):
    """Return the number of queries of every list as `user` sees it, with the number of its rows."""
    client, found = Client(), {}
    client.force_login(user)
    for label in LISTS:
        with CaptureQueriesContext(
            connection,
        ) as queries:
            response = client.get(f"{address(label)}?queue=all" if label.endswith(".article") else address(label))
        rows = len(response.context["cl"].result_list) if response.status_code == 200 else 0
        found[label] = (len(queries), rows)
    return found


@pytest.fixture(scope="module")
def counts(people, superuser):
    """Return what each list costs with one row and with fifty, to somebody who sees all and to a reporter."""
    seen = {"superuser": superuser, "reporter": people["reporter"]}
    lay_first()
    few = {role: counted(user) for role, user in seen.items()}
    lay_many()
    return few, {role: counted(user) for role, user in seen.items()}


@pytest.mark.parametrize("role", ["superuser", "reporter"])
@pytest.mark.parametrize("label", LISTS)
def test_a_list_costs_the_same_with_one_row_and_with_fifty(counts, label, role):
    few, many = (times[role][label] for times in counts)
    assert many[0] == few[0]
    if role == "superuser":
        assert 1 <= few[1] < 15 and many[1] >= 50


def test_every_list_is_measured(counts):
    assert set(counts[0]["superuser"]) == {model._meta.label_lower for model in admin.site._registry}


@pytest.mark.parametrize("label", LISTS)
def test_nothing_is_offered_for_deletion(counts, superuser, client, label):
    client.force_login(superuser)
    page = client.get(f"{address(label)}?queue=all" if label.endswith(".article") else address(label))
    row = page.context["cl"].result_list[0]
    form = reverse(f"admin:{label.replace('.', '_')}_change", args=[row.pk])
    assert "delete_selected" not in page.content.decode()
    assert "deletelink" not in client.get(form).content.decode()
    refused = client.post(reverse(f"admin:{label.replace('.', '_')}_delete", args=[row.pk]), {"post": "yes"})
    assert refused.status_code == 403
    assert client.post(address(label), {"action": "delete_selected", "_selected_action": row.pk}).status_code in (
        200,
        302,
        403,
    )
    assert type(row)._base_manager.filter(pk=row.pk).exists()


# What every list reads alike is asked of three; what depends on the fields, of all.
ALIKE = ["articles.article", "articles.decision", "people.appointment"]
NONSENSE = [
    ("queue=zzz", ALIKE),
    ("queue=", ALIKE),
    ("queue=%00", ALIKE),
    ("o=zzz", ALIKE),
    ("o=99.-99.1", ALIKE),
    ("o=", ALIKE),
    ("p=abc", ALIKE),
    ("p=99999", ALIKE),
    ("p=-1", ALIKE),
    ("p=99999999999999999999", ALIKE),
    ("e=1", ALIKE),
    ("all=", ALIKE),
    ("_popup=1", ALIKE),
    ("_to_field=id", ALIKE),
    ("_to_field=zzz", ALIKE),
    ("_facets=1", ALIKE),
    ("zzz=1", ALIKE),
    ("pk=%F0%9F%98%80", ALIKE),
    ("placements__article__headline=a", ALIKE),
    ("kind__exact=zzz", LISTS),
    ("id__in=" + "9" * 30, LISTS),
    ("organization__id__in=" + "9" * 30, LISTS),
    ("organization__id__exact=" + "9" * 30, LISTS),
    ("is_public__exact=2", LISTS),
    ("id=abc", LISTS),
    ("q=" + "%25" * 200, LISTS),
    ("q=%00%ED%A0%80%FF", LISTS),
    ("q='%22);DROP%20TABLE%20x--", LISTS),
    ("filed_by__password__startswith=p", LISTS),
    ("filed_by__username=chief", LISTS),
    ("credits__reporter__user__email__contains=a", LISTS),
    ("revision__content__contains=a", LISTS),
    ("articles__headline__startswith=a", LISTS),
    ("start_at__year=99999", LISTS),
    ("start_at__month=13", LISTS),
    ("at__year=0", LISTS),
    ("at__day=zzz", LISTS),
    ("issue_date__year=1&issue_date__month=2&issue_date__day=31", LISTS),
    ("first_date__gte=zzz", LISTS),
]


@pytest.mark.parametrize(("query", "lists"), NONSENSE, ids=[query[:40] for query, _lists in NONSENSE])
def test_nonsense_in_an_address_breaks_no_list(counts, superuser, client, query, lists):
    client.force_login(superuser)
    for label in lists:
        response = client.get(f"{address(label)}?{query}")
        assert response.status_code in (200, 302, 400, 404), (label, query)


@pytest.mark.parametrize("query", ["q=%00", "q=" + "a" * 5000, "p=zzz", "id=1"])
def test_nonsense_breaks_no_autocomplete(counts, superuser, client, query):
    client.force_login(superuser)
    of = "app_label=articles&model_name=credit&field_name=reporter"
    assert client.get(f"/admin/autocomplete/?{of}&{query}").status_code in (200, 400, 403, 404)
    for wrong in ("", "app_label=x&model_name=y&field_name=z", of.replace("reporter", "name")):
        assert client.get(f"/admin/autocomplete/?{wrong}").status_code == 403
