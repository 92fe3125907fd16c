"""What reading, cleaning and proofreading cost: python -m tests.benchmark [number of spoilt pages].

Prints milliseconds of processor time, and says where a cost grows faster than what it is given, as a pattern that goes
back on its steps would make it: a figure to look at, since a busy machine may make one. Fails where a spoilt page loses
a character.
"""

import os
import random
import resource
import sys
import time
from dataclasses import replace

import django

os.environ["DJANGO_SETTINGS_MODULE"] = "tests.settings"
django.setup()

from articles.intake.read import read  # noqa: E402  settings first, here and below
from articles.proofing.knowledge import Knowledge  # noqa: E402
from articles.text.body import clean_body  # noqa: E402
from people.posts import Post, Roster  # noqa: E402
from tests.intake.mutations import mutated, sample_texts  # noqa: E402
from tests.intake.test_conservation import conserves  # noqa: E402
from tests.intake.test_cost import PAGES  # noqa: E402
from tests.proofing.clean import CLEAN, roster  # noqa: E402
from tests.proofing.reading import proofread  # noqa: E402
from tests.proofing.test_bounds import PIECES  # noqa: E402
from tests.text.test_body import HEAVY  # noqa: E402

PAGE, APPOINTMENTS, SPOILT = 3_000, 2_000, 1_000
HOSTILE = ("、", "书记", "市", "（", "王", "，县委副书记", "裴静如、", "主任裴静茹、")
# Twice as long may take this many times as long; under so many milliseconds nothing is said of growth.
STEEPEST, TOO_SHORT_TO_TELL = 3.5, 20


def main(spoilt):
    """Measure and print."""
    read_pages()
    proofread_stories()
    steep = [
        *growths("read", read, PAGES.values(), (25_000, 50_000)),
        *growths("proofread", proofread_body, (*PIECES, *HOSTILE), (50_000, 100_000)),
    ]
    clean_bodies()
    spoil(spoilt)
    for words in steep:
        print(f"GROWS TOO FAST: {words!r}")


def milliseconds(work, *arguments):
    """Return how much of the processor a call takes."""
    began = time.process_time()
    work(*arguments)
    return (time.process_time() - began) * 1000


def cut(words, size):
    """Return so many characters of the words again and again."""
    return (words * (size // len(words) + 1))[:size]


def read_pages():
    """Print what reading a page of the samples costs, and longer ones."""
    page = cut("\n\n".join(sample_texts()), PAGE)
    read(page)
    before = memory()
    print(f"read {PAGE} characters: {min(milliseconds(read, page) for _time in range(10)):.1f} ms")
    for size in (10_000, 100_000, 350_000):
        took = milliseconds(read, cut(page, size))
        print(f"read {size} characters: {took:.0f} ms, {took * PAGE / size:.1f} ms for {PAGE}")
    print(f"memory for it: {memory() - before:.0f} MB")


def memory():
    """Return the largest memory of this process so far, in megabytes."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def proofread_stories():
    """Print what proofreading clean stories costs against 2,000 appointments, and longer ones."""
    knowledge, text = Knowledge(roster=large_roster()), "\n".join(story.body for story in CLEAN) * 3
    print(f"first proofreading, tables loaded: {milliseconds(proofread_body, text[:PAGE], knowledge):.0f} ms")
    fresh = min(
        milliseconds(proofread_body, text[:PAGE], Knowledge(roster=replace(knowledge.roster))) for _time in range(3)
    )
    print(f"proofread {PAGE} characters, roster newly loaded: {fresh:.1f} ms")
    for size in (PAGE, 6_000, 50_000, 200_000):
        words = cut(text, size)
        best = min(milliseconds(proofread_body, words, knowledge) for _time in range(5 if size < 10_000 else 1))
        print(f"proofread {size} characters: {best:.1f} ms, {best * PAGE / size:.1f} ms for {PAGE}")


def proofread_body(body, knowledge=None):
    """Proofread a story of these words."""
    story = replace(CLEAN[0], fields={"headline": CLEAN[0].fields["headline"], "body": body})
    return proofread(story, knowledge or Knowledge(roster=roster()))


def large_roster():
    """Return the roster of the clean stories among invented people, 2,000 appointments in all."""
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


def growths(verb, work, pieces, sizes):
    """Print what two lengths of each piece cost; yield the pieces whose cost grows too fast."""
    for words in pieces:
        short, long = (min(milliseconds(work, cut(words, size)) for _time in range(2)) for size in sizes)
        print(f"{verb} {sizes[0]} and {sizes[1]} characters of {words!r}: {short:.0f} and {long:.0f} ms")
        if long > STEEPEST * max(short, TOO_SHORT_TO_TELL):
            yield words


def clean_bodies():
    """Print what cleaning hostile bodies costs."""
    for name, body in HEAVY.items():
        print(f"clean {name} ({len(body)} characters): {milliseconds(clean_body, body):.0f} ms")


def spoil(number):
    """Read spoilt pages; the first that crashes or loses a character stops it."""
    texts = sample_texts()
    slowest = max(milliseconds(conserves, mutated(index, texts)) for index in range(number))
    print(f"{number} spoilt pages: no crash, no character lost; the slowest took {slowest:.0f} ms")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else SPOILT)
