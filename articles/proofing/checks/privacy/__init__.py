"""Privacy: numbers that belong to one person, and the names of children and victims; pure functions of the copy.

What the law forbids to print, or the house does not print, is said in each finding's evidence.
"""

from articles.proofing.checks.privacy import numbers, people

MODULES = (numbers, people)
