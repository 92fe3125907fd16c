"""The parts of public addresses: four digits of a year, two of a month or day, the parts of a picture's name."""

from django.urls.converters import IntConverter, StringConverter


class FourDigits(IntConverter):
    regex = "[0-9]{4}"

    def to_url(self, value):
        return f"{int(value):04}"


class TwoDigits(IntConverter):
    """A month or a day; whether there is one of that number is for the view to say."""

    regex = "[0-9]{2}"

    def to_url(self, value):
        return f"{int(value):02}"


class PictureKey(StringConverter):
    regex = "[0-9A-Za-z]{1,32}"


class Width(StringConverter):
    regex = "[1-9][0-9]{0,4}"


class PictureFormat(StringConverter):
    regex = "jpg|webp"
