"""What the desk writes to itself and readers must not see: duty marks, placeholders, notes, printed signatures."""

import re
from collections.abc import Iterator

from django.utils.translation import gettext_noop as _

from articles.models.severity import Severity
from articles.proofing.finding import Finding
from articles.proofing.knowledge import Knowledge
from articles.proofing.manuscript import BODY, Manuscript
from articles.proofing.rule import Rule
from articles.text.names import may_be_name
from articles.text.patterns import HAN, squeeze

DESK_MARK = Rule(
    "form.desk_mark",
    Severity.SHOULD,
    _("desk mark left in the copy"),
    _("“%(text)s” is a mark of the desk, not part of the story."),
)
MARKUP_LEFT = Rule(
    "form.markup",
    Severity.SHOULD,
    _("mark-up left in the copy"),
    _("“%(text)s” is mark-up of a page, not part of the story."),
)
DESK_NOTE = Rule(
    "form.desk_note",
    Severity.SHOULD,
    _("note to the desk left in the copy"),
    _("“%(text)s” is a note to the desk: has it been settled?"),
)
BYLINE_COLON = Rule(
    "form.byline_colon",
    Severity.HINT,
    _("signature as the desk types it"),
    _("“%(text)s”: a printed signature has no colon."),
    errors=0.1,
)
PLACEHOLDER = Rule(
    "form.placeholder",
    Severity.SHOULD,
    _("placeholder for a figure or name"),
    _("“%(text)s” stands for something still to be filled in."),
)
MASKED = Rule(
    "form.masked",
    Severity.HINT,
    _("masked or missing word"),
    _("“%(text)s”: is this masked on purpose, or still to be filled in?"),
    errors=0.0,
)
AUTHOR_MARK = Rule(
    "form.author_mark",
    Severity.SHOULD,
    _("口 for □ before a name"),
    _("“%(text)s” before a name is the mark □ read as a character."),
)
PRINTED_BYLINE = Rule(
    "form.printed_byline",
    Severity.HINT,
    _("signature typed in the body"),
    _("“%(text)s” is a signature; the system prints it from the credits."),
    errors=0.0,
)
DUTY = re.compile(r"[①-⑳⑴-⒇][ ]?[0-9０-９]{1,2}(?=[ \u3000]*(?:$|\n|图/|文/|[^\s，。]{2,10}摄))", re.MULTILINE)
WIRE = re.compile(
    r"(?<=[。！？”）])[ \u3000]*[（(](?:完|END|end|待续|未完)[）)]"
    r"|[（(]?(?:下转|上接)第?[A-Z]?[0-9一二三四五六七八九十]{1,3}版[）)]?"
)
MARKUP = re.compile(
    r"&(?:nbsp|amp|lt|gt|quot|[lr][ds]quo|hellip|mdash|middot|#[0-9]{2,5});"
    r"|</?(?:p|br|div|span|strong|b|font|img|a|td|tr)(?:\s[^<>\n]{0,200})?/?>"
)
UNSETTLED = "待核实?|待查|待补充?|待确认|存疑|请核实?|核一下|待核对|请编辑|编辑注意|请删|可删|此处|数据?待更新"
NOTE = re.compile(
    rf"[（(【\[][^（）()【】\[\]\n]{{0,20}}?(?:{UNSETTLED})[^（）()【】\[\]\n]{{0,20}}[）)】\]]"
    rf"|【[^【】\n]{{1,20}}】(?:待核实?|待查|待补|存疑)|此处(?:插图|插入|配图|放图|缺(?![乏少水口])|待|补(?![贴给])|删|空[一二1-9]|换行|应改)"
    r"|(?:(?<!…)…{1,6}|。|，|[（(]|[0-9０-９])[？?]{2,}[）)]?|[？?]{3,}|[（(][？?][）)]"
)
COLON = re.compile("(?<=[（(]记者)[：:]|(?<=[（(]通讯员)[：:]")
# Figures to come: XX日, ××万元; X before a unit of what is counted.
COUNTED = "[年月日时分人名个元万亿吨户家次点项％%亩度]"
CROSSES = re.compile("[XxＸｘ×✕╳]{2,}|[*＊]{2,}|[○〇◯]{2,}|[_＿]{2,}|某某(?=[市县区局公司街])")
YEAR = re.compile("[一二三四五六七八九〇○◯]")
COUNTS, CHINESE, PART = re.compile(COUNTED), re.compile(f"[{HAN}，。、“”]"), re.compile("[A-Za-z0-9]")
AUTHOR = re.compile(r"口(?=[ \u3000]*(?:本报|见习|实习|特约|通讯员|记者|评论员))")
SIGNATURE = re.compile(
    rf"[□口■]?[ \u3000]*(?:本报|[{HAN}]{{2,4}}(?:日报|晚报|网))?(?:见习|首席|特约|实习)?(?:记者|通讯员|评论员)"
    rf"[ \u3000：:/]*[{HAN} \u3000、]{{2,24}}$"
)


def check_marks(manuscript: Manuscript, knowledge: Knowledge) -> Iterator[Finding]:
    """Yield a finding at each duty mark (②11), wire mark (（完）), pointer to a page (下转) and piece of mark-up."""
    for text in manuscript.prose:
        yield from text.matches(MARKUP_LEFT, MARKUP)
        yield from text.matches(DESK_MARK, DUTY, mend=lambda _found: "")
        yield from text.matches(DESK_MARK, WIRE, mend=lambda _found: "")


def check_notes(manuscript: Manuscript, knowledge: Knowledge) -> Iterator[Finding]:
    """Yield a finding at each note that somebody meant for a colleague: 【三万人】待核, （此处配图）, ……？？."""
    for text in manuscript.prose:
        yield from text.matches(DESK_NOTE, NOTE)
        yield from text.matches(BYLINE_COLON, COLON, mend=lambda _found: "")


def check_placeholders(manuscript: Manuscript, knowledge: Knowledge) -> Iterator[Finding]:
    for text in manuscript.prose:
        for found in CROSSES.finditer(text.words):
            before, behind = text.beside(*found.span())
            if YEAR.match(found[0]) and (YEAR.match(before) or YEAR.match(behind)):
                continue
            if COUNTS.match(behind) and not PART.match(before) and found[0] != "某某":
                yield text.found(PLACEHOLDER, *found.span())
            elif behind == "年" and text.words.endswith("20", 0, found.start()):
                yield text.found(PLACEHOLDER, found.start() - 2, found.end())
            elif CHINESE.match(before) and CHINESE.match(behind):
                yield text.found(MASKED, *found.span())


def check_signatures(manuscript: Manuscript, knowledge: Knowledge) -> Iterator[Finding]:
    body = manuscript[BODY]
    for line in body.paragraphs:
        for start in misread(line.text):
            place = line.start + start
            yield body.found(AUTHOR_MARK, place, place + 1, suggestion="□")
        if manuscript.kind and (SIGNATURE.match(line.text) or (line.text[0] == "□" and is_author(line.text[1:]))):
            yield body.found(PRINTED_BYLINE, line.start, line.end)


def misread(line: str) -> list[int]:
    """Return the places in a line where 口 stands for □: before a role, or before a name alone on its line."""
    if line[0] == "口" and is_author(line[1:]):
        return [0]
    return [found.start() for found in AUTHOR.finditer(line) if line[0] in "□口"]


def is_author(text: str) -> bool:
    """Tell whether a line holds nothing but a name as it prints under a head: 高　亢."""
    return len(text) <= 8 and may_be_name(squeeze(text))


RULES = (DESK_MARK, MARKUP_LEFT, DESK_NOTE, BYLINE_COLON, PLACEHOLDER, MASKED, AUTHOR_MARK, PRINTED_BYLINE)
CHECKS = (check_marks, check_notes, check_placeholders, check_signatures)
