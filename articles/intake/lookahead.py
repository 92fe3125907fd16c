"""What stands below a block on the page: the next words, a signature, the paragraphs to the end of the story."""

from articles.intake.blocks import CREDIT, FURNITURE, HEAD, PROSE, Block
from articles.intake.openings import read_opening
from articles.intake.tails import CREDIT as CREDIT_TAIL
from articles.intake.tails import is_complete, read_tails, tails_of

FARTHEST_SIGNATURE, FARTHEST_PARAGRAPH, MOST_PARAGRAPHS = 40, 12, 3


def next_below(blocks: list[Block], index: int) -> Block:
    """Return the next block that is no furniture, None where none follows soon."""
    return next((block for block in blocks[index + 1 : index + 9] if block.role is not FURNITURE), None)


def is_signed_below(blocks: list[Block], index: int) -> bool:
    """Tell whether the paragraphs under a heading end with a signature or a credit of their own."""
    for block in blocks[index + 1 : index + FARTHEST_SIGNATURE]:
        if block.role is HEAD:
            return False
        if block.role is PROSE and tails_of(block.text):
            return True
    return False


def paragraphs_from(blocks: list[Block], index: int) -> tuple[list[str], bool]:
    """Return the paragraphs from a block to the end of its story, at most three, and whether a credit ends them."""
    found, waits = [], False
    for block in blocks[index : index + FARTHEST_PARAGRAPH]:
        if block.role is FURNITURE:
            continue
        is_full = len(found) == MOST_PARAGRAPHS and not waits
        if block.role is not PROSE or found and read_opening(block.text) or is_full:
            return found, block.role is CREDIT and len(found) < MOST_PARAGRAPHS
        if waits:
            found[-1] += block.text
        else:
            found.append(block.text)
        waits = not is_complete(found[-1])
    return found, False


def names_photographer(text: str) -> bool:
    """Tell whether a paragraph ends with a picture credit."""
    return any(tail.kind == CREDIT_TAIL for tail in read_tails(text))
