#!/usr/bin/env python3
"""What the READMEs show is what the program prints.

A ```console block after a line <!-- tested --> is run line by line ("$ command"), in a folder that holds a copy of
data/, with bihuan on the path; the lines below a command are its output. A line of only … stands for any lines.
"""
import os
import re
import shutil
import subprocess
import tempfile
import unittest
from pathlib import Path

TOP = Path(__file__).resolve().parents[2]
BLOCK = re.compile(r"<!-- tested -->\n+```console\n(.*?)```", re.DOTALL)
READMES = {"README.md": "C.UTF-8", "README.zh-CN.md": "zh_CN.UTF-8"}


def commands(text):
    """(command, expected output) of every tested block."""
    for block in BLOCK.findall(text):
        for part in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]:
            command, _, output = part.partition("\n")
            yield command, output.strip("\n")


def pattern_of(expected):
    lines = [".*" if line.strip() == "…" else re.escape(line.rstrip()) for line in expected.splitlines()]
    return re.compile("\n".join(lines), re.DOTALL)


class Readme(unittest.TestCase):
    maxDiff = None

    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)
        shutil.copytree(TOP / "data", self.folder / "data")
        (self.folder / "bin").mkdir()
        (self.folder / "bin/bihuan").symlink_to(Path(os.environ["BIHUAN_PROGRAM"]).resolve())

    def test_commands(self):
        for name, locale in READMES.items():
            found = list(commands((TOP / name).read_text(encoding="utf-8")))
            self.assertGreaterEqual(len(found), 2, name)
            for command, expected in found:
                with self.subTest(f"{name}: {command}"):
                    done = subprocess.run(
                        ["bash", "-c", command], cwd=self.folder, capture_output=True, text=True, check=False,
                        env=os.environ | {"LC_ALL": locale, "LANG": locale, "LANGUAGE": "",
                                          "PATH": f"{self.folder / 'bin'}:{os.environ['PATH']}"})
                    output = "\n".join(line.rstrip() for line in done.stdout.strip("\n").splitlines())
                    self.assertEqual(done.returncode, 0, done.stderr)
                    if not pattern_of(expected).fullmatch(output):
                        self.assertEqual(output, expected)

    def test_both_show_the_same(self):
        shown = [[command for command, _ in commands((TOP / name).read_text(encoding="utf-8"))] for name in READMES]
        self.assertEqual(shown[0], shown[1])

    def test_both_have_the_same_sections(self):
        marks = [re.findall(r"^#+", (TOP / name).read_text(encoding="utf-8"), re.MULTILINE) for name in READMES]
        self.assertEqual(marks[0], marks[1])

    def test_links_lead_somewhere(self):
        pages = [*TOP.glob("*.md"), *TOP.glob("docs/**/*.md"), *TOP.glob("src/**/*.md"), *TOP.glob("*/README.md")]
        self.assertGreater(len(pages), 8)
        for page in pages:
            for link in re.findall(r"\]\(([^)#:]+)[^):]*\)", page.read_text(encoding="utf-8")):
                self.assertTrue((page.parent / link).exists(), f"{page.relative_to(TOP)}: {link}")


if __name__ == "__main__":
    unittest.main()
