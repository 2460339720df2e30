"""Verifies what a Riguardo signs, with the standard library alone: RS256 is a power modulo n, and the rest is comparing."""

import base64
import hashlib
import json
import time
from urllib.parse import parse_qsl, quote, urlsplit
from urllib.request import urlopen

# What comes before a SHA-256 digest in PKCS #1 v1.5 (RFC 8017, 9.2).
PREFIX = bytes.fromhex("3031300d060960864801650304020105000420")
SEEN = {}


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


def verify(token, jwks, audience, method, target, body=None, issuer=None, now=None):
    """The claims of a token that is to be believed; ValueError says why one is not."""
    now = time.time() if now is None else now
    head, payload, signature = token.split(".")
    header, claims = json.loads(decoded(head)), json.loads(decoded(payload))
    key = next((k for k in jwks["keys"] if k["kid"] == header.get("kid") and k["kty"] == "RSA"), None)
    url = urlsplit(target)
    if header.get("alg") != "RS256" or key is None:
        raise ValueError("algorithm or key")
    if not signed_by(key, f"{head}.{payload}".encode(), decoded(signature)):
        raise ValueError("signature")
    if claims.get("aud") != audience or issuer is not None and claims.get("iss") != issuer:
        raise ValueError("audience or issuer")
    if not claims.get("iat", now + 99) - 30 <= now <= claims.get("exp", 0) + 30:
        raise ValueError("time")
    if claims.get("qsh") != qsh(method, url.path, url.query):
        raise ValueError("request")
    if body is not None and claims.get("body_sha256") != hashlib.sha256(body).hexdigest():
        raise ValueError("body")
    for old in [jti for jti, until in SEEN.items() if until < now]:
        del SEEN[old]
    if claims["jti"] in SEEN:
        raise ValueError("replayed")
    SEEN[claims["jti"]] = claims["exp"] + 30
    return claims


def fetched(url):
    with urlopen(url, timeout=5) as answer:
        return json.load(answer)
