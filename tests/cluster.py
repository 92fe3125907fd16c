"""A PostgreSQL cluster of the tests' own: `python -m tests.cluster COMMAND…` runs a command with DATABASE_URL at it."""

import os
import pwd
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from contextlib import contextmanager
from pathlib import Path

import run as runner

OPTIONS = ["-c", "fsync=off", "-c", "synchronous_commit=off", "-c", "full_page_writes=off", "-c", "max_connections=40"]
START_SECONDS = 30


class NoPostgres(RuntimeError):  # noqa: N818  what is missing is no error
    """The server programs are not on this machine."""


@contextmanager
def cluster():
    """Yield the DATABASE_URL of a new, empty, throw-away cluster on the loopback address; it is gone afterwards."""
    programs = find_postgres()
    if programs is None:
        raise NoPostgres("PostgreSQL is not here: apt-get install postgresql")
    folder = Path(tempfile.mkdtemp(prefix="jianbao-pg-"))
    try:
        owner, data, port = owner_of(folder), folder / "data", free_port()
        init = [programs / "initdb", "-D", data, "-U", "tests", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "-N"]
        if begin(owner, folder, *init).wait(START_SECONDS):
            raise RuntimeError(last_words(folder))
        options = ["-c", "listen_addresses=127.0.0.1", "-c", f"unix_socket_directories={folder}", *OPTIONS]
        with serving(begin(owner, folder, programs / "postgres", "-D", data, "-p", port, *options)) as server:
            wait_until_ready(server, programs, folder, port)
            yield f"postgres://tests@127.0.0.1:{port}/postgres"
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def find_postgres():
    """Return the folder of the newest PostgreSQL server programs here, or None."""
    folders = sorted(Path("/usr/lib/postgresql").glob("*/bin"), key=lambda path: float(path.parent.name))
    if folders:
        return folders[-1] if (folders[-1] / "initdb").exists() else None
    postgres = shutil.which("postgres")
    return Path(postgres).parent if postgres else None


@contextmanager
def serving(server):
    """Stop the server afterwards, by its own process: clients are disconnected, then it ends."""
    try:
        yield server
    finally:
        server.send_signal(signal.SIGINT)
        server.wait(START_SECONDS)


def wait_until_ready(server, programs, folder, port):
    """Return when the server takes connections; raise RuntimeError with its last words if it ends or takes too long."""
    asking = [programs / "pg_isready", "-q", "-h", "127.0.0.1", "-p", str(port)]
    until = time.monotonic() + START_SECONDS
    while server.poll() is None and time.monotonic() < until:
        if subprocess.run(asking).returncode == 0:
            return
        time.sleep(0.1)
    raise RuntimeError(last_words(folder))


def last_words(folder):
    """Return the last line that the server's programs have written."""
    return runner.last_line((folder / "log").read_text("utf-8", "replace"))


def owner_of(folder):
    """Return the user that the server has to run as (it refuses root), the folder given to it; None for ourselves."""
    if os.geteuid() != 0:
        return None
    try:
        postgres = pwd.getpwnam("postgres")
    except KeyError:
        raise NoPostgres("There is no user postgres to run the server: apt-get install postgresql") from None
    os.chown(folder, postgres.pw_uid, postgres.pw_gid)
    return "postgres"


def begin(owner, folder, *command):
    """Start one of the server's programs as `owner`, its words going to a log; it ends if we are killed hard."""
    with (folder / "log").open("ab") as log:
        return subprocess.Popen(
            [str(word) for word in command],
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=log,
            cwd="/",
            user=owner,
            group=owner,
            extra_groups=[] if owner else None,
            start_new_session=True,  # Ctrl-C at the terminal is for the tests, which still need their database to end
            **runner.tied(),
        )


def free_port():
    """Return a port that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def main(command):
    """Run `command` against a cluster; return its exit status."""
    # Otherwise a termination would end this process alone and leave the server behind.
    runner.listen_for_the_end()
    with cluster() as url:
        ours = {"DATABASE_URL": url, "DATABASE_POOL": "false", "TESTS_DATABASE_URL": url}
        return subprocess.call(command, env={**os.environ, **ours})


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
