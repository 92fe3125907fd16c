"""What reading costs: python -m tests.intake.benchmark [number of spoilt pages].

Prints milliseconds for a page of 3,000 characters, cost up to a megabyte, memory over the bare process, and reads
spoilt pages, failing where a character is lost.
"""

import os
import resource
import sys
import time

import django

PAGE, LARGEST = 3000, 1_000_000


def main():
    """Measure and print."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "newsroom.settings")
    django.setup()
    from articles.intake.read import read  # here: settings first
    from tests.intake.mutations import sample_texts

    read("竹")
    bare = memory()
    page = "\n\n".join(sample_texts())
    page = (page * (PAGE // len(page) + 1))[:PAGE]
    print(f"page of {PAGE} characters: {min(milliseconds(read, page) for _time in range(10)):.1f} ms")
    for size in (10_000, 100_000, 350_000):
        text = (page * (size // PAGE + 1))[:size]
        took, kilobytes = milliseconds(read, text), len(text.encode()) // 1000
        print(f"{size} characters ({kilobytes} KB): {took:.0f} ms, {took * PAGE / size:.1f} ms for {PAGE}")
    print(f"memory over the bare process: {memory() - bare:.0f} MB")
    spoil(int(sys.argv[1]) if len(sys.argv) > 1 else 5000)


def milliseconds(work, *arguments):
    """Return how long a call takes."""
    began = time.perf_counter()
    work(*arguments)
    return (time.perf_counter() - began) * 1000


def memory():
    """Return the largest memory of this process so far, in megabytes."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def spoil(number):
    """Read spoilt pages; the first that crashes or loses a character stops it."""
    from tests.intake.mutations import mutated, sample_texts  # here: settings first
    from tests.intake.test_conservation import conserves

    texts, slowest = sample_texts(), 0
    for index in range(number):
        slowest = max(slowest, milliseconds(conserves, mutated(index, texts)))
    print(f"{number} spoilt pages: no crash, no character lost; the slowest took {slowest:.0f} ms")


if __name__ == "__main__":
    main()
