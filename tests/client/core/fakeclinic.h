// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/messages.h"
#include "tests/client/core/fakeserver.h"
#include "tests/support/setclock.h"

#include <QSet>

namespace medcrm::test {

/// A fake server with one clinic: says hello, signs in "sara" with "correct horse battery", lets a clinic be
/// followed with replay and snapshot as the protocol promises. The day's records are a test's to set.
class FakeClinic : public FakeServer
{
public:
    FakeClinic();

    static constexpr ClinicId clinicId{1};

    SetClock clock; ///< The server's.
    SnapshotPage day; ///< What a snapshot holds; events() changes it as well.
    QDate businessDay; ///< As a snapshot says; by default the clock's day.
    UserId user{7}; ///< Who signs in.
    Role role = Role::Receptionist;
    bool mustChangePassword = false;
    int snapshotPages = 1; ///< In how many pages a snapshot comes.
    Milliseconds accessLifetime = std::chrono::minutes(10);

    /// Makes the next event, keeps it for replay and sends it.
    template <Event E>
    EventRecord publish(const E &event)
    {
        const EventRecord record = make(QString::fromLatin1(E::type), toJsonObject(event));
        send(record);
        return record;
    }
    /// Makes and keeps it, as if its delivery was lost.
    template <Event E>
    EventRecord keep(const E &event)
    {
        return make(QString::fromLatin1(E::type), toJsonObject(event));
    }
    EventRecord make(const QString &type, const QJsonObject &payload);

    qint64 sequence() const { return m_events.isEmpty() ? 100 : m_events.last().sequence; }
    const QString &epoch() const { return m_epoch; }
    /// As after a restore: numbering starts anew, nothing is replayed.
    void newEpoch();
    /// No token is good any more.
    void revokeTokens() { m_goodTokens.clear(); }
    void forgetToken(const QString &token) { m_goodTokens.remove(token); }
    int logins() const { return m_logins; }

    /// What a subscription is answered with.
    Result<Subscription> subscription(const Subscribe &request) const;
    SnapshotPage pageOf(int page) const;

private:
    void answerHello();
    void answerAuth();
    void answerSubscribe();
    SignedIn signIn();

    QString m_epoch = QStringLiteral("one");
    QList<EventRecord> m_events;
    QSet<QString> m_goodTokens;
    int m_tokens = 0;
    int m_logins = 0;
};

/// Records as a server would send them.
Clinic someClinic();
Doctor someDoctor(qint64 id, const QString &name);
Service someService(qint64 id, const QString &name);
PatientSummary somePatient(qint64 id, const QString &given, const QString &family);
Appointment someAppointment(qint64 id, const PatientSummary &patient, DoctorId doctor, Instant start);
Visit someVisit(qint64 id, const PatientSummary &patient, DoctorId doctor, Instant arrived);

} // namespace medcrm::test
