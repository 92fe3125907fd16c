"""The flow of a story, one room per stage:

text        what Chinese copy is made of
models      the nouns: article, revision, decision, bulletin
filing      copy comes in or is changed, and becomes a revision
proofing    the machine reads it: findings, each with its place
review      the chain: submit, sign off, send back, spike
publishing  release at a moment, reschedule, correct, kill, restore
admin       the editors' door
public      the readers' door
"""
