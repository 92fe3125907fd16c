"""The key of a finding: what tells it again in later copy, whatever was changed elsewhere in the story."""

import hashlib
import json

from articles.proofing.finding import Finding
from articles.proofing.manuscript import Manuscript

AROUND = 8
# A name that is no slip is none anywhere in the story: what is said of it goes for every place where it stands.
SAID_OF_THE_NAME = "people."
# Values of a sentence that change with every word of the story, or of another one; the claim is the same.
MEASURED = {"percent", "figures", "stands"}


def around(manuscript: Manuscript, finding: Finding) -> tuple[str, str]:
    """Return the words before and after a finding, a few characters of its own line."""
    text = manuscript.fields[finding.field]
    before = text[max(0, finding.start - AROUND) : finding.start].rpartition("\n")[2]
    return before, text[finding.end : finding.end + AROUND].partition("\n")[0]


def part_of(field: str) -> str:
    """Return the part of the story without the number of its photo: pictures may change places."""
    return field.partition(":")[0]


def key_of(manuscript: Manuscript, finding: Finding) -> str:
    """Return the key, 64 hexadecimal digits, of rule, words, the words around them and what was claimed of them.

    The claim is the suggestion with what the sentence says: 昨日 waived for one day asks again when the story slips to
    another. Evidence is no part of it: it may quote words from elsewhere in the story.
    """
    claim = {name: value for name, value in finding.values.items() if name not in MEASURED}
    told = [finding.code, finding.text, finding.suggestion, claim]
    if not finding.code.startswith(SAID_OF_THE_NAME):
        told += [part_of(finding.field), *around(manuscript, finding)]
    return hashlib.sha256(json.dumps(told, ensure_ascii=False, sort_keys=True, default=str).encode()).hexdigest()
