"""Lists: announced numbers against what is counted before and after them, ordinals, lists told again.

`announced.check_lists` and `ordinals.check_ordinals` are the entrances.
"""
