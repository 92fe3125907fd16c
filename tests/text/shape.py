"""What a clean body may look like, read tag by tag."""

import re

from articles.text.body import TAGS

TOKEN = re.compile(r'<(/?)(\w+)((?: \w+="[^"<>]*")*)>|[^<>]+')
# Any scheme but these three is a way to run a script.
LINK = re.compile(r' href="(?!\s*(?!https?:|mailto:)[A-Za-z][\w+.-]*:)[^"]*" rel="noopener nofollow"')


def faults(body):
    """Return what is wrong with a body: unknown tags, attributes, tags not closed in order, words outside a block."""
    found, standing, end = [], [], 0
    for token in TOKEN.finditer(body):
        if token.start() != end:
            found.append(("no token", body[end : token.start()]))
        end = token.end()
        found += fault_of(token, standing)
    return found + [("left open", name) for name in standing] + ([("no token", body[end:])] if end < len(body) else [])


def fault_of(token, standing):
    """Return what is wrong with one token inside the elements `standing`, which it opens or closes."""
    closing, name, attributes = token.groups()
    if name is None:
        return [] if {"p", "h2"} & set(standing) else [("loose", token[0])]
    if name == "br":
        return [] if token[0] == "<br>" else [("attributes", token[0])]
    if closing:
        return [] if standing and standing.pop() == name else [("closed", token[0])]
    nested = {"p", "h2"} & {name} and {"p", "h2"} & set(standing)
    standing.append(name)
    wrong = not LINK.fullmatch(attributes) if name == "a" else attributes
    return (
        [("unknown", name)] * (name not in TAGS)
        + [("attributes", token[0])] * bool(wrong)
        + [("nested", name)] * bool(nested)
    )


def printing_characters(text):
    """Return the characters of a text that are no white space."""
    return "".join(text.split())
