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

    def test_6_what_has_not_changed_is_not_sent_again(self):
        office = self.county.as_("督查室")
        for name, places in (("list_items", ()), ("show_item", (1,)), ("show_overview", ()), ("download_document", (1,))):
            first = office.ask(name, *places)
            tag = first.headers["ETag"]
            head = office.send("HEAD", OPERATIONS[name].address(places))
            again = office.ask(name, *places, headers={"If-None-Match": f'"other", {tag}'})
            with self.subTest(name):
                self.assertEqual((head.status, head.bytes, head.headers["ETag"]), (200, b"", tag))
                self.assertEqual((again.status, again.bytes), (304, b""))

    def test_6_long_json_goes_out_packed_to_who_takes_it(self):
        office, takes = self.county.as_("督查室"), {"Accept-Encoding": "gzip"}
        for name, places in (("list_items", ()), ("list_terms", ()), ("show_item", (1,)), ("count_unread_notices", ()),
                             ("export_ledger", ()), ("download_document", (1,))):
            plain = office.ask(name, *places)
            packed = office.ask(name, *places, headers=takes)
            head = office.send("HEAD", OPERATIONS[name].address(places), headers=takes)
            again = office.ask(name, *places, headers=takes | {"If-None-Match": packed.headers["ETag"]})
            long = plain.type == "application/json" and len(plain.bytes) >= 1024
            with self.subTest(name):
                self.assertEqual((packed.packed, plain.packed), (long, False))
                self.assertEqual(packed.headers["Vary"], "Accept-Encoding" if long else None)
                if name != "export_ledger":  # a sheet holds the moment of its making
                    self.assertEqual(packed.bytes, plain.bytes)
                    self.assertEqual(head.headers["Content-Length"], packed.headers["Content-Length"])
                    self.assertEqual((again.status, again.bytes), (304, b""))
        self.assertEqual([office.ask(name, headers=takes).packed for name in ("list_terms", "count_unread_notices")],
                         [True, False])

    def test_7_a_key_is_one_request(self):
        office = self.county.as_("督查室")
        keyed = {"Idempotency-Key": "一次".encode().hex()}
        first = office.ask("find_problem", body={"title": "只报一次", "unit": 1}, headers=keyed)
        again = office.ask("find_problem", body={"title": "只报一次", "unit": 1}, headers=keyed)
        other = office.ask("find_problem", body={"title": "另一个", "unit": 1}, headers=keyed)
        self.assertEqual((first.status, again.status, other.status), (201, 201, 422))
        self.assertEqual((again.bytes, again.headers["Idempotency-Replayed"]), (first.bytes, "true"))


if __name__ == "__main__":
    if not (contract.BUILD / "serve_at").exists():
        print("skipped: serve_at is not built")
        sys.exit(77)
    unittest.main()
