"""The check of people: one reading of the copy beside the roster, asked by every rule."""

from articles.proofing.checks.people import holders, names, order, title_findings
from articles.proofing.checks.people.reading import Reading
from articles.proofing.finding import Finding
from articles.proofing.knowledge import Knowledge
from articles.proofing.manuscript import Manuscript


def check_people(manuscript: Manuscript, knowledge: Knowledge) -> list[Finding]:
    reading = Reading(manuscript, knowledge.roster)
    doubled = title_findings.check_doubled(reading)
    if not knowledge.roster.posts:
        return doubled
    misspelled = names.check_names(reading)
    titles = [*title_findings.check_titles(reading), *holders.check_holders(reading, misspelled)]
    return [*misspelled, *titles, *order.check_order(reading), *doubled]


RULES = (*names.RULES, *title_findings.RULES, *holders.RULES, *order.RULES)
CHECKS = (check_people,)
