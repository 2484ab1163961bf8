"""A running `bihuan serve` for the tests, and requests as raw bytes."""
import os
import re
import select
import shutil
import signal
import socket
import subprocess
import tempfile

PROGRAM = os.environ["BIHUAN_PROGRAM"]


class Server:
    """bihuan serve over a fresh ledger; `settings`: lines of serve.toml."""

    def __init__(self, settings="", words=(), environment=None):
        self.folder = tempfile.mkdtemp(prefix="bihuan-serve-")
        self.data = os.path.join(self.folder, "data")
        subprocess.run([PROGRAM, "init", "--region", "371799", "--name", "青禾县", "--administrator", "王立", "--data",
                        self.data], check=True, capture_output=True)
        with open(os.path.join(self.data, "serve.toml"), "w", encoding="utf-8") as file:
            file.write("port = 0\n" + settings)
        self.process = subprocess.Popen([PROGRAM, "serve", "--data", self.data, "--log", "json", *words],
                                        stderr=subprocess.PIPE, env={**os.environ, **(environment or {})})
        self.log = b""
        self.port = int(re.search(rb'"port":"(\d+)"', self.wait_for(b'"listening"')).group(1))

    def wait_for(self, words, seconds=20):
        """The first line of the log that holds `words`."""
        while True:
            for line in self.log.split(b"\n"):
                if words in line:
                    return line
            if not select.select([self.process.stderr], [], [], seconds)[0]:
                raise AssertionError(f"{words} is not in the log:\n{self.log.decode()}")
            more = os.read(self.process.stderr.fileno(), 65536)
            if not more:
                raise AssertionError(f"the server ended:\n{self.log.decode()}")
            self.log += more

    def signal(self, number):
        self.process.send_signal(number)

    def stop(self):
        if self.process.poll() is None:
            self.signal(signal.SIGTERM)
        self.log += self.process.communicate(timeout=30)[1]
        shutil.rmtree(self.folder)
        return self.process.returncode

    def connect(self):
        return socket.create_connection(("127.0.0.1", self.port), timeout=20)

    def ask(self, raw):
        """What the server says to these bytes until it closes the connection."""
        with self.connect() as connection:
            try:
                connection.sendall(raw)
            except OSError:
                pass  # it has refused already
            return read_all(connection)


def read_all(connection):
    out = b""
    while True:
        try:
            more = connection.recv(65536)
        except ConnectionResetError:
            return out
        if not more:
            return out
        out += more


def get(path, *headers):
    return "\r\n".join([f"GET {path} HTTP/1.1", "Host: a", "Connection: close", *headers, "", ""]).encode()
