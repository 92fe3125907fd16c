"""Where paragraphs begin and end: a missing last stop, words lost at either end, a head that ends like a sentence."""

import re
from collections.abc import Iterator

from django.utils.translation import gettext_noop

from articles.proofing.checks.form.ground import Paragraph, body_paragraphs, paragraphs
from articles.proofing.desk import Desk
from articles.proofing.finding import Finding, Rule, Severity
from articles.proofing.manuscript import HEADLINE, Manuscript
from articles.text.count import count
from articles.text.patterns import HAN, NUMBERED, is_finished

RULES = {
    "form.stop_missing": Rule(
        Severity.SHOULD,
        gettext_noop("paragraph without its last stop"),
        gettext_noop("The paragraph ends on “%(text)s” without a stop: is it whole?"),
        errors=0.1,
    ),
    "form.cut_end": Rule(
        Severity.SHOULD,
        gettext_noop("paragraph ends in mid-sentence"),
        gettext_noop("The paragraph ends in mid-sentence on “%(text)s”: are words lost?"),
        errors=2.0,
    ),
    "form.cut_start": Rule(
        Severity.SHOULD,
        gettext_noop("paragraph begins in mid-sentence"),
        gettext_noop("The paragraph begins in mid-sentence with “%(text)s”: are words lost before it?"),
        errors=2.0,
    ),
    "form.headline_stop": Rule(
        Severity.SHOULD,
        gettext_noop("headline ends with a stop"),
        gettext_noop("A headline does not end with “%(text)s”."),
        errors=0.2,
    ),
    "form.headline_long": Rule(
        Severity.HINT,
        gettext_noop("long headline"),
        gettext_noop("The headline has %(length)s characters; more than %(most)s do not stand in one line."),
        errors=0.0,
    ),
}
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


def check_ends(manuscript: Manuscript, desk: Desk) -> Iterator[Finding]:
    """Return a finding at the end of each paragraph of the body that is no finished sentence."""
    found = body_paragraphs(manuscript)
    heads = 0 if manuscript.kind else heads_of(found)
    loose = [line.is_prose and index >= heads and not may_end(line.text) for index, line in enumerate(found)]
    for index, line in enumerate(found):
        # Unfinished lines side by side are a list or verse.
        if loose[index] and not any(loose[max(0, index - 1) : index] + loose[index + 1 : index + 2]):
            yield ending(manuscript, line)


def heads_of(found: list[Paragraph]) -> int:
    """Return how many lines at the top of plain words may be heads: short ones that are no sentences."""
    lines = enumerate(found if len(found) > 1 else [])
    return next((index for index, line in lines if STORY.search(line.text) or len(line.text) > LONGEST_HEAD), 0)


def may_end(text: str) -> bool:
    """Tell whether a paragraph may end with these words."""
    return is_finished(text) or bool(OTHER_END.search(text[-40:]) or CAPTION.search(text[-200:]))


def ending(manuscript: Manuscript, paragraph: Paragraph) -> Finding:
    """Return the finding at a paragraph's end: words lost where it cannot end there, else a stop."""
    cut = OPEN_END.search(paragraph.text[-6:])
    length = len(cut[0]) if cut else 1
    code = "form.cut_end" if cut else "form.stop_missing"
    last = manuscript.body[paragraph.end - 1]
    suggestion = None if cut else f"{last}。"
    return manuscript.found(code, "body", paragraph.end - length, paragraph.end, suggestion=suggestion)


def check_starts(manuscript: Manuscript, desk: Desk) -> Iterator[Finding]:
    """Return a finding at the start of each paragraph of the body that no sentence begins with."""
    for paragraph in body_paragraphs(manuscript):
        cut = CUT_START.match(paragraph.text)
        if cut and paragraph.is_prose and not NUMBERED.match(paragraph.text):
            yield manuscript.found("form.cut_start", "body", paragraph.start, paragraph.start + len(cut[0]))


def check_heads(manuscript: Manuscript, desk: Desk) -> Iterator[Finding]:
    """Return a finding at the last stop of a headline, and advice at a headline too long for a line."""
    text = manuscript.fields.get(HEADLINE, "").rstrip()
    # A paragraph where a headline should be, as in copy handed in without one, ends as paragraphs do.
    if END_STOP.search(text) and count(text) <= LONGEST_HEAD:
        yield manuscript.found("form.headline_stop", HEADLINE, len(text) - 1, len(text), suggestion="")
    for line in paragraphs(text):
        if (length := count(line.text)) > LONGEST_HEADLINE:
            yield manuscript.found(
                "form.headline_long", HEADLINE, line.start, line.end, length=length, most=LONGEST_HEADLINE
            )


CHECKS = (check_ends, check_starts, check_heads)
