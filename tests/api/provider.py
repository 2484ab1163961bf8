"""A small identity provider (OpenID Connect) for identity_test.cpp and tests/web/journeys/sign_in.mjs. Prints its port. Keys and signatures are openssl's.

/behave?alg=ES256&fault=nonce&subject=u-17&now=1736470800 says how it answers next; /quit ends it.
"""
import base64
import hashlib
import hmac
import json
import subprocess
import sys
import tempfile
import time
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

FOLDER = Path(tempfile.mkdtemp())


def openssl(*words, stdin=b""):
    return subprocess.run(["openssl", *words], input=stdin, capture_output=True, check=True).stdout


def encoded(data):
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()


def key(name, *options):
    path = str(FOLDER / name)
    openssl("genpkey", *options, "-out", path)
    return path


RSA = key("rsa", "-algorithm", "RSA", "-pkeyopt", "rsa_keygen_bits:2048")
OTHER = key("other", "-algorithm", "RSA", "-pkeyopt", "rsa_keygen_bits:2048")
CURVE = key("curve", "-algorithm", "EC", "-pkeyopt", "ec_paramgen_curve:P-256")
MODULUS = bytes.fromhex(openssl("rsa", "-in", RSA, "-noout", "-modulus").decode().strip().split("=")[1])
POINT = openssl("pkey", "-in", CURVE, "-pubout", "-outform", "DER")[-64:]
KEYS = {"keys": [
    {"kty": "oct", "kid": "0", "k": "c2VjcmV0"},
    {"kty": "RSA", "kid": "1", "use": "sig", "n": encoded(MODULUS), "e": "AQAB"},
    {"kty": "EC", "kid": "2", "crv": "P-256", "x": encoded(POINT[:32]), "y": encoded(POINT[32:])}]}


def from_der(signature):
    """r and s, 32 bytes each."""
    length = signature[3]
    r, s = signature[4:4 + length], signature[6 + length:]
    return r[-32:].rjust(32, b"\0") + s[-32:].rjust(32, b"\0")


class Provider(BaseHTTPRequestHandler):
    behaviour, flows = {}, {}

    def log_message(self, *_):
        pass

    def answer(self, body, status=200):
        self.send_response(status)
        self.end_headers()
        self.wfile.write((body if isinstance(body, str) else json.dumps(body)).encode())

    def send_back(self, address):
        """A browser goes there; identity_test.cpp reads where to."""
        if "text/html" not in self.headers.get("Accept", ""):
            return self.answer(address)
        self.send_response(303)
        self.send_header("Location", address)
        return self.end_headers()

    def issuer(self):
        return f"http://127.0.0.1:{self.server.server_port}"

    def do_GET(self):
        parts = urlsplit(self.path)
        query = {name: values[0] for name, values in parse_qs(parts.query).items()}
        if parts.path == "/behave":
            Provider.behaviour = query
            return self.answer("")
        if parts.path == "/quit":
            self.answer("")
            sys.exit()
        if parts.path == "/.well-known/openid-configuration":
            issuer = "https://elsewhere.example" if Provider.behaviour.get("fault") == "issuer" else self.issuer()
            return self.answer({"issuer": issuer, "authorization_endpoint": self.issuer() + "/authorize",
                                "token_endpoint": self.issuer() + "/token", "jwks_uri": self.issuer() + "/keys"})
        if parts.path == "/keys":
            return self.answer(KEYS)
        if parts.path == "/authorize":  # the person has said yes: the browser is sent here
            assert query["response_type"] == "code" and query["code_challenge_method"] == "S256", query
            code = "code-%d" % (len(Provider.flows) + 1)
            Provider.flows[code] = query
            told = "error=access_denied" if Provider.behaviour.get("fault") == "denied" else f"code={code}"
            return self.send_back(f"{query['redirect_uri']}?{told}&state={query['state']}&session_state=x")
        return self.answer("", 404)

    def do_POST(self):
        form = {name: values[0] for name, values in
                parse_qs(self.rfile.read(int(self.headers["Content-Length"])).decode()).items()}
        flow = Provider.flows.pop(form["code"], None)  # each code once
        challenge = encoded(hashlib.sha256(form["code_verifier"].encode()).digest())
        if flow is None or challenge != flow["code_challenge"] or form["client_secret"] != "geheimnis":
            return self.answer({"error": "invalid_grant"}, 400)
        return self.answer({"access_token": "x", "token_type": "Bearer", "id_token": self.token(flow)})

    def token(self, flow):
        behaviour = Provider.behaviour
        fault, algorithm = behaviour.get("fault"), behaviour.get("alg", "RS256")
        now = int(behaviour.get("now", time.time()))
        claims = {"iss": self.issuer(), "aud": flow["client_id"], "sub": behaviour.get("subject", "u-17"),
                  "iat": now, "exp": now + 300, "nonce": flow["nonce"]}
        claims.update({"nonce": {"nonce": "other"}, "aud": {"aud": "other"}, "iss": {"iss": "https://other"},
                       "exp": {"iat": now - 500, "exp": now - 200}, "late": {"iat": now - 5000},
                       "early": {"iat": now + 5000}, "sub": {"sub": ""},
                       "auds": {"aud": [flow["client_id"], "other"]}}.get(fault, {}))
        header = {"alg": algorithm, "kid": {"RS256": "1", "ES256": "2"}.get(algorithm, "0")}
        if fault == "confused":  # the public key's bytes as a shared secret
            header = {"alg": "HS256", "kid": "1"}
        if fault == "kid":
            header["kid"] = "9"
        signed = encoded(json.dumps(header).encode()) + "." + encoded(json.dumps(claims).encode())
        if algorithm == "none":
            return signed + "."
        if fault == "confused":
            return signed + "." + encoded(hmac.new(MODULUS, signed.encode(), hashlib.sha256).digest())
        path = {"RS256": OTHER if fault == "key" else RSA, "ES256": CURVE}[algorithm]
        signature = openssl("dgst", "-sha256", "-sign", path, stdin=signed.encode())
        if algorithm == "ES256":
            signature = from_der(signature)
        if fault == "claims":
            claims["sub"] = "u-18"
            signed = signed.split(".", 1)[0] + "." + encoded(json.dumps(claims).encode())
        return signed + "." + encoded(signature)


server = HTTPServer(("127.0.0.1", 0), Provider)
print(server.server_port, flush=True)
try:
    server.serve_forever()
finally:
    for each in FOLDER.iterdir():
        each.unlink()
    FOLDER.rmdir()
