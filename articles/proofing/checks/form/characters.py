"""Characters that print as nothing, as a box, or as a look-alike: private ones, radicals, hidden ones."""

import re
import unicodedata
from collections.abc import Iterator

from django.utils.translation import gettext_noop as _

from articles.models.severity import Severity
from articles.proofing.finding import Finding
from articles.proofing.knowledge import Knowledge
from articles.proofing.manuscript import Manuscript
from articles.proofing.rule import Rule

PRIVATE_CHARACTER = Rule(
    "form.private_character",
    Severity.MUST,
    _("character that no font has"),
    _("“%(text)s” (%(number)s) is a private or lost character: readers see an empty box."),
)
RADICAL = Rule(
    "form.look_alike",
    Severity.SHOULD,
    _("radical or compatibility character"),
    _("“%(text)s” (%(number)s) only looks like “%(right)s”; a search will not find it."),
)
HIDDEN_CHARACTER = Rule(
    "form.hidden_character",
    Severity.SHOULD,
    _("invisible character"),
    _("An invisible character (%(number)s) stands here."),
    errors=0.1,
)
LOST_CHARACTER = Rule(
    "form.lost_character",
    Severity.SHOULD,
    _("box in place of a character"),
    _("“%(text)s” stands where a character is lost."),
)
PRIVATE = re.compile("[\ue000-\uf8ff\ufffd\U000f0000-\U0010ffff]")
LOOK_ALIKE = re.compile("[\u2e80-\u2fdf\uf900-\ufaff\U0002f800-\U0002fa1f]")
# Signs that join or vary an emoji belong to it.
HIDDEN = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x9f\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b\u200c\u200e\u200f\u202a-\u202e"
    "\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffc]|(?<=[\u2e80-\u9fff\uff00-\uffef，。])[\u200d\ufe00-\ufe0f]"
)
LOST = re.compile(
    "(?<=[\u3400-\u9fff，。、])[■□▇◼▯](?=[\u3400-\u9fff，。、])(?!本报|记者|通讯员|见习|特约|实习|评论员|[文图摄])"
)
# A line that begins with □ signs several people, each with a □ of their own.
LONGEST_SIGNATURE = 60
SIGNED = re.compile("[ \t\u3000]*[□口■]")


def check_characters(manuscript: Manuscript, knowledge: Knowledge) -> Iterator[Finding]:
    for text in manuscript.texts:
        for found in PRIVATE.finditer(text.words):
            yield text.found(PRIVATE_CHARACTER, *found.span(), number=number_of(found[0]))
        for found in LOOK_ALIKE.finditer(text.words):
            right, number = unicodedata.normalize("NFKC", found[0]), number_of(found[0])
            if right != found[0]:
                yield text.found(RADICAL, *found.span(), suggestion=right, right=right, number=number)
        for found in HIDDEN.finditer(text.words):
            yield text.found(HIDDEN_CHARACTER, *found.span(), suggestion="", number=number_of(found[0]))


def number_of(character: str) -> str:
    return f"U+{ord(character):04X}"


def check_lost(manuscript: Manuscript, knowledge: Knowledge) -> Iterator[Finding]:
    for text in manuscript.texts:
        for found in LOST.finditer(text.words):
            line = text.words[max(0, found.start() - LONGEST_SIGNATURE) : found.start()].rpartition("\n")[2]
            if not SIGNED.match(line):
                yield text.found(LOST_CHARACTER, *found.span())


RULES = (PRIVATE_CHARACTER, RADICAL, HIDDEN_CHARACTER, LOST_CHARACTER)
CHECKS = (check_characters, check_lost)
