#!/usr/bin/env python3
"""The arrows of src hold, and the checker finds what it must: each folder of fixtures/ is a small source
tree with the lines expected of it."""
import unittest
from pathlib import Path

import check

HERE = Path(__file__).resolve().parent


class Arrows(unittest.TestCase):
    def test_source_tree(self):
        self.assertEqual(check.check(HERE.parents[1]), [])

    def test_source_tree_is_really_read(self):
        files = list((HERE.parents[1] / "src").rglob("*.hpp"))
        self.assertGreater(len(files), 5)

    def test_fixtures(self):
        folders = sorted((HERE / "fixtures").iterdir())
        self.assertGreater(len(folders), 5)
        for folder in folders:
            with self.subTest(folder.name):
                expected = (folder / "expected.txt").read_text(encoding="utf-8").splitlines()
                self.assertEqual(check.check(folder) or ["every arrow holds"], expected)


if __name__ == "__main__":
    unittest.main()
