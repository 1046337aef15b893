// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/transport/upgraderequest.h"
#include "tests/support/catch.h"

using namespace medcrm;

namespace {

const QByteArray Good = "GET / HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                        "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n"
                        "Sec-WebSocket-Protocol: medcrm.v1\r\n\r\n";

int statusWithout(const QByteArray &line)
{
    QByteArray request = Good;
    REQUIRE(request.contains(line));
    const auto objection = objectionTo(request.replace(line, ""));
    return objection ? objection->status : 0;
}

int statusWith(const QByteArray &line)
{
    QByteArray request = Good;
    const auto objection = objectionTo(request.replace("\r\n\r\n", "\r\n" + line + "\r\n\r\n"));
    return objection ? objection->status : 0;
}

} // namespace

TEST_CASE("a complete request is not objected to, whatever its letter case and further offers")
{
    CHECK_FALSE(objectionTo(Good));
    CHECK_FALSE(objectionTo(QByteArray(Good).replace("Upgrade: websocket", "upgrade:WebSocket")));
    CHECK_FALSE(objectionTo(QByteArray(Good).replace(": medcrm.v1", ": chat, medcrm.v1 ,x")));
    CHECK_FALSE(
        objectionTo(QByteArray(Good).replace(": medcrm.v1", ": chat\r\nsec-websocket-protocol: medcrm.v1")));
}

TEST_CASE("each thing a request lacks has its answer")
{
    CHECK(statusWithout("Upgrade: websocket\r\n") == 426);
    CHECK(statusWithout("Sec-WebSocket-Version: 13\r\n") == 426);
    CHECK(statusWithout("Host: localhost\r\n") == 400);
    CHECK(statusWithout("Connection: Upgrade\r\n") == 400);
    CHECK(statusWithout("Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n") == 400);
    CHECK(statusWithout("Sec-WebSocket-Protocol: medcrm.v1\r\n") == 400);
    CHECK(objectionTo(QByteArray(Good).replace("GET", "POST"))->status == 426);
    CHECK(objectionTo(QByteArray(Good).replace("medcrm.v1", "medcrm.v2"))->status == 400);
    CHECK(objectionTo("\r\n\r\n")->status == 426);
}

TEST_CASE("any Origin is refused, however it is written")
{
    for (const QByteArray line :
         {"Origin: https://example.org", "origin: null", "ORIGIN:", "Origin : http://localhost"})
        CHECK(statusWith(line) == 403);
}

TEST_CASE("a refusal is a complete HTTP answer")
{
    const HttpRefusal refusal{429, "Too Many Requests", "Later.", "Retry-After: 5\r\n"};
    CHECK(refusal.toBytes()
          == "HTTP/1.1 429 Too Many Requests\r\nContent-Type: text/plain\r\nContent-Length: 8\r\nConnection: "
             "close\r\n"
             "Retry-After: 5\r\n\r\nLater.\r\n");
}
