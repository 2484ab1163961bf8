"""The sample county's year through HTTP, each line of data/qinghe/2025.scenario by the post it names, ends in the
ledger that the command line makes of it: every record and every entry of the journal, to the millisecond.

The clock of the server is the scenario's. Founding the county is no route's business: play_at does it. On SQLite,
and on PostgreSQL where its programs are."""
import json
import re
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

SOURCE = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(SOURCE / "tests" / "api"), str(SOURCE / "tests" / "storage"), str(SOURCE / "tests" / "server")]
import contract  # noqa: E402
import private_postgres  # noqa: E402
from story import EXPECTED, REGISTRAR, SCENARIO, Line, Refused, Story, cause, scenario_lines, taken_apart  # noqa: E402
from verbs import VERBS  # noqa: E402


class FrozenServer(contract.Server):
    """The clock goes as the scenario says."""

    def tick(self):
        pass


def run_line(story, post, words):
    count = 2 if " ".join(words[:2]) in VERBS else 1
    name = " ".join(words[:count])
    if name not in VERBS:
        raise AssertionError(f"no operation for the verb {name}")
    operands, options = taken_apart(words[count:])
    line = Line(story, post, operands, options)
    line.kind, line.word = words[0], words[count - 1]
    VERBS[name](story, line)


def refusals():
    """What the command line says of the refused lines: line → sentence."""
    told, out = EXPECTED.read_text().splitlines(), {}
    for place, line in enumerate(told):
        if re.match(r"@ \S+ \S+  [^>=!]+!", line):
            out[line] = told[place + 1]
    return out


def played(folder, scenario):
    """By the commands of the command line, at the scenario's time."""
    subprocess.run([str(contract.BUILD / "play_at"), str(folder)], input=scenario.encode(), check=True,
                   cwd=SOURCE, stdout=subprocess.DEVNULL)


def play(folder, database):
    """The year through HTTP; how many lines."""
    lines = list(scenario_lines())
    number, moment, _, _, words = lines[0]
    assert words[0] == "init", words
    where = ["--database", database] if database else []
    founding = f"@ {moment}\n> " + " ".join(words + where) + "\n"
    # Founding: nobody can sign in to a region that is not there.
    played(folder, founding)
    expected = refusals()
    with FrozenServer(folder) as server:
        story = Story(server)
        for number, moment, post, sign, words in lines[1:]:
            if moment != server.moment:
                server.at(moment)
            where = f"2025.scenario:{number}: {post}{sign} {' '.join(words)}"
            try:
                run_line(story, post, words)
                if sign == "!":
                    raise AssertionError(f"{where}: not refused")
            except Refused as refused:
                if sign != "!":
                    raise AssertionError(f"{where}: {refused.told}") from refused
                sentence = expected[f"@ {moment}  {SOURCE_LINES[number].strip()}"]
                if cause(sentence) not in map(cause, refused.told):
                    raise AssertionError(f"{where}: {refused.told}, not: {sentence}") from refused
        story.close()
    return len(lines)


SOURCE_LINES = dict(enumerate(SCENARIO.read_text().splitlines(), 1))


def archive(folder):
    """The region's archive: table → its rows; without the codes, which nobody knows beforehand."""
    path = Path(folder) / "archive.jsonl"
    played(folder, f"@ 2026-02-01 09:00\n{REGISTRAR}> archive export {path}\n")
    tables, columns = {}, []
    for line in map(json.loads, path.read_text().splitlines()):
        if isinstance(line, list):
            rows.append(dict(zip(columns, line)))
        elif "table" in line:
            columns, rows = line["columns"], tables.setdefault(line["table"], [])
    tables["ballot_code"] = sorted(({**row, "code": None} for row in tables["ballot_code"]), key=str)
    return tables


def tell_difference(table, told, done):
    for left, right in zip(told, done):
        if left != right:
            keys = [key for key in left if left[key] != right.get(key)]
            raise AssertionError(f"{table}: {keys}\n  command line: {left}\n  HTTP:         {right}")
    raise AssertionError(f"{table}: {len(told)} rows by the command line, {len(done)} through HTTP")


def compare(folder, database_of):
    """The year both ways in two folders below `folder`; database_of(way): the address of its database, or None."""
    told, done = Path(folder) / "told", Path(folder) / "done"
    scenario = SCENARIO.read_text()
    if database_of("told"):
        scenario = re.sub("^(> init .*)$", rf"\1 --database {database_of('told')}", scenario, flags=re.M)
    played(told, scenario)
    lines = play(done, database_of("done"))
    by_words, through_http = archive(told), archive(done)
    # The journal first: it says which action went another way.
    for table in sorted(by_words, key=lambda name: name != "journal"):
        if by_words[table] != through_http[table]:
            tell_difference(table, by_words[table], through_http[table])
    return lines, len(by_words["journal"]), sum(map(len, by_words.values()))


class Scenario(unittest.TestCase):
    def check(self, database_of):
        with tempfile.TemporaryDirectory(prefix="bihuan-scenario-") as folder:
            lines, entries, rows = compare(folder, database_of)
        print(f"{lines} lines, {entries} entries of the journal, {rows} rows: the same both ways")
        self.assertGreater(entries, 1000)

    def test_sqlite(self):
        self.check(lambda way: None)

    def test_postgres(self):
        if private_postgres.programs() is None:
            self.skipTest("there is no PostgreSQL")
        with private_postgres.PrivatePostgres(quick=True) as server:
            def address(way):
                subprocess.run([f"{server.bin}/psql", "--quiet", "--host", server.folder, "--username", "bihuan",
                                "--dbname", "postgres", "--command", f"CREATE SCHEMA IF NOT EXISTS {way}"],
                               check=True, stderr=subprocess.DEVNULL)
                return (f"postgresql:///postgres?host={server.folder}&user=bihuan"
                        f"&options=-csearch_path%3D{way}")
            self.check(address)


if __name__ == "__main__":
    unittest.main(verbosity=2)
