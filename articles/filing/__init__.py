"""Filing: copy comes in or is changed. Every change is one revision, and voids the sign-offs on the one before.

Used by the admin form, the page reader and the sample paper; it knows the chain only by its first step.
"""
