"""The one domain error: a verb refuses, with a sentence fit to show an editor."""


class Refusal(Exception):  # noqa: N818  it is no error of the program
    """Raised by every verb that will not be done; its text says why and, where there is one, the way out."""

    @property
    def sentence(self) -> str:
        return str(self.args[0])
