"""The one error of readers of files: what was handed in cannot be read.

Its message is a sentence fit to show to whoever handed it in.
"""


class Unreadable(Exception):  # noqa: N818  it is no error of the program
    """What was handed in cannot be read, and why."""
