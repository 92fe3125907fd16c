"""Forms as a browser sees them: the fields of a page's form with what stands in them, ready to be sent back."""

from html.parser import HTMLParser

STORY = "article_form"
KEPT_TYPES = {"checkbox", "radio"}
NOT_SENT = {"submit", "button", "file", "image", "reset"}


class FormReader(HTMLParser):
    """Collects name → values of one form, as a browser would send them without pressing a named button."""

    def __init__(self, form_id):
        super().__init__()
        self.form_id, self.inside, self.fields = form_id, False, {}
        self.area, self.select, self.first_option = None, None, None

    def handle_starttag(self, tag, attrs):
        """Take up an input, a text area or an option."""
        attrs = dict(attrs)
        if tag == "form":
            self.inside = attrs.get("id") == self.form_id
        elif self.inside and "disabled" not in attrs:
            getattr(self, f"start_{tag}", lambda attrs: None)(attrs)

    def start_input(self, attrs):
        """Keep an input's value unless it is not sent."""
        kind = attrs.get("type", "text")
        if kind in NOT_SENT or (kind in KEPT_TYPES and "checked" not in attrs):
            return
        self.keep(attrs.get("name"), attrs.get("value") or ("on" if kind in KEPT_TYPES else ""))

    def start_textarea(self, attrs):
        """Begin a text area, whose words follow."""
        self.area = attrs.get("name")
        self.keep(self.area, "")

    def start_select(self, attrs):
        """Begin a list of choices."""
        self.select, self.first_option, self.multiple = attrs.get("name"), None, "multiple" in attrs

    def start_option(self, attrs):
        """Keep a chosen option; the first one stands in while none is chosen."""
        if self.first_option is None:
            self.first_option = attrs.get("value", "")
        if "selected" in attrs:
            self.keep(self.select, attrs.get("value", ""))

    def handle_endtag(self, tag):
        """Close what was begun."""
        if tag == "form":
            self.inside = False
        elif tag == "textarea":
            self.area = None
        elif tag == "select" and self.select:
            if self.select not in self.fields and self.first_option is not None and not self.multiple:
                self.keep(self.select, self.first_option)
            self.select = None

    def handle_data(self, data):
        """Take the words of a text area; browsers drop the line end right after its tag."""
        if self.area:
            before = self.fields[self.area][-1]
            self.fields[self.area][-1] = before + (data if before else data.removeprefix("\r\n").removeprefix("\n"))

    def keep(self, name, value):
        """Add one value of a named field."""
        if name:
            self.fields.setdefault(name, []).append(value)


def fields(response, form_id=STORY):
    """Return the fields of a page's form: name → value, or a list where there are several."""
    reader = FormReader(form_id)
    reader.feed(response.content.decode())
    kept = {name: values for name, values in reader.fields.items() if "__prefix__" not in name}
    return {name: values[0] if len(values) == 1 else values for name, values in kept.items()}


def row(prefix, number, **values):
    """Return the fields of one line of a formset: credits-0-name…"""
    return {f"{prefix}-{number}-{name}": value for name, value in values.items()}
