"""The body of a story: a few block elements, cleaned to that list at every entry."""

import html
import re

import nh3

from articles.text.clean import EDGES, printable

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
MARKUP = re.compile(r"<[a-zA-Z/!]")
BLOCKS = re.compile(r"<(p|h2|blockquote|ul|ol|li)\b", re.IGNORECASE)
# A paste's own headings are crossheads here, and its boxes are paragraphs.
RENAMED = [
    (re.compile(rf"<(/?){old}\b[^>]*>", re.IGNORECASE), rf"<\1{new}>")
    for old, new in (
        ("h[13456]", "h2"),
        ("b", "strong"),
        ("i", "em"),
        ("(?:div|section|article|tr)", "p"),
    )
]
EMPTY = re.compile(r"<(p|h2|li|blockquote|strong|em|a)\b[^>]*>(?:\s|&nbsp;|<br>|\u3000)*</\1>")
FIRST_INDENT = re.compile(rf"(<(?:p|h2|li)\b[^>]*>)(?:[{EDGES}]|&nbsp;)+")
CLEANER = nh3.Cleaner(
    tags=TAGS,
    attributes={"a": {"href"}},
    url_schemes={"http", "https", "mailto"},
    link_rel="noopener nofollow",
    strip_comments=True,
    clean_content_tags={"script", "style", "title", "xml", "noscript"},
)


def clean_body(text):
    """Return `text` (HTML of any origin, or plain lines) as clean body HTML: paragraphs kept, dress dropped.

    Cleaning what is clean changes nothing. Words are never changed; control characters, indents typed with spaces,
    empty paragraphs and everything outside TAGS go.
    """
    text = printable(text)
    if not BLOCKS.search(text):
        text = paragraphs_from(text)
    for pattern, replacement in RENAMED:
        text = pattern.sub(replacement, text)
    text = CLEANER.clean(text)
    text = FIRST_INDENT.sub(r"\1", text)
    return drop_empty(text).strip()


def paragraphs_from(text):
    """Return plain lines as paragraphs; inline tags in them are left to the cleaner."""
    if not MARKUP.search(text):
        text = html.escape(html.unescape(text), quote=False)
    lines = (line.strip(EDGES) for line in re.sub(r"<br\s*/?>", "\n", text).split("\n"))
    return "".join(f"<p>{line}</p>" for line in lines if line)


def drop_empty(text):
    """Return HTML without empty elements, however deep they were nested."""
    previous = None
    while previous != text:
        previous, text = text, EMPTY.sub("", text)
    return text


def plain(body):
    """Return the words of a body as plain text, one block a line."""
    text = re.sub(r"</(?:p|h2|li|blockquote)>|<br\s*/?>", "\n", body)
    text = html.unescape(re.sub(r"<[^>]+>", "", text))
    return re.sub(r"\n{2,}", "\n", text).strip()


def excerpt(body, length):
    """Return the first `length` characters of a body's words, ended by …… where cut."""
    text = plain(body).replace("\n", "")
    return text if len(text) <= length else text[: length - 2].rstrip("，、；：。 ") + "……"
