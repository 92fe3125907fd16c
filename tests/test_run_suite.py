"""`run.py test`: which parts run, what is said of those that cannot, and which exit status comes of it."""

import os
import sys
from pathlib import Path

import pytest

import run

pytestmark = pytest.mark.sqlite_only


@pytest.fixture(autouse=True)
def one_after_the_other(monkeypatch):
    """Let parts that run side by side go through `call` like the others, where tests listen."""

    def both(python, environment, shown, held):
        return run.call(python, environment, *shown), run.call(python, environment, *held)

    monkeypatch.setattr(run, "beside", both)


def test_in_ci_a_missing_part_is_a_failure_before_any_test_runs(monkeypatch, capsys):
    monkeypatch.setenv("CI", "true")
    monkeypatch.setattr(run, "prepare", lambda requirements: "python")
    monkeypatch.setattr(run, "find_chromium", lambda: None)
    monkeypatch.setattr(run, "call", lambda *command: pytest.fail("a test ran"))
    assert run.test([]) == 1
    assert "apt-get install chromium" in capsys.readouterr().out


def test_elsewhere_a_missing_part_is_said_and_the_rest_runs(monkeypatch, capsys):
    monkeypatch.delenv("CI", raising=False)
    monkeypatch.setattr(run, "prepare", lambda requirements: "python")
    monkeypatch.setattr(run, "find_postgres", lambda: None)
    ran = []
    monkeypatch.setattr(run, "call", lambda python, environment, *command: ran.append(command) or 0)
    assert run.test(["tests/x"]) == 0
    assert "postgresql" in capsys.readouterr().out.lower()
    assert ("-m", "pytest", "-m", "not browser", "tests/x") in ran


def test_without_a_chromium_its_tests_are_left_out(monkeypatch):
    monkeypatch.delenv("CI", raising=False)
    monkeypatch.setattr(run, "prepare", lambda requirements: "python")
    monkeypatch.setattr(run, "find_chromium", lambda: None)
    ran = []
    monkeypatch.setattr(run, "call", lambda python, environment, *command: ran.append(command) or 0)
    run.test([])
    assert ("-m", "pytest", "-m", "not browser") in ran
    assert ("-m", "pytest", "-m", "browser") not in ran


def test_a_mark_of_the_users_joins_ours():
    assert run.marked(["-q"], "not browser") == ["-m", "not browser", "-q"]
    assert run.marked(["-m", "slow", "-q"], "not browser") == ["-m", "(slow) and (not browser)", "-q"]
    assert run.marked(["-m", "slow"], "") == ["-m", "slow"]


@pytest.mark.parametrize(("arguments", "status"), [([], 5), (["tests/test_run.py"], 0)])
def test_a_part_without_tests_is_a_failure_only_where_all_were_asked_for(monkeypatch, arguments, status):
    monkeypatch.delenv("CI", raising=False)
    monkeypatch.setattr(run, "prepare", lambda requirements: "python")
    monkeypatch.setattr(run, "call", lambda python, environment, *command: 5 if "tests.cluster" in command else 0)
    monkeypatch.setattr(run, "find_postgres", lambda: Path("/here"))
    monkeypatch.delenv("TEST_PARTS", raising=False)
    assert run.test(arguments) == status


def test_the_worst_part_decides_the_exit_status(monkeypatch):
    monkeypatch.delenv("CI", raising=False)
    monkeypatch.setattr(run, "prepare", lambda requirements: "python")
    monkeypatch.setattr(run, "call", lambda python, environment, *command: 1 if "pytest" in command else 0)
    assert run.test([]) == 1


def test_of_two_parts_at_once_one_is_shown_and_the_other_follows(monkeypatch, capfd):
    monkeypatch.undo()
    shown, held = (["-c", f"print({word!r}); raise SystemExit({status})"] for word, status in (("one", 0), ("two", 3)))
    assert run.beside(sys.executable, dict(os.environ), shown, held) == (0, 3)
    assert capfd.readouterr().out.split() == ["one", "two"]
