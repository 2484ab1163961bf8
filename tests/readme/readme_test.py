#!/usr/bin/env python3
"""What the READMEs show is what the program prints.

A ```console block after a line <!-- tested --> is run line by line ("$ command"), in a folder of each README's own that
holds a copy of data/, with bihuan on the path; the lines below a command are its output. A … stands for any text or lines.

readme_test.py --write puts the program's present output into the READMEs (long outputs cut in the middle).
"""
import os
import re
import shutil
import subprocess
import sys
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


def shows(expected, output):
    """What a README shows is this output, where … stands for anything."""
    return re.fullmatch(".*".join(map(re.escape, expected.split("…"))), output, re.DOTALL) is not None


def make_folder(folder):
    shutil.copytree(TOP / "data", folder / "data")
    (folder / "bin").mkdir()
    program = os.environ.get("BIHUAN_PROGRAM", TOP / "build/dev/bihuan")
    (folder / "bin/bihuan").symlink_to(Path(program).resolve())


def run(command, folder, locale):
    """(exit code, output without trailing blanks, error output)"""
    done = subprocess.run(["bash", "-c", command], cwd=folder, capture_output=True, text=True, check=False,
                          env=os.environ | {"LC_ALL": "", "LC_MESSAGES": "", "LANGUAGE": "", "LANG": locale,
                                            "PATH": f"{folder / 'bin'}:{os.environ['PATH']}"})
    lines = [line.rstrip() for line in done.stdout.strip("\n").splitlines()]
    return done.returncode, "\n".join(lines), done.stderr


def write():
    """Puts the present output below every tested command."""
    with tempfile.TemporaryDirectory() as name:
        for readme, locale in READMES.items():
            folder = Path(name) / readme
            make_folder(folder)

            def filled(block, folder=folder, locale=locale):
                parts = []
                for command, expected in commands(block.group(0)):
                    output = run(command, folder, locale)[1]
                    lines = output.splitlines()
                    if shows(expected, output):
                        lines = expected.splitlines()
                    elif len(lines) > 20:
                        lines = [*lines[:15], "…", lines[-1]]
                    parts += [f"$ {command}", *lines]
                return "<!-- tested -->\n```console\n" + "\n".join(parts) + "\n```"
            path = TOP / readme
            path.write_text(BLOCK.sub(filled, path.read_text(encoding="utf-8")), encoding="utf-8")


class Readme(unittest.TestCase):
    maxDiff = None

    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)

    def test_commands(self):
        for name, locale in READMES.items():
            found = list(commands((TOP / name).read_text(encoding="utf-8")))
            self.assertGreaterEqual(len(found), 2, name)
            make_folder(self.folder / name)
            for command, expected in found:
                with self.subTest(f"{name}: {command}"):
                    code, output, errors = run(command, self.folder / name, locale)
                    self.assertEqual(code, 0, errors)
                    if not shows(expected, output):
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
    if sys.argv[1:] == ["--write"]:
        write()
    else:
        unittest.main()
