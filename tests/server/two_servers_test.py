"""Two servers on one PostgreSQL: a thousand reports and whistles at once, each applied once; a round opened once.

Every report is sent to both servers at the version last seen: one takes it, the other tells of a conflict. Receipts of
whistles follow one another without a gap. Nothing is answered with a 5xx, and the journal verifies."""
import json
import subprocess
import sys
import tempfile
import threading
import unittest
from collections import Counter
from pathlib import Path

SOURCE = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(SOURCE / "tests" / "api"), str(SOURCE / "tests" / "storage"), str(SOURCE / "tests" / "server")]
import contract  # noqa: E402
import private_postgres  # noqa: E402
from scenario_test import FrozenServer, played  # noqa: E402
from story import OFFICE  # noqa: E402

UNITS, ITEMS, WHISTLES = 25, 20, 20  # whistles of each unit
THREADS = 8                          # asking at each server
REPORTS = UNITS * ITEMS


def story(database):
    """A county of so many units, each of which owes a report on each item."""
    units = [f"县第{number}局" for number in range(1, UNITS + 1)]
    leads = " ".join(f"--lead {unit}" for unit in units)
    rows = "".join(f"| {unit} | {unit}甲 |\n" for unit in units)
    items = "".join(f"| 任务{number} |\n" for number in range(1, ITEMS + 1))
    return f"""@ 2025-01-06 09:00
> init --region 371799 --name 青禾县 --administrator 韩立新 --database {database}
系统管理员* person add {{2}}
系统管理员* person appoint {{1}} {{2}}
| 安全管理员 | 周敏 |
| {OFFICE} | 郑晓东 |
系统管理员* org add {{1}}
系统管理员* person add {{2}}
系统管理员* person post {{1}}联络员 --unit {{1}}
安全管理员* person role {{1}}联络员 联络员
系统管理员* person appoint {{1}}联络员 {{2}}
{rows}{OFFICE}* task add {{1}} --year 2025 --due 2025-12-31 {leads}
{items}"""


class Crowd:
    """Threads, each with its own connections, that take the next thing to be done until nothing is left."""

    def __init__(self, servers, jobs):
        self.jobs, self.lock = iter(jobs), threading.Lock()
        self.answers = []
        self.failed = []
        self.threads = [threading.Thread(target=self.run, args=(server,)) for server in servers for _ in range(THREADS)]

    def run(self, server):
        clients = {}
        while True:
            with self.lock:
                job = next(self.jobs, None)
            if job is None:
                for client in clients.values():
                    client.connection.close()
                return
            post, name, places, body, version = job
            client = clients.setdefault(post, contract.Client(server, post))
            headers = {"Content-Type": "application/json", **({"If-Match": f'"{version}"'} if version else {})}
            try:
                answer = client.send("POST", contract.OPERATIONS[name].address(places),
                                     json.dumps(body, ensure_ascii=False).encode(), headers)
                kept = (name, tuple(places), answer.status, answer.json)
            except Exception as error:  # told at the end
                kept = None
                self.failed.append(repr(error))
            with self.lock:
                if kept:
                    self.answers.append(kept)

    def done(self):
        for thread in self.threads:
            thread.start()
        for thread in self.threads:
            thread.join()
        return self.answers


class TwoServers(unittest.TestCase):
    def test_each_is_applied_once(self):
        if private_postgres.programs() is None:
            self.skipTest("there is no PostgreSQL")
        with private_postgres.PrivatePostgres() as postgres, \
                tempfile.TemporaryDirectory(prefix="bihuan-servers-") as folder:
            county = Path(folder) / "county"
            played(county, story(f"postgresql:///postgres?host={postgres.folder}&user=bihuan"))
            with FrozenServer(county) as first, FrozenServer(county) as second:
                servers = (first, second)
                for server in servers:
                    server.at("2025-02-28 16:00")
                self.once(servers)

    def once(self, servers):
        office = contract.Client(servers[0], OFFICE)
        opening = (OFFICE, "open_round", [], {"date": "2025-02-28", "year": 2025}, None)
        opened = Counter(status for _, _, status, _ in Crowd(servers, [opening] * 2 * THREADS).done())
        self.assertEqual(opened, {200: 1, 409: 2 * THREADS - 1})

        posts = {post["organisation"]: post["title"] for post in self.all(office, "list_posts") if post["organisation"]}
        reports = self.all(office, "list_reports")
        self.assertEqual(len(reports), REPORTS)
        jobs = []
        for report in reports:
            post = posts[report["organisation"]]
            sent = (post, "submit_report", [report["id"]], {"progress": f"报送{report['id']}"}, report["version"])
            jobs += [sent, sent]
        for number, post in enumerate(list(posts.values()) * WHISTLES):
            # A whistle behind each two reports.
            jobs.insert(3 * number + 2, (post, "file_whistle", [], {"title": f"哨{number}", "asker_name": f"店{number}"},
                                         None))
        crowd = Crowd(servers, jobs)
        answers = crowd.done()
        self.assertEqual(crowd.failed, [])
        self.assertEqual(len(answers), len(jobs))
        wrong = [answer for answer in answers if answer[2] not in (200, 201, 409)]
        self.assertEqual(wrong[:3], [])

        sent = Counter((places, status) for name, places, status, _ in answers if name == "submit_report")
        for report in reports:
            self.assertEqual((sent[((report["id"],), 200)], sent[((report["id"],), 409)]), (1, 1), report["id"])
        receipts = sorted(told["whistle"]["receipt"] for name, _, _, told in answers if name == "file_whistle")
        wanted = [f"QS2025-{number:04}" for number in range(1, UNITS * WHISTLES + 1)]
        self.assertEqual(receipts, wanted)

        self.assertEqual({report["state"] for report in self.all(office, "list_reports")}, {"submitted"})
        self.assertEqual(len(self.all(office, "list_whistles")), UNITS * WHISTLES)
        verified = office("verify_journal")
        self.assertEqual(verified["faults"], [])
        office.connection.close()

    @staticmethod
    def all(client, name):
        rows, cursor = [], {}
        while cursor is not None:
            page = client(name, limit=200, **cursor)
            rows += page["items"]
            cursor = {"cursor": page["next"]} if page["next"] else None
        return rows


if __name__ == "__main__":
    unittest.main(verbosity=2)
