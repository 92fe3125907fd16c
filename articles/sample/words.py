"""The sample's texts as they are filed: dates counted from the story's issue day, light marks turned into body HTML."""

import re
from datetime import timedelta

from django.utils.html import escape

WEEKDAYS = "一二三四五六日"
PLACEHOLDER = re.compile(r"\[\[([+-]?\d+)(?::(\w+))?\]\]")
FORMS = {
    None: lambda day: f"{day.month}月{day.day}日",
    "day": lambda day: f"{day.day}日",
    "month": lambda day: f"{day.month}月",
    "year": lambda day: f"{day.year}年",
    "full": lambda day: f"{day.year}年{day.month}月{day.day}日",
    "weekday": lambda day: f"星期{WEEKDAYS[day.weekday()]}",
}
MARKS = [("## ", "h2"), ("> ", "blockquote"), ("- ", "li"), ("", "p")]


def dated(text, day):
    """Return `text` with [[-1]] as the date one day before `day`, and the other forms of it likewise."""
    return PLACEHOLDER.sub(lambda found: FORMS[found[2]](day + timedelta(days=int(found[1]))), text)


def body_html(text):
    """Return paragraphs between blank lines as body HTML; ## crosshead, > quotation, - list item, **strong**."""
    blocks = (block.strip() for block in re.split(r"\n\s*\n", text.strip()))
    html = "".join(block_html(line) for block in blocks for line in lines_of(block))
    return re.sub(r"((?:<li>.*?</li>)+)", r"<ul>\1</ul>", html)


def lines_of(block):
    return block.split("\n") if block.startswith("- ") else [block.replace("\n", "")]


def block_html(line):
    mark, tag = next((mark, tag) for mark, tag in MARKS if line.startswith(mark))
    words = re.sub(r"\*\*(.+?)\*\*", r"<strong>\1</strong>", escape(line[len(mark) :].strip()))
    return f"<{tag}>{f'<p>{words}</p>' if tag == 'blockquote' else words}</{tag}>"
