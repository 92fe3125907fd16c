"""run.py: two commands that a stranger types, and one clear sentence for each thing that can go wrong."""

import socket
import stat
import subprocess
import sys
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


@pytest.mark.parametrize("url", ["oracle://u:secret@h/d", "mysql://u:secret@h/d", "nonsense"])
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


def test_a_missing_venv_module_names_the_package(project, monkeypatch):
    monkeypatch.setattr(
        run, "run", lambda command: SimpleNamespace(returncode=1, stdout="", stderr="No module named venv")
    )
    assert "python3-venv" in stopped(run.make_venv)
    assert not run.VENV.exists()


def test_without_a_network_pips_own_last_line_is_shown(project, monkeypatch):
    failed = SimpleNamespace(returncode=1, stdout="", stderr="WARNING: retrying\nERROR: no such index\n")
    monkeypatch.setattr(run, "run", lambda command: failed)
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


def test_a_failed_installation_is_not_taken_for_done(project, monkeypatch):
    monkeypatch.setattr(run, "make_venv", lambda: (run.VENV / "bin").mkdir(parents=True))
    monkeypatch.setattr(run, "run", lambda command: SimpleNamespace(returncode=1, stdout="", stderr="broken"))
    stopped(run.prepare, "requirements.txt")
    assert not (run.VENV / "installed-requirements.txt").exists()


def test_a_database_that_does_not_answer_is_named_without_its_password(monkeypatch):
    monkeypatch.setenv("DATABASE_URL", "postgres://desk:secret@127.0.0.1:5999/paper")
    refused = SimpleNamespace(returncode=1, stdout="", stderr="django.db.utils.OperationalError: refused desk:secret")
    monkeypatch.setattr(run, "run", lambda command: refused)
    sentence = stopped(run.manage, "python", "migrate")
    assert "127.0.0.1:5999" in sentence and "secret" not in sentence


def test_the_database_decides_which_list_is_installed():
    assert run.require_database("postgres://u@h/d") is True
    assert run.require_database("sqlite:////tmp/x") is False
    assert run.require_database("") is False


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
    assert ("-m", "pytest", "tests/x") in ran


def test_the_worst_part_decides_the_exit_status(monkeypatch):
    monkeypatch.delenv("CI", raising=False)
    monkeypatch.setattr(run, "prepare", lambda requirements: "python")
    monkeypatch.setattr(run, "call", lambda python, environment, *command: 1 if "pytest" in command else 0)
    assert run.test([]) == 1


def test_a_server_that_stops_by_itself_is_reported(tmp_path):
    server = subprocess.Popen([sys.executable, "-c", "raise SystemExit(3)"])
    server.wait()
    assert "3" in stopped(run.wait_until_up, server, "http://127.0.0.1:9/")
