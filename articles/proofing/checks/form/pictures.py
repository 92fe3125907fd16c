"""Pictures and the words about them: captions, credits, 图为, and who stands where in the picture."""

import re
from collections import Counter
from collections.abc import Iterator

from django.utils.translation import gettext_noop

from articles.proofing.checks.form.ground import prose
from articles.proofing.desk import Desk
from articles.proofing.finding import Finding, Rule, Severity
from articles.proofing.manuscript import BODY, Manuscript
from articles.text.patterns import HAN

RULES = {
    "form.caption_without_credit": Rule(
        Severity.MUST,
        gettext_noop("picture without a credit"),
        gettext_noop("This picture has a caption and no credit: who took it?"),
        errors=0.0,
    ),
    "form.credit_without_picture": Rule(
        Severity.SHOULD,
        gettext_noop("credit without a picture"),
        gettext_noop("“%(text)s” credits a picture, and the story has none."),
        errors=0.0,
    ),
    "form.picture_missing": Rule(
        Severity.SHOULD,
        gettext_noop("words about a missing picture"),
        gettext_noop("“%(text)s” speaks of a picture, and the story has none."),
        errors=0.0,
    ),
    "form.picture_elsewhere": Rule(
        Severity.HINT,
        gettext_noop("words about a picture"),
        gettext_noop("“%(text)s” speaks of a picture: it has to stand with the story."),
        errors=0.0,
    ),
    "form.place_in_picture": Rule(
        Severity.SHOULD,
        gettext_noop("one place in a picture for two people"),
        gettext_noop("“%(text)s”: this place is taken already, or there are fewer people in the picture."),
    ),
    "form.place_skipped": Rule(
        Severity.HINT,
        gettext_noop("places in a picture not in a row"),
        gettext_noop("“%(text)s”, but only %(named)s are named with a place: is somebody missing?"),
        errors=0.0,
    ),
}
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


def check_captions(manuscript: Manuscript, desk: Desk) -> Iterator[Finding]:
    """Return a finding at each caption whose picture has no credit."""
    for number, photo in enumerate(manuscript.photos, 1):
        if photo.caption and not photo.credit.strip():
            yield manuscript.found("form.caption_without_credit", f"caption:{number}", 0, len(photo.caption))


def check_missing(manuscript: Manuscript, desk: Desk) -> Iterator[Finding]:
    """Return a finding at each credit and each 图为 in the body of a story that has no picture."""
    if manuscript.photos:
        return
    for found in PICTURE.finditer(manuscript.body):
        code = "form.picture_missing" if manuscript.kind else "form.picture_elsewhere"
        yield manuscript.found(code, BODY, *found.span())
    if manuscript.kind:
        for found in CREDIT.finditer(manuscript.body):
            yield manuscript.found("form.credit_without_picture", BODY, *found.span())


def check_places(manuscript: Manuscript, desk: Desk) -> Iterator[Finding]:
    """Return a finding at each place (左三) that two people have, that is beyond their number, or leaves a gap."""
    for field, text in prose(manuscript):
        for line in re.finditer("[^\n]+", text):
            labels = list(LABEL.finditer(text, *line.span()))
            if labels:
                yield from misplaced(manuscript, field, labels, PEOPLE.search(text, line.start(), labels[0].start()))


def misplaced(manuscript: Manuscript, field: str, labels: list[re.Match[str]], people: None) -> Iterator[Finding]:
    """Return the findings about the places of one picture, `people` being the number that the words announce."""
    rows = Counter((label["side"], label["from"]) for label in labels)
    seen = set()
    for label in labels:
        row, number = (label["side"], label["from"]), NUMBERS.get(label["number"]) or int(label["number"])
        most = people and (NUMBERS.get(people["count"].replace("两", "二")) or int(people["count"]))
        if (row, number) in seen or (most and number > most):
            yield manuscript.found("form.place_in_picture", field, *label.span())
        elif 1 < rows[row] < number:
            yield manuscript.found("form.place_skipped", field, *label.span(), named=rows[row])
        seen.add((row, number))


CHECKS = (check_captions, check_missing, check_places)
