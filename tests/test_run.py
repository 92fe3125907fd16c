"""run.py: two commands that a stranger types, and one clear sentence for each thing that can go wrong."""

import http.server
import re
import socket
import stat
import subprocess
import sys
import threading
from pathlib import Path
from types import SimpleNamespace

import pytest

import run

pytestmark = pytest.mark.sqlite_only
ROOT = Path(run.__file__).parent


@pytest.fixture
def project(tmp_path, monkeypatch):
    """An empty project folder in place of ours."""
    (tmp_path / ".env.example").write_text("# 设置\nSECRET_KEY=\nPAPER_NAME=云汀日报\n", "utf-8")
    (tmp_path / "requirements.txt").write_text("")
    monkeypatch.setattr(run, "ROOT", tmp_path)
    monkeypatch.setattr(run, "VENV", tmp_path / ".venv" / "py")
    return tmp_path


def stopped(function, *arguments):
    """Return the sentence with which `function` stops: one line, no traceback."""
    with pytest.raises(run.Stop) as stop:
        function(*arguments)
    sentence = str(stop.value)
    assert sentence and "Traceback" not in sentence
    return sentence


def script(*arguments, **variables):
    """Run run.py itself; return (exit status, what it said)."""
    environment = {"PATH": "/usr/bin:/bin", "LANG": "zh_CN.UTF-8", **variables}
    done = subprocess.run(
        [sys.executable, "run.py", *arguments], cwd=ROOT, env=environment, capture_output=True, text=True, timeout=60
    )
    return done.returncode, done.stdout + done.stderr


def plant_python():
    """Put a file where the environment's Python would be."""
    python = run.VENV / "bin" / "python"
    python.parent.mkdir(parents=True, exist_ok=True)
    python.write_text("")


def break_off(python, requirements):
    """Be interrupted in the middle of an installation."""
    raise KeyboardInterrupt


def test_the_url_of_the_settings_file_counts_and_an_empty_variable_does_not(project, monkeypatch):
    (project / ".env").write_text("DATABASE_URL='postgres://u:p@h/d'\n")
    monkeypatch.setenv("DATABASE_URL", "")
    assert run.setting("DATABASE_URL") == "postgres://u:p@h/d"
    assert "DATABASE_URL" not in run.variables()


@pytest.mark.parametrize(
    ("locale", "chinese"), [("", True), ("C.UTF-8", True), ("zh_CN.UTF-8", True), ("ca_ES.UTF-8", False), ("en", False)]
)
def test_the_locale_chooses_the_language(locale, chinese):
    _status, said = script("serve", LANG=locale)
    assert ("用法" in said) is chinese


def test_a_busy_port_is_named_before_anything_slow_begins():
    with socket.socket() as holder:
        holder.bind(("127.0.0.1", 0))
        holder.listen()
        port = holder.getsockname()[1]
        status, said = script(PORT=str(port))
    assert status == 1
    assert f"127.0.0.1:{port}" in said and said.count("\n") == 1


@pytest.mark.parametrize("port", ["0", "65536", "-1", "eighty", "80 80"])
def test_a_port_that_is_none_is_refused(port):
    status, said = script(PORT=port)
    assert status == 1 and f"PORT={port}" in said


@pytest.mark.parametrize(
    "url",
    [
        "oracle://u:secret@h/d",
        "mysql://u:secret@h/d",
        "postgres://u:secret@h:port/d",
        "postgres://u:secret[@h/d",
        "postgres:secret",
        "nonsense",
    ],
)
def test_an_unknown_database_is_refused_and_its_password_never_said(url):
    status, said = script(DATABASE_URL=url, PORT="58998")
    assert status == 1
    assert "DATABASE_URL" in said and "secret" not in said


def test_an_unknown_word_gets_the_usage():
    status, said = script("serve")
    assert status == 2 and "run.py test" in said


@pytest.mark.parametrize("version", [(3, 10, 13), (3, 6, 15)])
def test_an_old_python_is_told_what_to_install(version):
    sentence = stopped(run.require_python, version)
    assert "3.11" in sentence and f"3.{version[1]}" in sentence


def test_the_file_parses_on_old_pythons():
    import ast

    assert ast.parse((ROOT / "run.py").read_text("utf-8"), feature_version=(3, 6))


@pytest.mark.parametrize("module", ["venv", "ensurepip"])
def test_a_missing_venv_module_names_the_package(project, monkeypatch, module):
    monkeypatch.setattr(run.importlib.util, "find_spec", lambda name: None if name == module else "found")
    assert "python3-venv" in stopped(run.make_venv)
    assert not run.VENV.exists()


def test_an_environment_that_fails_otherwise_is_said_as_it_was_and_removed(project, monkeypatch):
    failed = SimpleNamespace(returncode=1, stdout="", stderr="OSError: No space left on device\n")
    monkeypatch.setattr(run, "run", lambda command, step=None: failed)
    assert "No space left" in stopped(run.make_venv)
    assert not run.VENV.exists()


def test_without_a_network_pips_own_last_line_is_shown(project, monkeypatch):
    failed = SimpleNamespace(returncode=1, stdout="", stderr="WARNING: retrying\nERROR: no such index\n")
    monkeypatch.setattr(run, "run", lambda command, step=None: failed)
    assert "ERROR: no such index" in stopped(run.install, "python", "requirements.txt")


def test_a_folder_that_cannot_be_written_to_is_named(tmp_path):
    assert str(tmp_path / "nowhere") in stopped(run.require_writable, tmp_path / "nowhere")


def test_the_settings_file_is_made_once_with_a_key_of_its_own(project):
    run.make_env_file()
    first = (project / ".env").read_text("utf-8")
    run.make_env_file()
    key = first.split("SECRET_KEY=")[1].splitlines()[0]
    assert len(key) >= 50
    assert (project / ".env").read_text("utf-8") == first
    assert stat.S_IMODE((project / ".env").stat().st_mode) == 0o600


def test_the_real_example_takes_the_key(project):
    (project / ".env.example").write_text((ROOT / ".env.example").read_text("utf-8"), "utf-8")
    run.make_env_file()
    assert "SECRET_KEY=\n" not in (project / ".env").read_text("utf-8")


def test_nothing_is_installed_again_until_the_list_changes(project, monkeypatch):
    commands = []
    monkeypatch.setattr(run, "install", lambda python, requirements: commands.append(requirements))
    python = run.VENV / "bin" / "python"
    monkeypatch.setattr(run, "make_venv", lambda: (python.parent.mkdir(parents=True), python.write_text("")))
    for _start in range(3):
        run.prepare("requirements.txt")
    assert commands == ["requirements.txt"]
    (project / "requirements.txt").write_text("django==0 # changed")
    run.prepare("requirements.txt")
    assert commands == ["requirements.txt"] * 2


def test_the_lists_of_the_site_and_of_the_tests_live_in_one_environment(project, monkeypatch):
    (project / "requirements-test.txt").write_text("")
    commands, made = [], []
    monkeypatch.setattr(run, "install", lambda python, requirements: commands.append(requirements))
    monkeypatch.setattr(run, "make_venv", lambda: (made.append(1), plant_python()))
    for requirements in ["requirements.txt", "requirements-test.txt"] * 2:
        run.prepare(requirements)
    assert (commands, made) == (["requirements.txt", "requirements-test.txt"], [1])


def test_another_patch_version_of_python_gets_an_environment_of_its_own(project, monkeypatch):
    made = []
    monkeypatch.setattr(run, "install", lambda python, requirements: None)
    monkeypatch.setattr(run, "make_venv", lambda: (made.append(1), plant_python()))
    run.prepare("requirements.txt")
    monkeypatch.setattr(run.sys, "version", "3.99.1 (a newer one)")
    run.prepare("requirements.txt")
    assert made == [1, 1]


def test_an_installation_that_was_broken_off_begins_from_nothing(project, monkeypatch):
    made = []
    monkeypatch.setattr(run, "make_venv", lambda: (made.append(1), plant_python()))
    monkeypatch.setattr(run, "install", break_off)
    for _start in range(2):
        with pytest.raises(KeyboardInterrupt):
            run.prepare("requirements.txt")
    assert made == [1, 1]


def test_a_failed_installation_is_not_taken_for_done(project, monkeypatch):
    monkeypatch.setattr(run, "make_venv", lambda: (run.VENV / "bin").mkdir(parents=True))
    monkeypatch.setattr(
        run, "run", lambda command, step=None: SimpleNamespace(returncode=1, stdout="", stderr="broken")
    )
    stopped(run.prepare, "requirements.txt")
    assert not (run.VENV / "installed").exists()


def test_only_what_the_hashed_list_names_is_installed(monkeypatch):
    commands = []
    done = SimpleNamespace(returncode=0, stdout="", stderr="")
    monkeypatch.setattr(run, "run", lambda command, step=None: commands.append(command) or done)
    run.install("python", "requirements.txt")
    (command,) = commands
    assert command[1:4] == ["-m", "pip", "install"] and command[-3:] == ["--require-hashes", "-r", "requirements.txt"]


def test_a_database_that_does_not_answer_is_named_without_its_password(monkeypatch):
    monkeypatch.setenv("DATABASE_URL", "postgres://desk:secret@127.0.0.1:5999/paper")
    why = "django.db.utils.OperationalError: refused desk:secret\n\tIs the server running?\n"
    refused = SimpleNamespace(returncode=1, stdout="", stderr=why)
    monkeypatch.setattr(run, "run", lambda command, step=None: refused)
    sentence = stopped(lambda: run.manage("python", "migrate", step=run.Step("database")))
    assert "127.0.0.1:5999" in sentence and "refused" in sentence and "secret" not in sentence


@pytest.mark.parametrize("spelling", ["p%40ss%2Fword", "p@ss/word"])
def test_a_password_is_hidden_in_either_spelling(monkeypatch, spelling):
    monkeypatch.setenv("DATABASE_URL", "postgres://desk:p%40ss%2Fword@127.0.0.1/paper")
    assert run.last_line(f"refused {spelling} at once\n") == "refused *** at once"


def test_a_port_whose_last_connections_are_closing_is_free():
    with socket.socket() as server, socket.socket() as client:
        server.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)  # as every server does
        server.bind(("127.0.0.1", 0))
        server.listen()
        port = server.getsockname()[1]
        client.connect(("127.0.0.1", port))
        server.accept()[0].close()  # who closes first keeps the address for a while
        client.recv(1)
    run.require_free("127.0.0.1", port)


@pytest.mark.parametrize(("status", "up"), [(200, True), (400, True), (500, False), (503, False)])
def test_a_server_with_a_fault_is_not_up(status, up):
    class Site(http.server.BaseHTTPRequestHandler):
        def do_GET(self):
            self.send_response(status)
            self.end_headers()

        def log_message(self, *words):
            pass

    with http.server.HTTPServer(("127.0.0.1", 0), Site) as server:
        threading.Thread(target=server.handle_request, daemon=True).start()
        assert run.healthy("127.0.0.1", server.server_port) is up


def test_a_step_says_what_is_done_how_far_it_is_and_how_long_it_took(capsys):
    program = "print('Collecting a'); print('Using it'); print('Collecting b')"
    with run.Step("packages", r"Collecting ", 3) as step:
        done = run.run([sys.executable, "-c", program], step)
    assert done.stdout == "Using it\n"
    assert re.fullmatch(r".+ 2/3 \(\d+ s\)\n", capsys.readouterr().out)


def test_where_it_is_seen_live_a_step_counts_in_one_line(capsys, monkeypatch):
    monkeypatch.setattr(run.sys.stdout, "isatty", lambda: True, raising=False)
    with run.Step("sample", r"(\d+)/(\d+)$") as step:
        for line in ("1/2\n", "2/2\n", "accounts: 5"):
            step.counts(line)
    said = capsys.readouterr().out
    assert said.count("\n") == 1 and re.findall(r"\d/\d…", said) == ["1/2…", "2/2…"]


def test_the_database_decides_which_list_is_installed():
    assert run.require_database("postgres://u@h/d") is True
    assert run.require_database("sqlite:////tmp/x") is False
    assert run.require_database("") is False


def test_a_server_that_stops_by_itself_is_reported(tmp_path):
    server = subprocess.Popen([sys.executable, "-c", "raise SystemExit(3)"])
    server.wait()
    assert "3" in stopped(run.wait_until_up, server, "127.0.0.1", 9)
