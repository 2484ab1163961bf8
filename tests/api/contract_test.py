"""Drives every operation of api/openapi.yaml against the real server and holds each answer to its schema.

The steps stand in steps.py and steps_*.py: each has drive(county). An operation that no step drives is a failure."""
import sys
import unittest

import contract
import steps
from contract import OPERATIONS, County


def modules():
    """steps.py first: the others find its units, posts and items there."""
    yield steps
    folder = contract.SOURCE / "tests" / "api"
    for path in sorted(folder.glob("steps_*.py")):
        yield __import__(path.stem)


class Contract(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = contract.temporary_folder()
        cls.county = County(cls.folder.name + "/county")

    @classmethod
    def tearDownClass(cls):
        code = cls.county.stop()
        cls.folder.cleanup()
        if code:
            raise AssertionError(f"the server ended with {code}")

    def test_1_every_operation_is_driven(self):
        for module in modules():
            module.drive(self.county)
        left = sorted(set(OPERATIONS) - self.county.driven)
        self.assertEqual(left, [], f"{len(left)} operations that no step drives")

    def test_2_nobody_gets_in_without_signing_in(self):
        nobody = self.county.as_("")
        for operation in OPERATIONS.values():
            if operation.open_to_anybody:
                continue
            places = [1 if operation.place(name)["type"] == "integer" else "x" for name in operation.places]
            answer = nobody.ask(operation.name, *places, body={} if operation.asked is not None else contract.NO_BODY)
            self.assertEqual(answer.status, 401, operation.name)

    def test_3_what_the_schema_refuses_is_refused(self):
        office = self.county.as_("督查室")
        for operation in OPERATIONS.values():
            if operation.asked is None:
                continue
            places = [1 if operation.place(name)["type"] == "integer" else "x" for name in operation.places]
            answer = office.ask(operation.name, *places, body={"no_such_field": 1})
            with self.subTest(operation.name):
                self.assertEqual(answer.status, 422, answer.bytes)
                pointers = {error["pointer"] for error in answer.json["errors"]}
                schema = contract.resolved(operation.asked)
                self.assertEqual(pointers, {"/no_such_field"} | {f"/{name}" for name in schema.get("required", [])})

    def test_4_no_such_page_method_or_json(self):
        office = self.county.as_("督查室")
        for method, address, body, type_, status in (
                ("GET", "/api/v1/371799/nothing", None, None, 404),
                ("GET", "/api/v1/371799/items/x", None, None, 404),
                ("GET", "/api/v1/371799/items/0", None, None, 404),
                ("GET", "/api/v1/371799/items/99999999999999999999", None, None, 404),
                ("PUT", "/api/v1/371799/items", b"{}", "application/json", 405),
                ("POST", "/api/v1/371799/items", b"{", "application/json", 400),
                ("POST", "/api/v1/371799/items", b"{}", "text/plain", 400),
                ("POST", "/api/v1/371799/items", b"[]", "application/json", 422),
                ("GET", "/api/v1/371799/items?limit=0", None, None, 422),
                ("GET", "/api/v1/371799/items?limit=201", None, None, 422),
                ("GET", "/api/v1/371799/items?sort=nothing", None, None, 422),
                ("GET", "/api/v1/371799/items?fields=id,nothing", None, None, 422),
                ("GET", "/api/v1/371799/items?cursor=x", None, None, 422),
                ("GET", "/api/v1/371799/items?state=nothing", None, None, 422),
                ("GET", "/api/v1/371799/items?nothing=1", None, None, 422)):
            answer = office.send(method, address, body, {"Content-Type": type_} if type_ else {})
            with self.subTest(address):
                self.assertEqual(answer.status, status, answer.bytes)
                self.assertEqual(answer.type, "application/problem+json")
                self.assertEqual(answer.json["status"], status)

    def test_5_problems_speak_the_language_asked_for(self):
        office = self.county.as_("督查室")
        english = office.ask("show_item", 99999, headers={"Accept-Language": "en"})
        chinese = office.ask("show_item", 99999, headers={"Accept-Language": "zh-CN, en;q=0.5"})
        self.assertTrue(english.json["title"].isascii())
        self.assertFalse(chinese.json["title"].isascii())


if __name__ == "__main__":
    if not (contract.BUILD / "serve_at").exists():
        print("skipped: serve_at is not built")
        sys.exit(77)
    unittest.main()
