// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/core/result.h"

#include <QString>
#include <QUrl>

namespace medcrm {

/// Where the server is. A plain value.
struct ServerAddress
{
    static constexpr quint16 defaultPort = 8743;

    QString host; ///< A name or an IP address; empty means "none given".
    quint16 port = defaultPort;

    /// Reads "host", "host:port", "[::1]:port" or "wss://host:port/". Error Invalid, naming `field`.
    static Result<ServerAddress> fromText(const QString &text, const QString &field);

    /// "host:port": under this name a confirmed fingerprint and a remembered login are kept.
    QString text() const;
    /// Always wss; there is no plain variant.
    QUrl url() const;

    bool operator==(const ServerAddress &) const = default;
};

} // namespace medcrm
