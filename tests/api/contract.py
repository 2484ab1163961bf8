"""The contract api/openapi.yaml, and a client of the real server that holds every answer to it."""
import copy
import gzip
import http.client
import json
import os
import re
import subprocess
import sys
import tempfile
import urllib.parse
from pathlib import Path

try:
    import yaml
    from jsonschema import Draft202012Validator, FormatChecker, RefResolver
except ImportError as missing:
    print(f"skipped: {missing.name} is not installed (python3-yaml, python3-jsonschema)")
    sys.exit(77)

SOURCE = Path(__file__).resolve().parents[2]
BUILD = Path(os.environ.get("BIHUAN_BUILD", SOURCE / "build" / "dev"))
PROGRAM = os.environ.get("BIHUAN_PROGRAM", str(BUILD / "bihuan"))
CONTRACT = yaml.load((SOURCE / "api" / "openapi.yaml").read_text(), Loader=yaml.CSafeLoader)
RESOLVER = RefResolver("", CONTRACT)
REGION = "371799"
NO_BODY = object()


def resolved(value):
    while isinstance(value, dict) and "$ref" in value:
        value = RESOLVER.resolve(value["$ref"])[1]
    return value


class Operation:
    """One operation of the contract."""

    def __init__(self, path, method, said):
        self.path, self.method, self.said = path, method.upper(), said
        self.name = said["operationId"]
        self.parameters = [resolved(parameter) for parameter in said.get("parameters", [])]
        self.places = [word for word in re.findall(r"{(\w+)}", path) if word != "region"]
        content = said.get("requestBody", {}).get("content", {})
        self.takes_file = "application/octet-stream" in content
        self.asked = content.get("application/json", {}).get("schema")
        self.open_to_anybody = said.get("security") == []

    def query(self):
        return [parameter for parameter in self.parameters if parameter["in"] == "query"]

    def place(self, name):
        return next(parameter["schema"] for parameter in self.parameters
                    if parameter["in"] == "path" and parameter["name"] == name)

    def address(self, places, query=None, region=REGION):
        names = iter(places)
        path = re.sub(r"{(\w+)}", lambda match: region if match[1] == "region" else
                      urllib.parse.quote(str(next(names)), safe=""), self.path)
        words = [(name, str(word).lower() if isinstance(word, bool) else word)
                 for name, given in (query or {}).items()
                 for word in (given if isinstance(given, list) else [given])]
        return "/api/v1" + path + ("?" + urllib.parse.urlencode(words) if words else "")

    def answers(self, status):
        """What it says of answers with this status."""
        responses = self.said["responses"]
        return resolved(responses.get(str(status)) or responses.get(f"{status // 100}XX", {}))


OPERATIONS = {operation.name: operation
              for operation in (Operation(path, method, said) for path, methods in CONTRACT["paths"].items()
                                for method, said in methods.items())}


def faults(schema, value):
    """What the schema has against the value, in words."""
    check = Draft202012Validator(schema, resolver=RESOLVER, format_checker=FormatChecker())
    return [f"/{'/'.join(map(str, error.absolute_path))}: {error.message[:300]}"
            for error in check.iter_errors(value)]


class Server:
    """The real server over a data directory, with a clock of the test's own; see tests/server/serve_at.cpp."""

    def __init__(self, folder, port=0):
        environment = {name: word for name, word in os.environ.items() if not name.startswith("BIHUAN_")}
        # The server prints PDF files, and the libraries for it leave things behind: known where the whole stack is.
        environment.setdefault("LSAN_OPTIONS", f"suppressions={SOURCE}/tests/official/leaks.supp:print_suppressions=0")
        environment.setdefault("ASAN_OPTIONS", "fast_unwind_on_malloc=0")
        self.process = subprocess.Popen([str(BUILD / "serve_at"), str(folder), str(port)],
                                        stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
                                        env=environment)
        line = self.process.stdout.readline()
        if not line.strip().isdigit():
            raise RuntimeError(f"serve_at did not start: {line}")
        self.port = int(line)
        self.minutes = 0
        self.asked = 0
        self.at("2026-02-10 09:00")

    def at(self, moment):
        """Sets the clock, in Chinese time."""
        self.moment = moment
        self.process.stdin.write(f"@ {moment}\n")
        self.process.stdin.flush()
        if self.process.stdout.readline().strip() != "ok":
            raise RuntimeError(f"the clock would not be set to {moment}")

    def tick(self):
        """Time goes by with the requests, so that no rate limit is met that a person would not meet."""
        self.asked += 1
        if self.asked % 8:
            return
        day, clock = self.moment.split(" ")
        hours, minutes = map(int, clock.split(":")[:2])
        minutes += 1
        self.at(f"{day} {(hours + minutes // 60) % 24:02}:{minutes % 60:02}")

    def stop(self):
        self.process.stdin.close()
        code = self.process.wait(timeout=20)
        self.process.stdout.close()
        return code

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.stop()


class Answer:
    def __init__(self, response):
        self.status = response.status
        self.headers = response.headers
        self.stream = response.headers.get_content_type() == "text/event-stream"  # has no end
        self.bytes = b"" if self.stream else response.read()
        self.packed = self.headers["Content-Encoding"] == "gzip"
        if self.packed and self.bytes:
            self.bytes = gzip.decompress(self.bytes)
        self.type = response.headers.get_content_type() if self.bytes else None
        self.json = json.loads(self.bytes) if self.type in ("application/json", "application/problem+json") else None


class Broken(AssertionError):
    """The server does not keep the contract."""


class Client:
    """A post that asks: client("add_item", title="…") gives what the answer's JSON says (a download its bytes).

    Places of the path come in their order, fields of the body (of a GET: of the query) by name."""

    def __init__(self, server, post="", driven=None):
        self.server, self.post = server, post
        self.driven = set() if driven is None else driven
        self.connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=60)
        self.last = None

    def send(self, method, address, body=None, headers=None):
        """Any request at all."""
        self.server.tick()
        given = dict(headers or {})
        if self.post:
            given.setdefault("Authorization", "Post " + urllib.parse.quote(self.post))
        for attempt in (1, 2):
            try:
                self.connection.request(method, address, body, given)
                self.last = Answer(self.connection.getresponse())
                if self.last.stream:
                    self.connection.close()
                return self.last
            except (http.client.HTTPException, ConnectionError):
                self.connection.close()
                if attempt == 2:
                    raise
        return None

    def ask(self, name, *places, query=None, body=NO_BODY, file=None, headers=None, version=None, region=REGION):
        """The answer, held to the contract whatever its status."""
        operation = OPERATIONS[name]
        given = dict(headers or {})
        if version is not None:
            given["If-Match"] = f'"{version}"'
        sent = file
        if file is not None:
            given.setdefault("Content-Type", "application/octet-stream")
        elif body is not NO_BODY:
            sent = json.dumps(body, ensure_ascii=False).encode()
            given.setdefault("Content-Type", "application/json")
        answer = self.send(operation.method, operation.address(places, query, region), sent, given)
        self.hold(operation, answer, "fields" in (query or {}))
        return answer

    def hold(self, operation, answer, some_fields=False):
        """Broken where the answer is not what the contract says; `some_fields`: rows have those asked for alone."""
        told = operation.answers(answer.status)
        label = f"{operation.name} {answer.status}"
        if 200 <= answer.status < 300 and str(answer.status) not in operation.said["responses"]:
            raise Broken(f"{label}: no such answer in the contract: {answer.bytes[:300]}")
        if answer.status >= 500:
            raise Broken(f"{label}: {answer.bytes[:300]}")
        if answer.status == 304:
            return
        content = told.get("content", {})
        if not content and answer.bytes:
            raise Broken(f"{label}: a body where there is none: {answer.bytes[:300]}")
        if not content or "*/*" in content:
            return
        schema = content.get(answer.type, {}).get("schema")
        if schema is None:
            raise Broken(f"{label}: an answer of type {answer.type}")
        if some_fields and answer.status == 200:
            schema = copy.deepcopy(schema)
            rows = schema["properties"]["items"]
            rows["items"] = {key: part for key, part in resolved(rows["items"]).items() if key != "required"}
        wrong = faults(schema, answer.json)
        if wrong:
            raise Broken(f"{label}: " + "; ".join(wrong[:5]))
        if "ETag" in told.get("headers", {}) and "ETag" not in answer.headers:
            raise Broken(f"{label}: no ETag")

    def __call__(self, name, /, *places, file=None, version=None, **fields):
        """Does it, and sees that it is done."""
        operation = OPERATIONS[name]
        query, body = None, NO_BODY
        if operation.method == "GET" or file is not None:
            query = fields
        elif operation.asked is not None:
            body = fields
            wrong = faults(operation.asked, fields)
            if wrong:
                raise AssertionError(f"{name}: the test asks what the contract has not: {wrong}")
        answer = self.ask(name, *places, query=query, body=body, file=file, version=version)
        if not 200 <= answer.status < 300:
            raise AssertionError(f"{self.post}: {name} {places} {fields}: {answer.status} {answer.bytes.decode()}")
        self.driven.add(name)
        return answer.bytes if answer.json is None else answer.json

    def refused(self, status, kind, name, /, *places, file=None, version=None, **fields):
        """Asks for what is refused, and sees that it is, for this reason."""
        operation = OPERATIONS[name]
        in_query = operation.method == "GET" or file is not None
        answer = self.ask(name, *places, query=fields if in_query else None,
                          body=NO_BODY if in_query or operation.asked is None else fields, file=file,
                          version=version)
        told = answer.json["type"].rsplit(":", 1)[-1] if answer.json and "type" in answer.json else None
        if (answer.status, told) != (status, kind):
            raise AssertionError(f"{self.post}: {name} {places} {fields}: {answer.status} {answer.bytes.decode()}, "
                                 f"not {status} {kind}")
        return answer.json


class County:
    """The sample county at the end of its year, its server and the posts that ask."""

    def __init__(self, folder):
        self.folder = Path(folder)
        made = subprocess.run([PROGRAM, "init", "--sample", "--data", str(self.folder)], capture_output=True, check=False,
                              env={"PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8", "HOME": str(folder)})
        if made.returncode:
            raise RuntimeError(made.stderr.decode())
        self.server = Server(self.folder)
        self.driven = set()
        self.clients = {}

    def at(self, moment):
        self.server.at(moment)

    def as_(self, post):
        """Who asks; "": nobody."""
        if post not in self.clients:
            self.clients[post] = Client(self.server, post, self.driven)
        return self.clients[post]

    def stop(self):
        return self.server.stop()


def least(schema, name=""):
    """The smallest value that the schema takes."""
    schema = resolved(schema)
    if "anyOf" in schema:
        return least(schema["anyOf"][0], name)
    if "enum" in schema:
        return copy.copy(schema["enum"][0])
    kind = schema.get("type")
    kind = kind[0] if isinstance(kind, list) else kind
    if kind == "object":
        return {key: least(schema["properties"][key], key) for key in schema.get("required", [])}
    if kind == "array":
        return [least(schema["items"], name)]
    if kind == "integer":
        return max(1, schema.get("minimum", 1))
    if kind == "boolean":
        return False
    if kind == "string":
        if name == "content":
            return ""  # of a file, in base64
        if schema.get("format") == "date":
            return "2025-06-30"
        if schema.get("format") == "date-time":
            return "2025-06-30T09:00:00+08:00"
        return "1" if "pattern" in schema else "一"
    return None


def temporary_folder():
    return tempfile.TemporaryDirectory(prefix="bihuan-api-")
