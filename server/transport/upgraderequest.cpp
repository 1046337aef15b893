// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/transport/upgraderequest.h"

#include <QList>

namespace medcrm {

namespace {

struct HeaderLine
{
    QByteArray name; // in lower case
    QByteArray value;
};

QList<HeaderLine> headerLines(const QByteArray &header)
{
    QList<HeaderLine> lines;
    const QList<QByteArray> raw = header.split('\n');
    for (qsizetype i = 1; i < raw.size(); ++i) { // after the request line
        const qsizetype colon = raw[i].indexOf(':');
        if (colon >= 0)
            lines.append({raw[i].first(colon).trimmed().toLower(), raw[i].sliced(colon + 1).trimmed()});
    }
    return lines;
}

// All values a header was given, over its lines and the commas in them.
QList<QByteArray> values(const QList<HeaderLine> &lines, const QByteArray &name)
{
    QList<QByteArray> found;
    for (const HeaderLine &line : lines) {
        if (line.name != name)
            continue;
        for (const QByteArray &value : line.value.split(','))
            found.append(value.trimmed());
    }
    return found;
}

} // namespace

QByteArray HttpRefusal::toBytes() const
{
    const QByteArray body = sentence + "\r\n";
    return "HTTP/1.1 " + QByteArray::number(status) + ' ' + phrase
        + "\r\nContent-Type: text/plain\r\nContent-Length: " + QByteArray::number(body.size())
        + "\r\nConnection: close\r\n" + extraHeaders + "\r\n" + body;
}

std::optional<HttpRefusal> objectionTo(const QByteArray &header)
{
    const QList<HeaderLine> lines = headerLines(header);
    const bool isUpgrade = values(lines, "upgrade").value(0).toLower() == "websocket";
    if (!values(lines, "origin").isEmpty())
        return HttpRefusal{403, "Forbidden",
                           "Web pages cannot use this server: a request with Origin is refused."};
    if (!header.startsWith("GET ") || !isUpgrade)
        return HttpRefusal{426, "Upgrade Required", "This server speaks WebSocket only.",
                           "Upgrade: websocket\r\n"};
    if (!values(lines, "sec-websocket-version").contains("13"))
        return HttpRefusal{426, "Upgrade Required", "This server speaks version 13 of WebSocket.",
                           "Sec-WebSocket-Version: 13\r\n"};
    for (const char *required : {"host", "connection", "sec-websocket-key"})
        if (values(lines, required).value(0).isEmpty())
            return HttpRefusal{400, "Bad Request",
                               QByteArray("The request lacks the header ") + required + '.'};
    if (!values(lines, "sec-websocket-protocol").contains(websocketSubprotocol))
        return HttpRefusal{400, "Bad Request",
                           QByteArray("Ask for the subprotocol ") + websocketSubprotocol + '.'};
    return {};
}

} // namespace medcrm
