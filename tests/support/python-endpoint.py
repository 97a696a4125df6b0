"""A small endpoint that keeps the reading part of the contract, with the standard library only.

python3 python-endpoint.py <offer.json>   prints its base URL, and runs until it is stopped

It stands for the endpoints that others write: nothing of it is shared with ours.
"""

import base64
import hashlib
import json
import sys
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, unquote, urlsplit

with open(sys.argv[1], encoding="utf-8") as file:
    OFFER = json.load(file)

GROUPS = OFFER["groups"]
INSTITUTIONS = {it["id"]: it for it in OFFER["institutions"]}


def themes(group):
    return [it["value"] for it in group["themes"]]


def chosen(query, without=None):
    """The groups that fit the query; the filter `without` is left out."""
    found = GROUPS
    if "institution" in query:
        found = [it for it in found if it["institution"] in query["institution"]]
    if "theme" in query and without != "theme":
        found = [it for it in found if set(themes(it)) & set(query["theme"])]
    if "kind" in query and without != "kind":
        found = [it for it in found if it["kind"] in query["kind"]]
    return found


def theme_facet(query):
    counts = {}
    for group in chosen(query, "theme"):
        for theme in group["themes"]:
            label, count = counts.get(theme["value"], (theme["label"], 0))
            counts[theme["value"]] = (label, count + 1)
    return [{"value": v, "label": label, "count": n} for v, (label, n) in counts.items()]


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def log_message(self, *args):
        """Says nothing: a log would have query strings."""

    def answer(self, status, value, content_type="application/json"):
        body = json.dumps(value).encode()
        etag = '"%s"' % hashlib.sha256(body).hexdigest()[:20]
        unchanged = status == 200 and self.headers.get("If-None-Match") == etag
        self.send_response(304 if unchanged else status)
        self.send_header("API-Version", "1.0.0")
        self.send_header("Access-Control-Allow-Origin", "*")
        self.send_header("Access-Control-Expose-Headers", "etag, api-version, retry-after, location")
        self.send_header("Cache-Control", "no-cache")
        if status == 200:
            self.send_header("ETag", etag)
        if not unchanged:
            self.send_header("Content-Type", content_type)
            self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if not unchanged:
            self.wfile.write(body)

    def problem(self, status, kind, title, errors=None):
        value = {"type": "urn:gmw:problem:" + kind, "status": status, "title": title, "detail": title}
        if errors:
            value["errors"] = errors
        self.answer(status, value, "application/problem+json")

    def groups(self, query):
        try:
            limit = int(query.get("limit", ["20"])[0])
            start = int(base64.b64decode(query["cursor"][0])) if "cursor" in query else 0
        except ValueError:
            limit = start = -1
        if limit < 0 or limit > 500 or start < 0:
            error = {"pointer": "/limit", "code": "out-of-range", "detail": "0 tot en met 500"}
            self.problem(400, "invalid-input", "Deze zoekvraag klopt niet", [error])
            return
        found = chosen(query)
        value = {
            "total": len(found),
            "groups": found[start : start + limit],
            "facets": {"theme": theme_facet(query)},
        }
        if start + limit < len(found):
            value["next"] = base64.b64encode(str(start + limit).encode()).decode()
        self.answer(200, value)

    def do_GET(self):
        address = urlsplit(self.path)
        parts = [unquote(it) for it in address.path.split("/")[1:]]
        if parts == ["v1", "groups"]:
            self.groups(parse_qs(address.query))
            return
        records = {}
        if len(parts) == 3 and parts[0] == "v1":
            records = {"groups": {it["id"]: it for it in GROUPS}, "institutions": INSTITUTIONS}
            records = records.get(parts[1], {})
        if records and parts[2] in records:
            self.answer(200, records[parts[2]])
        else:
            self.problem(404, "not-found", "Dit bestaat hier niet")


server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
print("http://127.0.0.1:%d/v1" % server.server_port, flush=True)
server.serve_forever()
