"""A PostgreSQL cluster of the tests' own: `python -m tests.cluster COMMAND…` runs a command with DATABASE_URL at it."""

import os
import pwd
import shutil
import socket
import subprocess
import sys
import tempfile
from contextlib import contextmanager
from pathlib import Path

import run as runner

OPTIONS = "-c fsync=off -c synchronous_commit=off -c full_page_writes=off -c max_connections=40"


class NoPostgres(RuntimeError):  # noqa: N818  what is missing is no error
    """The server programs are not on this machine."""


@contextmanager
def cluster():
    """Yield the DATABASE_URL of a new, empty, throw-away cluster on the loopback address; it is gone afterwards."""
    programs = runner.find_postgres()
    if programs is None:
        raise NoPostgres("PostgreSQL is not here: apt-get install postgresql")
    folder = Path(tempfile.mkdtemp(prefix="jianbao-pg-"))
    try:
        owner = owner_of(folder)
        data, port = folder / "data", free_port()
        quietly(
            owner,
            programs / "initdb",
            "-D",
            data,
            "-U",
            "tests",
            "-A",
            "trust",
            "-E",
            "UTF8",
            "--locale",
            "C.UTF-8",
            "-N",
        )
        options = f"-p {port} -c listen_addresses=127.0.0.1 -c unix_socket_directories={folder} {OPTIONS}"
        quietly(owner, programs / "pg_ctl", "-D", data, "-o", options, "-l", folder / "log", "-w", "-t", "30", "start")
        try:
            yield f"postgres://tests@127.0.0.1:{port}/postgres"
        finally:
            quietly(owner, programs / "pg_ctl", "-D", data, "-m", "immediate", "-w", "stop")
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def owner_of(folder):
    """Return the user that the server has to run as (it refuses root), the folder given to it; None for ourselves."""
    if os.geteuid() != 0:
        return None
    postgres = pwd.getpwnam("postgres")
    os.chown(folder, postgres.pw_uid, postgres.pw_gid)
    return "postgres"


def quietly(owner, *command):
    """Run one of the server's programs as `owner`, silent unless it fails."""
    words = [str(word) for word in command]
    subprocess.run(
        words,
        check=True,
        stdout=subprocess.DEVNULL,
        cwd="/",
        user=owner,
        group=owner,
        extra_groups=[] if owner else None,
    )


def free_port():
    """Return a port that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def main(command):
    """Run `command` against a cluster; return its exit status."""
    with cluster() as url:
        return subprocess.call(command, env={**os.environ, "DATABASE_URL": url, "DATABASE_POOL": "false"})


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
