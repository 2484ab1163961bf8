#!/usr/bin/env python3
"""A mail server and a webhook on loopback that keep what comes: sinks.py SECRET

Prints their two ports, then what arrives, a JSON object a line. The webhook fails the first two times it is asked.
"""
import base64
import email
import email.header
import hashlib
import hmac
import http.server
import json
import socketserver
import sys
import threading

SECRET = sys.argv[1].encode()
LOCK = threading.Lock()


def tell(**what):
    with LOCK:
        print(json.dumps(what, ensure_ascii=False), flush=True)


class Smtp(socketserver.StreamRequestHandler):
    def say(self, text):
        self.wfile.write(text.encode() + b"\r\n")

    def handle(self):
        self.say("220 sink")
        sender, receivers = "", []
        for raw in self.rfile:
            line = raw.decode().rstrip("\r\n")
            word = line.upper()
            if word.startswith("EHLO"):
                self.say("250-sink\r\n250 AUTH PLAIN")
            elif word.startswith("AUTH PLAIN"):
                given = line[11:]
                if not given:
                    self.say("334 ")
                    given = self.rfile.readline().decode().strip()
                self.say("235 welcome" if base64.b64decode(given) == b"\0office\0hush" else "535 no")
            elif word.startswith("MAIL FROM:"):
                sender = line[10:].split()[0]
                self.say("250 ok")
            elif word.startswith("RCPT TO:"):
                receivers.append(line[8:])
                self.say("250 ok")
            elif word == "DATA":
                self.say("354 go on")
                text = b""
                for part in self.rfile:
                    if part == b".\r\n":
                        break
                    text += part
                mail = email.message_from_bytes(text)
                subject = str(email.header.make_header(email.header.decode_header(mail["Subject"])))
                tell(mail=subject, sender=sender, to=receivers, body=mail.get_payload(decode=True).decode(),
                     longest=max(map(len, text.split(b"\r\n"))))
                self.say("250 taken")
            elif word == "QUIT":
                self.say("221 bye")
                return
            else:
                self.say("500 what")


class Hook(http.server.BaseHTTPRequestHandler):
    asked = 0

    def do_POST(self):
        body = self.rfile.read(int(self.headers["Content-Length"]))
        Hook.asked += 1
        signed = self.headers["X-Bihuan-Timestamp"].encode() + b"." + body
        wanted = "sha256=" + hmac.new(SECRET, signed, hashlib.sha256).hexdigest()
        tell(hook=json.loads(body)["title"], good=hmac.compare_digest(wanted, self.headers["X-Bihuan-Signature"]),
             asked=Hook.asked)
        self.send_response(500 if Hook.asked <= 2 else 204)
        self.end_headers()

    def log_message(self, *_):
        pass


socketserver.ThreadingTCPServer.daemon_threads = True
SERVERS = [socketserver.ThreadingTCPServer(("127.0.0.1", 0), Smtp),
           http.server.ThreadingHTTPServer(("127.0.0.1", 0), Hook)]
for server in SERVERS:
    threading.Thread(target=server.serve_forever, daemon=True).start()
print(*(server.server_address[1] for server in SERVERS), flush=True)
sys.stdin.read()  # until the test is gone
