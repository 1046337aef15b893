// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/core/clock.h"
#include "server/store/database.h"

#include <QTimer>

namespace medcrm {

/// Forgets what is not needed any more, once an hour and at the start: old answers to writes, old events, logins
/// that are over.
class Housekeeping : public QObject
{
    Q_OBJECT

public:
    struct Settings
    {
        Milliseconds requestKeys = std::chrono::hours(48);
        Milliseconds logins = std::chrono::hours(24 * 30); ///< After their end, for questions about them.
        Milliseconds spentTokens = std::chrono::hours(24 * 7); ///< A display's login spends hundreds a day.
        int events = 10'000; ///< Of each clinic.
    };

    Housekeeping(store::Database &database, const Clock &clock, const Settings &settings,
                 QObject *parent = nullptr);

    void run();

private:
    store::Database &m_database;
    const Clock &m_clock;
    const Settings m_settings;
    QTimer m_timer;
};

} // namespace medcrm
