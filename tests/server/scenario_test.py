"""The sample county's year through HTTP, each line of data/qinghe/2025.scenario by the post it names, ends in the
ledger that the command line makes of it: every record and every entry of the journal, to the millisecond.

The clock of the server is the scenario's. Founding the county is no route's business: play_at does it. On SQLite,
and on PostgreSQL where its programs are."""
import base64
import json
import os
import re
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

SOURCE = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(SOURCE / "tests" / "api"), str(SOURCE / "tests" / "storage")]
import contract  # noqa: E402
import private_postgres  # noqa: E402

SCENARIO = SOURCE / "data" / "qinghe" / "2025.scenario"
EXPECTED = SOURCE / "tests" / "commands" / "2025.expected"
SWITCHES = {"draft", "solved", "unsolved", "order", "register-units", "new-version", "all", "by-period"}
OFFICE, REGISTRAR = "督查室", "系统管理员"


class Refused(Exception):
    """The line is refused; told: the causes, as the server or a search that finds nothing tells them."""

    def __init__(self, told):
        super().__init__(told)
        self.told = told


NOT_THERE = "没有这条记录"


def cause(sentence):
    """Without the subject in front: names on the command line, numbers in a path."""
    return sentence.split("：", 1)[-1]


class FrozenServer(contract.Server):
    """The clock goes as the scenario says."""

    def tick(self):
        pass


def scenario_lines():
    """(moment, post, sign, words) of each command."""
    moment, patterns, filling = None, [], False
    for number, line in enumerate(SCENARIO.read_text().splitlines(), 1):
        line = line.strip()
        if not line or line.startswith("#"):
            continue
        if line.startswith("|"):
            filling = True
            cells = [cell.strip() for cell in line.strip("|").split("|")]
            for pattern in patterns:
                filled = pattern
                for place, cell in enumerate(cells, 1):
                    filled = filled.replace(f"{{{place}}}", cell)
                yield (number, moment, *command(filled))
            continue
        if filling:
            filling, patterns = False, []
        if line.startswith("@"):
            moment = line[1:].strip()
        elif re.search(r"[>!=*]", line)[0] == "*":
            patterns.append(line.replace("*", ">", 1))
        else:
            yield (number, moment, *command(line))


def command(line):
    post, sign, rest = re.match(r"([^>!=]*)([>!=])(.*)", line).groups()
    words = [quoted + plain for quoted, plain in re.findall(r'"([^"]*)"|([^ "]+)', rest)]
    return post.strip(), sign, words


def taken_apart(words):
    operands, options, rest = [], {}, iter(words)
    for word in rest:
        if word.startswith("--"):
            name = word[2:]
            options.setdefault(name, []).append(None if name in SWITCHES else next(rest))
        else:
            operands.append(word)
    return operands, options


def file_of(path):
    content = (SOURCE / path).read_bytes()
    return {"name": path.rsplit("/", 1)[-1], "content": base64.b64encode(content).decode()}


class Line:
    """One command: who, what, and what its names mean."""

    def __init__(self, story, post, operands, options):
        self.story, self.post, self.operands, self.options = story, post, operands, options

    def given(self, name):
        return name in self.options

    def one(self, name):
        return self.options[name][-1] if name in self.options else None

    def fields(self, plain=(), units=(), unit=(), terms=(), items=(), whole=(), posts=(), switches=(), **fixed):
        """The options as the body's fields: option words with _ for -; ids instead of names."""
        body = {name: value for name, value in fixed.items() if value is not None}
        for name in plain:
            if self.given(name):
                body[name.replace("-", "_")] = self.one(name)
        for name in whole:
            if self.given(name):
                body[name] = int(self.one(name))
        for name in units:
            if self.given(name):
                body[name] = [self.story.unit(each) for cell in self.options[name] for each in cell.split("、")]
        for name in unit:
            if self.given(name):
                body[name] = self.story.unit(self.one(name))
        for name, kind in dict(terms).items():
            if self.given(name):
                body[name.replace("-", "_")] = self.story.term(kind, self.one(name))
        for name in items:
            if self.given(name):
                body[name] = self.story.item(self.one(name))
        for name in posts:
            if self.given(name):
                body[name] = self.story.post(self.one(name))
        for name in switches:
            if self.given(name):
                body[name.replace("-", "_")] = True
        return body

    def files(self, name):
        return [file_of(path) for path in self.options.get(name, [])]

    def do(self, operation, /, *places, raw=None, query=None, **body):
        return self.story.do(self.post, operation, *places, raw=raw, query=query, **body)


class Story:
    def __init__(self, server):
        self.server = server
        self.clients = {}
        self.titles = {}  # of items: number → title
        self.kept = {}    # other names that never change
        self.terms = None
        self.codes = {}   # as the command line drew them → as the server did
        told = EXPECTED.read_text()
        self.told_codes = re.findall(r"^\s*((?:[0-9A-Z]{4}-){3}[0-9A-Z]{4})\s*$", told, re.M)

    # Asking.

    def client(self, post):
        if post not in self.clients:
            self.clients[post] = contract.Client(self.server, post)
        return self.clients[post]

    def do(self, post, name, /, *places, raw=None, query=None, **body):
        """raw: a file as the body."""
        operation = contract.OPERATIONS[name]
        sent = body if operation.asked is not None else contract.NO_BODY
        if operation.method == "GET":
            query = {**(query or {}), **body}
        answer = self.client(post).ask(name, *places, query=query, body=sent if raw is None else contract.NO_BODY,
                                       file=raw)
        if 200 <= answer.status < 300:
            return answer.bytes if answer.json is None else answer.json
        told = answer.json
        raise Refused([told["detail"]] if "detail" in told else [each["detail"] for each in told["errors"]])

    def all(self, post, name, /, **filters):
        rows, cursor = [], None
        while True:
            more = {"cursor": cursor} if cursor else {}
            page = self.do(post, name, limit=200, **filters, **more)
            rows += page["items"]
            cursor = page["next"]
            if cursor is None:
                return rows

    # Names.

    def term(self, kind, word):
        if self.terms is None:
            self.terms = self.do("", "list_terms")
        return next((each["name"] for each in self.terms[kind] if word in (each["zh"], each["name"])), word)

    def named(self, name, field, words):
        key = (name, words)
        if key not in self.kept:
            rows = [row for row in self.all(REGISTRAR, name, **{field: words})
                    if not row.get("closed_on")]
            if len(rows) != 1:
                raise Refused([NOT_THERE])
            self.kept[key] = rows[0]
        return self.kept[key]

    def unit(self, words):
        return self.named("list_organisations", "name", words)["id"]

    def post(self, words):
        return self.named("list_posts", "title", words)["id"]

    def person(self, words):
        return self.named("list_people", "name", words)["id"]

    def unit_of(self, post):
        return self.named("list_posts", "title", post)["organisation"]

    def item(self, words):
        if words.isdigit():
            return int(words)

        def meant():
            whole = [number for number, title in self.titles.items() if title == words]
            return whole or [number for number, title in self.titles.items() if title.startswith(words)]

        if len(meant()) != 1:
            self.titles = {row["id"]: row["title"] for row in self.all(OFFICE, "list_items")}
        if len(meant()) != 1:
            raise Refused([NOT_THERE])
        return meant()[0]

    def first(self, name, wanted=lambda row: True, /, **filters):
        for row in self.all(OFFICE, name, **filters):
            if wanted(row):
                return row["id"]
        raise Refused([NOT_THERE])

    def motion(self, words):
        return self.first("list_motions", number=words)

    def whistle(self, words):
        return self.first("list_whistles", receipt=words)

    def order(self, words):
        return self.first("list_orders", ordinal=words, sort="-year")

    def appraisal(self, words):
        return self.first("list_appraisals", lambda row: row["title"] == words, sort="-id")

    def closing(self, line):
        return self.first("list_closings", year=int(line.one("year")))

    def report(self, line):
        """The report on the item that the round asks of this unit."""
        item, round_number = self.item(line.operands[0]), int(line.one("round"))
        unit = self.unit(line.one("unit")) if line.given("unit") else self.unit_of(line.post)
        asked = {"round": round_number, "item": item}
        if unit:
            asked["organisation"] = unit
        return self.first("list_reports", **asked)


# What each verb does: verb → function(story, line). A line with = or ! goes the same way.
VERBS = {}


def verb(*names):
    def keep(function):
        for name in names:
            VERBS[name] = function
        return function
    return keep


def reads(*names, operation, places=lambda story, line: (), query=lambda story, line: {}):
    """Lines that only list are checked for being answered."""
    VERBS.update({name: lambda story, line: line.do(operation, *places(story, line), **query(story, line))
                  for name in names})


# The registry.

@verb("person add")
def _(story, line):
    line.do("add_person", name=line.operands[0])


@verb("person post")
def _(story, line):
    line.do("add_post", **line.fields(unit=["unit"], posts=["superior"], title=line.operands[0]))


@verb("person role")
def _(story, line):
    line.do("grant_role", story.post(line.operands[0]),
            **line.fields(["reason"], role=story.term("role", line.operands[1])))


@verb("person appoint")
def _(story, line):
    line.do("appoint", story.post(line.operands[0]),
            **line.fields(["date"], person=story.person(line.operands[1])))


@verb("org add")
def _(story, line):
    line.do("add_organisation",
            **line.fields(terms={"class": "organisation_class"}, name=line.operands[0]))


# Documents.

@verb("adopt")
def _(story, line):
    path = line.operands[0]
    line.do("adopt_document", raw=(SOURCE / path).read_bytes(),
            query=line.fields(["year"], switches=["new-version"], name=path.rsplit("/", 1)[-1]))


def selected(line, *plain, **kinds):
    findings = [int(word) for word in line.operands[1:]]
    return line.fields(plain, terms={"kind": "item_kind", "category": "category"},
                       switches=["register-units"], findings=findings or None, **kinds)


@verb("adopt confirm")
def _(story, line):
    line.do("confirm_finding", int(line.operands[0]), **selected(line))


@verb("adopt reject")
def _(story, line):
    line.do("reject_finding", int(line.operands[0]), **selected(line, "reason"))


@verb("adopt merge")
def _(story, line):
    line.do("merge_finding", int(line.operands[0]), **selected(line, into=story.item(line.one("into"))))


@verb("adopt correct")
def _(story, line):
    body = line.fields(["title", "indicator", "goal", "due"], terms={"category": "category"},
                       switches=["register-units"])
    for name in ("lead", "responsible", "cooperating"):
        if line.given(name):
            body[name] = line.options[name]
    line.do("correct_finding", *map(int, line.operands), **body)


# Items, splits, milestones.

@verb("target add", "task add")
def _(story, line):
    body = line.fields(["goal", "baseline", "due", "from"], ["lead", "responsible", "cooperating"],
                       terms={"category": "category"}, items=["into"], whole=["year"], switches=["draft"],
                       title=line.operands[0], kind=line.kind)
    line.do("add_item", **body)


@verb("target split")
def _(story, line):
    parts = []
    for word in line.options.get("part", []):
        unit, value = word.split("=")
        parts.append({"unit": story.unit(unit), "value": value})
    ends = ["03-31", "06-30", "09-30", "12-31"]
    begins = ["01-01", "04-01", "07-01", "10-01"]
    for begin, end, value in zip(begins, ends, line.options.get("quarter", [])):
        parts.append({"from": f"2025-{begin}", "to": f"2025-{end}", "value": value})
    line.do("split_item", story.item(line.operands[0]), **line.fields(["reason"], parts=parts))


@verb("target milestone", "task milestone")
def _(story, line):
    item, title = story.item(line.operands[0]), line.operands[1]
    detail = line.do("show_item_detail", item)
    there = [each for each in detail["milestones"] if each["title"] == title and not each["withdrawn"]]
    if not there:
        line.do("add_milestone", item, title=title, due=line.one("due"))
    elif line.given("due"):
        line.do("move_milestone", there[0]["id"], **line.fields(["due", "reason"]))
    else:
        line.do("reach_milestone", there[0]["id"], **line.fields(["date"]))


@verb("target revise", "task revise")
def _(story, line):
    line.do("revise_item", story.item(line.operands[0]), **line.fields(["goal", "due", "reason"]))


@verb("target complete", "task complete")
def _(story, line):
    line.do("complete_item", story.item(line.operands[0]), **line.fields(["date"]))


# Projects.

@verb("project register")
def _(story, line):
    line.do("register_project",
            **line.fields(["due", "from", "date", "sponsor", "place", "total", "planned"],
                          ["lead", "responsible", "cooperating"], whole=["year"], switches=["draft"],
                          terms={"level": "project_level", "stage": "stage"}, title=line.operands[0]))


@verb("project move")
def _(story, line):
    line.do("move_project", story.item(line.operands[0]),
            **line.fields(["date", "reason"], stage=story.term("stage", line.operands[1])))


@verb("project invest")
def _(story, line):
    line.do("record_investment", story.item(line.operands[0]),
            **line.fields(["total", "planned", "total-done", "done", "reason"]))


@verb("project lack")
def _(story, line):
    line.do("add_lack", story.item(line.operands[0]),
            **line.fields(["due"], unit=["unit"], kind=story.term("lack_kind", line.operands[1]),
                          text=line.operands[2]))


@verb("project solve")
def _(story, line):
    lack = story.first("list_lacks", lambda row: row["solved_on"] is None, project=story.item(line.operands[0]),
                       lack_kind=story.term("lack_kind", line.operands[1]))
    line.do("solve_lack", lack, **line.fields(["date"], text=line.operands[2]))


@verb("project observe")
def _(story, line):
    comment = line.operands[2] if len(line.operands) > 2 else None
    line.do("observe_project", story.item(line.operands[0]),
            **line.fields(["date"], score=line.operands[1], comment=comment))


# Rounds, reports, standings.

@verb("round open")
def _(story, line):
    line.do("open_round",
            **line.fields(["date", "from", "due", "title"], whole=["year"],
                          terms={"cadence": "cadence", "category": "category", "kind": "item_kind"}))


@verb("round close")
def _(story, line):
    line.do("close_round", int(line.operands[0]))


@verb("submit")
def _(story, line):
    line.do("submit_report", story.report(line), **line.fields(["value", "progress", "problems", "next"]))


def chosen(story, line):
    asked = {"round": int(line.one("round")), "state": "submitted"}
    if line.given("item"):
        asked["item"] = story.item(line.one("item"))
    return [{"report": row["id"], "version": row["version"]} for row in story.all(OFFICE, "list_reports", **asked)]


@verb("accept")
def _(story, line):
    line.do("accept_reports", reports=chosen(story, line))


@verb("return")
def _(story, line):
    line.do("return_reports", reports=chosen(story, line), reason=line.one("reason") or "")


@verb("standing review")
def _(story, line):
    line.do("review_standings", **line.fields(whole=["year"]))


@verb("standing set")
def _(story, line):
    line.do("set_standing", story.item(line.operands[0]),
            **line.fields(["reason", "until"], colour=story.term("colour", line.operands[1])))


@verb("standing answer")
def _(story, line):
    slip = story.first("list_slips", item=story.item(line.operands[0]), state="open")
    line.do("answer_slip", slip, answer=line.operands[1])


# Problems, orders, meetings.

@verb("problem find")
def _(story, line):
    line.do("find_problem", **line.fields(["text", "date"], unit=["unit"], items=["item"],
                                          terms={"source": "problem_source"}, title=line.operands[0]))


@verb("problem assign")
def _(story, line):
    line.do("assign_problem", int(line.operands[0]),
            **line.fields(["due", "reason"], ["joint"], terms={"level": "problem_level"}),
            unit=story.unit(line.operands[1]))


@verb("problem solve")
def _(story, line):
    line.do("solve_problem", int(line.operands[0]), text=line.operands[1], evidence=line.files("evidence"))


@verb("problem return", "problem reopen", "problem close")
def _(story, line):
    operation = {"return": "return_solution", "reopen": "reopen_problem", "close": "close_problem"}[line.word]
    line.do(operation, int(line.operands[0]), **line.fields(["reason"]))


@verb("order instruct")
def _(story, line):
    line.do("instruct", **line.fields(["title", "due"], ["joint"], ["unit"], {"rung": "rung"}, ["item"],
                                      posts=["leader"], text=line.operands[0]))


@verb("order review")
def _(story, line):
    line.do("review_supervision", **line.fields(whole=["year"]))


@verb("order sign", "order close")
def _(story, line):
    line.do(f"{line.word}_order", story.order(line.operands[0]))


@verb("order reply")
def _(story, line):
    line.do("reply_order", story.order(line.operands[0]), text=line.operands[1], evidence=line.files("evidence"))


@verb("order interview")
def _(story, line):
    line.do("hold_interview", story.order(line.operands[0]), **line.fields(["date"]))


@verb("meeting plan")
def _(story, line):
    title = line.operands[0] if line.operands else None
    line.do("plan_meeting", **line.fields(["date"], posts=["chair"], title=title))


@verb("meeting hold")
def _(story, line):
    line.do("hold_meeting", int(line.operands[0]), **line.fields(["date", "text"]))


@verb("meeting resolve")
def _(story, line):
    line.do("resolve_point", int(line.operands[0]),
            **line.fields(["due"], ["lead"], switches=["order"], text=line.operands[1]))


# Whistles and motions.

@verb("whistle file")
def _(story, line):
    line.do("file_whistle", **line.fields(["text", "contact"], title=line.operands[0]))


WHISTLE = {"dispatch": "dispatch_whistle", "sign": "sign_in_whistle", "refuse": "refuse_whistle",
           "rule": "rule_whistle", "answer": "answer_whistle", "cosign": "co_sign_whistle",
           "confirm": "confirm_whistle", "callback": "call_back_whistle", "show": "show_whistle"}


@verb(*(f"whistle {word}" for word in WHISTLE))
def _(story, line):
    body = line.fields(["reason"], ["joint"], ["unit", "suggest"], switches=["solved", "unsolved"])
    words = line.operands[1:]
    if line.word == "confirm":
        body["rating"] = story.term("rating", words.pop(0))
    if words:
        body["text"] = words[0]
    line.do(WHISTLE[line.word], story.whistle(line.operands[0]), **body)


@verb("whistle review")
def _(story, line):
    line.do("review_whistles")


@verb("motion receive")
def _(story, line):
    line.do("receive_motion",
            **line.fields(["number", "session", "text", "date"], whole=["year"],
                          terms={"motion-kind": "motion_kind"}, title=line.operands[0],
                          deputy=line.options.get("deputy")))


@verb("motion assign", "motion bounce", "motion accept")
def _(story, line):
    line.do(f"{line.word}_motion", story.motion(line.operands[0]),
            **line.fields(["reason"], ["joint"], ["unit", "suggest"]))


@verb("motion opinion")
def _(story, line):
    line.do("give_opinion", story.motion(line.operands[0]), text=line.operands[1])


@verb("motion join")
def _(story, line):
    line.do("join_motion", story.motion(line.operands[0]),
            **line.fields(["reason"], into=story.motion(line.operands[1])))


@verb("motion answer")
def _(story, line):
    line.do("answer_motion", story.motion(line.operands[0]), grade=line.operands[1], text=line.operands[2])


@verb("motion satisfaction")
def _(story, line):
    said = {"text": line.operands[2]} if len(line.operands) > 2 else {}
    line.do("record_satisfaction", story.motion(line.operands[0]),
            satisfaction=story.term("satisfaction", line.operands[1]), **said)


@verb("motion review")
def _(story, line):
    line.do("review_motions")


# Livelihood items, registers.

@verb("works fund")
def _(story, line):
    line.do("record_funds", story.item(line.operands[0]),
            **line.fields(["planned", "paid", "funding", "reason"]))


@verb("works place")
def _(story, line):
    longitude, latitude = line.one("at").split(",")
    line.do("add_place", story.item(line.operands[0]),
            **line.fields(unit=["unit"], name=line.operands[1], at={"longitude": longitude, "latitude": latitude}))


@verb("works finish")
def _(story, line):
    line.do("finish_place", int(line.operands[0]), **line.fields(["date"]))


@verb("register add")
def _(story, line):
    line.do("add_entry", line.operands[0],
            **line.fields(unit=["unit"], whole=["year"],
                          values=dict(word.split("=", 1) for word in line.operands[1:])))


@verb("register move")
def _(story, line):
    line.do("move_entry", int(line.operands[0]), **line.fields(["reason"], state=line.operands[1]))


# Appraisal.

@verb("appraisal plan")
def _(story, line):
    weight = {name: int(percent) for name, percent in
              (word.split("=") for word in line.options.get("weight", []))}
    line.do("plan_appraisal",
            **line.fields(["from", "until"], terms={"scale": "scale"}, title=line.operands[0], weight=weight or None))


@verb("appraisal subject")
def _(story, line):
    subject = line.fields(["duties"], unit=["unit"], whole=["livelihood"], name=line.operands[1])
    line.do("add_subjects", story.appraisal(line.operands[0]), subjects=[subject])


@verb("appraisal codes")
def _(story, line):
    sheet = line.do("draw_codes", story.appraisal(line.operands[0]),
                    **line.fields(terms={"channel": "channel"}, count=int(line.operands[1]))).decode()
    drawn = re.findall(r"(?:[0-9A-Z]{4}-){3}[0-9A-Z]{4}", sheet)
    if len(drawn) != int(line.operands[1]):
        raise AssertionError(f"codes: {sheet}")
    for code in drawn:
        story.codes[story.told_codes[len(story.codes)]] = code


@verb("appraisal open", "appraisal close")
def _(story, line):
    line.do(f"{line.word}_appraisal", story.appraisal(line.operands[0]), **line.fields(["reason"]))


@verb("appraisal cast")
def _(story, line):
    appraisal = story.appraisal(line.operands[0])
    marks = []
    for word in line.options["mark"]:
        name, mark = word.split("=")
        subject = story.first("list_subjects", lambda row, name=name: row["name"] == name, appraisal=appraisal)
        marks.append({"subject": subject, "mark": mark})
    line.do("cast_ballots", appraisal,
            **line.fields(terms={"channel": "channel"},
                          ballots=[{"code": story.codes[line.one("code")], "marks": marks}]))


# Assessment.

@verb("scheme adopt")
def _(story, line):
    line.do("adopt_scheme", **line.fields(whole=["year"]))


@verb("scheme enact")
def _(story, line):
    line.do("enact_scheme", int(line.operands[0]))


@verb("assess give")
def _(story, line):
    line.do("give_adjustment",
            **line.fields(["date", "reason", "document"], whole=["year"],
                          kind=story.term("adjustment_kind", line.operands[0]),
                          points=line.operands[2]),
            unit=story.unit(line.operands[1]))


@verb("assess compute")
def _(story, line):
    line.do("compute_assessment", **line.fields(["from", "until", "title"], whole=["year"]))


@verb("assess publish", "assess freeze")
def _(story, line):
    line.do(f"{line.word}_assessment", int(line.operands[0]))


@verb("assess appeal")
def _(story, line):
    line.do("file_appeal", **line.fields(["line"], unit=["unit"], text=line.operands[0]))


@verb("assess uphold")
def _(story, line):
    line.do("uphold_appeal", int(line.operands[0]),
            **line.fields(["line", "document"], points=line.operands[1], text=line.operands[2]))


@verb("assess reject")
def _(story, line):
    line.do("reject_appeal", int(line.operands[0]), text=line.operands[1])


# Bulletins, the closing.

@verb("bulletin draft")
def _(story, line):
    line.do("draft_bulletin", month=line.operands[0])


@verb("bulletin freeze", "bulletin correct")
def _(story, line):
    line.do(f"{line.word}_bulletin", int(line.operands[0]), **line.fields(["reason"]))


@verb("bulletin verify")
def _(story, line):
    if not all(each["whole"] for each in line.do("verify_bulletins")):
        raise AssertionError("a bulletin is not as it was issued")


@verb("closing open")
def _(story, line):
    line.do("open_closing", **line.fields(whole=["year"], file=file_of(line.one("report"))))


@verb("closing judge")
def _(story, line):
    outcome = story.first("list_outcomes", closing=story.closing(line), item=story.item(line.operands[0]))
    line.do("correct_outcome", outcome,
            **line.fields(["reason"], verdict=story.term("outcome_verdict", line.operands[1])))


@verb("closing close")
def _(story, line):
    line.do("close_year", story.closing(line))


@verb("carry take", "carry decline")
def _(story, line):
    line.do(f"{line.word}_carryover", int(line.operands[0]), **line.fields(["reason"]))


@verb("journal verify")
def _(story, line):
    line.do("verify_journal")


def numbered(story, line):
    return [int(line.operands[0])]


reads("round remind", "round show", operation="show_round_board", places=numbered)
reads("round list", operation="list_rounds")
reads("standing list", operation="list_standings")
reads("target list", operation="list_items")
reads("target show", operation="show_item_detail", places=lambda story, line: [story.item(line.operands[0])])
reads("project list", operation="list_projects")
reads("ledger", operation="list_ledger")
reads("ledger overview", operation="show_overview")
reads("order list", operation="list_orders")
reads("order print", operation="print_order", places=lambda story, line: [story.order(line.operands[0])])
reads("meeting print", operation="print_meeting", places=numbered)
reads("whistle figures", operation="show_whistle_figures")
reads("appraisal show", operation="show_appraisal_results",
      places=lambda story, line: [story.appraisal(line.operands[0])])
reads("assess ranking", operation="read_ranking",
      places=lambda story, line: [story.first("list_assessments", sort="-id")])
reads("assess show", operation="read_scores",
      places=lambda story, line: [story.first("list_assessments", sort="-id"), story.unit(line.operands[0])])
reads("assess appeals", operation="list_appeals")
reads("assess list", operation="list_assessments")
reads("bulletin list", operation="list_bulletins")
reads("closing show", operation="verify_closing", places=lambda story, line: [story.closing(line)])
reads("closing review", operation="draft_review", places=lambda story, line: [story.closing(line)])
reads("carry list", operation="list_carryovers")


def run_line(story, post, words):
    count = 2 if " ".join(words[:2]) in VERBS else 1
    name = " ".join(words[:count])
    if name not in VERBS:
        raise AssertionError(f"no operation for the verb {name}")
    operands, options = taken_apart(words[count:])
    line = Line(story, post, operands, options)
    line.kind, line.word = words[0], words[count - 1]
    VERBS[name](story, line)


def refusals():
    """What the command line says of the refused lines: line → sentence."""
    told, out = EXPECTED.read_text().splitlines(), {}
    for place, line in enumerate(told):
        if re.match(r"@ \S+ \S+  [^>=!]+!", line):
            out[line] = told[place + 1]
    return out


def played(folder, scenario):
    """What no route does, by the command line at the scenario's time."""
    subprocess.run([str(contract.BUILD / "tests" / "play_at"), str(folder)], input=scenario.encode(), check=True,
                   stdout=subprocess.DEVNULL)


def play(folder, database):
    """The year through HTTP; how many lines."""
    lines = list(scenario_lines())
    number, moment, _, _, words = lines[0]
    assert words[0] == "init", words
    where = ["--database", database] if database else []
    founding = f"@ {moment}\n> " + " ".join(words + where) + "\n"
    # Founding: nobody can sign in to a region that is not there.
    played(folder, founding)
    expected = refusals()
    with FrozenServer(folder) as server:
        story = Story(server)
        for number, moment, post, sign, words in lines[1:]:
            if moment != server.moment:
                server.at(moment)
            where = f"2025.scenario:{number}: {post}{sign} {' '.join(words)}"
            try:
                run_line(story, post, words)
                if sign == "!":
                    raise AssertionError(f"{where}: not refused")
            except Refused as refused:
                if sign != "!":
                    raise AssertionError(f"{where}: {refused.told}") from refused
                sentence = expected[f"@ {moment}  {SOURCE_LINES[number].strip()}"]
                if cause(sentence) not in map(cause, refused.told):
                    raise AssertionError(f"{where}: {refused.told}, not: {sentence}") from refused
    return len(lines)


SOURCE_LINES = dict(enumerate(SCENARIO.read_text().splitlines(), 1))


def archive(folder):
    """The region's archive: table → its rows, without what exporting itself adds (by another clock) and the codes,
    which nobody knows beforehand."""
    path = Path(folder) / "archive.jsonl"
    environment = {"PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8", "HOME": str(folder)}
    subprocess.run([contract.PROGRAM, "archive", "export", str(path), "--as", REGISTRAR, "--data", str(folder)],
                   check=True, env=environment, stdout=subprocess.DEVNULL)
    tables, columns = {}, []
    for line in map(json.loads, path.read_text().splitlines()):
        if isinstance(line, list):
            rows.append(dict(zip(columns, line)))
        elif "table" in line:
            columns, rows = line["columns"], tables.setdefault(line["table"], [])
    exported = {row["number"] for row in tables["journal"] if row["action"] == "export_archive"}
    tables["journal"] = [row for row in tables["journal"] if row["number"] not in exported]
    for name in ("journal_head", "transfer"):
        tables[name] = []
    tables["ballot_code"] = sorted(({**row, "code": None} for row in tables["ballot_code"]), key=str)
    return tables


def tell_difference(table, told, done):
    for left, right in zip(told, done):
        if left != right:
            keys = [key for key in left if left[key] != right.get(key)]
            raise AssertionError(f"{table}: {keys}\n  command line: {left}\n  HTTP:         {right}")
    raise AssertionError(f"{table}: {len(told)} rows by the command line, {len(done)} through HTTP")


def compare(folder, database_of):
    """The year both ways in two folders below `folder`; database_of(way): the address of its database, or None."""
    told, done = Path(folder) / "told", Path(folder) / "done"
    where = ["--database", database_of("told")] if database_of("told") else []
    environment = {"PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8", "HOME": str(folder)}
    subprocess.run([contract.PROGRAM, "init", "--sample", "--data", str(told), *where], check=True, env=environment,
                   stdout=subprocess.DEVNULL)
    lines = play(done, database_of("done"))
    by_words, through_http = archive(told), archive(done)
    # The journal first: it says which action went another way.
    for table in sorted(by_words, key=lambda name: name != "journal"):
        if by_words[table] != through_http[table]:
            tell_difference(table, by_words[table], through_http[table])
    return lines, len(by_words["journal"]), sum(map(len, by_words.values()))


class Scenario(unittest.TestCase):
    def check(self, database_of):
        with tempfile.TemporaryDirectory(prefix="bihuan-scenario-") as folder:
            lines, entries, rows = compare(folder, database_of)
        print(f"{lines} lines, {entries} entries of the journal, {rows} rows: the same both ways")
        self.assertGreater(entries, 1000)

    def test_sqlite(self):
        self.check(lambda way: None)

    def test_postgres(self):
        if private_postgres.programs() is None:
            self.skipTest("there is no PostgreSQL")
        with private_postgres.PrivatePostgres() as server:
            def address(way):
                subprocess.run([f"{server.bin}/psql", "--quiet", "--host", server.folder, "--username", "bihuan",
                                "--dbname", "postgres", "--command", f"CREATE SCHEMA IF NOT EXISTS {way}"],
                               check=True, stderr=subprocess.DEVNULL)
                return (f"postgresql:///postgres?host={server.folder}&user=bihuan"
                        f"&options=-csearch_path%3D{way}")
            self.check(address)


if __name__ == "__main__":
    unittest.main(verbosity=2)
