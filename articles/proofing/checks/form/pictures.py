"""Pictures and the words about them: captions, credits, 图为, and who stands where in the picture."""

import re
from collections import Counter
from collections.abc import Iterator

from django.utils.translation import gettext_noop as _

from articles.models.severity import Severity
from articles.proofing.finding import Finding
from articles.proofing.knowledge import Knowledge
from articles.proofing.manuscript import BODY, Manuscript
from articles.proofing.rule import Rule
from articles.proofing.text import Text
from articles.text.patterns import HAN

CAPTION_WITHOUT_CREDIT = Rule(
    "form.caption_without_credit",
    Severity.MUST,
    _("picture without a credit"),
    _("This picture has a caption and no credit: who took it?"),
    errors=0.0,
)
CREDIT_WITHOUT_PICTURE = Rule(
    "form.credit_without_picture",
    Severity.SHOULD,
    _("credit without a picture"),
    _("“%(text)s” credits a picture, and the story has none."),
    errors=0.0,
)
PICTURE_MISSING = Rule(
    "form.picture_missing",
    Severity.SHOULD,
    _("words about a missing picture"),
    _("“%(text)s” speaks of a picture, and the story has none."),
    errors=0.0,
)
PICTURE_ELSEWHERE = Rule(
    "form.picture_elsewhere",
    Severity.HINT,
    _("words about a picture"),
    _("“%(text)s” speaks of a picture: it has to stand with the story."),
    errors=0.0,
)
PLACE_IN_PICTURE = Rule(
    "form.place_in_picture",
    Severity.SHOULD,
    _("one place in a picture for two people"),
    _("“%(text)s”: this place is taken already, or there are fewer people in the picture."),
)
PLACE_SKIPPED = Rule(
    "form.place_skipped",
    Severity.HINT,
    _("places in a picture not in a row"),
    _("“%(text)s”, but only %(named)s are named with a place: is somebody missing?"),
    errors=0.0,
)
PICTURE = re.compile(
    r"(?:^|(?<=[\n。！？，；（(\u3000 ]))(?:[上下左右]?图(?:为|[①-⑳]为?|中(?=[^，。]{1,20}[左右一二三四五]))"
    r"|[上下左右]图)(?!书|片库)",
    re.MULTILINE,
)
# Nobody credits more with one picture; without an end a long list is tried from every one of its names.
NAMES = rf"[{HAN}]{{2,4}}(?:[ \u3000、][{HAN}]{{2,4}}){{0,7}}"
CREDIT = re.compile(
    rf"(?:[（(]?(?:本报)?(?:记者|通讯员)?[ \u3000]*{NAMES}[ \u3000]*(?:摄影报道|摄影|摄)[）)]?"
    rf"|(?<![上下左右])图[/／：:][ \u3000]*[{HAN}]{{2,4}}"
    rf"|[（(]?[{HAN}]{{2,16}}供图[）)]?|图片来源[：:][^\s，。）)]{{2,16}})"
    r"(?=[ \u3000。）)]*(?:$|\n|文[/／：:]))"
)
PLACE = re.compile(
    r"(?P<side>前排|后排|中排|二排|三排)?(?P<from>[左右])(?:起第?)?(?P<number>[一二三四五六七八九十1-9])(?:为|是)?"
)
LABEL = re.compile(rf"[（(][^（）()]{{0,6}}?{PLACE.pattern}[^（）()]{{0,4}}[）)]")
NUMBERS = {character: number for number, character in enumerate("一二三四五六七八九十", 1)}
PEOPLE = re.compile(r"(?P<count>[两二三四五六2-6])(?:人|位|名)(?!次|员)")


def check_captions(manuscript: Manuscript, knowledge: Knowledge) -> Iterator[Finding]:
    for number, photo in enumerate(manuscript.photos, 1):
        if photo.caption and not photo.credit.strip():
            yield manuscript[f"caption:{number}"].found(CAPTION_WITHOUT_CREDIT, 0, len(photo.caption))


def check_missing(manuscript: Manuscript, knowledge: Knowledge) -> Iterator[Finding]:
    if manuscript.photos:
        return
    body = manuscript[BODY]
    for found in PICTURE.finditer(body.words):
        yield body.found(PICTURE_MISSING if manuscript.kind else PICTURE_ELSEWHERE, *found.span())
    for found in CREDIT.finditer(body.words) if manuscript.kind else ():
        yield body.found(CREDIT_WITHOUT_PICTURE, *found.span())


def check_places(manuscript: Manuscript, knowledge: Knowledge) -> Iterator[Finding]:
    """Yield a finding at each place (左三) that two people have, that is beyond their number, or leaves a gap."""
    for text in manuscript.prose:
        for line in text.paragraphs:
            labels = list(LABEL.finditer(text.words, line.start, line.end))
            if labels:
                yield from misplaced(text, labels, PEOPLE.search(text.words, line.start, labels[0].start()))


def misplaced(text: Text, labels: list[re.Match[str]], people: re.Match[str] | None) -> Iterator[Finding]:
    rows = Counter((label["side"], label["from"]) for label in labels)
    seen = set()
    for label in labels:
        row, number = (label["side"], label["from"]), NUMBERS.get(label["number"]) or int(label["number"])
        most = people and (NUMBERS.get(people["count"].replace("两", "二")) or int(people["count"]))
        if (row, number) in seen or (most and number > most):
            yield text.found(PLACE_IN_PICTURE, *label.span())
        elif 1 < rows[row] < number:
            yield text.found(PLACE_SKIPPED, *label.span(), named=rows[row])
        seen.add((row, number))


RULES = (
    CAPTION_WITHOUT_CREDIT,
    CREDIT_WITHOUT_PICTURE,
    PICTURE_MISSING,
    PICTURE_ELSEWHERE,
    PLACE_IN_PICTURE,
    PLACE_SKIPPED,
)
CHECKS = (check_captions, check_missing, check_places)
