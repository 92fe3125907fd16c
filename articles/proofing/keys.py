"""The key of a finding: what tells it again in later copy, whatever was changed elsewhere in the story."""

import hashlib
import json

from articles.proofing.finding import Finding
from articles.proofing.text import Text

# Characters on either side of a finding that tell its place from another of the same words: a clause's worth.
AROUND = 8


def key_of(text: Text, finding: Finding) -> str:
    """Return the key, 64 hexadecimal digits, of rule, words, the words around them and what was claimed of them.

    The claim is the suggestion with what the sentence says: 昨日 waived for one day asks again when the story slips to
    another. Evidence is no part of it: it may quote words from elsewhere in the story.
    """
    claim = {name: value for name, value in finding.values.items() if name not in finding.rule.measured}
    told = [finding.code, finding.text, finding.suggestion, claim]
    if not finding.rule.waived_by_name:
        told += [part_of(finding.field), *around(text, finding)]
    return hashlib.sha256(json.dumps(told, ensure_ascii=False, sort_keys=True, default=str).encode()).hexdigest()


def around(text: Text, finding: Finding) -> tuple[str, str]:
    before = text.words[max(0, finding.start - AROUND) : finding.start].rpartition("\n")[2]
    return before, text.words[finding.end : finding.end + AROUND].partition("\n")[0]


def part_of(field: str) -> str:
    """Return the part of the story without the number of its photo: pictures may change places."""
    return field.partition(":")[0]
