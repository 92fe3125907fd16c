"""The check of people: one reading of the copy beside the roster, asked by every rule."""

from typing import Never

from articles.proofing.checks.people.holders import check_holders
from articles.proofing.checks.people.names import check_names
from articles.proofing.checks.people.order import check_order
from articles.proofing.checks.people.reading import Reading
from articles.proofing.checks.people.title_findings import check_doubled, check_titles
from articles.proofing.desk import Desk
from articles.proofing.manuscript import Manuscript


def check(manuscript: Manuscript, desk: Desk) -> list[Never]:
    """Return what is wrong with names, titles and order in `manuscript`, by the roster of `desk`."""
    reading = Reading(manuscript, desk.roster)
    if not desk.roster.posts:
        return check_doubled(reading)
    names = check_names(reading)
    titles = [*check_titles(reading), *check_holders(reading, names)]
    return [*names, *titles, *check_order(reading), *check_doubled(reading)]
