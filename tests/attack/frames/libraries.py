# SPDX-License-Identifier: GPL-3.0-or-later
"""The same server met by libraries of others: node's ws and Python's websockets, each doing what its users could. A
script is a list of steps: {"text": …}, {"binary": …}, {"size": bytes of one request}, {"parts": […]}, {"ping": bytes},
{"close": code}; before it, what the handshake asks for."""
from frames.table import Hostile

HELLO = ('{"jsonrpc":"2.0","id":1,"method":"hello","params":{"program":"x","version":"1","deviceName":"x","locale":"en"}}')
QUESTION = '{"jsonrpc":"2.0","id":2,"method":"no.such","params":{}}'


def scripts():
    yield "no subprotocol", {"protocols": []}, "http 400"
    yield "another subprotocol", {"protocols": ["chat"]}, "http 400"
    yield "ours among others", {"protocols": ["chat", "medcrm.v1"], "steps": [{"binary": HELLO}]}, "answer, lives"
    yield "an Origin", {"origin": "https://evil.example"}, "http 403"
    yield "compression", {"compression": True, "steps": [{"binary": HELLO}]}, "answer, lives"
    yield "hello as text", {"steps": [{"text": HELLO}]}, "close 1003"
    yield "an empty text", {"steps": [{"text": ""}]}, "close 1003"
    yield "a question before hello", {"steps": [{"binary": QUESTION}]}, "answer unauthenticated, close 1002"
    yield "an empty message", {"steps": [{"binary": HELLO}, {"binary": ""}]}, "answer, answer malformed, lives"
    yield "hello in parts", {"steps": [{"parts": [HELLO[:10], HELLO[10:50], HELLO[50:]]}]}, "answer, lives"
    yield "a message larger than a stranger's", {"steps": [{"binary": HELLO}, {"size": 5000}]}, "answer, close 1009"
    yield "a large message in parts", {"steps": [{"binary": HELLO}, {"parts": ["x" * 3000, "x" * 3000]}]}, "answer, close 1009"
    yield "a ping", {"steps": [{"binary": HELLO}, {"ping": 125}]}, "answer, pong 125, lives"
    for code in (1000, 1001, 1008, 3000, 4999):
        yield f"closing with {code}", {"steps": [{"binary": HELLO}, {"close": code}]}, f"answer, close {code}"


def cases():
    usual = {"protocols": ["medcrm.v1"], "steps": []}
    return [Hostile(f"{tool}: {name}", "library", b"", result, tool=tool, script={**usual, **script})
            for tool in ("node ws", "python websockets") for name, script, result in scripts()]
