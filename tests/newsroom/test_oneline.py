"""What stands between oneline and endoneline prints on one line, whatever its layout."""

import pytest
from django.template import Context, Template

pytestmark = pytest.mark.sqlite_only


def printed(source, **values):
    """Return what a template prints."""
    return Template(source).render(Context(values))


def test_lines_are_joined_without_white_space():
    assert printed("{% oneline %}\n<p>\n  {{ word }}\n</p>\n{% endoneline %}\n", word="桥") == "<p>桥</p>\n"


def test_a_break_before_an_attribute_is_one_space():
    assert printed('{% oneline %}\n<img src="a"\n  alt="">\n{% endoneline %}') == '<img src="a" alt="">'


def test_white_space_within_a_line_and_in_values_stays():
    assert (
        printed("{% oneline %}\n<b>a</b> <i>{{ word }}</i>\n{% endoneline %}", word="x\n y") == "<b>a</b> <i>x\n y</i>"
    )


def test_branches_and_loops_are_joined_too():
    source = (
        "{% oneline %}\n{% for n in many %}\n  {% if n %}\n    {{ n }}\n  {% endif %}\n{% endfor %}\n{% endoneline %}"
    )
    assert printed(source, many=[1, 0, 2]) == "12"
