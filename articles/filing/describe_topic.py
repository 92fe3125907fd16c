"""The verb `describe_topic`: name a topic, say what it is, put it into the navigation."""

from django.db import transaction

from articles.filing.nouns import guard_right, write
from articles.text.clean import one_line


@transaction.atomic
def describe_topic(topic, *, by):
    """Its address is made once, from its first name. Raises Refusal when `by` may not, or when the name is taken."""
    guard_right(topic, by)
    topic.name, topic.description = one_line(topic.name), one_line(topic.description)
    write(topic)
    return topic
