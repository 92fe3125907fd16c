"""The verb `plan_issue`: set up the printed paper of a day with its pages."""

from django.db import transaction

from articles.filing.nouns import guard_right, write
from articles.text.clean import one_line


@transaction.atomic
def plan_issue(issue, *, by, pages=()):
    """Write an issue, a new one or one that was changed, and return it; the same call again changes nothing.

    `pages` are those of its pages that are new or changed. Raises Refusal when `by` may not, or when a day, an issue
    number or a page number is taken.
    """
    guard_right(issue, by)
    write(issue)
    for page in pages:
        page.issue = issue
        page.name, page.editor = one_line(page.name), one_line(page.editor)
        write(page)
    return issue
