"""A place in a list as a short text for addresses: the moment in microseconds and an id, 1795384800000000-42."""

import re
from datetime import UTC, datetime, timedelta

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
# As many digits as a moment before the year 5138 and a row of any table need; more would overflow a database.
TOKEN = re.compile(r"([0-9]{1,17})-([0-9]{1,18})")


def token_for(moment, pk):
    return f"{(moment - EPOCH) // timedelta(microseconds=1)}-{pk}"


def position_from(token):
    """Return the (moment, id) pair that `token` names; raise ValueError for a text that is no token."""
    match = TOKEN.fullmatch(token)
    if match is None:
        raise ValueError("not a position in a list")
    return EPOCH + timedelta(microseconds=int(match[1])), int(match[2])
