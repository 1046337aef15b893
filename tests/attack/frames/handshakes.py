# SPDX-License-Identifier: GPL-3.0-or-later
"""What comes in place of a TLS handshake, or of the request for a WebSocket (RFC 6455, section 4)."""
from frames.rawline import HANDSHAKE, frame, hello, http
from frames.table import Hostile


def without(header):
    return http(*(line for line in HANDSHAKE if not line.lower().startswith(header.lower() + ":")))


def instead(header, *lines):
    """The good request with other lines for a header."""
    kept = [line for line in HANDSHAKE if not line.lower().startswith(header.lower() + ":")]
    return http(*kept, *(f"{header}: {line}" for line in lines))


def first_line(line):
    return http(line, *HANDSHAKE[1:])


def before_tls():
    client_hello_ssl2 = bytes.fromhex("802e0100020015000000100100800200800300800400800500800600804007" "00c0") + bytes(16)
    tls_record = bytes.fromhex("1603010200")
    yield "plain HTTP to the TLS port", b"GET / HTTP/1.1\r\nHost: x\r\n\r\n"
    yield "zeros instead of TLS", bytes(4096)
    yield "0xFF instead of TLS", b"\xff" * 4096
    yield "an SSL 2 client hello", client_hello_ssl2
    yield "a TLS record that says more than may be", b"\x16\x03\x01\xff\xff" + bytes(70000)
    yield "a TLS record of an unknown type", b"\x99\x03\x01\x00\x05hello" + bytes(600)
    yield "an alert before any handshake", b"\x15\x03\x01\x00\x02\x02\x28"
    yield "application data before any handshake", b"\x17\x03\x03\x00\x05hello"
    yield "a client hello of no content", tls_record + bytes(512)
    yield "the handshake of a mail server", b"EHLO clinic.example\r\nSTARTTLS\r\n"


def requests():
    plain = http(*HANDSHAKE)
    yield "the good request", plain, "http 101"
    yield "no request but a frame", frame(hello()) + b"\r\n\r\n", {"http 426", "http 400", "cut"}
    for method in ("POST", "PUT", "HEAD", "OPTIONS", "DELETE", "CONNECT", "TRACE", "get", "BREW"):
        yield f"method {method}", first_line(f"{method} / HTTP/1.1"), "http 426"
    yield "a request line without a version", first_line("GET /"), {"http 400", "http 426", "cut"}
    yield "a request line without a path", first_line("GET HTTP/1.1"), {"http 400", "http 426", "cut"}
    yield "HTTP 1.0", first_line("GET / HTTP/1.0"), {"http 400", "http 426", "cut"}
    yield "HTTP 2.0", first_line("GET / HTTP/2.0"), {"http 400", "http 101", "cut"}
    yield "an HTTP/2 preface", b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", "http 426"
    for header in ("Upgrade", "Sec-WebSocket-Version"):
        yield f"without {header}", without(header), "http 426"
    for header in ("Host", "Connection", "Sec-WebSocket-Key", "Sec-WebSocket-Protocol"):
        yield f"without {header}", without(header), "http 400"
    for header in ("Host", "Sec-WebSocket-Key", "Sec-WebSocket-Protocol"):
        yield f"an empty {header}", instead(header, ""), "http 400"
    for origin in ("https://evil.example", "null", "http://localhost", "file://", "wss://clinic.example", "*"):
        yield f"Origin {origin}", http(*HANDSHAKE, f"Origin: {origin}"), "http 403"
    yield "ORIGIN in capitals", http(*HANDSHAKE, "ORIGIN: https://evil.example"), "http 403"
    yield "an empty Origin", http(*HANDSHAKE, "Origin:"), "http 403"
    yield "Origin with a space before its colon", http(*HANDSHAKE, "Origin : https://evil.example"), "http 403"
    for version in ("0", "7", "8", "12", "14", "255", "-13", "013", "13.0", "x"):
        yield f"WebSocket version {version}", instead("Sec-WebSocket-Version", version), "http 426"
    for protocol in ("medcrm.v2", "MEDCRM.V1", "medcrm", "chat", "medcrm.v1x", "xmedcrm.v1", "medcrm v1", "mqtt, chat"):
        yield f"subprotocol {protocol}", instead("Sec-WebSocket-Protocol", protocol), "http 400"
    yield "two subprotocols, one of them ours", instead("Sec-WebSocket-Protocol", "chat, medcrm.v1"), "http 101"
    yield "two lines of subprotocols", instead("Sec-WebSocket-Protocol", "chat", "medcrm.v1"), {"http 101", "http 400"}
    for upgrade in ("h2c", "web socket", "TLS/1.2"):
        yield f"Upgrade: {upgrade}", instead("Upgrade", upgrade), "http 426"
    for connection in ("close", "keep-alive", "Upgrade-ish"):
        yield f"Connection: {connection}", instead("Connection", connection), {"http 400", "cut"}
    for key in ("short", "!!!!", "A" * 4096, "dGhlIHNhbXBsZQ=="):
        yield f"a key of {len(key)} characters: {key[:8]}", instead("Sec-WebSocket-Key", key), {"http 400", "http 101"}
    yield "permessage-deflate offered", http(*HANDSHAKE, "Sec-WebSocket-Extensions: permessage-deflate"), "http 101"
    yield "a cookie and a bearer token", http(*HANDSHAKE, "Cookie: a=b", "Authorization: Bearer x"), "http 101"
    yield "a path that climbs", first_line("GET /../../etc/passwd HTTP/1.1"), {"http 101", "http 400"}
    yield "an absolute address", first_line("GET https://evil.example/ HTTP/1.1"), {"http 101", "http 400"}
    yield "a request longer than may be", http(*HANDSHAKE, "X: " + "a" * 9000), "http 431"
    yield "a request without an end", b"GET / HTTP/1.1\r\nX: " + b"a" * 9000, "http 431"
    yield "five hundred headers", http(*HANDSHAKE, *(f"X{i}: y" for i in range(1000))), "http 431"
    yield "frames that do not wait for the answer", plain + frame(hello()), "http 400"
    yield "a second request in the same breath", plain + plain, "http 400"
    yield "a body of a request", http(*HANDSHAKE, "Content-Length: 5") + b"hello", "http 400"
    bare = http(*HANDSHAKE, end="\n") + b"\r\n\r\n"
    yield "lines that end without a carriage return", bare, {"http 400", "http 426", "http 101", "cut"}
    yield "zeros in a header", http(*HANDSHAKE, "X: a\0b"), {"http 101", "http 400", "cut"}
    yield "a folded header", http(*HANDSHAKE, "X: a\r\n b"), {"http 101", "http 400", "cut"}
    yield "a header without a colon", http(*HANDSHAKE, "nonsense"), {"http 101", "http 400", "cut"}
    yield "bytes that are no text", b"\xff\xfe\xfd" * 100 + b"\r\n\r\n", {"http 426", "http 400", "cut"}
    yield "nothing but an end of line", b"\r\n\r\n", "http 426"


def cases():
    found = [Hostile(f"tcp: {name}", "tcp", data, {"cut", "tls alert"}, then="wait") for name, data in before_tls()]
    found += [Hostile(f"http: {name}", "http", data, result, then="wait") for name, data, result in requests()]
    return found
