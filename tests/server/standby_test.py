"""A PostgreSQL primary with a hot standby, by deploy/postgresql: the primary is lost, the standby promoted, and the server
goes on without a restart; the old primary comes back as the standby of the new one (docs/standby.md)."""
import os
import re
import signal
import subprocess
import sys
import tempfile
import time
import unittest
from pathlib import Path

SOURCE = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(SOURCE / "tests" / "api"), str(SOURCE / "tests" / "storage"), str(SOURCE / "tests" / "server")]
import contract  # noqa: E402
import private_postgres  # noqa: E402
from scenario_test import FrozenServer, played  # noqa: E402

ADMINISTRATOR = "系统管理员"
SETTINGS = SOURCE / "deploy" / "postgresql"


class Machine(private_postgres.PrivatePostgres):
    """A cluster with the settings of deploy/, at a socket of its own."""

    def configure(self, *files):
        # A test has no network and no certificate.
        text = "".join(re.sub(r"(?m)^(listen_addresses|ssl) ", r"#\1 ", (SETTINGS / name).read_text()) for name in files)
        with open(os.path.join(self.data, "postgresql.conf"), "a", encoding="utf-8") as file:
            file.write(text + "\nmax_slot_wal_keep_size = 1GB\nwal_keep_size = 64MB\n")

    def as_postgres(self, program, *words):
        return subprocess.run([f"{self.bin}/{program}", *words], check=True, capture_output=True, text=True,
                              cwd=self.folder, **self.as_user).stdout

    def asked(self, sql):
        return self.as_postgres("psql", "--host", self.folder, "--username", "bihuan", "--dbname", "postgres",
                                "--no-psqlrc", "--tuples-only", "--no-align", "--command", sql).strip()

    def source(self):
        return f"host={self.folder} user=bihuan_replicator dbname=postgres"

    def let_replicate(self):
        """The role of docs/standby.md, and what it grants."""
        self.asked("CREATE ROLE bihuan_replicator LOGIN REPLICATION")
        [granted] = re.findall(r'"(GRANT [^"]*)"', (SOURCE / "docs" / "standby.md").read_text())
        self.asked(granted)

    def follow(self, primary, slot):
        """Becomes what pg_basebackup makes of an empty folder."""
        primary.asked(f"SELECT pg_create_physical_replication_slot('{slot}')")
        self.as_postgres("pg_basebackup", "--host", primary.folder, "--username", "bihuan_replicator", "--pgdata", self.data,
                         "--wal-method", "stream", "--slot", slot, "--write-recovery-conf", "--checkpoint", "fast",
                         "--no-sync")

    def __enter__(self):
        return self  # made and started as the test says


def until(condition, seconds=20):
    end = time.monotonic() + seconds
    while not condition():
        if time.monotonic() > end:
            raise AssertionError("this did not come about")
        time.sleep(0.05)


class Standby(unittest.TestCase):
    def test_the_server_goes_on_with_the_standby(self):
        if private_postgres.programs() is None:
            self.skipTest("there is no PostgreSQL")
        with Machine() as a, Machine() as b, tempfile.TemporaryDirectory(prefix="bihuan-standby-") as folder:
            a.make()
            a.configure("primary.conf")
            a.start()
            a.let_replicate()
            b.follow(a, "bihuan_b")
            b.configure("standby.conf")
            b.start()
            county = Path(folder) / "county"
            both = f"postgresql:///postgres?host={a.folder},{b.folder}&user=bihuan&target_session_attrs=read-write"
            played(county, f"""@ 2025-01-06 09:00
> init --region 371799 --name 青禾县 --administrator 韩立新 --database {both}
{ADMINISTRATOR}> person add 吴岚
{ADMINISTRATOR}> person appoint 审计管理员 吴岚
""")
            with FrozenServer(county) as server:
                server.at("2025-02-28 16:00")
                administrator = contract.Client(server, ADMINISTRATOR)
                self.addCleanup(administrator.connection.close)
                self.fail_over(administrator, a, b)
                self.come_back(administrator, a, b)
                self.assertEqual(contract.Client(server, "审计管理员")("verify_journal")["faults"], [])

    def add(self, client, name):
        return client.ask("add_organisation", body={"name": name}).status

    def names(self, client):
        return {row["name"] for row in client("list_organisations", limit=200)["items"]}

    def fail_over(self, administrator, a, b):
        for number in range(20):
            self.assertEqual(self.add(administrator, f"县第{number}局"), 201)
        written = a.asked("SELECT pg_current_wal_lsn()")
        until(lambda: b.asked(f"SELECT pg_last_wal_replay_lsn() >= '{written}'") == "t")
        self.assertEqual(b.asked("SELECT pg_is_in_recovery()"), "t")

        a.stop(signal.SIGQUIT)  # as when its machine is lost
        for _ in range(3):
            refused = self.asked_anyway(administrator, "县无主局")
            self.assertEqual((refused.status, refused.json["type"]), (503, "urn:bihuan:problem:database_gone"))
        self.assertEqual(b.asked("SELECT pg_promote()"), "t")
        until(lambda: self.asked_anyway(administrator, "县新主局").status != 503)
        self.assertEqual(self.names(administrator), {f"县第{number}局" for number in range(20)} | {"县新主局"})

    def asked_anyway(self, client, name):
        """Also where the contract has it otherwise: without a database there is a 503."""
        operation = contract.OPERATIONS["add_organisation"]
        return client.send("POST", operation.address([]), f'{{"name":"{name}"}}'.encode(),
                           {"Content-Type": "application/json"})

    def come_back(self, administrator, a, b):
        b.asked("SELECT pg_create_physical_replication_slot('bihuan_a')")
        b.asked("CHECKPOINT")
        a.as_postgres("pg_rewind", "--target-pgdata", a.data, "--source-server", b.source(), "--write-recovery-conf",
                      "--no-sync")
        with open(os.path.join(a.data, "postgresql.auto.conf"), "a", encoding="utf-8") as file:
            file.write("primary_slot_name = 'bihuan_a'\n")
        a.start()
        self.assertEqual(a.asked("SELECT pg_is_in_recovery()"), "t")
        self.assertEqual(self.add(administrator, "县新局"), 201)
        until(lambda: a.asked("SELECT COUNT(*) FROM organisation WHERE name = '县新局'") == "1")


if __name__ == "__main__":
    unittest.main(verbosity=2)
