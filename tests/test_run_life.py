"""run.py from its start to its end, in a project so small that nothing has to be installed for it."""

import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path

import pytest

import run
from tests.remains import is_running

pytestmark = pytest.mark.sqlite_only
ROOT = Path(run.__file__).parent
PORT_OF_NOBODY = "9"
TOY_MANAGE = """import os, sys
if sys.argv[1] == "migrate":
    print("  Applying one... OK")
if sys.argv[1] == "loadsample":
    print("1/2", "2/2", sep=chr(10))
    print("accounts: reporter", os.environ.get("SAMPLE_PASSWORD", ""))
"""
TOY_SERVER = """import http.server, os, pathlib, sys
if os.environ.get("TOY_DIES"):
    sys.exit(3)
pathlib.Path("server.pid").write_text(str(os.getpid()))
pathlib.Path("hosts").write_text(os.environ.get("ALLOWED_HOSTS", ""))

class Site(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        self.send_response(200)
        self.end_headers()

place = sys.argv[sys.argv.index("--host") + 1], int(sys.argv[sys.argv.index("--port") + 1])
http.server.HTTPServer(place, Site).serve_forever()
"""


@pytest.fixture
def toy(tmp_path, monkeypatch):
    """A copy of run.py with a project so small that it starts at once; nothing is installed into its environment."""
    for name in ("run.py", ".env.example"):
        shutil.copy(ROOT / name, tmp_path / name)
    (tmp_path / "requirements.txt").write_text("")
    (tmp_path / "manage.py").write_text(TOY_MANAGE)
    (tmp_path / "granian.py").write_text(TOY_SERVER)
    monkeypatch.setattr(run, "ROOT", tmp_path)
    venv = tmp_path / ".venv" / run.VENV.name
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", venv], check=True)
    (venv / "installed").write_text(run.fingerprint("requirements.txt"))
    return tmp_path


def free_port():
    """Return a port that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return str(probe.getsockname()[1])


@pytest.fixture
def launch(launched):
    """Return a function that starts run.py in a folder; it returns the process, its output joined."""

    def start(folder, **variables):
        environment = {"PATH": "/usr/bin:/bin", "LANG": "en_GB.UTF-8", "PORT": free_port(), **variables}
        joined = {"stdout": subprocess.PIPE, "stderr": subprocess.STDOUT, "text": True}
        return launched([sys.executable, "run.py"], cwd=folder, env=environment, **joined)

    return start


def said_until(process, words):
    """Return what a process says up to the line with `words`, or to its end."""
    said = ""
    for line in process.stdout:
        said += line
        if words in line:
            break
    return said


def gone(pid):
    """Return whether a process ends within five seconds."""
    for _look in range(50):
        if not is_running(pid):
            return True
        time.sleep(0.1)
    return False


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_a_start_says_accounts_and_addresses_and_an_end_takes_the_server_along(toy, launch, number):
    process = launch(toy, SAMPLE_PASSWORD="a pass phrase")
    said = said_until(process, "Ctrl-C")
    assert "accounts: reporter a pass phrase" in said and "/admin/" in said
    assert len(re.findall(r"(?m)^[A-Z][a-z ]+(?: \d+(?:/\d+)?)? \(\d+ s\)$", said)) == 4
    assert "date 1 (" in said and "paper 2/2 (" in said
    process.send_signal(number)
    assert process.wait(20) == 0
    assert gone((toy / "server.pid").read_text())


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux tells a child that its parent died")
def test_a_hard_kill_takes_the_server_along_too(toy, launch):
    process = launch(toy)
    said_until(process, "Ctrl-C")
    process.kill()
    process.wait()
    assert gone((toy / "server.pid").read_text())


def test_a_server_that_dies_is_one_sentence_and_a_failure(toy, launch):
    process = launch(toy, TOY_DIES="yes")
    said = process.communicate(timeout=30)[0]
    assert process.returncode == 1 and "exit status 3" in said and "Traceback" not in said


def test_a_proxy_for_the_world_outside_is_not_asked_about_our_own_site(toy, launch):
    process = launch(toy, http_proxy=f"http://127.0.0.1:{PORT_OF_NOBODY}")
    assert "Ctrl-C" in said_until(process, "Ctrl-C")
    process.terminate()
    assert process.wait(20) == 0


@pytest.mark.parametrize(("host", "hosts"), [("127.0.0.1", ""), ("0.0.0.0", "*")])
def test_whoever_opens_every_address_is_answered_at_every_address(toy, launch, host, hosts):
    process = launch(toy, HOST=host)
    assert "http://127.0.0.1:" in said_until(process, "Ctrl-C")
    process.terminate()
    process.wait(20)
    assert (toy / "hosts").read_text() == hosts


def test_without_a_network_the_start_ends_in_one_sentence(toy, launch):
    wanted = "django==5.2.19 --hash=sha256:" + "0" * 64
    (toy / "requirements.txt").write_text(wanted)
    (toy / ".venv" / run.VENV.name / "installed").unlink()
    index = {"PIP_INDEX_URL": f"http://127.0.0.1:{PORT_OF_NOBODY}/", "PIP_RETRIES": "0", "PIP_CONFIG_FILE": os.devnull}
    process = launch(toy, **index)
    said = process.communicate(timeout=120)[0]
    assert process.returncode == 1 and "pip said: ERROR" in said and "Traceback" not in said
    assert not (toy / ".venv" / run.VENV.name / "installed").exists()
