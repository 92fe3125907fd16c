"""The template tag `oneline`: what stands in it over several lines is printed on one.

White space shows on a page, and a long line in a template hides what a change touched. The lines are joined when the
template is compiled, so that a page costs nothing more.
"""

import re

from django.template import Library, Node
from django.template.base import TextNode

register = Library()
# A line break prints nothing, and one space before an attribute.
BEFORE_ATTRIBUTE = re.compile(r"\s*\n\s*(?=[a-z-]+=)")
BREAK = re.compile(r"\s*\n\s*")


class OneLine(Node):
    def __init__(self, nodelist):
        self.nodelist = nodelist

    def render(self, context):
        return self.nodelist.render(context)


@register.tag
def oneline(parser, token):
    nodes = parser.parse(("endoneline",))
    parser.delete_first_token()
    for text in nodes.get_nodes_by_type(TextNode):
        text.s = BREAK.sub("", BEFORE_ATTRIBUTE.sub(" ", text.s))
    return OneLine(nodes)
