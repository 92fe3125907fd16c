"""Figures in captions: so many of a thing there, so many of it in the body. A hint: a picture may show a part."""

import re
from collections.abc import Iterator

from articles.proofing.desk import Desk
from articles.proofing.finding import Finding
from articles.proofing.manuscript import Manuscript
from articles.text.patterns import FIGURE, HAN

COUNTED = re.compile(
    rf"(?<![{FIGURE}.．第])([{FIGURE}]{{2,}}(?:[.．][{FIGURE}]+)?[万亿]?)[余多]?([个名位家户条台辆座所套张棵亩公]里?)([{HAN}]{{2}})"
)


def caption_figures(manuscript: Manuscript, _desk: Desk) -> Iterator[Finding]:
    """Yield a finding for each counted thing of a caption that the body counts once, and otherwise."""
    in_body = {}
    for found in COUNTED.finditer(manuscript.body):
        in_body.setdefault(found.group(2, 3), []).append(found[0])
    for field, text in manuscript.fields.items():
        if not field.startswith("caption:"):
            continue
        for found in COUNTED.finditer(text):
            counts = in_body.get(found.group(2, 3), [])
            if len(counts) == 1 and counts[0] != found[0]:
                yield manuscript.found("agreement.figure", field, *found.span(), evidence=counts[0], other=counts[0])
