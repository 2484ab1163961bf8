#!/usr/bin/env python3
"""The scorer says what a hand count says; the samples' gold files point at the characters they name."""
import json
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

TOP = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(TOP / "eval"))
import scoring  # noqa: E402

CONTRACT_SCORER = TOP.parent / "shared/contract/score.py"
SAMPLES = sorted(path for path in (TOP / "data/qinghe").glob("*.gold.jsonl") if path.name != "reconcile.gold.jsonl")


def record(begin, text="12", **changed):
    return {"begin": begin, "end": begin + len(text), "text": text, "kind": "target", "indicator": "新建学校",
            "alt": [], "measure": "level", "relation": "eq", "value": 12, "value_high": None, "unit": "所",
            "period": 2025, "scope": None, "optional": False} | changed


class Scoring(unittest.TestCase):
    def figures(self, gold, found):
        return scoring.score(gold, found)[0]

    def test_all_right(self):
        rows = [record(0), record(10)]
        self.assertEqual(set(self.figures(rows, rows).values()), {1.0})

    def test_one_missed_one_spurious(self):
        figures = self.figures([record(0), record(10)], [record(0), record(20)])
        self.assertEqual(figures["detection"], 0.5)
        self.assertEqual(figures["value"], 1.0)

    def test_wrong_unit(self):
        figures, errors = scoring.score([record(0), record(10)], [record(0), record(10, unit="处")])
        self.assertEqual((figures["unit"], figures["whole record"]), (0.5, 0.5))
        self.assertEqual([error[:2] for error in errors], [(10, "wrong")])

    def test_optional_and_words_count_neither_way(self):
        gold = [record(0), record(10, optional=True)]
        for found in ([record(0)], [record(0), record(10, unit="处")], [record(0), record(30, text="三")]):
            self.assertEqual(set(self.figures(gold, found).values()), {1.0})
        self.assertLess(self.figures(gold, [record(0), record(30, text="三", measure="rank")])["detection"], 1)

    def test_names(self):
        self.assertEqual(scoring.likeness("全县新增学位", "学位"), 1.0)
        self.assertLess(scoring.likeness("固定资产投资", "地区生产总值"), 0.1)
        figures = self.figures([record(0, alt=["建成学校数量"])], [record(0, indicator="建成学校数")])
        self.assertEqual(figures["indicator"], 1.0)

    def test_ranges(self):
        figures = self.figures([record(0, value_high=15)], [record(0)])
        self.assertEqual(figures["value"], 0.0)

    def test_reconciliation(self):
        line = {"target": record(0), "result": record(50), "verdict": "met"}
        silent = {"target": record(5), "result": None, "verdict": "unreported"}
        wrong = {"target": record(5), "result": record(60), "verdict": "met"}
        self.assertEqual(scoring.score_reconciliation([line, silent], [line, silent])[0], {"verdict": 1.0, "pair": 1.0})
        self.assertEqual(scoring.score_reconciliation([line, silent], [line, wrong])[0], {"verdict": 0.5, "pair": 0.5})

    def test_bars(self):
        self.assertEqual(scoring.missed_bars({"detection": 0.97, "unit": 0.97}, scoring.BARS),
                         ["detection 0.9700 < 0.98"])

    @unittest.skipUnless(CONTRACT_SCORER.exists(), "../shared/contract is absent")
    def test_agrees_with_the_contract(self):
        gold = scoring.read_records(SAMPLES[0])
        found = [dict(row) for row in gold]
        del found[3], found[20]
        found[5]["unit"] = "座"
        found[6]["indicator"] = "别的名称"
        found[7]["value"] += 1
        found.append(record(10 ** 6))
        with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf-8") as file:
            file.writelines(json.dumps(row, ensure_ascii=False) + "\n" for row in found)
            file.flush()
            lines = subprocess.run([sys.executable, CONTRACT_SCORER, SAMPLES[0], file.name], check=True,
                                   capture_output=True, text=True).stdout.splitlines()
        theirs = {line.split()[0]: float(line.split()[-1]) for line in lines[1:]}
        ours = self.figures(gold, found)
        for name, value in ours.items():
            self.assertAlmostEqual(value, theirs[name.replace("whole record", "whole-record")], 4, name)


class Samples(unittest.TestCase):
    def test_gold_points_at_its_characters(self):
        self.assertEqual(len(SAMPLES), 3)
        for path in SAMPLES:
            text = path.with_name(path.name.replace(".gold.jsonl", ".txt")).read_text(encoding="utf-8")
            rows = scoring.read_records(path)
            self.assertGreater(len(rows), 40)
            self.assertEqual([row["begin"] for row in rows], sorted(row["begin"] for row in rows))
            for row in rows:
                self.assertEqual(text[row["begin"]:row["end"]], row["text"], path.name)

    def test_reconciliation_points_at_statements(self):
        plan, report = (scoring.read_records(TOP / f"data/qinghe/{name}.gold.jsonl") for name in ("plan-2024", "report-2025"))
        lines = scoring.read_records(TOP / "data/qinghe/reconcile.gold.jsonl")
        self.assertEqual([line["target"]["begin"] for line in lines],
                         [row["begin"] for row in plan if row["kind"] == "target"])
        results = [line["result"]["begin"] for line in lines if line["result"]]
        self.assertEqual(len(results), len(set(results)))
        self.assertLessEqual(set(results), {row["begin"] for row in report if row["kind"] == "result"})


if __name__ == "__main__":
    unittest.main()
