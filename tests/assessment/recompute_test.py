#!/usr/bin/env python3
"""Counties made by chance are assessed by the program and again by recompute.py, from the raw records."""
import os
import sqlite3
import subprocess
import tempfile
import unittest
from pathlib import Path

import recompute

WRITER = Path(os.environ["BIHUAN_BUILD"]) / "assessment_writer"


class Recompute(unittest.TestCase):
    def made(self, folder, seed):
        ledger = Path(folder) / f"{seed}.db"
        subprocess.run([WRITER, ledger, str(seed)], check=True)
        return ledger

    def test_scores_are_the_same_to_the_last_decimal(self):
        with tempfile.TemporaryDirectory() as folder:
            for seed in range(1, 9):
                with self.subTest(seed):
                    faults, compared = recompute.differences(self.made(folder, seed))
                    self.assertEqual(faults[:5], [])
                    self.assertGreater(compared, 500)

    def test_a_changed_record_shows(self):
        with tempfile.TemporaryDirectory() as folder:
            ledger = self.made(folder, 1)
            base = sqlite3.connect(ledger)
            base.execute("UPDATE whistle SET late = 1 - late WHERE state = 'closed'")
            base.commit()
            faults, _ = recompute.differences(ledger)
            self.assertTrue(any("whistles_late" in fault for fault in faults), faults[:3])


if __name__ == "__main__":
    unittest.main()
