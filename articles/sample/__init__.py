"""The sample paper: words and pictures of an invented city's daily, and the replay that files them through the verbs.

It may grow with the product; every word in it is ours.
"""
