"""Requests made from api/openapi.yaml – right, nearly right and wrong – against the real server: no 5xx, no leak, every
answer to the contract, and a journal that still verifies.

fuzz_api.py [COUNT [SEED]]: 1,000 in ./test, 10,000 under the sanitizers in scripts/check/api. The same seed makes the same requests. One that fails is printed with its number."""
import hashlib
import json
import random
import sys
import urllib.parse
from collections import Counter
from html.parser import HTMLParser

import contract
from contract import OPERATIONS, REGION, County, Operation, resolved

POSTS = ("督查室", "县财政局联络员", "县工业和信息化局联络员", "系统管理员", "安全管理员",
         "审计管理员", "县长", "青禾机械", "", "没有的岗位", "371724/督查室")

ABLE = {"supervisor": "督查室", "liaison": "县财政局联络员", "system_administrator": "系统管理员", "leader": "县长",
        "security_administrator": "安全管理员", "audit_administrator": "审计管理员", "enterprise": "青禾机械"}

NASTY = ("'; DROP TABLE item; --", "1' OR '1'='1", "x\" UNION SELECT * FROM person --", "$1", "%s%n%x", "{{7*7}}",
         "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "javascript:alert(1)", "=cmd|' /C calc'!A0",
         "../../../../etc/passwd", "..\\..\\windows\\win.ini", "/etc/passwd", "file:///etc/passwd", "\u0000", "a\u0000b",
         "\ud800", "\ufffe\uffff", "\u202e反", "é" * 3, "👨‍👩‍👧‍👦", "\r\nSet-Cookie: a=b", "\n\n\n", " ", "", "null", "NaN", "-0",
         "1e400", "9" * 400, "0x10", "字" * 20001, "a" * 70000, "2025-02-30", "2025-13-01", "0000-00-00", "9999-12-31",
         "+999999-01-01", "2025-06-30T25:00:00Z", "1季度", "一亿二千万元", "−5%", "５５", "(" * 200, "[" * 200)
NUMBERS = (0, -1, 1, 2, 3, 2**31, -2**31 - 1, 2**53, 2**63 - 1, 2**63, -2**63, 2**64, 10**30)

# Said by the inside of a program, never to a client. What the request itself said may come back in its answer.
LEAKS = ("SELECT ", "INSERT INTO", "UPDATE ", "SQLITE", "sqlite3", "no such column", "no such table", "syntax error at",
         "pg_catalog", "libpq", "boost::", "std::", "terminate called", "Sanitizer", ".cpp:", ".hpp:", "/tmp/", f"{contract.SOURCE}/",
         "/home/", "/usr/", "/var/", "ledger.db", "bihuan.toml", "Traceback", "Segmentation", "bad_alloc")


class Maker:
    """Makes requests, all from one seed."""

    def __init__(self, seed):
        self.random = random.Random(seed)
        self.names = sorted(OPERATIONS)
        # Posts that ask stay as they are: who vacates them ends the run's sense.
        self.posts_at_work = 60
        self.digest = hashlib.sha256()

    def text(self):
        pick = self.random.random()
        if pick < 0.5:
            return self.random.choice(NASTY)
        if pick < 0.8:
            return "".join(self.random.choice("一二三亿元%县局abc 019.-'\"<>") for _ in range(self.random.randrange(1, 30)))
        return "".join(chr(self.random.randrange(0x20, 0x2fff)) for _ in range(self.random.randrange(60)))

    def right(self, schema, name=""):
        """What the schema takes."""
        schema = resolved(schema)
        if "anyOf" in schema:
            return self.right(self.random.choice(schema["anyOf"]), name)
        if "enum" in schema:
            return self.random.choice(schema["enum"])
        kind = schema.get("type")
        if isinstance(kind, list):
            kind = self.random.choice(kind)
        if kind == "object":
            properties = schema.get("properties", {})
            needed = schema.get("required", [])
            return {key: self.right(part, key) for key, part in properties.items()
                    if key in needed or self.random.random() < 0.4}
        if kind == "array":
            return [self.right(schema["items"], name) for _ in range(self.random.randrange(3))]
        if kind == "integer":
            if name == "year":
                return self.random.choice((2025, 2026, 2026, 0, 1900, 99999))
            return self.random.randrange(1, 60)
        if kind == "boolean":
            return self.random.random() < 0.5
        if kind == "string":
            if schema.get("format") == "date":
                return f"202{self.random.randrange(4, 8)}-{self.random.randrange(1, 13):02}-{self.random.randrange(1, 29):02}"
            if schema.get("format") == "date-time":
                return "2026-02-10T09:00:00+08:00"
            if "pattern" in schema:
                return self.random.choice(("1", "0", "-3.25", "100", "12345678901234567890.123"))
            return self.random.choice(("修建道路", "3亿元", "6%", "县财政局", "原因", "title", self.text()))
        return None

    def wrong(self):
        """Any value at all."""
        pick = self.random.randrange(8)
        if pick == 0:
            return self.text()
        if pick == 1:
            return self.random.choice(NUMBERS)
        if pick == 2:
            return self.random.choice((None, True, False, 1.5, -0.0, 1e300))
        if pick == 3:
            return [self.wrong() for _ in range(self.random.randrange(3))]
        if pick == 4:
            return {self.text()[:50]: self.wrong() for _ in range(self.random.randrange(3))}
        if pick == 5:
            value = 1
            for _ in range(self.random.choice((5, 15, 17, 200))):
                value = [value] if self.random.random() < 0.5 else {"a": value}
            return value
        if pick == 6:
            return [1] * 6000
        return {}

    def changed(self, value):
        """Nearly what it was: one thing is other, missing or too much."""
        if isinstance(value, dict) and value and self.random.random() < 0.8:
            key = self.random.choice(sorted(value))
            changed = dict(value)
            pick = self.random.random()
            if pick < 0.2:
                del changed[key]
            elif pick < 0.35:
                changed[self.text()[:60]] = self.wrong()
            elif pick < 0.6:
                changed[key] = self.changed(value[key])
            else:
                changed[key] = self.wrong()
            return changed
        return self.wrong()

    def place(self, operation, name):
        if operation.place(name)["type"] != "integer":
            return self.random.choice(("first_offence", "public_post", "0" * 64, self.text()[:100] or "x"))
        if self.random.random() < 0.85:
            least = self.posts_at_work if name == "post" else 1
            return self.random.randrange(least, least + 60)
        numbers = [number for number in NUMBERS if name != "post" or not 0 < number < self.posts_at_work]
        return self.random.choice((*numbers, self.text()[:100] or "x"))

    def words(self, value):
        return value if isinstance(value, str) else json.dumps(value)

    def query(self, operation):
        words = []
        for parameter in operation.query():
            if parameter.get("required") or self.random.random() < 0.3:
                value = (self.right(parameter["schema"], parameter["name"]) if self.random.random() < 0.75
                         else self.random.choice((self.text(), self.words(self.wrong())[:2000])))
                for each in value if isinstance(value, list) else [value]:
                    words.append((parameter["name"], self.words(each)[:2000]))
        if self.random.random() < 0.05:
            words.append((self.text()[:50], self.text()[:500]))
        return words

    def body(self, operation):
        if operation.takes_file:
            return self.file(), "application/octet-stream"
        if operation.method == "GET":
            return None, None
        pick = self.random.random()
        if pick < 0.03:
            return bytes(self.random.randrange(256) for _ in range(self.random.randrange(200))), "application/json"
        if pick < 0.05:
            return b'{"a":' * self.random.choice((10, 20, 5000)) + b"1", "application/json"
        value = self.right(operation.asked) if operation.asked is not None else {}
        if pick > 0.5:
            value = self.changed(value)
        # Half a character of UTF-16 goes as its \u escape, the rest as it is.
        text = json.dumps(value, ensure_ascii=self.random.random() < 0.3)
        kind = "application/json" if self.random.random() < 0.97 else self.random.choice(("text/html", "", "application/xml"))
        return text.encode("utf-8", "surrogatepass"), kind

    def file(self):
        pick = self.random.randrange(6)
        if pick == 0:
            return b""
        if pick == 1:
            return bytes(self.random.randrange(256) for _ in range(self.random.randrange(2000)))
        if pick == 2:
            return b"PK\x03\x04" + bytes(self.random.randrange(256) for _ in range(500))
        if pick == 3:
            rows = [",".join(self.text()[:40].replace("\n", " ") for _ in range(4)) for _ in range(5)]
            return ("序号,工作任务,牵头单位,完成时限\n" + "\n".join(rows)).encode("utf-8", "replace")
        if pick == 4:
            return ("2026年重点工作\n\n（一）" + self.text() + "。完成投资3亿元。（牵头单位：县财政局）\n").encode("utf-8", "replace")
        return b'{"format":"bihuan-archive","version":1,"schema":1,"regions":["371798"]}\n' + self.text().encode("utf-8", "replace")

    def request(self):
        operation = OPERATIONS[self.random.choice(self.names)]
        reach = operation.said.get("x-reach", {})
        able = [post for role, post in ABLE.items() if role in reach]
        post = self.random.choice(able) if able and self.random.random() < 0.7 else self.random.choice(POSTS)
        places = [self.place(operation, name) for name in operation.places]
        region = REGION if self.random.random() < 0.95 else self.random.choice(("371724", "0", "x" * 300, self.text()[:40] or "x"))
        names = iter(places)
        parts = [region if part == "{region}" else str(next(names)) if part.startswith("{") else part
                 for part in operation.path.strip("/").split("/")]
        quoted = [urllib.parse.quote(part.encode("utf-8", "replace"), safe="") or "x" for part in parts]
        words = urllib.parse.urlencode([(name.encode("utf-8", "replace"), word.encode("utf-8", "replace"))
                                        for name, word in self.query(operation)])
        address = "/api/v1/" + "/".join(quoted) + ("?" + words if words else "")
        body, kind = self.body(operation)
        headers = {}
        if kind:
            headers["Content-Type"] = kind
        if self.random.random() < 0.1:
            headers["If-Match"] = self.random.choice(('"1"', '"2"', "*", '"x"', '"99999999999999999999"', "W/\"1\""))
        if self.random.random() < 0.1:
            headers["Idempotency-Key"] = self.random.choice(("a", "b", "c", "k" * 300, "'; --"))
        if self.random.random() < 0.05:
            headers["If-None-Match"] = self.random.choice(("*", '"1"', 'W/"1"', "x"))
        if self.random.random() < 0.2:
            headers["Accept-Language"] = self.random.choice(("en", "zh-CN", "xx", ";;;q=,", "e" * 500))
        method = operation.method if self.random.random() < 0.97 else self.random.choice(("PUT", "DELETE", "PATCH", "OPTIONS"))
        self.digest.update(repr((operation.name, post, method, address, body, sorted(headers.items()))).encode("utf-8", "replace"))
        return operation, post, method, address, body, headers


def leak_in(answer, address, body, headers):
    said = answer.bytes.decode("utf-8", "replace") + "\n".join(f"{key}: {word}" for key, word in answer.headers.items())
    asked = urllib.parse.unquote_plus(address) + (body or b"").decode("utf-8", "replace") + json.dumps(headers)
    # A file that was asked for may hold anything that somebody put in; its own name and the rest may not.
    if answer.headers.get("Content-Disposition"):
        said = "\n".join(answer.headers.values())
    return next((leak for leak in LEAKS if leak in said and leak not in asked
                 and leak not in "".join(NASTY)), None)


class ActiveParts(HTMLParser):
    """What of a page would run, load or send something: an official sheet to print has none of it."""

    ELEMENTS = {"script", "iframe", "frame", "object", "embed", "form", "link", "base", "svg", "math"}
    ADDRESSES = {"href", "src", "srcset", "action", "formaction", "background", "data", "poster", "http-equiv"}

    def __init__(self, page):
        super().__init__()
        self.found = []
        self.feed(page)
        self.close()

    def handle_starttag(self, element, attributes):
        if element in self.ELEMENTS:
            self.found.append(element)
        self.found += [f"{element} {name}" for name, _ in attributes if name in self.ADDRESSES or name.startswith("on")]


def page_fault(answer):
    """What is wrong with an answer that is a page: it is a sheet to keep, not one to open here, and nothing in it acts."""
    if not (answer.headers.get("Content-Disposition") or "").startswith("attachment"):
        return f"answers with a page: {answer.bytes[:200]!r}"
    active = ActiveParts(answer.bytes.decode()).found
    return f"a sheet with active parts: {active[:5]}" if active else None


def run(count, seed):
    maker = Maker(seed)
    statuses = Counter()
    with contract.temporary_folder() as folder:
        county = County(folder + "/county")
        for number in range(count):
            operation, post, method, address, body, headers = maker.request()
            client = county.as_(post)
            fault = None
            try:
                answer = client.send(method, address, body, headers)
                statuses[answer.status] += 1
                if answer.status >= 500:
                    fault = f"{answer.status} {answer.bytes[:400]!r}"
                elif method == operation.method and isinstance(operation, Operation) and answer.status != 404:
                    client.hold(operation, answer, "fields=" in address)
                leak = leak_in(answer, address, body, headers)
                if leak:
                    fault = f"says {leak!r}: {answer.bytes[:400]!r}"
                if answer.type == "text/html":
                    fault = page_fault(answer) or fault
            except (contract.Broken, OSError, ValueError) as problem:
                fault = str(problem)
            if fault:
                print(f"request {number} of seed {seed}: {post} {method} {address[:600]} {headers}\n  {(body or b'')[:600]!r}\n"
                      f"  {fault}")
                return 1
        verified = county.as_("审计管理员")("verify_journal")
        if verified["faults"]:
            print(f"the journal does not verify: {verified['faults'][:5]}")
            return 1
        code = county.stop()
        if code:
            print(f"the server ended with {code}")
            return 1
    told = ", ".join(f"{status}: {times}" for status, times in sorted(statuses.items()))
    print(f"{count} requests of seed {seed} ({maker.digest.hexdigest()[:16]}), {verified['entries']} journal entries – {told}")
    done = sum(times for status, times in statuses.items() if status < 400)
    if done < count * 0.05 or statuses[429] > count * 0.02:
        print("too few of them came through to mean anything")
        return 1
    return 0


if __name__ == "__main__":
    if not (contract.BUILD / "serve_at").exists():
        print("skipped: serve_at is not built")
        sys.exit(77)
    sys.exit(run(int(sys.argv[1]) if len(sys.argv) > 1 else 1000, int(sys.argv[2]) if len(sys.argv) > 2 else 1))
