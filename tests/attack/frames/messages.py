# SPDX-License-Identifier: GPL-3.0-or-later
"""Binary frames that hold no request: broken JSON, broken JSON-RPC, wrong values."""
import json

from frames.rawline import frame, hello, request
from frames.table import Hostile


def raw_id(text):
    return b'{"jsonrpc":"2.0","id":' + text.encode() + b',"method":"no.such"}'


def not_json():
    yield "an empty message", b""
    yield "a blank", b" "
    yield "a request in UTF-16", request("no.such").decode().encode("utf-16")
    yield "a request in UTF-32", request("no.such").decode().encode("utf-32")
    for text in ("null", "true", "1", '"x"', "[]", "[[]]", "NaN", "Infinity", "undefined", "{", "}", "{]", "[}", '{"a"',
                 '{"a":', "{'a':1}", "{a:1}", '{"a":1,}', "{,}", '{"a" 1}', "// x", "/* x */ {}", "{}{}", "{} x", '{"a":01}',
                 '{"a":+1}', '{"a":.5}', '{"a":1.}', '{"a":1e}', '{"a":0x10}', '{"a":"\t"}', '{"a":"\\x"}', '{"a":"\\u12"}',
                 '{"a":"open}', '{"a":tru}', '{"a":-}'):
        yield f"the text {text}", text.encode()
    for broken in (b"\xff", b"\xc0\xaf", b"\xed\xa0\x80", b"\xf4\x90\x80\x80", b"\xe2\x82", b"\x80"):
        yield f"a method with the bytes {broken.hex()}", b'{"jsonrpc":"2.0","id":1,"method":"' + broken + b'"}'
    yield "a zero byte after a request", request("no.such") + b"\0"
    yield "a zero byte within", b'{"jsonrpc":\0"2.0","id":1,"method":"no.such"}'
    yield "random bytes", bytes((i * 197 + 31) % 256 for i in range(512))
    yield "a message of zeros", bytes(1024)
    yield "a message of pickled Python", b"\x80\x04\x95\x10\x00\x00\x00\x00\x00\x00\x00\x8c\x02os."
    yield "XML", b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>'
    for depth in (100, 600, 1500):
        yield f"{depth} arrays within each other", b"[" * depth + b"]" * depth
    for depth in (100, 400):
        yield f"{depth} objects within each other", b'{"a":' * depth + b"1" + b"}" * depth
    yield "arrays that are never closed", b"[" * 4000


def not_rpc():
    good = {"jsonrpc": "2.0", "id": 1, "method": "no.such"}
    for key, value in (("jsonrpc", "1.0"), ("jsonrpc", 2.0), ("jsonrpc", None), ("id", 0), ("id", -1), ("id", 1.5), ("id", "1"),
                       ("id", None), ("id", True), ("id", []), ("id", {}), ("method", ""), ("method", 1), ("method", None),
                       ("method", []), ("method", {}), ("params", []), ("params", 1), ("params", "x"), ("params", None),
                       ("params", True), ("key", ""), ("key", "x"), ("key", "A" * 32), ("key", "0" * 31), ("key", "0" * 33),
                       ("key", 1), ("key", None), ("key", ["0" * 32]), ("extra", 1), ("result", {}), ("error", {}),
                       ("Method", "hello"), ("__proto__", {}), ("", 1)):
        yield f"{key or 'a nameless key'} is {json.dumps(value)}", json.dumps({**good, key: value}).encode()
    for key in good:
        yield f"without {key}", json.dumps({k: v for k, v in good.items() if k != key}).encode()
    yield "a batch", b"[" + request("no.such") + b"]"
    yield "an answer instead of a request", b'{"jsonrpc":"2.0","id":1,"result":{}}'
    yield "an event instead of a request", b'{"jsonrpc":"2.0","method":"event","params":{}}'
    yield "an empty object", b"{}"
    for number in ("9223372036854775808", "18446744073709551616", "1e30", "1e308", "1e309", "1e400", "-1e400", "1" + "0" * 500,
                   "0.1", "1e-400", "-9223372036854775809"):
        yield f"the id {number[:24]} ({len(number)})", raw_id(number)


def repeated():
    """Of a key that comes twice one counts, a mark of the byte order counts nothing, and nothing else happens."""
    yield "a byte order mark before a request", b"\xef\xbb\xbf" + request("no.such")
    yield "two methods", b'{"jsonrpc":"2.0","id":1,"method":"hello","method":"no.such"}'
    yield "two ids", b'{"jsonrpc":"2.0","id":1,"id":2,"method":"no.such"}'
    yield "a thousand ids", b'{"jsonrpc":"2.0",' + b'"id":1,' * 400 + b'"method":"no.such"}'
    yield "params twice", b'{"jsonrpc":"2.0","id":1,"method":"no.such","params":{},"params":{}}'


def wrong_values():
    """Requests that are known, with values that are not theirs: answered by the name of the field."""
    def login(**params):
        return request("auth.login", params)

    for value in (1, None, True, [], {}, 1.5):
        yield f"a user name that is {json.dumps(value)}", login(username=value, password="x" * 12), "answer invalid"
        yield f"a password that is {json.dumps(value)}", login(username="x", password=value), "answer invalid"
        yield f"a token that is {json.dumps(value)}", request("auth.resume", {"token": value}), "answer invalid"
    yield "a login without a password", login(username="x"), "answer invalid"
    yield "a login with more than is known", login(username="x", password="y", admin=True), "answer invalid"
    yield "a login with a path for a key", login(**{"user.name": "x", "password": "y"}), "answer invalid"
    yield "an empty token", request("auth.resume", {"token": ""}), {"answer unauthenticated", "answer invalid"}
    refused = {"answer unauthenticated", "answer invalid"}
    yield "a token of 3000 characters", request("auth.resume", {"token": "f" * 3000}), refused
    yield "a token that asks the database", request("auth.resume", {"token": "' OR 1=1 --"}), refused
    yield "a second hello", hello(), "answer malformed"
    yield "a method of 3000 characters", request("x" * 3000), "answer unauthenticated"
    yield "a method with zeros", request("auth.login\0"), "answer unauthenticated"
    yield "a method in other letters", request("AUTH.LOGIN"), "answer unauthenticated"
    deep = b'{"jsonrpc":"2.0","id":1,"method":"auth.resume","params":{"token":' + b"[" * 400 + b"]" * 400 + b"}}"
    yield "params of great depth", deep, "answer invalid"


def cases():
    found = []
    for name, data in [*not_json(), *not_rpc()]:
        found.append(Hostile(f"greeted: {name}", "greeted", frame(data), "answer malformed, lives"))
    for name, data in list(not_json())[::3] + list(not_rpc())[::3]:
        found.append(Hostile(f"new: {name}", "new", frame(data), "answer malformed, close 1002"))
    for name, data in repeated():
        either = {"answer malformed, lives", "answer unauthenticated, lives"}
        found.append(Hostile(f"greeted: {name}", "greeted", frame(data), either))
    for name, data, result in wrong_values():
        result = {f"{one}, lives" for one in result} if isinstance(result, set) else f"{result}, lives"
        found.append(Hostile(f"greeted: {name}", "greeted", frame(data), result))
    return found
