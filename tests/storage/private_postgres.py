#!/usr/bin/env python3
"""A PostgreSQL server for one command alone: private_postgres.py [--quick] COMMAND [WORD…]

Makes a cluster in a temporary folder (UTF8, C.UTF-8, fsync on, a unix socket, no TCP port), runs the command with
its address in BIHUAN_TEST_POSTGRES, stops it and removes the folder, also when interrupted. Where that variable is
set already, the command uses that server. Without PostgreSQL's programs the command runs without the variable: its
tests skip with a word. --quick: without fsync, for tests that ask nothing of a crash and measure nothing. Exit code:
the command's.
"""
import ctypes
import glob
import os
import pwd
import shutil
import signal
import subprocess
import sys
import tempfile
import time

VARIABLE = "BIHUAN_TEST_POSTGRES"
PREFIX = "bihuan-postgres-"
SETTINGS = {
    "listen_addresses": "",
    "max_connections": "60",
    "shared_buffers": "64MB",
    "max_wal_size": "256MB",
    "logging_collector": "off",
    "unix_socket_permissions": "0700",
}


def programs():
    """The folder of initdb and postgres: Debian's newest, or where the search path has them; None: nowhere."""
    found = sorted(glob.glob("/usr/lib/postgresql/*/bin/initdb"), key=lambda path: int(path.split("/")[4]))
    path = found[-1] if found else shutil.which("initdb")
    return os.path.dirname(os.path.realpath(path)) if path else None


def end_with_parent():
    """Should this script be killed, the server is not left behind: SIGQUIT stops it at once."""
    ctypes.CDLL(None).prctl(1, signal.SIGQUIT)


def remove_left_behind():
    """Folders of scripts that were killed: their process is no more."""
    for folder in glob.glob(os.path.join(tempfile.gettempdir(), PREFIX + "*")):
        process = os.path.basename(folder)[len(PREFIX):].split("-")[0]
        if process.isdigit() and not os.path.exists(f"/proc/{process}"):
            shutil.rmtree(folder, ignore_errors=True)


QUICK = {"fsync": "off", "full_page_writes": "off"}


class PrivatePostgres:
    def __init__(self, quick=False):
        self.settings = {**SETTINGS, **QUICK} if quick else SETTINGS
        self.bin = programs()
        remove_left_behind()
        self.folder = tempfile.mkdtemp(prefix=f"{PREFIX}{os.getpid()}-")
        self.data = os.path.join(self.folder, "data")
        self.log = os.path.join(self.folder, "log")
        self.server = None
        # PostgreSQL refuses to run as root.
        self.as_user = {}
        if os.getuid() == 0:
            user = pwd.getpwnam("postgres")
            os.chown(self.folder, user.pw_uid, user.pw_gid)
            self.as_user = {"user": user.pw_uid, "group": user.pw_gid, "extra_groups": []}

    def address(self):
        return f"host={self.folder} user=bihuan dbname=postgres"

    def make(self):
        made = subprocess.run(
            [f"{self.bin}/initdb", "--pgdata", self.data, "--username", "bihuan", "--encoding", "UTF8", "--locale",
             "C.UTF-8", "--auth", "trust", "--no-sync", "--no-instructions"],
            cwd=self.folder, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, **self.as_user)
        if made.returncode != 0:
            raise RuntimeError("initdb: " + made.stdout)

    def start(self):
        settings = [f"--{name}={value}" for name, value in self.settings.items()]
        with open(self.log, "ab") as log:
            self.server = subprocess.Popen(
                [f"{self.bin}/postgres", "-D", self.data, f"--unix_socket_directories={self.folder}", *settings],
                cwd=self.folder, stdin=subprocess.DEVNULL, stdout=log, stderr=log, preexec_fn=end_with_parent,
                start_new_session=True, **self.as_user)
        for _ in range(600):
            ready = subprocess.run([f"{self.bin}/pg_isready", "--quiet", "--host", self.folder]).returncode == 0
            if ready or self.server.poll() is not None:
                break
            time.sleep(0.05)
        if not ready:
            with open(self.log, encoding="utf-8", errors="replace") as log:
                raise RuntimeError("postgres did not start:\n" + log.read()[-2000:])

    def stop(self, how=signal.SIGINT):
        """SIGINT: in order. SIGQUIT: at once, as when it crashes."""
        if self.server and self.server.poll() is None:
            self.server.send_signal(how)
            self.server.wait(60)
        self.server = None

    def remove(self):
        self.stop(signal.SIGQUIT)
        shutil.rmtree(self.folder, ignore_errors=True)

    def __enter__(self):
        try:
            self.make()
            self.start()
        except BaseException:
            self.remove()
            raise
        return self

    def __exit__(self, *_):
        self.remove()


def run(command, environment):
    process = subprocess.Popen(command, env=environment)
    try:
        return process.wait()
    except BaseException:
        process.terminate()
        process.wait()
        raise


def main(command):
    quick = command[:1] == ["--quick"]
    command = command[quick:]
    if not command:
        sys.exit(__doc__)
    if os.environ.get(VARIABLE) or not programs():
        os.execvp(command[0], command)
    for number in (signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, lambda number, _: sys.exit(128 + number))
    try:
        with PrivatePostgres(quick) as postgres:
            code = run(command, {**os.environ, VARIABLE: postgres.address()})
    except KeyboardInterrupt:
        code = 128 + signal.SIGINT
    except (OSError, KeyError, RuntimeError) as error:
        print(f"private_postgres: {error}", file=sys.stderr)
        code = 1
    return code if code >= 0 else 128 - code


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
