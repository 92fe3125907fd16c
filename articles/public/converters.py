"""The parts of public addresses: four digits of a year, two of a month or day, the parts of a picture's name."""


class FourDigits:
    """A year."""

    regex = "[0-9]{4}"

    def to_python(self, value):
        """Return the number."""
        return int(value)

    def to_url(self, value):
        """Return the number, written with four digits."""
        return f"{int(value):04}"


class TwoDigits:
    """A month or a day; whether there is one of that number is for the view to say."""

    regex = "[0-9]{2}"

    def to_python(self, value):
        """Return the number."""
        return int(value)

    def to_url(self, value):
        """Return the number, written with two digits."""
        return f"{int(value):02}"


class Word:
    """Text that goes through as it is."""

    def to_python(self, value):
        """Return the text."""
        return value

    def to_url(self, value):
        """Return the text."""
        return str(value)


class PictureKey(Word):
    """The key of a stored picture."""

    regex = "[0-9A-Za-z]{1,32}"


class Width(Word):
    """A width in pixels."""

    regex = "[1-9][0-9]{0,4}"


class PictureFormat(Word):
    """The two formats that renditions come in."""

    regex = "jpg|webp"
