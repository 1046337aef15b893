// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/core/serveraddress.h"

using namespace Qt::StringLiterals;

namespace medcrm {

Result<ServerAddress> ServerAddress::fromText(const QString &text, const QString &field)
{
    const QString trimmed = text.trimmed();
    const bool hasScheme = trimmed.contains("://"_L1);
    const QUrl url(hasScheme ? trimmed : u"wss://"_s + trimmed, QUrl::StrictMode);
    if (hasScheme && url.scheme() != "wss"_L1)
        return invalid(field, u"Only wss:// addresses are used; the connection is always encrypted."_s);
    const bool bare = url.path().isEmpty() || url.path() == "/"_L1;
    if (!url.isValid() || url.host().isEmpty() || !bare || url.hasQuery() || !url.userInfo().isEmpty())
        return invalid(field, u"Give the server as host or host:port, for example desk-server:8743."_s);
    const int port = url.port(defaultPort);
    if (port < 1)
        return invalid(field, u"A port is a number from 1 to 65535."_s);
    return ServerAddress{url.host(), static_cast<quint16>(port)};
}

QString ServerAddress::text() const
{
    return url().authority();
}

QUrl ServerAddress::url() const
{
    QUrl url;
    url.setScheme(u"wss"_s);
    url.setHost(host);
    url.setPort(port);
    url.setPath(u"/"_s);
    return url;
}

} // namespace medcrm
