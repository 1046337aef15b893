// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/core/clock.h"

#include <QObject>
#include <QTimer>
#include <optional>

namespace medcrm {

class Calls;
class ClinicFeed;
class Connection;
class LoginState;
class ServerClock;

/// Working without the server: whether, since when, and how old what the window shows is. It begins when the line was
/// away for a moment (a restart of the server is no outage), and ends when every change that was missed is applied.
///
/// While it lasts the server's clock stands where the window's contents are from, so that no time on a page counts on as
/// if it were live; and a new command fails at once instead of waiting for the line unseen. What was begun before is
/// still finished when the line is back in time. A waiting room's screen knows no outage: it says itself what it shows.
class Outage : public QObject
{
    Q_OBJECT
public:
    /// All outlive this object. `wall` is this computer's clock, which goes on while it sleeps; `grace`: how long the
    /// line may be away.
    Outage(const Connection &connection, const LoginState &login, const ClinicFeed &feed, Calls &calls,
           ServerClock &clock, const Clock &wall, Milliseconds grace = std::chrono::seconds(2),
           QObject *parent = nullptr);

    bool isOn() const { return m_on; }
    /// When the line was lost, by the server's clock; nothing when it never stood since this program started.
    std::optional<Instant> since() const { return m_lostAt; }
    /// What is shown is complete up to here, by the server's clock: when the server was last heard of.
    Instant asOf() const { return m_asOf; }
    /// How old that is, also when this computer slept meanwhile.
    Milliseconds age() const;

    /// A day that was kept is shown now: the outage is on at once.
    void beginWith(Instant asOf);
    /// Time has passed: notes until when the contents are complete. Once per second.
    void tick();

Q_SIGNALS:
    /// It began or ended, or since when is another.
    void changed();

private:
    void look();
    bool isCurrent() const;
    bool concernsThisLogin() const;
    void begin();
    void end();

    const Connection &m_connection;
    const LoginState &m_login;
    const ClinicFeed &m_feed;
    Calls &m_calls;
    ServerClock &m_clock;
    const Clock &m_wall;
    QTimer m_grace;
    bool m_on = false;
    std::optional<Instant> m_lostAt;
    Instant m_asOf;
    Instant m_asOfHere; ///< The same moment by `wall`.
};

} // namespace medcrm
