"""The tests' own PostgreSQL: it is there when asked for, and nothing of it is left, however the run ends."""

import os
import shutil
import signal
import sys
import time
from pathlib import Path

import pytest

import run
from tests import cluster
from tests.remains import is_running

pytestmark = [
    pytest.mark.sqlite_only,
    pytest.mark.skipif(not cluster.find_postgres(), reason="needs PostgreSQL: apt-get install postgresql"),
]


@pytest.fixture(autouse=True)
def own_folder(tmp_path_factory, monkeypatch):
    """A folder for temporary files of this test's own, which the server's user can enter."""
    folder = Path("/tmp") / f"jianbao-cluster-test-{os.getpid()}"
    folder.mkdir(mode=0o711)
    monkeypatch.setenv("TMPDIR", str(folder))
    monkeypatch.setattr("tempfile.tempdir", None)
    yield folder
    left = list(folder.iterdir())
    shutil.rmtree(folder)
    assert left == []


def answers(url):
    """Return what the server says to SELECT 1."""
    import psycopg

    with psycopg.connect(url) as connection:
        return connection.execute("SELECT 1").fetchone()


def test_a_cluster_answers_and_is_gone_afterwards(own_folder):
    with cluster.cluster() as url:
        assert answers(url) == (1,)
        assert "@127.0.0.1:" in url
    assert list(own_folder.iterdir()) == []


def test_a_failure_inside_takes_the_cluster_along(own_folder):
    with pytest.raises(ZeroDivisionError), cluster.cluster():
        raise ZeroDivisionError
    assert list(own_folder.iterdir()) == []


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_a_signal_takes_the_server_along(own_folder, launched, number):
    process = launched([sys.executable, "-m", "tests.cluster", "sleep", "30"], cwd=run.ROOT)
    postmaster = wait_for_file(own_folder)
    process.send_signal(number)
    process.wait(30)
    assert list(own_folder.iterdir()) == []
    assert not is_running(postmaster)


def test_the_commands_own_exit_status_is_kept():
    assert cluster.main([sys.executable, "-c", "raise SystemExit(7)"]) == 7


def test_without_the_programs_the_package_is_named(monkeypatch):
    monkeypatch.setattr(cluster, "find_postgres", lambda: None)
    with pytest.raises(cluster.NoPostgres, match="apt-get install postgresql"), cluster.cluster():
        pass


def wait_for_file(folder):
    """Return the server's process number once it says that it is ready."""
    for _look in range(200):
        for path in folder.glob("*/data/postmaster.pid"):
            lines = path.read_text().splitlines()
            if len(lines) >= 8 and lines[7].strip() == "ready":
                return lines[0]
        time.sleep(0.1)
    raise AssertionError("no server became ready")
