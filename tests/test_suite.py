"""`run.py test`: which parts run, what is said of those that cannot, and which exit status comes of it."""

import os
import signal
import subprocess
import sys

import pytest

import run
from tests import conftest, suite
from tests.remains import living_children

pytestmark = pytest.mark.sqlite_only


@pytest.fixture
def whole_machine(monkeypatch):
    """A machine that has every program, where no part is run in earnest: each ends as `ends` says, else well."""
    ends = {}

    def pretend(parts, lanes):
        for part in parts:
            part.status, part.seconds = ends.get(part.name, 0), 0

    for name in ("CI", "TEST_PARTS"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(suite, "missing", list)
    monkeypatch.setattr(suite, "find_chromium", lambda: "/here/chromium")
    monkeypatch.setattr(suite, "run_side_by_side", pretend)
    monkeypatch.setattr(run, "listen_for_the_end", lambda: None)
    return ends


def commands(*arguments, lacking=()):
    """Return what each part is called with after the Python, by its name."""
    return {part.name: part.command[1:] for part in suite.chosen_parts(list(arguments), lacking)}


def test_in_ci_a_missing_part_is_a_failure_before_any_test_runs(whole_machine, monkeypatch, capsys):
    monkeypatch.setenv("CI", "true")
    monkeypatch.setattr(suite, "missing", lambda: ["Chromium"])
    monkeypatch.setattr(suite, "run_side_by_side", lambda parts, lanes: pytest.fail("a test ran"))
    assert suite.main([]) == 1
    assert "apt-get install chromium" in capsys.readouterr().out


def test_elsewhere_a_missing_part_is_said_and_the_rest_runs(whole_machine, monkeypatch, capsys):
    monkeypatch.setattr(suite, "missing", lambda: ["PostgreSQL"])
    assert suite.main(["tests/x"]) == 0
    said = capsys.readouterr().out
    assert "apt-get install postgresql" in said and "\nSQLite: " in said and "\nPostgreSQL: " not in said


def test_every_part_has_its_tests(whole_machine):
    parts = commands()
    assert list(parts) == ["ruff", "format", "mypy", "SQLite", "Chromium", "PostgreSQL"]
    assert parts["SQLite"][-2:] == ["-m", "not browser"]
    assert parts["Chromium"][-2:] == ["-m", "browser"]
    assert parts["PostgreSQL"][-2:] == ["-m", "both_databases and not browser"]


def test_a_thorough_run_asks_postgresql_everything_and_turns_the_clock(whole_machine):
    parts = commands("--thorough")
    assert parts["PostgreSQL"][-3:] == ["-m", "not browser and not sqlite_only", "--thorough"]
    assert "--thorough" in parts["SQLite"] and "--thorough" in parts["Chromium"]
    assert list(parts)[6:] == [*suite.CLOCKS, "benchmark"]
    assert parts["New Year"][4:6] == ["--clock", "2026-12-31T23:59:58"] and "--thorough" not in parts["New Year"]


def test_every_place_that_asks_both_databases_is_there():
    assert [place for place in conftest.ON_BOTH_DATABASES if not (conftest.TESTS / place).exists()] == []


def test_what_a_machine_lacks_is_left_out(whole_machine, monkeypatch):
    assert list(commands(lacking=["Chromium", "PostgreSQL"])) == ["ruff", "format", "mypy", "SQLite"]
    monkeypatch.setenv("TEST_PARTS", "sqlite")
    assert list(commands("--thorough")) == ["ruff", "format", "mypy", "SQLite"]


def test_a_mark_of_the_users_joins_ours():
    assert suite.marked(["-q"], "not browser") == ["-m", "not browser", "-q"]
    assert suite.marked(["-m", "slow", "-q"], "not browser") == ["-m", "(slow) and (not browser)", "-q"]


@pytest.mark.parametrize(("arguments", "status"), [([], 5), (["tests/test_run.py"], 0)])
def test_a_part_without_tests_is_a_failure_only_where_all_were_asked_for(whole_machine, arguments, status):
    whole_machine["PostgreSQL"] = 5
    assert suite.main(arguments) == status


def test_the_worst_part_decides_the_exit_status_and_is_named_last(whole_machine, capsys):
    whole_machine.update({"SQLite": 1, "ruff": -9})
    assert suite.main([]) == 9
    last = capsys.readouterr().out.splitlines()[-1]
    assert "ruff" in last and "SQLite" in last and "PostgreSQL" not in last


def test_a_file_left_in_the_tree_is_named_and_a_failure(whole_machine, monkeypatch, capsys):
    trees = iter([{"/here/old"}, {"/here/old", "/here/new"}])
    monkeypatch.setattr(suite, "tree", lambda folder: next(trees))
    assert suite.main([]) == 1
    assert "/here/new" in capsys.readouterr().out


def test_a_developers_settings_do_not_reach_the_tests():
    asked = "from tests import settings as s; print(s.DEBUG, s.PRODUCTION, s.PAPER['name'], s.DATABASES['default'])"
    theirs = {"DATABASE_URL": "postgres://u:p@h/d", "DEBUG": "true", "PRODUCTION": "true", "PAPER_NAME": "x"}
    environment = {"PATH": os.environ["PATH"], **theirs}
    done = subprocess.run([sys.executable, "-c", asked], cwd=run.ROOT, env=environment, capture_output=True, text=True)
    assert done.stdout.startswith("False False 云汀日报") and "sqlite3" in done.stdout, done.stderr


# --- Parts in earnest -------------------------------------------------------------------------------------------------


def said_by(name, *lines, status=0, pause=0):
    """Return a part that prints lines, waits between them, and ends with a status."""
    program = (
        f"import sys, time\nfor line in {lines!r}: print(line, flush=True); time.sleep({pause})\nsys.exit({status})"
    )
    return suite.Part(name, "-c", program)


def test_two_parts_are_shown_as_they_come_behind_their_names(capfd):
    parts = [said_by("one", "a", "b", pause=1), said_by("two", "c", "no end of line", status=3)]
    suite.run_side_by_side(parts, lanes=2)
    lines = capfd.readouterr().out.splitlines()
    assert sorted(lines) == ["[one] a", "[one] b", "[two] c", "[two] no end of line"]
    assert lines[-1] == "[one] b"
    assert [part.status for part in parts] == [0, 3]


def test_a_part_waits_for_its_lane(capfd):
    suite.run_side_by_side([said_by("one", "a", pause=0.2), said_by("two", "b")], lanes=1)
    assert capfd.readouterr().out.splitlines() == ["[one] a", "[two] b"]


def test_a_process_of_a_test_hears_ctrl_c_even_from_a_shells_background(launched):
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)  # as a shell starts what it runs in its background
    try:
        program = "import time; print('up', flush=True); time.sleep(60)"
        process = launched([sys.executable, "-c", program], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    finally:
        signal.signal(signal.SIGINT, before)
    assert process.stdout.readline() == b"up\n"
    process.send_signal(signal.SIGINT)
    assert process.wait(20) == -signal.SIGINT


def test_the_counts_of_all_parts_are_added_up(capfd):
    parts = [said_by("one", "3 failed, 20 passed, 1 error in 1.00s", status=1), said_by("two", "7 passed in 2s")]
    suite.run_side_by_side(parts, lanes=2)
    assert suite.report(parts, harmless=(0,)) == 1
    assert capfd.readouterr().out.splitlines()[-2] == "27 passed, 3 failed, 1 error"


def test_an_interrupted_run_leaves_no_part_behind(monkeypatch):
    before, handlers = living_children(), {number: signal.getsignal(number) for number in run.ends()}
    parts = [said_by("one", "a", pause=60), said_by("two", "b", pause=60)]
    monkeypatch.setattr(suite.Part, "show_line", lambda part, line: (_ for _ in ()).throw(KeyboardInterrupt))
    try:
        with pytest.raises(KeyboardInterrupt):
            suite.run_side_by_side(parts, lanes=2)
    finally:
        for number, handler in handlers.items():
            signal.signal(number, handler)
    assert living_children() == before
