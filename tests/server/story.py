"""A scenario's lines (data/qinghe/2025.scenario; form: cli/commands/scenario.hpp) told over HTTP: what a line's words
are, and which numbers its names mean."""
import base64
import re
import sys
from pathlib import Path

SOURCE = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(SOURCE / "tests" / "api")]
import contract  # noqa: E402

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
        self.told_codes = re.findall(r"^((?:[0-9A-Z]{4}-){3}[0-9A-Z]{4})  ", told, re.M)

    # Asking.

    def client(self, post):
        if post not in self.clients:
            self.clients[post] = contract.Client(self.server, post)
        return self.clients[post]

    def close(self):
        for client in self.clients.values():
            client.connection.close()

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

    def first(self, name, wanted=lambda row: True, reader=OFFICE, /, **filters):
        for row in self.all(reader, name, **filters):
            if wanted(row):
                return row["id"]
        raise Refused([NOT_THERE])

    def motion(self, words):
        return self.first("list_motions", number=words)

    def whistle(self, words, reader):
        """Another's is as if it were not there."""
        return self.first("list_whistles", lambda row: True, reader, receipt=words)

    def order(self, words):
        return self.first("list_orders", ordinal=words, sort="-year")

    def appraisal(self, words):
        return self.first("list_appraisals", lambda row: row["title"] == words, sort="-id")

    def closing(self, line):
        return self.first("list_closings", year=int(line.one("year") or int(self.server.moment[:4]) - 1))

    def report(self, line):
        """The report on the item that the round asks of this unit."""
        item, round_number = self.item(line.operands[0]), int(line.one("round"))
        unit = self.unit(line.one("unit")) if line.given("unit") else self.unit_of(line.post)
        asked = {"round": round_number, "item": item}
        if unit:
            asked["organisation"] = unit
        return self.first("list_reports", **asked)
