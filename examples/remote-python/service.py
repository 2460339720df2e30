"""A plugin for Riguardo in Python: a panel for a client's page, with a count of the conversations that were noted. It needs nothing but Python 3.9."""

import base64
import hashlib
import hmac
import json
import sys
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from riguardo_jwt import Keys, verify

PORT = int(sys.argv[1]) if len(sys.argv) > 1 else 9500
# The Riguardo that we believe, and where its public keys are: never taken from what comes in.
JWKS_URL = sys.argv[2] if len(sys.argv) > 2 else "http://localhost:8080/riguardo/api/v1/plugins/host/jwks.json"
# Tells the page how high the panel is, and that it is there: a panel from which nothing is heard is put away.
BRIDGE = JWKS_URL.partition("/api/")[0] + "/assets/plugin-bridge.js"
BASE = f"http://127.0.0.1:{PORT}"
KEYS = Keys(JWKS_URL)
HOST = {}
TALKS = {}
DESCRIPTOR = {
    "key": "com.example.python", "name": {"it": "Colloqui contati", "en": "Conversations counted"}, "version": "1.0.0",
    "apiVersion": 1, "vendor": {"name": "Example"}, "scopes": ["receive:events"],
    "remote": {"baseUrl": BASE, "jwks": "/jwks.json", "lifecycle": "/lifecycle"},
    "modules": [
        {"type": "web-panel", "key": "panel", "name": {"it": "Colloqui contati", "en": "Conversations counted"},
         "location": "client.page.panel", "url": "/panel?client={clientId}"},
        {"type": "event-listener", "key": "hook", "name": {"it": "Colloqui", "en": "Conversations"}, "url": "/hook",
         "events": ["interaction-logged"]},
    ],
}
PANEL = '<!doctype html><html lang=en><title>Conversations</title><script src="{}"></script><p>{} conversations noted</p></html>'


class Service(BaseHTTPRequestHandler):
    def believed(self, token, body=None):
        return verify(token, KEYS, BASE, self.command, self.path, body, HOST.get("clientKey"))

    def answer(self, status, text="", kind="application/json"):
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(text.encode())))
        self.send_header("Connection", "close")
        self.end_headers()
        self.wfile.write(text.encode())

    def refuse(self, problem):
        """Without keys nobody can be believed or disbelieved yet: who asks may ask again. What is not understood is not believed."""
        self.answer(503 if isinstance(problem, OSError) else 401, f"{type(problem).__name__}: {problem}", "text/plain; charset=utf-8")

    def do_GET(self):
        if self.path == "/descriptor.json":
            return self.answer(200, json.dumps(DESCRIPTOR))
        try:
            claims = self.believed(self.path.split("jwt=")[-1].split("&")[0])
        except Exception as problem:
            return self.refuse(problem)
        client = claims["context"].get("clientId", "")
        self.answer(200, PANEL.format(BRIDGE, len(TALKS.get(client, ()))), "text/html; charset=utf-8")

    def do_POST(self):
        body = self.rfile.read(min(int(self.headers.get("Content-Length", 0)), 100_000))
        try:
            self.believed(self.headers.get("Authorization", "").removeprefix("JWT "), body)
            said = json.loads(body)
            if self.path == "/lifecycle":
                self.told(said)
            else:
                self.counted(said, body)
        except Exception as problem:
            return self.refuse(problem)
        self.answer(200, "{}")

    def told(self, said):
        if said["event"] == "uninstalled":
            HOST.clear()
        else:
            HOST.update(said)
        print(said["event"], flush=True)

    def counted(self, event, body):
        stamp = f"{self.headers['webhook-id']}.{self.headers['webhook-timestamp']}.".encode()
        secret = base64.b64decode(HOST["webhookSecret"].removeprefix("whsec_"))
        mine = "v1," + base64.b64encode(hmac.new(secret, stamp + body, hashlib.sha256).digest()).decode()
        if not hmac.compare_digest(mine, self.headers["webhook-signature"]):
            raise ValueError("webhook signature")
        # The same event may come again, after an answer that was lost: by its id it counts once.
        TALKS.setdefault(event.get("clientId", ""), set()).add(event["id"])

    def log_message(self, *unused):
        pass


if __name__ == "__main__":
    ThreadingHTTPServer(("127.0.0.1", PORT), Service).serve_forever()
