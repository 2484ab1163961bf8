"""Golden cases: *.case files, each a few commands with what they print and their exit code.

    # a comment
    $ bihuan extract --lang zh report.txt        (run in tests/cli/files; NAME=value may stand before bihuan)
    < a line of standard input
    the expected output, as it is
    ! the expected line on stderr
    [1]                                          exit code, only where it isn't 0

A file whose comments hold a line "@ county" has a folder of its own for all its commands: the files, and in county/
the sample county's ledger, afresh. Two more commands may then stand there:

    $ write sheet.csv                            the lines of standard input become this file
    $ sqlite county/ledger.db SQL                changes a database behind the program's back

BIHUAN_UPDATE_CASES=1 writes what the program now prints into the files: look at the difference before committing.
"""
import datetime
import os
import re
import shlex
import shutil
import sqlite3
import subprocess
import tempfile
import unittest
from pathlib import Path

from program import FILES, HERE, run


class Step:
    def __init__(self, command):
        self.command, self.stdin, self.stdout, self.stderr, self.code = command, [], [], [], 0

    def run(self, folder):
        words = shlex.split(self.command)
        stdin = "".join(line + "\n" for line in self.stdin).encode()
        environment = {}
        if folder != FILES:
            environment["BIHUAN_DATA"] = "county"
            if words[0] == "write":
                (folder / words[1]).write_bytes(stdin)
            if words[0] == "sqlite":
                with sqlite3.connect(folder / words[1]) as database:
                    assert database.execute(words[2]).rowcount > 0, "changes nothing: " + self.command
                database.close()
            if words[0] in ("write", "sqlite"):
                return subprocess.CompletedProcess(words, 0, b"", b"")
        while "=" in words[0]:
            name, value = words.pop(0).split("=", 1)
            environment[name] = value
        assert words.pop(0) == "bihuan", self.command
        return run(*words, stdin=stdin, cwd=folder, **environment)

    def text(self, stdout, stderr, code):
        lines = ["$ " + self.command, *("< " + line for line in self.stdin), *stdout]
        lines += ["! " + line for line in stderr]
        return lines + ([f"[{code}]"] if code else [])


def parse(path):
    """Comments and empty lines before the first command, then the steps."""
    head, steps = [], []
    for line in path.read_text().split("\n")[:-1]:
        if line.startswith("$ "):
            steps.append(Step(line[2:]))
        elif not steps:
            head.append(line)
        elif line.startswith("< "):
            steps[-1].stdin.append(line[2:])
        elif line.startswith("! "):
            steps[-1].stderr.append(line[2:])
        elif line.startswith("[") and line.endswith("]") and line[1:-1].isdigit():
            steps[-1].code = int(line[1:-1])
        else:
            steps[-1].stdout.append(line)
    return head, steps


def lines_of(output):
    """Lines as a case file holds them: carriage returns and the byte-order mark made visible, hashes and secrets as …, the day of the
    run (or the one before, when it ends after midnight) as TODAY"""
    text = output.decode().replace("\r", "␍").replace("\ufeff", "␀BOM␀")
    text = re.sub(r"\b([0-9a-f]{64}|[0-9a-f]{48})\b", "…", text)
    for hours in (8, 8 - 24):  # China Standard Time, as the program counts days
        day = datetime.datetime.now(datetime.timezone.utc) + datetime.timedelta(hours=hours)
        text = text.replace(str(day.date()), "TODAY")
    return text.split("\n")[:-1] if text.endswith("\n") else text.split("\n") if text else []


class Cases(unittest.TestCase):
    maxDiff = None

    def county(self):
        """A folder with the files and the sample county's ledger."""
        name = tempfile.TemporaryDirectory()
        self.addCleanup(name.cleanup)
        folder = Path(name.name)
        shutil.copytree(FILES, folder, dirs_exist_ok=True)
        made = run("init", "--sample", "--data", "county", cwd=folder)
        self.assertEqual(made.returncode, 0, made.stderr.decode())
        return folder


def case(path):
    def test(self):
        head, steps = parse(path)
        self.assertTrue(steps, f"{path.name} holds no command")
        folder = self.county() if "@ county" in head else FILES
        written = list(head)
        for step in steps:
            process = step.run(folder)
            now = (lines_of(process.stdout), lines_of(process.stderr), process.returncode)
            written += step.text(*now)
            if not os.environ.get("BIHUAN_UPDATE_CASES"):
                self.assertEqual(step.text(step.stdout, step.stderr, step.code), step.text(*now), path.name)
        if os.environ.get("BIHUAN_UPDATE_CASES"):
            path.write_text("\n".join(written) + "\n")
    return test


for file in sorted(Path(HERE).glob("*.case")):
    setattr(Cases, "test_" + file.stem.replace("-", "_"), case(file))

if __name__ == "__main__":
    unittest.main()
