"""Slips planted by program: each story's only slip is known, with the range that it covers.

A sentence about somebody of the roster is added to a clean story, and one thing in it is made wrong. Deterministic.
"""

from collections import defaultdict
from dataclasses import dataclass, replace
from datetime import timedelta
from itertools import cycle

from articles.proofing.manuscript import BODY, Manuscript
from people.posts import Roster
from tests.proofing.clean import CLEAN, EVENT, roster

SENTENCES = (
    "会上，{title}{name}作了发言。",
    "{title}{name}出席活动并讲话。",
    "活动由{title}{name}主持，随后还听取了汇报。",
    "当天，{title}{name}还到社区走访。",
)
# Said once the person has been named in full.
BARE = (
    "会上，{title}{name}作了发言。{name}指出，事情要一件一件办。",
    "{title}{name}到场。随后，{name}实地察看了现场。",
)
LISTS = ("{first}、{second}参加。", "{first}，{second}出席活动。", "参加活动的有{first}和{second}。")
TOGETHER = (
    "{first}主持会议，{second}出席并讲话。",
    "{first}介绍了情况，{second}作了说明。",
    "会前，{first}察看了现场，{second}听取了汇报。",
)
OFFICES = ("秘书长", "书记", "市长", "主席", "主任", "局长", "部长", "区长")
BODIES = (
    *(("市委", "县委"), ("区委", "县委"), ("县委", "市委"), ("柳桥", "望川"), ("白荻", "石埠"), ("教育", "水利")),
    *(("市政协", "县政协"), ("市人大", "省人大"), ("市水利", "省水利")),
)
STRANGE = "瑾焱芃"
SOUNDS = {
    **dict(
        zip("静如华昌堂诚宁栋梅刚芳年敏东厚林萍胜平波军", "境茹花长糖城凝冻玫钢方念民冬后琳平圣坪拨均", strict=True)
    ),
    **dict(zip("裴卜骆阮葛单车屠简柏臧仇匡邬翁冉耿尤凌", "斐补络软个善彻涂剪百脏球眶乌嗡染梗由陵", strict=True)),
    **dict(
        zip(
            "明正其晓守国玉志春永慧卫德成丽书海学鲍温和向郜远",
            "名政奇小首果育致纯泳惠伟得城利殊孩雪抱文合象告元",
            strict=True,
        )
    ),
}
LOOKS = dict(
    zip("裴卜阮单简柏臧匡邬翁凌耿晏明远华栋刚敏诚春年", "斐卞院草筒栢藏筐鸟公陵敢宴朋运毕拣钢敬城舂午", strict=True)
)


@dataclass(frozen=True)
class Planted:
    """One planted slip: what kind, in which story, where, and the roster that proves it."""

    kind: str
    manuscript: Manuscript
    start: int
    end: int
    roster: Roster

    @property
    def words(self):
        """The planted words."""
        return self.manuscript.fields[BODY][self.start : self.end]


def people():
    """Return [(name, title as printed on the day of the event)] of the roster, in order of rank."""
    titles = defaultdict(list)
    for post in sorted(roster().posts, key=lambda post: (post.rank, post.order)):
        if post.held_on(EVENT):
            titles[post.name].append(post.title)
    return [(name, "、".join(posts)) for name, posts in titles.items()]


class Stories:
    """Clean stories one after the other, each with one more sentence."""

    def __init__(self):
        self.stories = cycle(story for story in CLEAN if story.fields[BODY])
        self.roster = roster()

    def plant(self, kind, sentence, words, *, nth=0, posts=None, new=None):
        """Return a story that ends in `sentence`, planted where `words` stand in it; `new` is nobody in it so far."""
        story = next(story for story in self.stories if new is None or new not in story.fields[BODY])
        body = f"{story.fields[BODY]}\n{sentence}"
        start = len(body) - len(sentence) + place(sentence, words, nth)
        known = self.roster if posts is None else Roster(posts)
        return Planted(kind, replace(story, fields=story.fields | {BODY: body}), start, start + len(words), known)


def place(sentence, words, nth):
    """Return where `words` stand in a sentence for the nth time, from 0."""
    start = sentence.index(words)
    for _time in range(nth):
        start = sentence.index(words, start + 1)
    return start


def written_wrong(name):
    """Yield (kind, the name with one slip) of every kind."""
    for index, character in enumerate(name):
        before, after = name[:index], name[index + 1 :]
        if character == "·":
            continue
        yield "wrong", before + STRANGE[index % len(STRANGE)] + after
        yield "missing", before + after
        yield "extra", before + character * 2 + after
        if after and after[0] not in ("·", character):
            yield "swapped", before + after[0] + character + after[1:]
        if character in SOUNDS:
            yield "same sound", before + SOUNDS[character] + after
        if character in LOOKS:
            yield "look-alike", before + LOOKS[character] + after


def slips_of_names():
    """Yield slips of names with one slip, beside a title and bare."""
    stories = Stories()
    for name, title in people():
        for kind, written in written_wrong(name):
            if written not in stories.roster.by_name:
                for sentence in SENTENCES:
                    yield stories.plant(kind, sentence.format(title=title, name=written), written)
                if len(name) > 2 and kind != "missing":
                    yield from bare_slips(stories, kind, name, written, title)


def bare_slips(stories, kind, name, written, title):
    """Yield slips of a slip in the second mention, which has no title."""
    for template in BARE:
        head, tail = template.split("{name}", 1)
        text = head.format(title=title) + name + tail.replace("{name}", written)
        # A doubled character is the right name and one more: the first mention holds the words too.
        yield stories.plant(f"{kind}, bare", text, written, nth=text.count(written, 0, text.index("。")))


def slips_of_titles():
    """Yield slips of titles that are not held, of another grade, another's, another body's, doubled, incomplete."""
    stories = Stories()
    for name, title in people():
        for sentence in SENTENCES:
            for kind, written, words in titles_wrong(title):
                new = name if kind == "incomplete" else None
                yield stories.plant(kind, sentence.format(title=written, name=name), words, new=new)
            for kind, posts in other_times(stories.roster.posts, name):
                yield stories.plant(kind, sentence.format(title=title, name=name), title, posts=posts)
            for other in ("市委书记", "市政协主席", "市人大常委会主任"):
                if other not in title:
                    yield stories.plant("another's", sentence.format(title=other, name=name), other)


def titles_wrong(title):
    """Yield (kind, the title with one slip, the words of it that are wrong)."""
    posts = title.split("、")
    for index, post in enumerate(posts):
        for kind, written, words in posts_wrong(post):
            yield kind, "、".join([*posts[:index], written, *posts[index + 1 :]]), words
    if len(posts) > 1:
        yield "incomplete", posts[0], posts[0]
        yield "incomplete", posts[-1], posts[-1]


def posts_wrong(post):
    """Yield (kind, one post with one slip, the words of it that are wrong)."""
    for grade in ("副", "代"):
        if grade in post:
            yield "grade dropped", post.replace(grade, ""), post.replace(grade, "")
    office = next((word for word in OFFICES if post.endswith(word)), None)
    if office and not {"副", "代"} & {*post}:
        graded = post[: -len(office)] + "副" + office
        yield "grade added", graded, graded
    for level in ("市委", "区委", "县委"):
        if level in post:
            yield "doubled", post.replace(level, level[0] + level, 1), level[0] + level
    for body, other in BODIES:
        if post.startswith(body):
            yield "another body's", post.replace(body, other), post.replace(body, other)


def other_times(posts, name):
    """Yield (kind, posts) in which a person's titles ended before the day of the event, or begin after it."""
    week = timedelta(days=7)
    ended = (replace(post, start=None, end=EVENT - week) if post.name == name else post for post in posts)
    ahead = (replace(post, start=EVENT + week, end=None) if post.name == name else post for post in posts)
    yield "no longer held", tuple(ended)
    yield "not yet held", tuple(ahead)


def slips_of_order():
    """Yield slips of two persons in the wrong order, in a list and in one sentence."""
    stories = Stories()
    ranked = people()
    for (low, low_title), (high, high_title) in zip(ranked[4:], ranked, strict=False):
        for kind, templates in (("order in a list", LISTS), ("order in a sentence", TOGETHER)):
            for template in templates:
                text = template.format(first=low_title + low, second=high_title + high)
                yield stories.plant(kind, text, text[text.index(low) : text.index(high) + len(high)])


def slips():
    """Return every slip by its kind."""
    found = defaultdict(list)
    for slip in (*slips_of_names(), *slips_of_titles(), *slips_of_order()):
        found[slip.kind].append(slip)
    return dict(found)
