"""Raw newspaper pages become stories: decode → lines → blocks → stories → fields → questions.

It reads and changes nothing. Start at `read.py`; the reader moves words by their ranges in the source and writes none.
"""
