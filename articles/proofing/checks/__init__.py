"""The checks, one package a family: pure functions of a manuscript and of what the desk knows.

Each family says its rules, RULES, and its checks, CHECKS; `proofread` runs them all.
"""
