#!/usr/bin/env python3
"""`bihuan serve` from outside: bad neighbours get an orderly 4xx and a line in the log, and it stops in peace."""
import json
import os
import shutil
import signal
import sqlite3
import ssl
import subprocess
import tempfile
import time
import unittest

from serving import PROGRAM, Server, get, read_all

SETTINGS = "header_seconds = 1\nbody_seconds = 1\nidle_seconds = 2\n"


def status(answer):
    return int(answer.split(b" ", 2)[1]) if answer.startswith(b"HTTP/1.1 ") else None


class BadNeighbours(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.pages = tempfile.mkdtemp()
        cls.addClassCleanup(shutil.rmtree, cls.pages)
        os.makedirs(os.path.join(cls.pages, "assets"))
        with open(os.path.join(cls.pages, "index.html"), "w", encoding="utf-8") as file:
            file.write("<!doctype html>" + "闭环" * 500)
        with open(os.path.join(cls.pages, "assets/app-a1b2c3d4.js"), "w", encoding="utf-8") as file:
            file.write("0123456789")
        cls.server = Server(SETTINGS + f'files = "{cls.pages}"\n')
        cls.addClassCleanup(cls.server.stop)

    def assert_refused(self, raw, *statuses):
        answer = self.server.ask(raw)
        self.assertIn(status(answer), statuses, (raw[:200], answer[:300]))
        head, body = answer.split(b"\r\n\r\n", 1)
        self.assertIn(b"Content-Type: application/problem+json", head)
        self.assertEqual(json.loads(body)["status"], status(answer))
        self.assertIn(b"X-Content-Type-Options: nosniff", head)

    def test_malformed_requests(self):
        host = b"Host: a\r\n"
        for raw in (b"\x00\x01\x02\x03\r\n\r\n", b"GET\r\n\r\n", b"GET / HTTP/1.1\r\n\r\n", b"GET / HTTP/9.9\r\n\r\n",
                    b"GET / HTTP/1.1\r\nHost a\r\n\r\n", b"GET /%00 HTTP/1.1\r\n" + host + b"\r\n",
                    b"GET /%ff HTTP/1.1\r\n" + host + b"\r\n", b"GET /?a=%zz HTTP/1.1\r\n" + host + b"\r\n",
                    b"POST /a HTTP/1.1\r\n" + host + b"Content-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n",
                    b"POST /a HTTP/1.1\r\n" + host + b"Content-Length: 1\r\nContent-Length: 2\r\n\r\n",
                    b"POST /a HTTP/1.1\r\n" + host + b"Content-Length: +1\r\n\r\n",
                    b"GET / HTTP/1.1\r\n" + host + b"A: b\x00c\r\n\r\n"):
            self.assert_refused(raw, 400)
        self.assert_refused(b"BREW / HTTP/1.1\r\n" + host + b"\r\n", 405)

    def test_path_traversal(self):
        for path in ("/../../etc/passwd", "/assets/../../etc/passwd", "/%2e%2e/%2e%2e/etc/passwd", "/..%2f..%2fetc",
                     "/assets/%2e%2e%5cetc", "/./index.html"):
            self.assert_refused(get(path), 400)
        for path in ("//etc/passwd", "/assets", "/.git/config", "/...", "/index.html/"):
            self.assert_refused(get(path), 404)

    def test_header_floods(self):
        self.assert_refused(get("/", *[f"X-{i}: a" for i in range(500)]), 431)
        self.assert_refused(get("/", "X: " + "a" * 100_000), 431)
        self.assert_refused(b"GET / HTTP/1.1\r\n" + b"X: " + b"a" * 50_000, 431)
        self.assert_refused(get("/" + "a" * 10_000), 431)

    def test_large_bodies(self):
        head = b"POST /api/v1/371799/items HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n"
        self.assert_refused(head + b"Content-Length: 99999999999\r\n\r\n", 413)
        self.assert_refused(head + b"Content-Length: 300000\r\n\r\n" + b"x" * 300_000, 413)
        self.assert_refused(head + b"Transfer-Encoding: chunked\r\n\r\n" + b"40000\r\n" + b"x" * 0x40000 +
                            b"\r\n40000\r\n", 413)
        with self.server.connect() as connection:
            connection.sendall(head + b"Content-Length: 999999999\r\nExpect: 100-continue\r\n\r\n")
            self.assertEqual(status(read_all(connection)), 413)

    def test_slow_clients(self):
        self.assert_refused(b"GET / HTT", 408)
        self.assert_refused(b"POST /api/v1/371799/items HTTP/1.1\r\nHost: a\r\nContent-Length: 9\r\n\r\n{", 408)
        began = time.monotonic()
        self.assertEqual(self.server.ask(b""), b"")
        self.assertLess(time.monotonic() - began, 4)
        with self.server.connect() as connection:  # a byte now and then does not help
            began = time.monotonic()
            try:
                for byte in b"GET / HTTP/1.1\r\nHost: a\r\nX: " + b"a" * 100:
                    connection.send(bytes([byte]))
                    time.sleep(0.05)
            except OSError:
                pass
            self.assertLess(time.monotonic() - began, 4)

    def test_pipelining(self):
        answer = self.server.ask(b"GET /healthz HTTP/1.1\r\nHost: a\r\n\r\n" * 200 + get("/healthz"))
        self.assertEqual(answer.count(b"HTTP/1.1 200 OK"), 201)

    def test_nobody_is_let_in(self):
        for path in ("/api/v1/371799/items", "/api/v1/371799/events", "/api/v1/1'%20OR%201=1--/items"):
            answer = self.server.ask(get(path, "Authorization: Bearer forged", "Cookie: bihuan_session=forged"))
            self.assertEqual(status(answer), 401, answer)
        self.assertNotIn(b"forged", self.server.log)
        self.assert_refused(get("/api/v1/371799/nothing"), 404)
        self.assertIn("没有这个地址".encode(), self.server.ask(get("/nothing")))
        self.assertIn(b"no such address", self.server.ask(get("/nothing", "Accept-Language: en")))

    def test_logs_tell_no_secrets(self):
        self.server.ask(get("/api/v1/371799/items?title=secretword", "X-Request-Id: chosen", "Cookie: a=secretcookie"))
        line = json.loads(self.server.wait_for(b'"method":"GET","route":"/items"'))
        self.assertEqual((line["event"], line["method"], line["status"]), ("request", "GET", "401"))
        self.assertNotEqual(line["id"], "chosen")
        for word in (b"secretword", b"secretcookie"):
            self.assertNotIn(word, self.server.log)

    def test_operations(self):
        self.assertEqual(status(self.server.ask(get("/healthz"))), 200)
        self.assertEqual(status(self.server.ask(get("/readyz"))), 200)
        self.server.ask(get("/api/v1/371799/items/7"))
        figures = self.server.ask(get("/metrics")).decode()
        self.assertRegex(figures, r'bihuan_requests_total\{route="/items/\{item\}",method="GET",status="401"\} \d+\n')
        self.assertRegex(figures, r'bihuan_request_seconds_bucket\{route="/healthz",le="\+Inf"\} \d+\n')
        self.assertIn("\nbihuan_connections 1\n", figures)

    def test_static_files(self):
        page = self.server.ask(get("/", "Accept-Encoding: br, gzip"))
        self.assertIn(b"Content-Encoding: gzip\r\n", page)
        self.assertIn(b"Content-Security-Policy: default-src 'self'", page)
        self.assertLess(len(page), 1500)
        self.assertIn("闭环".encode(), self.server.ask(get("/index.html", "Accept-Encoding: gzip;q=0")))
        script = self.server.ask(get("/assets/app-a1b2c3d4.js"))
        self.assertIn(b"Cache-Control: public, max-age=31536000, immutable\r\n", script)
        tag = [line for line in script.split(b"\r\n") if line.startswith(b"ETag")][0].split(b" ", 1)[1].decode()
        self.assertEqual(status(self.server.ask(get("/assets/app-a1b2c3d4.js", f"If-None-Match: {tag}"))), 304)
        part = self.server.ask(get("/assets/app-a1b2c3d4.js", "Range: bytes=2-4"))
        self.assertEqual((status(part), part[-7:]), (206, b"\r\n\r\n234"))
        self.assertEqual(status(self.server.ask(get("/assets/app-a1b2c3d4.js", "Range: bytes=20-"))), 416)
        head = self.server.ask(get("/assets/app-a1b2c3d4.js").replace(b"GET", b"HEAD"))
        self.assertIn(b"Content-Length: 10\r\n", head)
        self.assertTrue(head.endswith(b"\r\n\r\n"))
        self.assertEqual(status(self.server.ask(get("/assets/app-a1b2c3d4.js").replace(b"GET", b"PUT"))), 405)

    def test_addresses_of_the_app(self):
        for path in ("/ledger", "/ledger/7?year=2025", "/a/b/c"):
            page = self.server.ask(get(path, "Accept: text/html,*/*;q=0.8"))
            self.assertEqual(status(page), 200, path)
            self.assertIn(b"Cache-Control: no-cache\r\n", page)
            self.assertIn("闭环".encode(), page)
        for path in ("/assets/gone-a1b2c3d4.js", "/favicon.ico", "/public/nothing", "/api/v1/nothing"):
            self.assertEqual(status(self.server.ask(get(path, "Accept: text/html"))), 404, path)
        self.assertEqual(status(self.server.ask(get("/ledger", "Accept: application/json"))), 404)
        self.assertEqual(status(self.server.ask(get("/ledger", "Accept: text/html").replace(b"GET", b"PUT"))), 404)


class Life(unittest.TestCase):
    def test_stops_in_peace(self):
        server = Server()
        with server.connect() as idle:
            idle.sendall(b"GET /healthz HTTP/1.1\r\nHost: a\r\n\r\n")
            self.assertEqual(status(idle.recv(65536)), 200)
            server.signal(signal.SIGHUP)
            server.wait_for(b'"policies_read"')
            began = time.monotonic()
            server.signal(signal.SIGTERM)
            self.assertEqual(read_all(idle), b"")
            server.wait_for(b'"stopped"')
            self.assertLess(time.monotonic() - began, 5)
        self.assertEqual(server.stop(), 0)

    def test_keeps_its_policies_where_the_new_ones_are_wrong(self):
        server = Server()
        os.mkdir(os.path.join(server.data, "policy"))
        with open(os.path.join(server.data, "policy/standing.toml"), "w", encoding="utf-8") as file:
            file.write("nonsense = 1\n")
        server.signal(signal.SIGHUP)
        self.assertIn(b"standing.toml:1", server.wait_for(b'"policies_kept"'))
        self.assertEqual(server.stop(), 0)

    def test_says_when_the_database_is_not_this_programs(self):
        server = Server()
        self.addCleanup(server.stop)
        with sqlite3.connect(os.path.join(server.data, "ledger.db")) as database:
            database.execute("UPDATE schema_version SET version = 9999 WHERE version = (SELECT MAX(version) FROM schema_version)")
        self.assertEqual(status(server.ask(get("/readyz"))), 503)
        self.assertEqual(status(server.ask(get("/healthz"))), 200)
        self.assertIn(b"9999", server.wait_for(b'"cause"'))

    @unittest.skipUnless(shutil.which("openssl"), "openssl is not installed")
    def test_speaks_tls(self):
        folder = tempfile.mkdtemp()
        self.addCleanup(shutil.rmtree, folder)
        names = [os.path.join(folder, name) for name in ("cert.pem", "key.pem")]
        subprocess.run(["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=localhost",
                        "-addext", "subjectAltName=DNS:localhost", "-out", names[0], "-keyout", names[1]], check=True,
                       capture_output=True)
        server = Server(words=["--certificate", names[0], "--key", names[1]])
        self.addCleanup(server.stop)
        context = ssl.create_default_context(cafile=names[0])
        with context.wrap_socket(server.connect(), server_hostname="localhost") as connection:
            connection.sendall(get("/healthz"))
            answer = read_all(connection)
        self.assertEqual(status(answer), 200)
        self.assertIn(b"Strict-Transport-Security: ", answer)
        self.assertFalse(server.ask(get("/healthz")).startswith(b"HTTP/"))
        old = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
        old.check_hostname, old.verify_mode = False, ssl.CERT_NONE
        old.maximum_version = ssl.TLSVersion.TLSv1_1
        with self.assertRaises((ssl.SSLError, ConnectionError)):
            old.wrap_socket(server.connect(), server_hostname="localhost")


class Configuration(unittest.TestCase):
    def check(self, settings, *words, **environment):
        folder = tempfile.mkdtemp()
        self.addCleanup(shutil.rmtree, folder)
        with open(os.path.join(folder, "serve.toml"), "w", encoding="utf-8") as file:
            file.write(settings)
        process = subprocess.run([PROGRAM, "config", "check", "--data", folder, *words], capture_output=True, text=True,
                                 check=False, env={**os.environ, "LC_ALL": "C", **environment})
        return process.returncode, process.stdout, process.stderr

    def test_the_later_source_wins(self):
        file = 'port = 1\nworkers = 2\nlog = "json"\ntrusted_proxies = ["10.0.0.0/8"]\n'
        code, told, _ = self.check(file, "--port", "3", BIHUAN_SERVE_PORT="2", BIHUAN_SERVE_WORKERS="7")
        self.assertEqual(code, 0)
        for line in ("port = 3", "workers = 7", 'log = "json"', 'trusted_proxies = ["10.0.0.0/8"]'):
            self.assertIn(line + "\n", told)
        self.assertEqual(self.check(told)[1], told, "what it prints it reads")

    def test_what_is_wrong_is_told(self):
        for file, words, environment, told in (
                ("prot = 1\n", (), {}, "serve.toml:1"), ("port = 99999\n", (), {}, "65535"),
                ("", ("--port", "x"), {}, "65535"), ("", (), {"BIHUAN_SERVE_LOG": "xml"}, "text | json"),
                ("", ("--certificate", "a.pem"), {}, "certificate"), ("", ("--config", "/none.toml"), {}, "/none.toml")):
            code, _, error = self.check(file, *words, **environment)
            self.assertNotEqual(code, 0)
            self.assertIn(told, error)


if __name__ == "__main__":
    unittest.main()
