#!/usr/bin/env python3
"""Start the newsroom, or test it: `python3 run.py` and `python3 run.py test`. The standard library alone.

This file has to parse on old Pythons, so that they get a sentence instead of a traceback.
It is long because it is one: a stranger can read all that one command does to the machine.
"""

import ctypes
import hashlib
import http.client
import importlib.util
import os
import re
import secrets
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from urllib.parse import unquote, urlsplit

ROOT = Path(__file__).resolve().parent
OLDEST = (3, 11)
VENV = ROOT / ".venv" / "py{}.{}".format(*sys.version_info[:2])
SCHEMES = ("sqlite", "postgres", "postgresql", "pgsql", "psql")
STARTED_WITHIN = 60
ANY_ADDRESS = {"0.0.0.0": "127.0.0.1", "::": "::1"}

ZH = os.environ.get("LC_ALL") or os.environ.get("LC_MESSAGES") or os.environ.get("LANG") or "zh"
CHINESE = ZH.lower().startswith("zh") or ZH.split(".")[0] in ("C", "POSIX")

SENTENCES = {
    "old_python": (
        "Python {have} 太旧，需要 {want} 或更新的版本；装好后用它运行：python{want} run.py",
        "Python {have} is too old; install {want} or newer and run: python{want} run.py",
    ),
    "no_venv": (
        "这个 Python 缺少 venv 模块；在 Debian、Ubuntu 上请先运行：apt-get install python3-venv",
        "This Python lacks the venv module; on Debian and Ubuntu run: apt-get install python3-venv",
    ),
    "no_network": (
        "依赖没有装上，请检查网络后再试。pip 说：{said}",
        "The dependencies could not be installed; check the network and try again. pip said: {said}",
    ),
    "read_only": (
        "不能写入 {folder}，请把项目放到可写的文件夹，或改它的权限。",
        "Cannot write to {folder}; move the project to a folder you may write to, or change its permissions.",
    ),
    "bad_port": ("PORT={port} 不是 1 到 65535 的端口号。", "PORT={port} is not a port number from 1 to 65535."),
    "busy_port": (
        "{host}:{port} 不能使用（{why}）；换一个端口：PORT=8080 python3 run.py",
        "{host}:{port} cannot be used ({why}); choose another: PORT=8080 python3 run.py",
    ),
    "bad_database": (
        "DATABASE_URL 只认 sqlite:///文件 和 postgres://用户:密码@主机/库名（密码里的特殊字符写成 %XX），请改正。",
        "DATABASE_URL takes sqlite:///FILE and postgres://USER:PASSWORD@HOST/NAME (odd characters as %XX); correct it.",
    ),
    "no_database": (
        "连不上数据库 {where}，请检查它是否已启动、DATABASE_URL 是否正确。数据库说：{said}",
        "The database at {where} does not answer; check that it runs and that DATABASE_URL is right. It said: {said}",
    ),
    "failed": ("{what} 没有成功：{said}", "{what} failed: {said}"),
    "not_up": (
        "服务器没有在 {seconds} 秒内应答，已停止。",
        "The server did not answer within {seconds} seconds and was stopped.",
    ),
    "died": ("服务器自己停了（退出码 {status}）。", "The server stopped by itself (exit status {status})."),
    "environment": ("建立运行环境", "Making the environment"),
    "packages": ("安装依赖", "Installing packages"),
    "database": ("更新数据库", "Bringing the database up to date"),
    "sample": ("装入样报", "Loading the sample paper"),
    "static": ("整理静态文件", "Collecting static files"),
    "server": ("启动服务器", "Starting the server"),
    "up": (
        "报纸  {site}\n后台  {site}admin/\n按 Ctrl-C 停止。",
        "Paper  {site}\nDesk   {site}admin/\nCtrl-C stops it.",
    ),
    "stopped": ("已停止。", "Stopped."),
    "usage": (
        "用法：python3 run.py 启动；python3 run.py test [pytest 参数] 测试。",
        "Usage: python3 run.py starts the site; python3 run.py test [pytest arguments] tests it.",
    ),
}


class Stop(Exception):  # noqa: N818  it is no error of the program
    """The run ends here, with a sentence for whoever started it."""


def main(arguments):
    """Do what was asked; return the exit status."""
    listen_for_the_end()
    try:
        require_python(sys.version_info)
        if not arguments:
            return start()
        if arguments[0] == "test":
            return test(arguments[1:])
        raise Stop(say("usage"))
    except Stop as stop:
        sys.stderr.write("{}\n".format(stop))
        return 2 if str(stop) == say("usage") else 1
    except KeyboardInterrupt:
        sys.stdout.write("{}\n".format(say("stopped")))
        return 130


def listen_for_the_end():
    """Treat every signal that asks for an end as Ctrl-C; one that was ignored before us (nohup) stays ignored."""
    for number in ends():
        if signal.getsignal(number) is not signal.SIG_IGN:
            signal.signal(number, interrupt)


def interrupt(signum, frame):
    """End as at Ctrl-C, once: a second signal does not cut the cleaning up short."""
    for number in ends():
        signal.signal(number, signal.SIG_IGN)
    raise KeyboardInterrupt


def ends():
    """Return the signals that ask for an end; Windows lacks one."""
    return [getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGHUP") if hasattr(signal, name)]


def start():
    """Prepare everything, serve until Ctrl-C, and stop cleanly."""
    host, port = address()
    database = require_database(setting("DATABASE_URL"))
    require_free(host, port)
    require_writable(ROOT)
    python = prepare("requirements-postgres.txt" if database else "requirements.txt")
    make_env_file()
    (ROOT / "var").mkdir(exist_ok=True)
    # On the machine's other core, beside the database and the sample paper.
    static = popen([str(python), "manage.py", "collectstatic", "--noinput", "-v0"])
    try:
        manage(python, "migrate", "--noinput", step=Step("database", r"Applying "))
        said = manage(python, "loadsample", "--progress", step=Step("sample", r"(\d+)/(\d+)$"))
        finish(static, Step("static"), "collectstatic")
    finally:
        end(static)
    sys.stdout.write(said)
    return serve(python, host, port)


# --- What has to be so before anything slow begins --------------------------------------------------------------------


def require_python(version):
    """Stop on a Python that is too old."""
    if tuple(version[:2]) < OLDEST:
        raise Stop(say("old_python", have="{}.{}".format(*version[:2]), want="{}.{}".format(*OLDEST)))


def address():
    """Return (host, port) from the environment; stop for a port that is none."""
    host, port = os.environ.get("HOST") or "127.0.0.1", os.environ.get("PORT") or "8000"
    if not port.isdecimal() or not 0 < int(port) < 65536:
        raise Stop(say("bad_port", port=port))
    return host, int(port)


def require_database(url):
    """Return True for PostgreSQL, False for SQLite; stop for anything else. Nothing of a password is ever said."""
    if not url:
        return False
    try:
        parts = urlsplit(url)
        sound = parts.scheme in SCHEMES and "://" in url and parts.port != 0
    except ValueError:  # a port that is no number, brackets that do not close
        sound = False
    if not sound:
        raise Stop(say("bad_database"))
    return parts.scheme != "sqlite"


def require_free(host, port):
    """Stop if nothing can listen at the address."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family, socket.SOCK_STREAM) as probe:
        # As the server itself will: a port whose last connections are still closing is free.
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except (OSError, UnicodeError) as error:
            why = getattr(error, "strerror", None) or error
            raise Stop(say("busy_port", host=host, port=port, why=why)) from None


def require_writable(folder):
    """Stop in a folder that cannot be written to."""
    probe = folder / ".write-probe-{}".format(os.getpid())
    try:
        probe.write_text("")
        probe.unlink()
    except OSError:
        raise Stop(say("read_only", folder=folder)) from None


# --- The environment --------------------------------------------------------------------------------------------------


def prepare(requirements):
    """Return the Python of the environment, made and filled if it is not yet what `requirements` asks for."""
    python = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    stamp, wanted = VENV / "installed", fingerprint(requirements)
    lists = installed(python, stamp)
    if wanted in lists:
        return python
    if not lists:
        with Step("environment"):
            make_venv()
    # An installation that is broken off leaves no stamp: the next start begins from nothing, not from half a package.
    if stamp.exists():
        stamp.unlink()
    install(python, requirements)
    stamp.write_text("\n".join(lists + [wanted]), "utf-8")
    return python


def fingerprint(requirements):
    """Return one line that changes with Python's version or with the list: name, version, digest."""
    digest = hashlib.sha256((ROOT / requirements).read_bytes()).hexdigest()
    return "{} {} {}".format(requirements, sys.version.split()[0], digest)


def installed(python, stamp):
    """Return the fingerprints that the environment holds; none if another Python made it or nothing was finished."""
    if not (python.exists() and stamp.exists()):
        return []
    lines = stamp.read_text("utf-8").splitlines()
    return lines if all(line.split()[1] == sys.version.split()[0] for line in lines) else []


def make_venv():
    """Make the virtual environment anew; what was half made is removed again."""
    if not all(map(importlib.util.find_spec, ("venv", "ensurepip"))):
        raise Stop(say("no_venv"))
    done = run([sys.executable, "-m", "venv", "--clear", str(VENV)])
    if done.returncode:
        shutil.rmtree(str(VENV), ignore_errors=True)
        raise Stop(say("failed", what="python3 -m venv", said=last_line(done.stderr or done.stdout)))


def install(python, requirements):
    """Install exactly the hashed list."""
    # Not compiled: Python compiles what is used when it is used, a small part of all that is installed.
    quiet = ["--no-compile", "--disable-pip-version-check", "--progress-bar", "off", "--no-color"]
    wanted = len(re.findall(r"(?m)^[\w.-]+==(?!.*win32)", (ROOT / requirements).read_text("utf-8")))
    with Step("packages", r"Collecting ", wanted) as step:
        done = run([str(python), "-m", "pip", "install", *quiet, "--require-hashes", "-r", requirements], step)
    if done.returncode:
        raise Stop(say("no_network", said=last_line(done.stderr)))


def make_env_file():
    """Write .env from the example with a key of its own, once; nobody else may read it."""
    path = ROOT / ".env"
    if path.exists():
        return
    text = (ROOT / ".env.example").read_text("utf-8")
    text = text.replace("SECRET_KEY=\n", "SECRET_KEY={}\n".format(secrets.token_urlsafe(50)), 1)
    with open(os.open(str(path), os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="utf-8") as file:
        file.write(text)


def manage(python, *command, step):
    """Run one management command as a step; return what it says besides, stop with its last line if it fails."""
    with step:
        return outcome(run([str(python), "manage.py", *command], step), command[0])


def finish(child, step, what):
    """Wait for a management command that runs beside others; stop with its last line if it fails."""
    with step:
        outcome(gathered(child, step), what)


def outcome(done, what):
    """Return what a management command printed, or stop with its last line if it failed."""
    if done.returncode:
        failure = re.findall(r"(?m)^\S*OperationalError: .*", done.stderr)
        if failure and require_database(setting("DATABASE_URL")):
            raise Stop(say("no_database", where=database_place(), said=last_line(failure[-1])))
        raise Stop(say("failed", what=what, said=last_line(done.stderr)))
    return done.stdout


def database_place():
    """Return host:port of the database, without user or password."""
    parts = urlsplit(setting("DATABASE_URL"))
    return "{}:{}".format(parts.hostname or "localhost", parts.port or 5432)


def setting(name):
    """Return a variable from the environment, else from .env, else an empty text."""
    if os.environ.get(name):
        return os.environ[name]
    path = ROOT / ".env"
    text = path.read_text("utf-8") if path.exists() else ""
    found = re.findall(r"(?m)^(?:export )?" + name + r"=(.*)$", text)
    return found[-1].strip().strip("'\"") if found else ""


def variables(**more):
    """Return the environment of a child: ours, where an empty DATABASE_URL is none, then `more`."""
    ours = {name: value for name, value in os.environ.items() if value or name != "DATABASE_URL"}
    return dict(ours, PYTHONIOENCODING="utf-8", **more)


class Step:
    """One thing that is done at the start: a line that says what, how far it is, and how long it took.

    `pattern` finds the lines of a command that count; it may name the count and the whole itself.
    """

    def __init__(self, name, pattern=None, whole=None):
        self.name, self.pattern, self.whole, self.done = name, pattern, whole, 0
        self.is_seen_live = sys.stdout.isatty()

    def __enter__(self):
        self.began = time.monotonic()
        self.show("…")
        return self

    def __exit__(self, kind, error, trace):
        if kind is None:
            self.show(" ({:.0f} s)".format(time.monotonic() - self.began), last=True)
        elif self.is_seen_live:
            sys.stdout.write("\n")

    def counts(self, line):
        """Count a line of the command if it says how far it is; return whether it does."""
        found = self.pattern and re.search(self.pattern, line)
        if not found:
            return False
        self.done, self.whole = map(int, found.groups()) if found.groups() else (self.done + 1, self.whole)
        self.show("…")
        return True

    def show(self, ending, last=False):
        """Write the line again where it is seen live, once at its end elsewhere."""
        count = "{}/{}".format(self.done, self.whole) if self.whole else str(self.done or "")
        text = " ".join(filter(None, (say(self.name), count))) + ending
        if self.is_seen_live:
            sys.stdout.write("\r\033[K" + text + ("\n" if last else ""))
        elif last:
            sys.stdout.write(text + "\n")
        sys.stdout.flush()


def run(command, step=None):
    """Run a command in the project's folder, ended if we are, and return what came of it."""
    child = popen(command)
    try:
        return gathered(child, step)
    finally:
        end(child)


def popen(command):
    """Start a command in the project's folder; its errors go to a file, so that it never waits for their reader."""
    # Without the pool, and with a bound, a database that is away is said at once and not after half a minute.
    env = variables(DATABASE_POOL="false", PGCONNECT_TIMEOUT="10", PYTHONUNBUFFERED="1")
    errors = tempfile.TemporaryFile()  # noqa: SIM115  `gathered` closes it
    child = subprocess.Popen(command, cwd=str(ROOT), env=env, stdout=subprocess.PIPE, stderr=errors)
    child.errors = errors
    return child


def gathered(child, step=None):
    """Read a command to its end, lines that `step` counts left out; return its status and what it said."""
    lines = (line.decode("utf-8", "replace") for line in child.stdout)
    out = "".join([line for line in lines if not (step and step.counts(line))])
    status = child.wait()
    child.errors.seek(0)
    with child.errors as errors:
        return subprocess.CompletedProcess(child.args, status, out, errors.read().decode("utf-8", "replace"))


def last_line(text):
    """Return the last line that says something, without the database's password."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    line = lines[-1] if lines else "?"
    password = urlsplit(setting("DATABASE_URL")).password or ""
    for secret in filter(None, (password, unquote(password))):
        line = line.replace(secret, "***")
    return line


# --- Serving ----------------------------------------------------------------------------------------------------------


def serve(python, host, port):
    """Run the server until Ctrl-C or a stop signal; return the exit status."""
    command, env = server_command(python, host, port), server_variables(host)
    server = subprocess.Popen(command, cwd=str(ROOT), env=env, **tied())
    near = ANY_ADDRESS.get(host, host)
    try:
        with Step("server"):
            wait_until_up(server, near, port)
        sys.stdout.write("{}\n".format(say("up", site="http://{}:{}/".format(bracketed(near), port))))
        sys.stdout.flush()
        status = server.wait()
        raise Stop(say("died", status=status))
    except KeyboardInterrupt:
        sys.stdout.write("{}\n".format(say("stopped")))
        return 0
    finally:
        end(server)


def server_command(python, host, port):
    """Return the server's command: one process, a few threads; two cores and SQLite want no more."""
    command = [str(python), "-m", "granian", "--interface", "wsgi", "newsroom.wsgi:application"]
    command += ["--host", host, "--port", str(port), "--workers", "1", "--blocking-threads", "4"]
    return [*command, "--no-ws", "--log-level", "warning", "--workers-kill-timeout", "5"]


def server_variables(host):
    """Return the server's environment: whoever opens another HOST means to be reached by it."""
    if setting("ALLOWED_HOSTS") or host in ("127.0.0.1", "localhost", "::1"):
        return variables()
    return variables(ALLOWED_HOSTS="*" if host in ANY_ADDRESS else "localhost,127.0.0.1,[::1]," + bracketed(host))


def bracketed(host):
    """Return a host as an address writes it: IPv6 in brackets."""
    return "[{}]".format(host) if ":" in host else host


def tied():
    """Return the options for Popen that end the server when this process is killed hard; only Linux can."""
    if not sys.platform.startswith("linux"):
        return {}
    library, parent_death_signal = ctypes.CDLL(None), 1
    return {"preexec_fn": lambda: library.prctl(parent_death_signal, int(signal.SIGTERM))}


def wait_until_up(server, host, port):
    """Return when the site is sound; stop if it ends or takes too long."""
    until = time.monotonic() + STARTED_WITHIN
    while time.monotonic() < until:
        if server.poll() is not None:
            raise Stop(say("died", status=server.returncode))
        if healthy(host, port):
            return
        time.sleep(0.1)
    raise Stop(say("not_up", seconds=STARTED_WITHIN))


def healthy(host, port):
    """Return whether /healthz answers without a fault; a 400 only says that `localhost` is not an allowed host."""
    # Not urllib: it would ask the proxy that http_proxy names.
    connection = http.client.HTTPConnection(host, port, timeout=5)
    try:
        connection.request("GET", "/healthz", headers={"Host": "localhost"})
        return connection.getresponse().status < 500
    except (OSError, http.client.HTTPException):
        return False
    finally:
        connection.close()


def end(child):
    """End a child that this run started, if it still runs, and wait for it; another Ctrl-C does not cut this short."""
    if child.poll() is not None:
        return
    for number in ends():
        signal.signal(number, signal.SIG_IGN)
    child.terminate()
    try:
        child.wait(15)
    except subprocess.TimeoutExpired:
        child.kill()
        child.wait()


# --- Testing ----------------------------------------------------------------------------------------------------------


def test(arguments):
    """Prepare the environment of the tests and hand over to tests/suite.py; return its exit status."""
    require_writable(ROOT)
    python = prepare("requirements-test.txt")
    sys.stdout.flush()
    # Not subprocess.call: at Ctrl-C it kills within a quarter of a second and leaves a PostgreSQL server behind.
    suite = subprocess.Popen([str(python), "-m", "tests.suite", *arguments], cwd=str(ROOT), env=variables())
    try:
        return suite.wait()
    finally:
        end(suite)


def say(name, **parts):
    """Return one of the sentences in the reader's language."""
    return SENTENCES[name][0 if CHINESE else 1].format(**parts)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
