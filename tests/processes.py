"""Processes that tests start and signal: heard even where a shell runs the tests in its background; ended with them."""

import signal
import subprocess

import pytest


@pytest.fixture
def launched():
    """Return a function that starts a process which is killed at the end of the test, if it still runs."""
    started = []

    def launch(command, **options):
        started.append(subprocess.Popen(command, preexec_fn=restore_signals, **options))
        return started[-1]

    yield launch
    for process in started:
        if process.poll() is None:
            process.terminate()  # so that it can take its own children along
            try:
                process.wait(20)
            except subprocess.TimeoutExpired:
                process.kill()
        process.wait()
        for pipe in filter(None, (process.stdin, process.stdout, process.stderr)):
            pipe.close()


def restore_signals():
    """Give the signals that ask for an end their default: a shell's background job and nohup ignore some of them."""
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, signal.SIG_DFL)
