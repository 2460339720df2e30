"""Verifies what a Riguardo signs, with the standard library alone: RS256 is a power modulo n, and the rest is comparing."""

import base64
import hashlib
import json
import time
from threading import Lock
from urllib.parse import parse_qsl, quote, urlsplit
from urllib.request import urlopen

# What comes before a SHA-256 digest in PKCS #1 v1.5 (RFC 8017, 9.2).
PREFIX = bytes.fromhex("3031300d060960864801650304020105000420")
SEEN = {}
LOCK = Lock()


class Keys:
    """The public keys at an address: asked for every five minutes, and for a key that is not known, but not for each call that names one."""

    def __init__(self, url):
        self.url, self.keys, self.asked = url, {}, float("-inf")

    def get(self, kid):
        age = time.monotonic() - self.asked
        if age > 300 or age > 5 and kid not in self.keys:
            with urlopen(self.url, timeout=5) as answer:
                self.keys = {key["kid"]: key for key in json.load(answer)["keys"] if key["kty"] == "RSA"}
            self.asked = time.monotonic()
        return self.keys.get(kid)


def decoded(text):
    return base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))


def qsh(method, path, query):
    values = {}
    for name, value in parse_qsl(query, keep_blank_values=True):
        if name != "jwt":
            values.setdefault(quote(name, safe="~"), []).append(quote(value, safe="~"))
    pairs = "&".join(f"{name}={','.join(sorted(values[name]))}" for name in sorted(values))
    canonical = f"{method.upper()}&{path.rstrip('/').replace('&', '%26') or '/'}&{pairs}"
    return hashlib.sha256(canonical.encode()).hexdigest()


def signed_by(key, message, signature):
    n = int.from_bytes(decoded(key["n"]), "big")
    e = int.from_bytes(decoded(key["e"]), "big")
    size = (n.bit_length() + 7) // 8
    digest = PREFIX + hashlib.sha256(message).digest()
    expected = b"\x00\x01" + b"\xff" * (size - len(digest) - 3) + b"\x00" + digest
    return len(signature) == size and pow(int.from_bytes(signature, "big"), e, n).to_bytes(size, "big") == expected


def verify(token, keys, audience, method, target, body=None, issuer=None, now=None):
    """The claims of a token that is to be believed; OSError says that the keys cannot be had, any other error why it is not."""
    now = time.time() if now is None else now
    head, payload, signature = token.split(".")
    header, claims = json.loads(decoded(head)), json.loads(decoded(payload))
    url = urlsplit(target)
    if header.get("alg") != "RS256":
        raise ValueError("algorithm")
    key = keys.get(header.get("kid"))
    if key is None or not signed_by(key, f"{head}.{payload}".encode(), decoded(signature)):
        raise ValueError("signature")
    if claims.get("aud") != audience or issuer is not None and claims.get("iss") != issuer:
        raise ValueError("audience or issuer")
    if not claims.get("iat", now + 99) - 30 <= now <= claims.get("exp", 0) + 30:
        raise ValueError("time")
    if claims.get("qsh") != qsh(method, url.path, url.query):
        raise ValueError("request")
    if body is not None and claims.get("body_sha256") != hashlib.sha256(body).hexdigest():
        raise ValueError("body")
    with LOCK:
        for old in [jti for jti, until in SEEN.items() if until < now]:
            del SEEN[old]
        if claims["jti"] in SEEN:
            raise ValueError("replayed")
        SEEN[claims["jti"]] = claims["exp"] + 30
    return claims
