# SPDX-License-Identifier: GPL-3.0-or-later
"""Broken frames (RFC 6455, section 5), before and after hello."""
import struct

from frames.rawline import BINARY, CLOSE, CONTINUATION, PING, PONG, TEXT, frame, hello, request
from frames.table import Hostile

QUESTION = request("no.such")


def closing(code, reason=b""):
    return frame(struct.pack(">H", code) + reason, CLOSE)


def opcodes_and_bits():
    for opcode in (3, 4, 5, 6, 7, 11, 12, 13, 14, 15):
        yield f"reserved opcode {opcode}", frame(b"x", opcode), "close 1002"
        yield f"reserved opcode {opcode} without content", frame(b"", opcode), "close 1002"
    for rsv in range(1, 8):
        yield f"reserved bits {rsv:03b}", frame(QUESTION, rsv=rsv), "close 1002"
        yield f"reserved bits {rsv:03b} on a ping", frame(b"x", PING, rsv=rsv), "close 1002"


def unmasked():
    """Qt 6.4 does not look whether a client's frame is masked. The mask protects proxies that read along; nobody reads along
    in TLS. So such a frame is taken for what it is, and no more."""
    yield "a frame without a mask", frame(QUESTION, mask=False), "ANSWER, lives"
    yield "a ping without a mask", frame(b"x", PING, mask=False), "pong 1, lives"
    yield "a text frame without a mask", frame(b"x", TEXT, mask=False), "close 1003"
    yield "a close frame without a mask", frame(struct.pack(">H", 1000), CLOSE, mask=False), "close 1000"


def lengths():
    for said in (2**63, 2**63 + 1, 2**64 - 1):
        yield f"a length of {said}", frame(b"x", length=said, form=64), {"close 1002", "close 1009"}
    for said in (4097, 65535, 65536, 2**31 - 1, 2**31, 2**32, 2**40, 2**62, 2**63 - 1):
        form = 16 if said < 65536 else 64
        yield f"a frame that says it has {said} bytes", frame(b"x", length=said, form=form), "close 1009"
    for size, form in ((5, 16), (125, 16), (5, 64), (125, 64), (300, 64)):
        yield f"{size} bytes said in {form} bits", frame(b"x" * size, form=form), "close 1002"


def control():
    for opcode, name in ((PING, "ping"), (PONG, "pong"), (CLOSE, "close")):
        yield f"a {name} of 126 bytes", frame(b"\x03\xe8" + b"x" * 124, opcode), "close 1002"
        yield f"a {name} that says it has 65536 bytes", frame(b"x", opcode, length=65536, form=64), "close 1002"
        yield f"a {name} in parts", frame(b"\x03\xe8", opcode, fin=False), "close 1002"
    yield "a ping of 125 bytes", frame(b"x" * 125, PING), "pong 125, lives"
    yield "a ping without content", frame(b"", PING), "pong 0, lives"
    yield "a pong nobody asked for", frame(b"x" * 125, PONG), "lives"
    yield "three pings in one breath", frame(b"a", PING) + frame(b"bb", PING) + frame(b"", PING), "pong 1, pong 2, pong 0, lives"


def close_codes():
    for code in (0, 1, 999, 1004, 1005, 1006, 1012, 1013, 1014, 1015, 1016, 1100, 2000, 2999, 5000, 65535):
        yield f"closing with {code}", closing(code), "close 1002"
    for code in (1000, 1001, 1002, 1003, 1007, 1008, 1009, 1010, 1011, 3000, 3999, 4000, 4999):
        yield f"closing with {code}", closing(code), f"close {code}"
    yield "closing without a code", frame(b"", CLOSE), {"close 1000", "close without a code", "close 1005"}
    yield "closing with half a code", frame(b"\x03", CLOSE), "close 1002"
    yield "closing with a reason", closing(1000, b"x" * 123), "close 1000"
    for reason in (b"\xff", b"\xc3", b"\xed\xa0\x80", b"\xf4\x90\x80\x80"):
        yield f"closing with the reason {reason.hex()}", closing(1000, reason), {"close 1002", "close 1007"}
    yield "a request after closing", closing(1000) + frame(QUESTION), "close 1000"
    yield "closing twice", closing(1000) + closing(1001), "close 1000"


def fragments():
    part = len(QUESTION) // 2
    first, rest = QUESTION[:part], QUESTION[part:]
    start, end = frame(first, fin=False), frame(rest, CONTINUATION)
    yield "a continuation of nothing", frame(rest, CONTINUATION), "close 1002"
    yield "an open continuation of nothing", frame(rest, CONTINUATION, fin=False), "close 1002"
    yield "a new message within another", start + frame(QUESTION), "close 1002"
    yield "a text frame within another message", start + frame(b"x", TEXT), {"close 1002", "close 1003"}
    yield "a new part that begins again", start + frame(first, fin=False), "close 1002"
    yield "reserved bits on a continuation", start + frame(rest, CONTINUATION, rsv=4), "close 1002"
    yield "a ping between two parts", start + frame(b"x", PING) + end, "pong 1, ANSWER, lives"
    yield "closing between two parts", start + closing(1000), "close 1000"
    around = frame(b"", fin=False) + frame(QUESTION, CONTINUATION, fin=False) + frame(b"", CONTINUATION)
    yield "empty parts around a request", around, "ANSWER, lives"
    yield "a request of one-byte parts", frame(QUESTION[:1], fin=False) + b"".join(
        frame(QUESTION[i:i + 1], CONTINUATION, fin=i == len(QUESTION) - 1) for i in range(1, len(QUESTION))), "ANSWER, lives"
    yield "parts that come to too much", frame(b"x" * 3000, fin=False) + frame(b"x" * 3000, CONTINUATION), "close 1009"
    endless = frame(b"x" * 1000, fin=False) + frame(b"x" * 1000, CONTINUATION, fin=False) * 9
    yield "parts that come to too much and never end", endless, "close 1009"
    empty = frame(b"", fin=False) + frame(b"", CONTINUATION, fin=False) * 1000 + frame(QUESTION, CONTINUATION)
    yield "a thousand empty parts", empty, "ANSWER, lives"


def texts():
    yield "a text frame", frame(QUESTION, TEXT), "close 1003"
    yield "an empty text frame", frame(b"", TEXT), "close 1003"
    yield "a text frame in parts", frame(b"a", TEXT, fin=False) + frame(b"b", CONTINUATION), "close 1003"
    for broken in (b"\xff", b"\xc0\xaf", b"\xed\xa0\x80", b"\xf5\x80\x80\x80", b"\xe2\x82"):
        yield f"a text frame of {broken.hex()}", frame(broken, TEXT), {"close 1003", "close 1007"}


def unfinished():
    yield "one byte of a frame", frame(QUESTION)[:1]
    yield "half a head", frame(b"x" * 300)[:3]
    yield "a head without its content", frame(QUESTION)[:6]
    yield "half of a request", frame(QUESTION)[:len(QUESTION) // 2]
    yield "a message without its last part", frame(QUESTION, fin=False)


def cases():
    found = []
    for stage, answer in (("new", "answer unauthenticated, close 1002"), ("greeted", "answer unauthenticated")):
        for part in (opcodes_and_bits, unmasked, lengths, control, close_codes, fragments, texts):
            for name, data, result in part():
                if stage == "greeted" and part in (opcodes_and_bits, close_codes):
                    continue
                if isinstance(result, str):
                    result = result.replace("ANSWER, lives", answer if stage == "new" else answer + ", lives")
                found.append(Hostile(f"{stage}: {name}", stage, data, result))
    for name, data in unfinished():
        found.append(Hostile(f"new: {name}, then gone", "new", data, "gone", then="hang up"))
    return found
