# SPDX-License-Identifier: GPL-3.0-or-later
"""Well-formed frames at the wrong moment, in the wrong number or size."""
import json
import re
from pathlib import Path

from frames.rawline import frame, hello, request
from frames.table import Hostile

DOCUMENT = Path(__file__).resolve().parents[3] / "docs" / "protocol.md"


def methods():
    """Every request that docs/protocol.md describes."""
    chapter = re.search(r"^## Requests$(.*?)^## ", DOCUMENT.read_text(), re.MULTILINE | re.DOTALL).group(1)
    found = re.findall(r"^### (\S+)$", chapter, re.MULTILINE)
    assert len(found) > 60, "docs/protocol.md describes its requests in another form than this test knows"
    return found


def padded(size, **more):
    """A request that has exactly so many bytes."""
    bare = len(request("no.such", {"x": ""}, **more))
    return request("no.such", {"x": "a" * (size - bare)}, **more)


def sizes():
    """Of a message that is too large the rest is still on its way when the line is closed, and may take the closing words
    down with it: TCP answers what nobody reads with a reset."""
    small, large, too_big = 4 * 1024, 64 * 1024, {"close 1009", "cut"}
    yield "greeted", f"a request of {small} bytes", frame(padded(small)), "answer unauthenticated, lives"
    for size in (small + 1, small * 2, large, large * 4):
        yield "greeted", f"a request of {size} bytes", frame(padded(size)), too_big
    yield "signed", f"a request of {large} bytes", frame(padded(large)), "answer malformed, lives"
    for size in (large + 1, large * 2, large * 4):
        yield "signed", f"a request of {size} bytes", frame(padded(size)), too_big
    yield "signed", "a frame that says it has 2^40 bytes", frame(b"x", length=2**40, form=64), "close 1009"
    deep = b'{"a":' * 10000 + b"1" + b"}" * 10000
    yield "signed", "objects within each other, 60 KiB of them", frame(deep), "answer malformed, lives"
    yield "signed", "arrays within each other, 60 KiB of them", frame(b"[" * 30000 + b"]" * 30000), "answer malformed, lives"
    long = b'{"jsonrpc":"2.0","id":1' + b"0" * 60000 + b',"method":"no.such"}'
    yield "signed", "a number of 60,000 digits", frame(long), "answer malformed, lives"


def moments():
    for method in methods():
        if method == "hello":
            continue
        yield "new", f"{method} before hello", frame(request(method)), "answer unauthenticated, close 1002"
        if method not in ("auth.login", "auth.resume"):
            yield "greeted", f"{method} before signing in", frame(request(method)), "answer unauthenticated, lives"
    yield "signed", "hello again", frame(hello()), "answer malformed, lives"
    login = request("auth.login", {"username": "x", "password": "y"})
    yield "signed", "signing in again", frame(login), "answer malformed, lives"
    yield "signed", "resuming again", frame(request("auth.resume", {"token": "0" * 64})), "answer malformed, lives"
    yield ("signed", "a change without a key", frame(request("patients.create", {"patient": {}})),
           {"answer malformed, lives", "answer invalid, lives"})
    yield "signed", "a text frame", frame(request("no.such"), 1), "close 1003"
    yield "signed", "a reserved opcode", frame(b"x", 3), "close 1002"
    other = {"fingerprint": "0" * 16, "program": "x", "version": "1.4", "deviceName": "x", "locale": "en"}
    yield "new", "hello of another protocol", frame(request("hello", other)), "answer conflict, close 1002"
    for field, value in (("program", ""), ("program", 1), ("program", "x" * 3000), ("deviceName", "x" * 3000), ("locale", None),
                         ("version", []), ("fingerprint", 1), ("more", 1)):
        params = {"program": "x", "version": "1", "deviceName": "x", "locale": "en", field: value}
        name = f"hello whose {field} is {json.dumps(value)[:12]}"
        yield "new", name, frame(request("hello", params)), "answer invalid, close 1002"


def floods():
    answers = ", ".join(["answer unauthenticated"] * 50)
    fifty = b"".join(frame(request("no.such", number=i + 1)) for i in range(50))
    yield "greeted", "fifty requests in one breath", fifty, answers + ", lives"
    answers = ", ".join(["answer malformed"] * 50)
    yield "greeted", "fifty times the same id", frame(b'{"id":1}') * 50, answers + ", lives"
    both = frame(hello()) + frame(request("rooms.list", number=2))
    yield "new", "hello and a request in one breath", both, "answer, answer unauthenticated, lives"


def cases():
    return [Hostile(f"{stage}: {name}", stage, data, result)
            for part in (sizes, moments, floods) for stage, name, data, result in part()]
