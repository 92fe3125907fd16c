"""Where paragraphs begin and end: a missing last stop, words lost at either end, a head that ends like a sentence."""

import re
from collections.abc import Iterator

from django.utils.translation import gettext_noop as _

from articles.models.severity import Severity
from articles.proofing.finding import Finding
from articles.proofing.knowledge import Knowledge
from articles.proofing.manuscript import BODY, HEADLINE, Manuscript
from articles.proofing.rule import Rule
from articles.proofing.text import Paragraph, Text
from articles.text.count import count
from articles.text.patterns import HAN, NUMBERED, is_finished

STOP_MISSING = Rule(
    "form.stop_missing",
    Severity.SHOULD,
    _("paragraph without its last stop"),
    _("The paragraph ends on “%(text)s” without a stop: is it whole?"),
    errors=0.1,
)
LOST_END = Rule(
    "form.cut_end",
    Severity.SHOULD,
    _("paragraph ends in mid-sentence"),
    _("The paragraph ends in mid-sentence on “%(text)s”: are words lost?"),
    errors=2.0,
)
LOST_START = Rule(
    "form.cut_start",
    Severity.SHOULD,
    _("paragraph begins in mid-sentence"),
    _("The paragraph begins in mid-sentence with “%(text)s”: are words lost before it?"),
    errors=2.0,
)
HEADLINE_STOP = Rule(
    "form.headline_stop",
    Severity.SHOULD,
    _("headline ends with a stop"),
    _("A headline does not end with “%(text)s”."),
    errors=0.2,
)
HEADLINE_LONG = Rule(
    "form.headline_long",
    Severity.HINT,
    _("long headline"),
    _("The headline has %(length)s characters; more than %(most)s do not stand in one line."),
    errors=0.0,
)
LONGEST_HEADLINE, LONGEST_HEAD = 30, 40
# What no line of a head has: a stop inside or a comma at the end, a message head.
STORY = re.compile(r"[。；]|[，、]$|讯[ \u3000]*[（(]|^本报|[！？]”?$")
# A dash, the end of a list's item, a picture's credit, a signature or a desk mark may end a paragraph without a stop.
OTHER_END = re.compile(
    rf"——$|；$|[）)】》][{HAN} /／]{{0,12}}$|(?:图|文|摄|摄影|制图|漫画|来源)[/／：:][{HAN} /／、]{{2,30}}$"
    rf"|[①-⑳][0-9０-９]{{1,2}}$"
    rf"|(?:记者|通讯员|摄影报道|供图|摄)[{HAN} 、]{{0,20}}$|[{HAN}]{{2,4}}[ 　][{HAN}]{{2,4}}$"
)
OPEN_END = re.compile(r"(?:[，、]|[（《“‘【]|和|与|及|以及|并|把|将|被|对于|由于|因为|从而|为了|以便)$")
# No paragraph begins with these: marks that end something, words that only go on.
CUT_START = re.compile(
    r"[，。、；：！？”’）》】]+|的(?![确士哥姐话])|了(?![解望如却然])|并(?:强调|指出|要求|表示|对|就|提出|向|将)|以及|及其"
    r"|等(?:单位|部门|人|地|领导|同志)[，。、]?|而且|嘱(?!咐|托)|叮嘱(?=[^，。]{0,6}要)|(?:强调|指出|要求|表示|说)，"
    rf"|们|着(?![力眼手装火急重陆想色落实])|(?![对好是嗯唉啊哦哎喂行不看瞧春夏秋冬])[{HAN}]，"
)
CAPTION = re.compile(r"(?:^|[。！？])图为[^。]*$")
END_STOP = re.compile("[。，、；：]$")


def check_ends(manuscript: Manuscript, knowledge: Knowledge) -> Iterator[Finding]:
    body = manuscript[BODY]
    lines = body.whole_paragraphs
    heads = 0 if manuscript.kind else heads_of(lines)
    loose = [line.is_prose and index >= heads and not may_end(line.text) for index, line in enumerate(lines)]
    for index, line in enumerate(lines):
        # Unfinished lines side by side are a list or verse.
        if loose[index] and not any(loose[max(0, index - 1) : index] + loose[index + 1 : index + 2]):
            yield ending(body, line)


def heads_of(found: tuple[Paragraph, ...]) -> int:
    lines = enumerate(found if len(found) > 1 else ())
    return next((index for index, line in lines if STORY.search(line.text) or len(line.text) > LONGEST_HEAD), 0)


def may_end(text: str) -> bool:
    return is_finished(text) or bool(OTHER_END.search(text[-40:]) or CAPTION.search(text[-200:]))


def ending(body: Text, paragraph: Paragraph) -> Finding:
    cut = OPEN_END.search(paragraph.text[-6:])
    if cut:
        return body.found(LOST_END, paragraph.end - len(cut[0]), paragraph.end)
    last = paragraph.end - 1
    return body.found(STOP_MISSING, last, paragraph.end, suggestion=f"{body.words[last]}。")


def check_starts(manuscript: Manuscript, knowledge: Knowledge) -> Iterator[Finding]:
    body = manuscript[BODY]
    for paragraph in body.whole_paragraphs:
        cut = CUT_START.match(paragraph.text)
        if cut and paragraph.is_prose and not NUMBERED.match(paragraph.text):
            yield body.found(LOST_START, paragraph.start, paragraph.start + len(cut[0]))


def check_heads(manuscript: Manuscript, knowledge: Knowledge) -> Iterator[Finding]:
    headline = manuscript[HEADLINE]
    words = headline.words.rstrip()
    # A paragraph where a headline should be, as in copy handed in without one, ends as paragraphs do.
    if END_STOP.search(words) and count(words) <= LONGEST_HEAD:
        yield headline.found(HEADLINE_STOP, len(words) - 1, len(words), suggestion="")
    for line in headline.paragraphs:
        if (length := count(line.text)) > LONGEST_HEADLINE:
            yield headline.found(HEADLINE_LONG, line.start, line.end, length=length, most=LONGEST_HEADLINE)


RULES = (STOP_MISSING, LOST_END, LOST_START, HEADLINE_STOP, HEADLINE_LONG)
CHECKS = (check_ends, check_starts, check_heads)
