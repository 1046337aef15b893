// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/core/api.h"
#include "client/core/clinicday.h"
#include "client/core/keptday.h"
#include "client/core/loginstate.h"

#include <QElapsedTimer>
#include <QTimer>

namespace medcrm {

/// Tests shorten them.
struct FeedTimings
{
    Milliseconds dayCheck = std::chrono::seconds(5); ///< How often to look whether midnight has passed.
    Milliseconds dayRetry =
        std::chrono::minutes(1); ///< Before asking again for a day that was not there yet.
    Milliseconds retry = std::chrono::seconds(5); ///< Before subscribing again after a passing failure.
};

/// Follows one clinic: keeps its ClinicDay equal to the server's, event by event, without gap or repeat.
///
/// After each (re)login it subscribes with the epoch and sequence it holds. Only the event with the next
/// number is applied; anything else makes it subscribe again and is counted. At the clinic's midnight it asks
/// for the new day. It sends nothing else: an event causes no request.
class ClinicFeed : public QObject
{
    Q_OBJECT
public:
    enum class State {
        Idle, ///< Following no clinic.
        Syncing, ///< Fetching what is missing; the day shows the last known state.
        Current, ///< Every event up to the last one heard of is applied.
        Failed ///< The server refuses, see failure(): the account has no right to this clinic (any more).
    };

    ClinicFeed(Api &api, LoginState &login, ClinicDay &day, const Clock &serverClock,
               const FeedTimings &timings = {}, QObject *parent = nullptr);

    /// Empties the day and follows this clinic, now or as soon as somebody is signed in.
    void follow(ClinicId clinic);
    void stop();
    /// Shows a day that was kept, and goes on from it when its account's session is ready. For the start of a program
    /// without its server; nothing is followed yet.
    void recall(const KeptDay &kept);

    ClinicId clinic() const { return m_clinic; }
    State state() const { return m_state; }
    /// With State::Failed.
    const Error &failure() const { return m_failure; }
    qint64 sequence() const { return m_sequence; }
    /// Of the events; empty while none is held.
    const QString &epoch() const { return m_epoch; }

    /// Events applied since follow(), replayed ones included.
    qint64 applied() const { return m_applied; }
    /// Events that were held already, and ignored.
    qint64 duplicates() const { return m_duplicates; }
    /// Events that did not follow on the last one. Stays 0 unless a program is wrong.
    qint64 gaps() const { return m_gaps; }
    /// Snapshots taken: 1 after follow(), 1 more per midnight and per absence of more than 300 events.
    qint64 snapshots() const { return m_snapshots; }

Q_SIGNALS:
    void stateChanged(medcrm::ClinicFeed::State state);

private:
    void registerHandlers();
    void subscribe();
    void subscribeAnew();
    void abandonSync();
    void forget();
    void subscribed(const Result<Subscription> &reply);
    void catchUp(const Subscription &missing);
    void nextPage();
    void pageArrived(const Result<SnapshotPage> &reply);
    void finishSnapshot();
    void finishSync();
    void eventArrived(const EventRecord &record);
    void apply(const EventRecord &record);
    void resync(const EventRecord &unexpected);
    void syncFailed(const Error &error);
    void retryLater();
    void checkDay();
    void accountChanged(const SignedIn &account);
    void phaseChanged(LoginState::Phase phase);
    void setState(State state);

    Api &m_api;
    LoginState &m_login;
    ClinicDay &m_day;
    const Clock &m_clock;
    const FeedTimings m_timings;
    ClinicId m_clinic;
    State m_state = State::Idle;
    Error m_failure;
    QString m_epoch; ///< Empty: nothing held, a snapshot is needed.
    qint64 m_sequence = 0;
    QDate m_businessDay;
    Instant m_askedForDay; ///< When a new day was asked for last.
    QElapsedTimer m_lastResync;
    UserId m_user; ///< Whose view the day is.
    Subscription m_incoming; ///< The subscription whose snapshot is being fetched.
    QList<EventRecord> m_buffer; ///< Live events that wait for it.
    quint64 m_attempt = 0; ///< Numbers the subscriptions: replies to an older one are dropped.
    bool m_subscribedHere = false; ///< On this line.
    QTimer m_dayCheck;
    QTimer m_retry;
    qint64 m_applied = 0;
    qint64 m_duplicates = 0;
    qint64 m_gaps = 0;
    qint64 m_snapshots = 0;
};

} // namespace medcrm
