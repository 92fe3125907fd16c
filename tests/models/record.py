"""The proof of the record, as a reader of it would make it: from the rows alone, with nothing but SHA-256."""

import hashlib
import json

from articles.models import Decision, Revision


def sha(value, **options):
    """Return the SHA-256 of a value's JSON."""
    return hashlib.sha256(json.dumps(value, ensure_ascii=False, **options).encode()).hexdigest()


def faults():
    """Return what is wrong with the record: revisions and decisions that do not say what their digests say."""
    found = [
        f"revision {row.article_id}/{row.number}"
        for row in Revision.objects.order_by("article", "number")
        if sha(row.content, sort_keys=True, separators=(",", ":")) != row.digest
    ]
    last = {}
    for row in Decision.objects.order_by("article", "number").select_related("revision"):
        number, digest = last.get(row.article_id, (0, ""))
        chained = row.number == number + 1 and row.previous_digest == digest
        same_story = row.revision.article_id == row.article_id
        if not (chained and same_story and row.digest == digest_of(row)):
            found.append(f"decision {row.article_id}/{row.number}")
        last[row.article_id] = (row.number, row.digest)
    return found


def digest_of(row):
    """Return the digest that a decision ought to have."""
    at = row.at.isoformat()
    about = [row.article_id, row.number, row.verb, row.revision.digest, row.step, row.by_id, at, row.remark]
    return sha([*about, row.previous_digest])
