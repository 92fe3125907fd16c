"""HTML of any origin (Word, WPS, WeChat, web pages, the editor) brought to the few elements that a body knows."""

import html
import re

import nh3

from articles.text.clean import EDGES, printable

HEADINGS = {"h1", "h2", "h3", "h4", "h5", "h6"}
# What other pages put words in; here each is a paragraph.
BOXES = {
    *("p", "div", "section", "article", "header", "footer", "main", "aside", "nav", "figure", "figcaption", "center"),
    *("address", "dl", "dt", "dd", "pre", "form", "fieldset", "details", "summary", "table", "caption", "tr", "hr"),
}
LISTS = {"ul", "ol"}
BLOCKS = BOXES | HEADINGS | LISTS | {"blockquote", "li"}
OURS = {"b": "strong", "i": "em", "th": "td", **dict.fromkeys(BOXES, "p"), **dict.fromkeys(HEADINGS, "h2")}
KEPT = BLOCKS | {"strong", "em", "b", "i", "a", "br", "td", "th"}
KNOWN = KEPT | {
    *("html", "head", "body", "title", "meta", "link", "style", "script", "noscript", "iframe", "object", "embed"),
    *("span", "font", "u", "s", "strike", "del", "ins", "sub", "sup", "small", "big", "code", "q", "cite", "label"),
    *("img", "svg", "picture", "source", "video", "audio", "thead", "tbody", "tfoot", "col", "colgroup", "input"),
    *("button", "select", "option", "textarea", "template", "math", "base", "wbr", "ruby", "rt", "mark", "time"),
}
# Word's own elements: o:p, v:shape, w:sdt.
FOREIGN = ("o:", "v:", "w:", "m:")
MARKUP = re.compile(r"<(?:!--|!doctype\b|/?([a-z][a-z0-9:]*)(?:\s*/?>|\s+[a-z_:@-]+\s*=))", re.IGNORECASE)
STRAY = re.compile(r"<(?=/?[a-zA-Z])(?!/?[a-zA-Z][a-zA-Z0-9_:.-]*(?:\s*>|/|\s+[a-zA-Z_:@\"'/*]))")
READER = nh3.Cleaner(
    tags=KEPT,
    attributes={"*": set(), "a": {"href"}},
    url_schemes={"http", "https", "mailto"},
    link_rel=None,
    clean_content_tags={"script", "style", "title", "xml", "noscript", "iframe", "object", "template"},
)
TAG = re.compile(r"<(/?)(\w+)[^>]*>")
BREAKS = re.compile(rf"<br>(?:[{EDGES}]|&nbsp;|<br>)*")
# Deeper than any page of words; what lies deeper keeps its words and loses its element.
DEEPEST = 100
# Around each block the paragraph before it ends and one for loose words begins; the parser drops what is too much.
WRITTEN = {
    "p": "</p><p>",
    "/p": "</p><p>",
    "h2": "</p><h2>",
    "/h2": "</h2><p>",
    "blockquote": "</p><blockquote><p>",
    "/blockquote": "</p></blockquote><p>",
    "li": "</p></li><li><p>",
    "/li": "</p></li><li><p>",
    "td": "",
    "/td": " ",
    " ": " ",
    "/ ": " ",
    "": "",
    "/": "",
    **{mark: f"<{mark}>" for mark in ("strong", "/strong", "em", "/em")},
    **{name: f"</p><{name}><li><p>" for name in LISTS},
    **{f"/{name}": f"</p></li></{name}><p>" for name in LISTS},
}


def escaped_strays(text: str) -> str:
    """Return `text` with every < before a letter that begins no tag written as a character: 若a<b则."""
    return STRAY.sub("&lt;", text) if "<" in text else text


def is_markup(text: str) -> bool:
    """Tell whether `text` holds at least one tag that HTML knows; text without any is plain lines."""
    names = (found[1] for found in MARKUP.finditer(text))
    return any(name is None or name.lower() in KNOWN or name.lower().startswith(FOREIGN) for name in names)


def words_only(text: str) -> str:
    text = re.sub(rf"</?(?:{'|'.join(sorted(BLOCKS))}|br)\b[^<>]*>", "\n", text, flags=re.IGNORECASE)
    return html.unescape(re.sub(r"<[^<>]*>", "", text))


def regular(text: str) -> str:
    """Return HTML of any origin with our elements only, for the last cleaning to close what is left open.

    Boxes are paragraphs, every heading is a crosshead on one line, table cells are parted by a space, two line breaks
    or one before an indent begin a paragraph, and so does a line end where the source has no blocks at all.
    """
    text = printable(READER.clean(escaped_strays(text)))
    if not any(tag[2] in BLOCKS for tag in TAG.finditer(text)):
        text = text.replace("\n", "<br><br>")
    text = BREAKS.sub(paragraph_or_break, re.sub(r"[ \t\n]+", folded, text))
    return re.sub(" +", " ", f"<p>{rewritten(text)}</p>".replace("&nbsp;", " "))


def folded(run: re.Match[str]) -> str:
    before, after = run.string[max(0, run.start() - 1) : run.start()], run.string[run.end() : run.end() + 1]
    return "" if "\n" in run[0] and (is_wide(before) or is_wide(after)) else " "


def is_wide(character: str) -> bool:
    return character >= "\u2e80" or character in set("—…“”‘’·")


def paragraph_or_break(run: re.Match[str]) -> str:
    indent = run[0].rpartition("<br>")[2].replace("&nbsp;", "\u3000")
    return "<hr>" if run[0].count("<br>") > 1 or len(indent) > 1 else "<br>"


def rewritten(text: str) -> str:
    standing: list[str] = []

    def written(tag: re.Match[str]) -> str:
        closing, name = tag[1], tag[2]
        if name == "br":
            return tag[0]
        if not closing:
            standing.append(place(tag, standing))
        kept = standing.pop() if closing or name == "hr" else standing[-1]
        return WRITTEN.get(closing + kept, tag[0])

    return TAG.sub(written, text)


def place(tag: re.Match[str], standing: list[str]) -> str:
    name = OURS.get(tag[2], tag[2])
    if len(standing) >= DEEPEST or tag[0] == "<a>":
        return ""
    if "h2" in standing and tag[2] in BLOCKS:
        return " "
    around = next((other for other in reversed(standing) if other in LISTS | {"li", "blockquote"}), None)
    return "p" if name == "li" and around not in LISTS else name
