"""The chain of reviews (三审三校): submit, sign off, send back, spike; who may, and on what.

Four eyes throughout: nobody decides on what they wrote or edited, nobody takes two steps on one revision.
"""
