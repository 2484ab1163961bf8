"""Golden cases: *.case files, each a few commands with what they print and their exit code.

    # a comment
    $ bihuan extract --lang zh report.txt        (run in tests/cli/files; NAME=value may stand before bihuan)
    < a line of standard input
    the expected output, as it is
    ! the expected line on stderr
    [1]                                          exit code, only where it isn't 0

BIHUAN_UPDATE_CASES=1 writes what the program now prints into the files: look at the difference before committing.
"""
import os
import shlex
import unittest
from pathlib import Path

from program import HERE, run


class Step:
    def __init__(self, command):
        self.command, self.stdin, self.stdout, self.stderr, self.code = command, [], [], [], 0

    def run(self):
        words = shlex.split(self.command)
        environment = {}
        while "=" in words[0]:
            name, value = words.pop(0).split("=", 1)
            environment[name] = value
        assert words.pop(0) == "bihuan", self.command
        stdin = "".join(line + "\n" for line in self.stdin).encode()
        return run(*words, stdin=stdin, **environment)

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
    """Lines as a case file holds them: carriage returns and the byte-order mark made visible."""
    text = output.decode().replace("\r", "␍").replace("\ufeff", "␀BOM␀")
    return text.split("\n")[:-1] if text.endswith("\n") else text.split("\n") if text else []


class Cases(unittest.TestCase):
    maxDiff = None


def case(path):
    def test(self):
        head, steps = parse(path)
        self.assertTrue(steps, f"{path.name} holds no command")
        written = list(head)
        for step in steps:
            process = step.run()
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
