#!/usr/bin/env python3
"""The same text gives the same records whatever file it arrives in: encodings, docx, pdf, html, doc, ofd.

Documents: the project's samples and, where ../shared is there, real ones (three; all with BIHUAN_SLOW_TESTS=1).
"""
import difflib
import json
import os
import shutil
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

import make

TOP = Path(__file__).resolve().parents[2]
PROGRAM = os.environ.get("BIHUAN_PROGRAM", str(TOP / "build/dev/bihuan"))
SLOW = os.environ.get("BIHUAN_SLOW_TESTS") == "1"
USUAL_SHARED = {"juye-report-2024", "wenshang-tasks-2023", "zhejiang-report-2026"}
PLACES = {"begin", "end"}  # where it stands: the only thing that may differ between formats


def documents():
    own = sorted((TOP / "data/qinghe").glob("*.txt"))
    shared = sorted((TOP.parent / "shared").glob("documents/*.txt")) + sorted((TOP.parent / "shared").glob("corpus/*.txt"))
    return own + [path for path in shared if SLOW or path.stem in USUAL_SHARED]


def without_places(value):
    if isinstance(value, dict):
        return {key: without_places(inner) for key, inner in value.items() if key not in PLACES}
    if isinstance(value, list):
        return [without_places(inner) for inner in value]
    return value


def records(verb, path):
    done = subprocess.run([PROGRAM, verb, "--format", "jsonl", str(path)], check=False, capture_output=True, text=True,
                          timeout=120)
    if done.returncode != 0:
        raise AssertionError(f"bihuan {verb} {path}: {done.stderr}")
    return [json.dumps(without_places(json.loads(line)), ensure_ascii=False, sort_keys=True)
            for line in done.stdout.splitlines()]


class SameRecords(unittest.TestCase):
    maxDiff = None

    @classmethod
    def setUpClass(cls):
        cls.folder = Path(tempfile.mkdtemp(prefix="bihuan-formats-"))
        cls.addClassCleanup(shutil.rmtree, cls.folder, ignore_errors=True)
        cls.originals = {path.stem: path for path in documents()}
        cls.texts = {name: path.read_text(encoding="utf-8-sig") for name, path in cls.originals.items()}
        papers = []
        for name, text in cls.texts.items():
            papers.append(cls.folder / f"{name}.fodt")
            papers[-1].write_text(make.paper(make.paragraphs_of(text)), encoding="utf-8")
        cls.made = {}
        for kind in ("pdf", "docx", "html"):
            cls.made[kind] = dict(zip(cls.texts, make.convert(papers, kind, cls.folder)))
        cls.expected = {(verb, name): records(verb, path)
                        for verb in ("extract", "tasks") for name, path in cls.originals.items()}

    def assert_same(self, name, path):
        for verb in ("extract", "tasks"):
            expected, got = self.expected[verb, name], records(verb, path)
            if expected != got:
                lines = list(difflib.unified_diff(expected, got, "txt", path.suffix, lineterm="", n=0))
                self.fail(f"{verb} of {name} as {path.name}: {len(lines)} lines differ\n" + "\n".join(lines[:20]))

    def each(self, make_file):
        for name, text in self.texts.items():
            with self.subTest(name):
                self.assert_same(name, make_file(name, text))

    def encoded(self, encoding, errors="strict"):
        def write(name, text):
            path = self.folder / f"{name}.{encoding}.txt"
            path.write_bytes(text.encode(encoding, errors))
            return path
        self.each(write)

    def test_there_is_something_to_compare(self):
        for name in self.texts:
            self.assertGreater(len(self.expected["extract", name]), 5, name)

    def test_utf_8_with_mark(self):
        self.encoded("utf-8-sig")

    def test_gb18030(self):
        self.encoded("gb18030")

    def test_utf_16(self):
        self.encoded("utf-16")
        self.encoded("utf-16-be")

    def test_docx(self):
        self.each(lambda name, text: self.made["docx"][name])

    def test_pdf(self):
        self.each(lambda name, text: self.made["pdf"][name])

    def test_html_of_an_office(self):
        self.each(lambda name, text: self.made["html"][name])

    def test_html_of_a_site(self):
        def write(name, text):
            path = self.folder / f"{name}.page.html"
            path.write_text(make.web_page(make.paragraphs_of(text)), encoding="utf-8")
            return path
        self.each(write)

    def test_ofd(self):
        def write(name, text):
            make.ofd_from_pdf(self.made["pdf"][name], self.folder / f"{name}.ofd")
            return self.folder / f"{name}.ofd"
        self.each(write)

    def test_doc(self):
        # One is enough: every read starts LibreOffice anew, and what comes out is a docx again.
        name = next(iter(self.texts))
        self.assert_same(name, make.convert([self.made["docx"][name]], "doc", self.folder)[0])


if __name__ == "__main__":
    for needed in ("soffice", "pdftotext", PROGRAM):
        if shutil.which(needed) is None:
            print(f"skipped: {needed} is not installed")
            sys.exit(77)
    unittest.main()
