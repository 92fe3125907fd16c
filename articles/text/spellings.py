"""Several names in one text, however they are set apart: 裴静如、裴靜如 or one a line."""

import re

APART = re.compile(r"[、，,;；/／|\n\t]+")


def spellings(text: str) -> tuple[str, ...]:
    names = ("".join(name.split()) for name in APART.split(text))
    return tuple(dict.fromkeys(name for name in names if name))
