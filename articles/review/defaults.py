"""What a desk needs before its first story: the default chain and the groups. Laid where missing, never overwritten."""

from django.contrib.auth.models import Group, Permission
from django.db import connection
from django.db.models import Q

from articles.models import ReviewStep

Kind, Right = ReviewStep.Kind, ReviewStep.Right
CHAIN = [("初审", Right.FIRST), ("复审", Right.SECOND), ("终审", Right.FINAL)]

READABLE = (
    "article photo revision decision bulletin correction event participation issue page placement topic reviewstep "
    "reporter official organization appointment rosterchange houseword"
)
KEPT = "event participation issue page placement topic reporter official organization appointment"


def codenames(action, nouns):
    return " ".join(f"{action}_{noun}" for noun in nouns.split())


READ = codenames("view", READABLE)
FILE = f"add_article change_article submit_article {codenames('add', 'topic event participation reporter')}"
KEEP = f"{codenames('add', KEPT)} {codenames('change', KEPT)} {codenames('delete', 'placement participation')}"
LIST = "add_houseword change_houseword"
EDIT = f"{READ} {FILE} {KEEP} view_every_article edit_in_review spike_article waive_must"

GROUPS = {
    "记者": f"{READ} {FILE}",
    "责任编辑": f"{EDIT} sign_first_review sign_proof",
    "部门主任": f"{EDIT} {LIST} sign_second_review sign_proof turn_rules",
    "总编辑": f"{EDIT} {LIST} sign_final_review release_article kill_bulletin turn_rules",
    "图片编辑": f"{READ} view_every_article edit_pictures",
    "审计": f"{READ} view_every_article {codenames('view', 'user group')}",
    "系统管理员": " ".join(
        codenames(action, nouns)
        for action, nouns in [
            ("add", "user group reviewstep reporter"),
            ("change", "user group reviewstep reporter"),
            ("view", "user group reviewstep reporter"),
        ]
    ),
}


def lay_defaults(**_signal):
    # Also called after migrating back, when there is no desk any more.
    if ReviewStep._meta.db_table not in connection.introspection.table_names():
        return
    if not ReviewStep.objects.exists():
        lay_default_chain()
    for name, rights in GROUPS.items():
        group, made = Group.objects.get_or_create(name=name)
        if made:
            group.permissions.set(Permission.objects.filter(permissions_named(rights.split())))


def lay_default_chain():
    """Write 三审 in three steps; each carries its proof. Sent back from any of them, a story is a draft again."""
    following = None
    for order in range(len(CHAIN), 0, -1):
        label, right = CHAIN[order - 1]
        following = ReviewStep.objects.create(label=label, kind=Kind.REVIEW, right=right, order=order, next=following)


def permissions_named(names):
    return Q(codename__in=names, content_type__app_label__in=["articles", "people", "auth"])
