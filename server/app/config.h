// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/app/backupsettings.h"
#include "server/service/authservice.h"
#include "server/session/dispatcher.h"
#include "server/session/housekeeping.h"
#include "server/session/subscriptionservice.h"
#include "server/transport/limits.h"

namespace medcrm {

/// Everything that can be set about a server. The members' defaults are the settings' defaults; settings() lists
/// them with their names. A plain value.
struct Config
{
    QString dataDirectory; ///< Where the database, the identity and the backups are.
    QString serverName; ///< What clients show; empty for the machine's name.
    QString address = QStringLiteral("0.0.0.0");
    quint16 port = 8743;
    int passwordThreads = 2;
    int passwordQueue = 32; ///< Password checks that run or wait; more are refused.

    TransportLimits transport;
    SessionLimits sessions;
    LoginBook::Settings logins;
    AuthService::Settings auth;
    Dispatcher::Settings dispatcher;
    SubscriptionService::Settings subscriptions;
    Housekeeping::Settings housekeeping;
    BackupSettings backup;

    /// The defaults on this machine: only the data directory depends on it.
    static Config defaults();

    /// Reads an INI file over the present values. Errors Unavailable (no such file) and Invalid, naming the key
    /// and what it may be; a section or key that is not known is an error too.
    Result<> readFile(const QString &path);

    /// Sets one setting by its name, "network.port".
    Result<> set(const QString &key, const QString &value);
};

/// One setting: how it is called and what it means, how it is read and written. Documented in docs/operating.md,
/// which a test compares with this list.
struct Setting
{
    QString key; ///< "network.port": section and name.
    QString about;
    std::function<QString(const Config &)> read;
    std::function<Result<>(Config &, const QString &)> write;
};

const QList<Setting> &settings();

} // namespace medcrm
