// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/core/clock.h"
#include "common/core/result.h"

#include <QHash>
#include <QSet>

namespace medcrm {

/// Where an attempt to show a password comes from.
struct LoginSource
{
    QString account; ///< The user name as typed, whatever its case.
    QString device;
    QString address;
};

/// Slows guessing down: after a few failures each further attempt waits twice as long. Counted per account, so
/// that many addresses don't help, and per address, so that many accounts don't. A device that signed in to the
/// account before counts for itself: a stranger's guesses don't lock the desk out. Time forgives.
///
/// An attempt counts as failed until succeeded() takes it back, so that attempts at the same time count too.
/// Kept in memory; single-threaded.
class LoginThrottle
{
public:
    struct Rule
    {
        int freeFailures; ///< So many attempts in a row may fail without a wait.
        Milliseconds forgiveAfter; ///< One failure is forgotten each time this has passed.
    };
    struct Settings
    {
        Rule account{5, std::chrono::minutes(15)};
        Rule address{30, std::chrono::minutes(1)}; ///< A whole clinic may share one.
        Milliseconds longestWait = std::chrono::seconds(300);
        int mostNames = 20'000; ///< Past that, new accounts share the waits of their address only.
    };

    explicit LoginThrottle(const Settings &settings);

    /// Counts an attempt. Error TooMany with the seconds to wait: then the password must not be looked at.
    Result<> begin(const LoginSource &source, Instant now);

    /// The attempt was right: forgets the failures before it and knows the device from now on.
    void succeeded(const LoginSource &source);

private:
    struct Bucket
    {
        int failures = 0;
        Instant last;
    };

    using Buckets = QHash<QString, Bucket>;

    QString accountKey(const LoginSource &source) const;
    Milliseconds waitOf(const Bucket &bucket, const Rule &rule, Instant now) const;
    void count(Buckets &buckets, const QString &key, const Rule &rule, Instant now) const;

    const Settings m_settings;
    Buckets m_accounts;
    Buckets m_addresses;
    QSet<QString> m_knownDevices;
};

} // namespace medcrm
