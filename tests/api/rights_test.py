"""Every operation × every role × own and foreign region and unit against the real server: 403 or not, as x-reach of
the contract says, which is printed from src/app/rights.inc."""
import sys
import unittest

import contract
from contract import OPERATIONS, REGION, County, Operation, least, resolved

NOBODYS = 999999  # a number that no record has: what may be done to it changes nothing

POSTS = {"system_administrator": "系统管理员", "security_administrator": "安全管理员",
         "audit_administrator": "审计管理员", "supervisor": "督查室", "leader": "县长", "liaison": "县财政局联络员",
         "enterprise": "青禾机械", "reader": "查阅员"}

# Which list holds the records that a place of a path means.
LISTS = {"item": "list_items", "project": "list_projects", "lack": "list_lacks", "report": "list_reports",
         "slip": "list_slips", "problem": "list_problems", "order": "list_orders", "whistle": "list_whistles",
         "motion": "list_motions", "place": "list_places", "appeal": "list_appeals"}


def judges_of(problem):
    owner = problem["coordinator"] or problem["organisation"]
    return [] if problem["found_by_organisation"] == owner else [problem["found_by_organisation"]]


# Whose a record is, where a right reaches the own unit alone: by the place of the path, or by the operation.
WHOSE = {
    "report": lambda row, items: [row["organisation"]],
    "slip": lambda row, items: [row["organisation"]],
    "project": lambda row, items: items[row["id"]]["leads"],
    "item": lambda row, items: row["leads"],
    "place": lambda row, items: items[row["item"]]["leads"],
    "milestone": lambda row, items: items[row["item"]]["leads"],
    "lack": lambda row, items: [row["solver"]],
    "problem": lambda row, items: [row["coordinator"] or row["organisation"]],
    "return_solution": lambda row, items: judges_of(row),
    "close_problem": lambda row, items: judges_of(row),
    "reopen_problem": lambda row, items: judges_of(row),
    "order": lambda row, items: [row["organisation"]],
    "motion": lambda row, items: [row["organisation"]],
    "give_opinion": lambda row, items: row["joint"],
    "whistle": lambda row, items: [row["organisation"]],
    "co_sign_whistle": lambda row, items: row["joint"],
    "confirm_whistle": lambda row, items: askers_of(row),
    "reopen_whistle": lambda row, items: askers_of(row),
    "withdraw_whistle": lambda row, items: askers_of(row),
    "show_whistle": lambda row, items: concerned(row),
    "show_whistle_detail": lambda row, items: concerned(row),
    "download_whistle_evidence": lambda row, items: concerned(row),
    "appeal": lambda row, items: [row["organisation"]],
    "entry": lambda row, items: [row["organisation"]],
}
# Those that ask of no record: what a unit does for itself, in its own name. The function's own test holds them.
OF_ITSELF = {"file_whistle", "list_whistles", "list_waiting_whistles", "file_appeal", "add_entry", "import_entries",
             "preview_entries", "read_scores", "explain_score", "compute_assessment", "list_appeals", "search"}
# Everybody who reads the ledger sees which there are: that there is none is no secret.
OPEN = {"entry"}


def askers_of(row):
    return [row["asker"]] + ([row["filed_by_organisation"]] if row["on_behalf"] else [])


def concerned(row):
    return [*row["joint"], row["organisation"], *askers_of(row)]


class Rights(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = contract.temporary_folder()
        cls.county = County(cls.folder.name + "/county")
        system, office = cls.county.as_("系统管理员"), cls.county.as_("督查室")
        reader = system("add_post", title="查阅员")
        system("appoint", reader["id"], person=system("add_person", name="查阅员甲")["id"])
        cls.liaisons = {post["organisation"]: post["title"]
                        for role in ("liaison", "enterprise")
                        for post in system("list_posts", role=role, limit=200)["items"]}
        cls.items = {item["id"]: item for item in cls.whole("list_items")}
        milestones = [milestone for item in list(cls.items)[:60]
                      for milestone in office("show_item_detail", item)["milestones"]]
        cls.records = {"milestone": milestones, "entry": []}
        # A problem that one unit found with another, so that it has a judge with a right of its own.
        units = [unit for unit in cls.liaisons if cls.liaisons[unit].endswith("联络员")]
        cls.county.as_(cls.liaisons[units[0]])("find_problem", title="他家的问题", unit=units[1])
        # A whistle that a unit blew for an enterprise: who blew it may do for the asker what the asker may.
        firm = next(unit for unit in cls.liaisons if not cls.liaisons[unit].endswith("联络员"))
        cls.county.as_(cls.liaisons[units[0]])("file_whistle", title="代企业吹哨", text="门前道路破损", asker=firm)
        for place, name in LISTS.items():
            if name in OPERATIONS:
                cls.records[place] = cls.whole(name)
        if "list_entries" in OPERATIONS:
            for register in office("list_registers"):
                cls.records["entry"] += office("list_entries", register["name"])["items"]

    @classmethod
    def tearDownClass(cls):
        code = cls.county.stop()
        cls.folder.cleanup()
        if code:
            raise AssertionError(f"the server ended with {code}")

    @classmethod
    def whole(cls, name):
        rows, cursor = [], ""
        while cursor is not None:
            page = cls.county.as_("督查室")(name, limit=200, **({"cursor": cursor} if cursor else {}))
            rows += page["items"]
            cursor = page["next"]
        return rows

    def places(self, operation, number):
        return [number if operation.place(name)["type"] == "integer" else "x" for name in operation.places]

    def status(self, post, operation, places, region=REGION):
        query = {parameter["name"]: least(parameter["schema"]) for parameter in operation.query()
                 if parameter.get("required")}
        body = contract.NO_BODY if operation.asked is None else least(operation.asked)
        client = self.county.as_(post)
        return client.ask(operation.name, *places, query=query, body=body, file=b"x" if operation.takes_file else None,
                          region=region).status

    def whose(self, operation):
        """The place of the path that says whose it is, and how."""
        for place in operation.places[:1]:
            return place, WHOSE.get(operation.name, WHOSE.get(place))
        return None, None

    def test_region_and_role(self):
        asked = 0
        for operation in OPERATIONS.values():
            reach = operation.said.get("x-reach")
            if operation.open_to_anybody:
                continue
            for role, post in POSTS.items():
                how_far = reach.get(role, "none")
                with self.subTest(operation=operation.name, role=role):
                    elsewhere = self.status(f"{REGION}/{post}", operation, self.places(operation, 1), "371724")
                    self.assertEqual(elsewhere, 403, "in another region")
                    asked += 1
                    if how_far == "none":
                        rows = self.records.get((operation.places or [""])[0])
                        status = self.status(post, operation, self.places(operation, rows[0]["id"] if rows else 1))
                        self.assertEqual(status, 403, "without the right")
                        asked += 1
                    elif how_far == "region":
                        status = self.status(post, operation, self.places(operation, NOBODYS))
                        self.assertNotEqual(status, 403, "with the right")
                        asked += 1
        self.assertGreater(asked, len(OPERATIONS) * len(POSTS) * 1.9)

    def test_own_and_foreign_unit(self):
        for operation in OPERATIONS.values():
            for role in ("liaison", "enterprise"):
                if operation.said.get("x-reach", {}).get(role) != "own_unit" or operation.name in OF_ITSELF:
                    continue
                if operation.open_to_anybody:
                    continue
                with self.subTest(operation=operation.name, role=role):
                    self.each_unit(operation, role)

    def each_unit(self, operation, role):
        place, whose = self.whose(operation)
        self.assertIsNotNone(whose, "say in WHOSE whose a record is, or in OF_ITSELF that there is none")
        posts = {unit: title for unit, title in self.liaisons.items()
                 if title.endswith("联络员") == (role == "liaison")}
        found = [(row["id"], set(whose(row, self.items))) for row in self.records[place]]
        own = next(((number, next(iter(owners & set(posts)))) for number, owners in reversed(found)
                    if owners & set(posts)), None)
        self.assertIsNotNone(own, "no record of a unit with a post")
        number, unit = own
        owners = dict(found)[number]
        stranger = next(other for other in posts if other not in owners)
        places = self.places(operation, number)
        self.assertEqual(self.status(posts[stranger], operation, places), 403, "another unit's")
        if place not in OPEN:
            self.assertEqual(self.status(posts[unit], operation, self.places(operation, NOBODYS)), 403, "nobody's")
        self.assertNotEqual(self.status(posts[unit], operation, places), 403, "the own unit's")

    def test_phones_are_not_for_everybody(self):
        number = self.county.as_("系统管理员")("add_person", name="有电话的人", phone="13800000000")["id"]
        for role, post in POSTS.items():
            client = self.county.as_(post)
            wanted = "" if role in ("enterprise", "reader") else "13800000000"
            self.assertEqual(client("show_person", number)["phone"], wanted, role)
            self.assertEqual(client("list_people", name="有电话的人")["items"][0]["phone"], wanted, role)
            self.assertEqual(client.ask("list_people", query={"sort": "phone"}).status, 200 if wanted else 403, role)

    def test_the_contract_names_every_role(self):
        roles = set(resolved(OPERATIONS["grant_role"].asked)["properties"]["role"]["enum"])
        self.assertEqual(roles, set(POSTS))
        self.assertIsInstance(OPERATIONS["grant_role"], Operation)


if __name__ == "__main__":
    if not (contract.BUILD / "serve_at").exists():
        print("skipped: serve_at is not built")
        sys.exit(77)
    unittest.main()
