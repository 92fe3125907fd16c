"""One event that several stories of a page cover, proposed to a person."""

import re
from dataclasses import dataclass
from datetime import date
from itertools import combinations
from typing import Any

from articles.intake.evidence import Weights, pairs_in
from articles.intake.sheets.compose import Story
from articles.models import Event
from articles.text.patterns import HAN

# Share (0 to 1) of the weight of the shorter story's pairs, see Weights.likeness: two stories of one day that share an
# official are one event's from here on, others from twice as much. The rest in characters, and in stories.
ALIKE, LONGEST_LEAD, LONGEST_NAME, MOST_COMPARED = 0.2, 200, 40, 30
CALLED = (
    r"(?:座谈会|推进会|调度会|现场会|发布会|动员会|部署会|对接会|常务会议?|工作会议?|全体会议|例会|大会|会议|论坛|仪式|保障会|"
    r"[^，。、；：]{0,2}会)"
)
NAME = re.compile(
    rf"(?:召开|举行|举办|组织|开展|参加|出席|主持召?开?)了?(?:全[市县区省])?([{HAN}0-9“”‘’《》（）·]{{2,30}}?{CALLED})(?=[，。；、]|$)"
    rf"|([{HAN}0-9“”《》·]{{2,30}}?{CALLED})(?:在[^，。]{{1,20}}?)?(?:召开|举行|举办|开幕|闭幕)"
)
KINDS: dict[str, Any] = {
    "meeting": Event.Kind.MEETING,
    "inspection": Event.Kind.INSPECTION,
    "talks": Event.Kind.TALKS,
}

OTHER: Any = Event.Kind.OTHER


@dataclass(frozen=True, slots=True)
class ProposedEvent:
    day: date
    name: str
    kind: str
    stories: tuple[int, ...]

    @property
    def key(self) -> str:
        return "-".join(map(str, self.stories))


def proposed_events(stories: list[Story]) -> list[ProposedEvent]:
    dated = [story for story in stories if story.event_date and not story.article][:MOST_COMPARED]
    weights = Weights(pairs_in(story.words) for story in stories if dated)
    groups = {story.number: {story.number} for story in dated}
    for one, other in combinations(dated, 2):
        if one.event_date == other.event_date and are_one(one, other, weights):
            merged = groups[one.number] | groups[other.number]
            groups.update(dict.fromkeys(merged, merged))
    found = {tuple(sorted(group)) for group in groups.values() if len(group) > 1}
    by_number = {story.number: story for story in dated}
    own = [[by_number[number] for number in group] for group in sorted(found)]
    return [proposal(day, group) for group in own if (day := group[0].event_date)]


def are_one(one: Story, other: Story, weights: Weights) -> bool:
    for story, second in ((one, other), (other, one)):
        if (name := event_name(story)) and name in second.headline + second.words:
            return True
    shared = {person.name for person in one.officials} & {person.name for person in other.officials}
    shorter, longer = sorted((one.words, other.words), key=len)
    return weights.likeness(shorter, pairs_in(longer)) >= (ALIKE if shared else 2 * ALIKE)


def proposal(day: date, stories: list[Story]) -> ProposedEvent:
    names = [name for story in stories if (name := event_name(story))]
    kind = next((KINDS[story.kind] for story in stories if story.kind in KINDS), OTHER)
    name = max(names, key=len, default=stories[0].name)
    return ProposedEvent(day, name, kind, tuple(story.number for story in stories))


def event_name(story: Story) -> str:
    found = NAME.search(story.words[:LONGEST_LEAD])
    name = (found[1] or found[2]) if found else ""
    return name if len(name) <= LONGEST_NAME and name.count("“") == name.count("”") else ""
