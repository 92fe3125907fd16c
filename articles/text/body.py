"""The body of a story: a few block elements, cleaned to that list at every entry."""

import html
import re

import nh3

from articles.text.clean import EDGES, printable
from articles.text.markup import is_markup, regular, words_only

# What the editor offers; a test holds this and TAGS together.
EXTENSIONS = {
    "Bold": True,
    "Italic": True,
    "Heading": {"levels": [2]},
    "Blockquote": True,
    "BulletList": True,
    "OrderedList": True,
    "ListItem": True,
    "Link": {"enableTarget": False, "protocols": ["http", "https", "mailto"]},
    "HardBreak": True,
    "History": True,
}
TAGS = {"p", "h2", "strong", "em", "blockquote", "ul", "ol", "li", "a", "br"}
# The parser's time grows with the square of the nesting and of what it must escape; above this only words are taken.
MOST_TAGS, MOST_ENTITIES = 20_000, 100_000
CLEANER = nh3.Cleaner(
    tags=TAGS,
    # Without a word on "*", nh3 lets lang and title through on every element.
    attributes={"*": set(), "a": {"href"}},
    url_schemes={"http", "https", "mailto"},
    link_rel="noopener nofollow",
)
MARK = r"strong|em|a\b[^>]*"
SPACE = rf"(?:[{EDGES}]|<br>)"
TIDIED = [
    # Nothing at either end of a block; a run of spaces is tried from its first only.
    (re.compile(rf"(<(?:p|h2)>(?:<(?:{MARK})>)*){SPACE}+"), r"\1"),
    (re.compile(rf"(?<![{EDGES}])(?<!<br>){SPACE}+((?:</(?:strong|em|a)>)*</(?:p|h2)>)"), r"\1"),
    # A mark around nothing leaves what it was around; an empty block leaves nothing.
    (re.compile(rf"<(strong|em|a)\b[^>]*>({SPACE}*)</\1>"), r"\2"),
    (re.compile(r"<(p|h2|li|ul|ol|blockquote)></\1>"), ""),
]


def clean_body(text: str) -> str:
    """Return `text` (HTML of any origin, or plain lines) as clean body HTML: paragraphs kept, dress dropped.

    All words stand in p or h2, with marks, links and line breaks inside and lists and quotations around. Cleaning what
    is clean changes nothing. Words are never changed; control characters, indents typed with spaces, line ends inside
    the source of a paragraph and everything outside TAGS go.
    """
    text = printable(text)
    if not is_markup(text):
        return tidied(paragraphs_from(text))
    if text.count("<") > MOST_TAGS or text.count("&") + text.count("\xa0") > MOST_ENTITIES:
        return tidied(paragraphs_from(words_only(text)))
    body = tidied(CLEANER.clean(regular(text)))
    # A mark that was dropped from around a line break may have brought two of them together: a paragraph's end.
    return body if body == text else clean_body(body)


def paragraphs_from(text: str) -> str:
    """Return plain lines as paragraphs, every character as it was typed; runs of spaces become one."""
    text = re.sub(r"[ \t\xa0]+", " ", html.escape(text, quote=False))
    return "".join(f"<p>{line}</p>" for line in text.split("\n"))


def tidied(body: str) -> str:
    previous = None
    while previous != body:
        previous = body
        for pattern, replacement in TIDIED:
            body = pattern.sub(replacement, body)
    return body


def plain(body: str) -> str:
    """Return the words of a body as plain text, one block a line."""
    text = re.sub(r"</(?:p|h2|li|blockquote)>|<br\s*/?>", "\n", body)
    text = html.unescape(re.sub(r"<[^>]+>", "", text))
    return re.sub(r"\n{2,}", "\n", text).strip()


def excerpt(body: str, length: int) -> str:
    """Return the first `length` characters of a body's words, ended by …… where cut."""
    text = plain(body).replace("\n", "")
    return text if len(text) <= length else text[: length - 2].rstrip("，、；：。 ") + "……"
