"""Large files on their way in: they lie on the disk without a name and not in memory, go when their sender does, and who
sends one is told how far the work on it has come."""
import json
import os
import re
import socket
import sys
import time
import unittest
import urllib.parse
from pathlib import Path

SOURCE = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(SOURCE / "tests" / "api"), str(SOURCE / "tests" / "server")]
import contract  # noqa: E402
from scenario_test import FrozenServer, played  # noqa: E402

OFFICE = "督查室"
MEGABYTE = 1 << 20
ROWS = 2000


def until(condition, seconds=20):
    end = time.monotonic() + seconds
    while not condition():
        if time.monotonic() > end:
            raise AssertionError("this did not come about")
        time.sleep(0.02)


class Uploads(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        folder = contract.temporary_folder()
        cls.addClassCleanup(folder.cleanup)
        played(Path(folder.name) / "county", f"""@ 2025-01-06 09:00
> init --region 371799 --name 青禾县 --administrator 韩立新
系统管理员* person add {{2}}
系统管理员* person appoint {{1}} {{2}}
| 安全管理员 | 周敏 |
| {OFFICE} | 郑晓东 |
系统管理员* org add {{1}}
| 县财政局 |
""")
        cls.server = FrozenServer(Path(folder.name) / "county")
        cls.addClassCleanup(cls.server.stop)
        cls.server.at("2025-02-28 16:00")

    def spools(self):
        """The server's open files without a name."""
        folder = f"/proc/{self.server.process.pid}/fd"
        links = []
        for name in os.listdir(folder):
            try:
                links.append(os.readlink(f"{folder}/{name}"))
            except OSError:
                pass
        return [link for link in links if link.endswith("(deleted)") and "#" in link or ".bihuan-body" in link]

    def anonymous(self):
        """Megabytes of memory that no file lies behind."""
        with open(f"/proc/{self.server.process.pid}/status", encoding="utf-8") as file:
            return int(re.search(r"RssAnon:\s+(\d+)", file.read()).group(1)) / 1024

    def post(self, connection, path, size):
        connection.sendall(f"POST {path} HTTP/1.1\r\nHost: a\r\nAuthorization: Post {urllib.parse.quote(OFFICE)}\r\n"
                           f"Content-Type: application/octet-stream\r\nContent-Length: {size}\r\n\r\n".encode())

    def test_a_large_file_lies_on_the_disk_while_it_comes(self):
        before = self.anonymous()
        with socket.create_connection(("127.0.0.1", self.server.port), timeout=20) as connection:
            self.post(connection, "/api/v1/371799/documents?name=a.txt&year=2025", 40 * MEGABYTE)
            for _ in range(39):
                connection.sendall(b"x" * MEGABYTE)
            until(lambda: len(self.spools()) == 1)
            self.assertLess(self.anonymous() - before, 10)
        until(lambda: not self.spools())  # gone with who sent it
        with socket.create_connection(("127.0.0.1", self.server.port), timeout=60) as connection:
            self.post(connection, "/api/v1/371799/archive/import?name=a", 5 * MEGABYTE)
            connection.sendall(b"x" * 5 * MEGABYTE)
            self.assertRegex(connection.recv(4096), rb"^HTTP/1.1 4\d\d ")
        until(lambda: not self.spools())  # and with its answer

    def test_who_imports_is_told_how_far_it_has_come(self):
        rows = "".join(f"{number},修建农村公路{number}公里,县财政局,2025年12月\n" for number in range(1, ROWS + 1))
        sheet = ("序号,工作任务,牵头单位,完成时限\n" + rows).encode()
        with socket.create_connection(("127.0.0.1", self.server.port), timeout=20) as stream:
            stream.sendall(f"GET /api/v1/371799/events HTTP/1.1\r\nHost: a\r\nAuthorization: Post "
                           f"{urllib.parse.quote(OFFICE)}\r\n\r\n".encode())
            told = stream.recv(65536)
            office = contract.Client(self.server, OFFICE)
            self.addCleanup(office.connection.close)
            answer = office.ask("import_sheet", file=sheet, query={"name": "台账.csv", "year": 2025})
            self.assertEqual((answer.status, answer.json["counts"]["created"]), (200, ROWS))
            while f'"done":{ROWS}'.encode() not in told:
                told += stream.recv(65536)
        events = [json.loads(data) for data in re.findall(rb"event: progress\ndata: (.*)\n", told)]
        self.assertEqual({(event["task"], event["total"], event["request"]) for event in events},
                         {("import_sheet", ROWS, answer.headers["X-Request-Id"])})
        done = [event["done"] for event in events]
        self.assertEqual(done, sorted(done))
        self.assertEqual(done[-1], ROWS)


if __name__ == "__main__":
    unittest.main(verbosity=2)
