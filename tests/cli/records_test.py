"""Every record format has a schema, and what the program prints follows it."""
import json
import sys
import unittest
from pathlib import Path

try:
    from jsonschema import Draft202012Validator, RefResolver
except ImportError:
    print("skipped: python3-jsonschema is not installed")
    sys.exit(77)

from program import FILES, SOURCE, run

SCHEMAS = {path.name.split(".")[0]: json.loads(path.read_text())
           for path in (SOURCE / "docs" / "formats").glob("*.schema.json")}
STORE = {schema["$id"]: schema for schema in SCHEMAS.values()}
VERBS = ("extract", "explain", "tasks", "livelihood", "glossary", "outline", "quantities", "text", "about")


def validator(name):
    schema = SCHEMAS[name]
    return Draft202012Validator(schema, resolver=RefResolver(schema["$id"], schema, store=STORE))


def documents():
    """Our own fixtures, the project's samples, and the shared documents where they are."""
    found = [FILES / "plan.txt", FILES / "report.txt", FILES / "tasks.txt"]
    for folder in (SOURCE / "data", SOURCE.parent / "shared" / "documents"):
        found += sorted(folder.rglob("*.txt"))
    return found


class Records(unittest.TestCase):
    def check(self, name, *words, note=""):
        process = run(*words, "--format", "jsonl")
        self.assertEqual((process.returncode, process.stderr.decode()), (0, note), words)
        check = validator(name)
        records = [json.loads(line) for line in process.stdout.decode().splitlines()]
        for record in records:
            for error in check.iter_errors(record):
                self.fail(f"{words}: {error.message} at {list(error.absolute_path)} in {record}")
        return records

    def test_schemas_are_schemas(self):
        self.assertEqual(set(SCHEMAS), set(VERBS) | {"reconcile", "compare"})
        for schema in SCHEMAS.values():
            Draft202012Validator.check_schema(schema)

    def test_schemas_refuse_what_is_wrong(self):
        record = self.check("extract", "extract", FILES / "report.txt")[0]
        check = validator("extract")
        for change in ({"kind": "promise"}, {"value": "3"}, {"value_high": 4}, {"begin": -1}, {"extra": 1}):
            self.assertFalse(check.is_valid({**record, **change}), change)
        self.assertFalse(check.is_valid({key: value for key, value in record.items() if key != "unit"}))

    def test_every_verb_on_every_document(self):
        for verb in VERBS:
            count = 0
            for path in documents():
                records = self.check(verb, verb, path)
                self.assertTrue(all("file" not in record for record in records))
                count += len(records)
            self.assertGreater(count, 0, verb)

    def test_offsets_slice_the_raw_text(self):
        for path in documents():
            raw = run("text", "--raw", path).stdout.decode()
            for verb in ("extract", "quantities"):
                for record in self.check(verb, verb, path):
                    self.assertEqual(raw[record["begin"]:record["end"]], record["text"], (path, verb))

    def test_several_files_name_their_file_first(self):
        for verb in VERBS:
            records = self.check(verb, verb, FILES / "plan.txt", FILES / "report.txt", FILES / "tasks.txt")
            self.assertTrue(all(next(iter(record)) == "file" for record in records), verb)

    def test_reconcile_and_compare(self):
        lines = self.check("reconcile", "reconcile", FILES / "plan.txt", FILES / "report.txt")
        self.assertEqual({line["verdict"] for line in lines}, {"met", "missed", "unreported"})
        rows = self.check("compare", "compare", FILES)
        self.assertTrue(any(cell["value"] is not None for row in rows for cell in row["cells"]))
        self.check("compare", "compare", FILES, "--indicator", "GDP", "--indicator", "没有这个指标",
                   note="bihuan: note: no document states 没有这个指标\n")


if __name__ == "__main__":
    unittest.main()
