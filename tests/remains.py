"""What a run must not leave behind, failed tests included: processes of its own, and (see suite.py) files."""

import ctypes
import os
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
# What tools and other parts of the suite keep beside the tree; none of it is of the product.
NOT_OURS = {".git", ".venv", "var", ".env", "__pycache__", ".pytest_cache", ".ruff_cache", ".mypy_cache"}
BECOME_SUBREAPER = 36  # PR_SET_CHILD_SUBREAPER: a child whose parent ended becomes ours, and is seen


@pytest.fixture(scope="session", autouse=True)
def nothing_left_behind():
    """Compare our children before the run and after it."""
    if sys.platform.startswith("linux"):
        ctypes.CDLL(None).prctl(BECOME_SUBREAPER, 1)
    children = living_children()
    yield
    assert living_children() - children == set()


def tree(folder):
    """Return the paths of all files below a folder."""
    found = set()
    for path, folders, files in os.walk(folder):
        folders[:] = [name for name in folders if name not in NOT_OURS]
        found.update(os.path.join(path, name) for name in files if name not in NOT_OURS)
    return found


def living_children():
    """Return (number, command) of the running children of this process; none where there is no /proc."""
    found = set()
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            state, parent = state_of(folder)
            if int(parent) == os.getpid() and state != "Z":
                found.add((folder.name, (folder / "cmdline").read_text().replace("\0", " ")))
        except (OSError, ValueError):  # it has ended meanwhile
            continue
    return found


def is_running(number):
    """Return whether a process runs; one that has ended and was not asked for its status does not."""
    try:
        return state_of(Path(f"/proc/{number}"))[0] != "Z"
    except OSError:
        return False


def state_of(folder):
    """Return the state's letter and the parent's number of the process whose folder of /proc this is."""
    return (folder / "stat").read_text().rpartition(") ")[2].split()[:2]
