"""Every part of the tests, side by side: what `python3 run.py test` runs once its environment is there.

A part's lines are shown as they come, behind its name. Arguments go to pytest.
"""

import os
import re
import selectors
import shutil
import subprocess
import sys
import time

import run as runner
from tests.chromium import find_chromium
from tests.cluster import find_postgres
from tests.remains import tree

SENTENCES = {
    "missing": (
        "缺 {what}，这部分测试没有运行。要运行请装：{how}",
        "{what} is missing, so this part was not run. To run it: {how}",
    ),
    "nothing": ("没有符合参数的测试", "no test fits the arguments"),
    "ok": ("通过", "ok"),
    "failed": ("失败（退出码 {status}）", "failed (exit status {status})"),
    "left": ("测试留下了文件：{path}", "the tests left a file behind: {path}"),
    "all_well": ("全部通过", "every part passed"),
    "not_well": ("没有通过：{names}", "failed: {names}"),
}
TOOLS = {
    "Chromium": "apt-get install chromium fonts-noto-cjk",
    "PostgreSQL": "apt-get install postgresql",
    "gettext": "apt-get install gettext",
}
THOROUGH = "--thorough"
NO_TEST_CHOSEN = 5  # pytest's exit status where a path or a mark leaves no test
# Where a day, a month and a year end, a leap day, and a machine that lives by another zone's clock.
CLOCKS = {
    "3 December": {"clock": "2026-12-03T12:00:00"},
    "New Year": {"clock": "2026-12-31T23:59:58"},
    "29 February": {"clock": "2028-02-29T12:00:00"},
    "New York": {"clock": "2027-03-14T23:30:00", "zone": "America/New_York"},
}
MINDFUL_OF_TIME = [
    "tests/admin/test_rules_and_day.py",
    "tests/models/test_visibility.py",
    "tests/people/test_roster.py",
    "tests/proofing/dates",
    "tests/proofing/test_day.py",
    "tests/public/test_archive.py",
    "tests/public/test_front.py",
    "tests/public/test_minute.py",
    "tests/publishing/test_reschedule.py",
    "tests/publishing/test_timeline.py",
    "tests/publishing/test_windows.py",
    "tests/text/test_days.py",
]


class Part:
    """One command of the suite: its name, and, once it has run, its exit status and pytest's count of tests."""

    def __init__(self, name, *command, **variables):
        self.name = name
        self.command = [sys.executable, *command]
        self.variables = variables
        self.status = None
        self.tally = {}
        self.rest = b""

    def begin(self):
        """Start the command, its output to be read from `pipe`."""
        self.began = time.monotonic()
        self.child = subprocess.Popen(
            self.command,
            cwd=runner.ROOT,
            env=runner.variables(**self.variables),
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            **runner.tied(),
        )
        self.pipe = self.child.stdout

    def show(self):
        """Show the lines that have come; return whether more can come."""
        read = os.read(self.pipe.fileno(), 1 << 16)
        *lines, self.rest = (self.rest + read).split(b"\n")
        for line in [*lines, *([self.rest] if self.rest and not read else [])]:
            self.show_line(line.decode("utf-8", "replace"))
        return bool(read)

    def show_line(self, line):
        """Show one line behind the part's name, and keep the counts of pytest's last one."""
        if counted := re.findall(r"(\d+) (passed|failed|error)", line):
            self.tally = {word: int(number) for number, word in counted}
        sys.stdout.write(f"[{self.name}] {line}\n")
        sys.stdout.flush()

    def finish(self):
        """Wait for the end and keep how it ended."""
        self.status = self.child.wait()
        self.seconds = time.monotonic() - self.began


def main(arguments):
    """Run what can be run, say what was not; return 0 only if all that ran passed and, in CI, all ran."""
    runner.listen_for_the_end()
    lacking = missing()
    for name in lacking:
        sys.stdout.write(say("missing", what=name, how=TOOLS[name]) + "\n")
    if lacking and os.environ.get("CI", "").lower() not in ("", "0", "false"):
        return 1
    parts, files = chosen_parts(arguments, lacking), tree(runner.ROOT)
    try:
        run_side_by_side(parts, lanes=max(2, os.cpu_count() or 2))
    except KeyboardInterrupt:
        return 130
    left = sorted(tree(runner.ROOT) - files)
    for path in left:
        sys.stdout.write(say("left", path=path) + "\n")
    return report(parts, harmless=(0, NO_TEST_CHOSEN) if arguments else (0,)) or bool(left)


def missing():
    """Return the names of the tools that this machine lacks."""
    found = {"Chromium": find_chromium(), "PostgreSQL": find_postgres(), "gettext": shutil.which("xgettext")}
    return [name for name, place in found.items() if not place]


def chosen_parts(arguments, lacking):
    """Return the parts to run, in the order in which they begin; TEST_PARTS=sqlite leaves those of other programs."""
    others = os.environ.get("TEST_PARTS") != "sqlite"
    thorough = THOROUGH in arguments
    pytest = ["-m", "pytest"]
    parts = [Part("ruff", "-m", "ruff", "check", "."), Part("format", "-m", "ruff", "format", "--check", "-q", ".")]
    # Its cache would be a file left in the tree.
    parts += [Part("mypy", "-m", "mypy", "--cache-dir", os.devnull)]
    parts += [Part("SQLite", *pytest, *marked(arguments, "not browser"))]
    if others and "Chromium" not in lacking:
        parts += [Part("Chromium", *pytest, *marked(arguments, "browser"), CHROMIUM=find_chromium())]
    if others and "PostgreSQL" not in lacking:
        mark = "not browser and not sqlite_only" if thorough else "both_databases and not browser"
        parts += [Part("PostgreSQL", "-m", "tests.cluster", sys.executable, *pytest, *marked(arguments, mark))]
    if others and thorough:
        parts += [clock_part(name, arguments, **clock) for name, clock in CLOCKS.items()]
        parts += [Part("benchmark", "-m", "tests.benchmark")]
    return parts


def clock_part(name, arguments, clock, zone="Asia/Shanghai"):
    """Return the tests that speak of time, run by another clock, with few examples: what counts is the day."""
    rest = [argument for argument in arguments if argument != THOROUGH] or MINDFUL_OF_TIME
    return Part(name, "-m", "pytest", *marked(["--clock", clock, *rest], "not browser"), TZ=zone)


def marked(arguments, marks):
    """Return pytest's arguments with `marks` asked for besides the user's own `-m`, which would replace ours."""
    if "-m" not in arguments[:-1]:
        return ["-m", marks, *arguments]
    place = arguments.index("-m") + 1
    return [*arguments[:place], f"({arguments[place]}) and ({marks})", *arguments[place + 1 :]]


def run_side_by_side(parts, lanes):
    """Run the parts, `lanes` at a time; none is left behind, however this ends."""
    waiting, running = list(parts), []
    with selectors.DefaultSelector() as selector:
        try:
            while waiting or running:
                while waiting and len(running) < lanes:
                    part = waiting.pop(0)
                    part.begin()
                    running.append(part)
                    selector.register(part.pipe, selectors.EVENT_READ, part)
                for key, _event in selector.select():
                    if not key.data.show():
                        selector.unregister(key.fileobj)
                        running.remove(key.data)
                        key.data.finish()
        finally:
            for part in running:
                runner.end(part.child)


def report(parts, harmless):
    """Say how each part ended and what failed; return the worst exit status."""
    failed = [part for part in parts if part.status not in harmless]
    for part in parts:
        sys.stdout.write(f"{part.name}: {outcome(part, harmless)}, {part.seconds:.0f} s\n")
    counts = {word: sum(part.tally.get(word, 0) for part in parts) for word in ("passed", "failed", "error")}
    sys.stdout.write(", ".join(f"{number} {word}" for word, number in counts.items()) + "\n")
    names = ", ".join(part.name for part in failed)
    sys.stdout.write((say("not_well", names=names) if failed else say("all_well")) + "\n")
    return max((abs(part.status) for part in failed), default=0)


def outcome(part, harmless):
    """Return in a few words how a part ended."""
    counts = "".join(f", {number} {word}" for word, number in part.tally.items())
    if part.status == NO_TEST_CHOSEN and part.status in harmless:
        return say("nothing")
    return say("failed" if part.status else "ok", status=part.status) + counts


def say(name, **words):
    """Return one of the sentences in the reader's language."""
    return SENTENCES[name][0 if runner.CHINESE else 1].format(**words)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
