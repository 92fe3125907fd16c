"""Canaries: random words, one for every text of every story, so that a word seen in public tells where it came from."""

import re
import secrets

CANARY = re.compile(r"zq[0-9a-f]{10}q")


class Canaries:
    """Gives words out and remembers whose they are."""

    def __init__(self):
        self.owners = {}
        self.keys = {}

    def word(self, state, field):
        """Return a new word for one text of the story in `state`."""
        word = f"zq{secrets.token_hex(5)}q"
        self.owners[word] = (state, field)
        return word

    def picture(self, state, key):
        """Remember the key of a stored picture, which is as secret as a word."""
        self.keys[key] = (state, "picture")

    def in_text(self, text):
        """Return the (state, field) of every canary in `text`."""
        found = {self.owners[word] for word in CANARY.findall(text.lower()) if word in self.owners}
        return found | {owner for key, owner in self.keys.items() if key in text}
