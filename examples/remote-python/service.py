"""A plugin for Riguardo in Python: a panel for a client's page, and a count of the mails that left. It needs nothing but Python 3.9."""

import base64
import hashlib
import hmac
import json
import sys
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from riguardo_jwt import fetched, verify

PORT = int(sys.argv[1]) if len(sys.argv) > 1 else 9500
# The Riguardo that we believe, and where its public keys are: never taken from what comes in.
JWKS_URL = sys.argv[2] if len(sys.argv) > 2 else "http://localhost:8080/riguardo/api/v1/plugins/host/jwks.json"
BASE = f"http://127.0.0.1:{PORT}"
HOST = {}
MAILS = {}
DESCRIPTOR = {
    "key": "com.example.python", "name": {"it": "Mail contate", "en": "Mails counted"}, "version": "1.0.0",
    "apiVersion": 1, "vendor": {"name": "Example"}, "scopes": ["receive:events"],
    "remote": {"baseUrl": BASE, "jwks": "/jwks.json", "lifecycle": "/lifecycle"},
    "modules": [
        {"type": "web-panel", "key": "panel", "name": {"it": "Mail contate", "en": "Mails counted"},
         "location": "client.page.panel", "url": "/panel?client={clientId}"},
        {"type": "event-listener", "key": "hook", "name": {"it": "Mail", "en": "Mails"}, "url": "/hook", "events": ["mail-sent"]},
    ],
}


class Service(BaseHTTPRequestHandler):
    def believed(self, token, body=None):
        return verify(token, fetched(JWKS_URL), BASE, self.command, self.path, body, HOST.get("clientKey"))

    def answer(self, status, text="", kind="application/json"):
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(text.encode())))
        self.end_headers()
        self.wfile.write(text.encode())

    def do_GET(self):
        if self.path == "/descriptor.json":
            return self.answer(200, json.dumps(DESCRIPTOR))
        try:
            claims = self.believed(self.path.split("jwt=")[-1].split("&")[0])
        except (ValueError, KeyError) as problem:
            return self.answer(401, str(problem))
        client = claims["context"].get("clientId", "")
        self.answer(200, f"<!doctype html><html lang=en><title>Mails</title><p>{MAILS.get(client, 0)} mails left</p></html>", "text/html; charset=utf-8")

    def do_POST(self):
        body = self.rfile.read(min(int(self.headers.get("Content-Length", 0)), 100_000))
        try:
            self.believed(self.headers.get("Authorization", "").removeprefix("JWT "), body)
            said = json.loads(body)
            if self.path == "/lifecycle":
                HOST.update(said)
            else:
                self.counted(said, body)
        except (ValueError, KeyError) as problem:
            return self.answer(401, str(problem))
        self.answer(204)

    def counted(self, event, body):
        stamp = f"{self.headers['webhook-id']}.{self.headers['webhook-timestamp']}.".encode()
        secret = base64.b64decode(HOST["webhookSecret"].removeprefix("whsec_"))
        mine = "v1," + base64.b64encode(hmac.new(secret, stamp + body, hashlib.sha256).digest()).decode()
        if not hmac.compare_digest(mine, self.headers["webhook-signature"]):
            raise ValueError("webhook signature")
        MAILS[event.get("clientId", "")] = MAILS.get(event.get("clientId", ""), 0) + 1

    def log_message(self, *unused):
        pass


if __name__ == "__main__":
    ThreadingHTTPServer(("127.0.0.1", PORT), Service).serve_forever()
