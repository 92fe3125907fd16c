"""Disagreements planted by program into the sample paper's stories: how many are found at their place."""

from dataclasses import replace

import pytest

from articles.models import CreditLine
from articles.proofing.text import titled_in
from articles.text.patterns import words
from tests.proofing.planting import LEAST, exact_recall, found
from tests.proofing.stories import placed, stories, with_words

pytestmark = pytest.mark.sqlite_only

# Characters that sound or look alike, each with its twin.
TWINS = {
    character: other
    for pair in words(
        "明铭 志智 玉钰 成诚 林琳 华桦 海亥 波博 平萍 丽莉 芳方 健建 国果 远源 静净 文纹 春椿 书舒 德得 其奇 昌长 "
        "守首 刚纲 宁凝 佳嘉 梅枚 荷河 塘唐 柳流 桥乔 石时 埠布 白百 望旺 云匀 沟勾 莲连 渡度 湖胡 溪西 村材 街接 "
        "川穿 汀厅 堤提 塔踏 江姜 园圆"
    )
    for character, other in (pair, pair[::-1])
}
HEADS = (("headline", "{}调研项目建设"), ("deck", "{}出席并讲话"), ("caption:9", "图为昨日，{}在现场察看。"))
OTHER_POSTS = (
    ("区长", "副区长"),
    ("县长", "副县长"),
    ("副", ""),
    ("主任", "副主任"),
    ("书记", "主任"),
    ("区委", "县委"),
)


def people():
    """Yield (story, name, title) for the officials that a story's body names."""
    for story in stories():
        yield from ((story, line.name, line.title) for line in story.mentions if line.name in story.body)


def twins_of(word):
    """Return the word with each character that has a twin in turn replaced by it."""
    return [word[:n] + TWINS[one] + word[n + 1 :] for n, one in enumerate(word) if one in TWINS]


def confused():
    """Yield names with a confused character, in heads and captions."""
    for story, name, _title in people():
        yield from (placed(story, *frame, slip) for slip in twins_of(name) for frame in HEADS)


def harmed():
    """Yield names with a character missing, too many, in another's place or another one altogether."""
    for number, (story, name, _title) in enumerate(people()):
        if len(name) == 3:
            slips = [name[0] + name[2], name[0] + name[2] + name[1], name[:2] + "达", f"{name[0]}达{name[1:]}"]
            yield from (placed(story, *HEADS[number % 3], slip) for slip in slips)


def inside():
    """Yield later mentions in the body with a confused character."""
    for story, name, _title in people():
        place = story.body.rfind(name)
        if story.body.count(name) < 2:
            story = with_words(story, "body", f"{story.body}\n随后，{name}看望了一线职工。")
            place = story.body.rfind(name)
        for slip in twins_of(name):
            body = story.body[:place] + slip + story.body[place + len(name) :]
            yield with_words(story, "body", body), "body", place, place + len(name)


def retitled():
    """Yield captions in which somebody holds another post than in the body."""
    for story, name, _title in people():
        title = titled_in(story.body).get(name, "")
        for post, other in OTHER_POSTS:
            wrong = title.replace(post, other, 1)
            if wrong != title and wrong and "副副" not in wrong and "副" in wrong + title:
                for frame in (("caption:9", "图为{}在现场。"), ("deck", "{}出席"), ("summary", "昨日，{}到现场察看。")):
                    copy, field, start, _end = placed(story, *frame, f"{wrong}{name}")
                    yield copy, field, start, start + len(wrong)


def misplaced():
    """Yield places and organisations with a confused character, in a headline or a caption."""
    for story in stories():
        for number, slip in enumerate(slip for name in story["body"].units[:8] for slip in twins_of(name)):
            yield placed(
                story, *(("headline", "记者在{}看到新变化"), ("caption:9", "昨日，{}里人来人往。"))[number % 2], slip
            )


def events():
    """Yield copy that names the linked event with one character wrong."""
    names = ["柳桥区老旧小区改造现场会", "汀河大桥通车仪式", "云汀市民生实事项目发布会", "石埠县竹产业座谈会"]
    for name in names:
        story = replace(stories()[0], event={"name": name, "place": "", "hosts": (), "officials": ()})
        for number in range(1, len(name) - 1):
            wrong = name[:number] + "某" + name[number + 1 :]
            yield from (placed(story, field, "{}今天举行", wrong) for field in ("headline", "body"))


def photographed():
    """Yield credits of pictures with one character of the photographer's name wrong."""
    for named in ("汤小宁", "俞晓帆", "方砚", "何林", "唐小满"):
        story = replace(stories()[0], credits=(CreditLine(role="photo", name=named),))
        slips = [named[:-1] + "某", named[0] + "达" + named[1:], named[0] + "某" + named[2:]]
        frames = ("本报记者 {} 摄", "{}摄", "通讯员 {} 摄")
        yield from (placed(story, "credit:9", frame, slip) for slip in slips for frame in frames)


@pytest.mark.parametrize(
    ("planted", "code"),
    [
        (confused, "agreement.name"),
        (harmed, "agreement.name"),
        (inside, "agreement.name"),
        (retitled, "agreement.title"),
        (misplaced, "agreement.place"),
        (events, "agreement.event"),
        (photographed, "agreement.name"),
    ],
    ids=lambda given: getattr(given, "__name__", None),
)
def test_a_planted_disagreement_is_found_at_its_place(planted, code):
    # No miss is known of any kind.
    assert exact_recall(planted(), code=code) == 1


def test_a_person_who_is_linked_and_not_named_is_found():
    stripped = [
        (with_words(story, "body", story.body.replace(name, "该负责同志")), name) for story, name, _ in people()
    ]
    silent = [(story, name) for story, name in stripped if not any(name in text for text in story.fields.values())]
    assert len(silent) >= LEAST // 2
    missed = [name for story, name in silent if not found(story, code="agreement.absent")]
    assert missed == []


def test_a_title_that_was_filed_otherwise_is_found():
    planted = [
        (replace(story, mentions=(replace(line, title=title),)), line.name)
        for title in ("市政协副主席", "市财政局局长")
        for story in stories()
        for line in story.mentions
        if not titled_in(story.body).get(line.name, "市领导").endswith("领导")
    ]
    assert len(planted) >= LEAST
    found_names = [name for story, name in planted if found(story, code="agreement.mention")]
    assert len(found_names) == len(planted)


def test_the_sample_papers_own_copy_is_silent():
    assert [(one.code, one.text) for story in stories() for one in found(story, code="agreement")] == []
