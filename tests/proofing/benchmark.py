"""What proofreading costs: python -m tests.proofing.benchmark.

Prints milliseconds of processor time for 3,000 characters against 2,000 appointments, cost up to 200,000 characters,
and copy that holds nothing but one mark or one office.
"""

import os
import random
import time
from dataclasses import replace

import django

PAGE, APPOINTMENTS = 3000, 2000
SIZES = (3_000, 6_000, 50_000, 100_000, 200_000)
HOSTILE = ("、", "书记", "市", "（", "王", "，县委副书记", "裴静如、", "主任裴静茹、")


def main():
    """Measure and print."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "newsroom.settings")
    django.setup()
    from articles.proofing.knowledge import Knowledge  # here: settings first
    from tests.proofing.clean import CLEAN
    from tests.proofing.reading import proofread

    knowledge, text = Knowledge(roster=large_roster()), "\n".join(story.body for story in CLEAN) * 3

    def took(words, of=knowledge):
        """Return the milliseconds for these words."""
        story = replace(CLEAN[0], fields={"headline": CLEAN[0].fields["headline"], "body": words})
        began = time.process_time()
        proofread(story, of)
        return (time.process_time() - began) * 1000

    print(f"first call, tables loaded: {took(text[:PAGE]):.0f} ms")
    fresh = min(took(text[:PAGE], Knowledge(roster=replace(knowledge.roster))) for _time in range(3))
    print(f"{PAGE} characters, roster newly loaded: {fresh:.1f} ms")
    for size in SIZES:
        words = (text * (size // len(text) + 1))[:size]
        best = min(took(words) for _time in range(5 if size < 10_000 else 1))
        print(f"{size} characters: {best:.1f} ms, {best * PAGE / size:.1f} ms for {PAGE}")
    for words in HOSTILE:
        short, long = (took((words * size)[:size]) for size in (50_000, 100_000))
        print(f"{words} 50,000 and 100,000 characters of it: {short:.0f} and {long:.0f} ms")


def large_roster():
    """Return the roster of the clean stories among invented people, 2,000 appointments in all."""
    from people.posts import Post, Roster  # here: settings first
    from tests.proofing.clean import roster

    chance, posts = random.Random(1), list(roster().posts)
    surnames, given = (
        "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗",
        "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超兰霞平刚桂华建国文辉玲红梅",
    )
    titles = ("市{}局局长", "市{}局副局长", "{}镇党委书记", "{}镇镇长", "市委{}部部长")
    bodies = ("财政", "教育", "水利", "民政", "荷塘", "云岭", "宣传", "组织")
    for number in range(APPOINTMENTS - len(posts)):
        name = chance.choice(surnames) + "".join(chance.choices(given, k=chance.choice((1, 2, 2, 2))))
        title = chance.choice(titles).format(chance.choice(bodies))
        posts.append(Post(person=number, name=name, title=title, rank=(100 + number,)))
    return Roster(tuple(posts))


if __name__ == "__main__":
    main()
