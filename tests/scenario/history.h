// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/scenario/linesession.h"

#include <QMap>
#include <QRandomGenerator>
#include <functional>

namespace medcrm::test {

/// A clinic with two doctors, a surgeon who keeps to the own line, and a shared line; fifteen patients, each booked
/// once for today.
struct BusyClinic : WorkingClinic
{
    Doctor surgeon = add(QStringLiteral("C"), false);
    Doctor any = add(QStringLiteral("W"), true);
    QList<DoctorId> lines{farouk.id, haddad.id, surgeon.id, any.id};
    QList<Patient> people;
    QList<Appointment> bookings;
    QList<UserId> accounts;

    BusyClinic();
    Doctor add(const QString &prefix, bool shared);
};

/// One random history: sessions that act on what they have seen so far, and the server that has the last word. After
/// each act the rules of the line hold; in the end everybody sees what the server has.
class History
{
public:
    History(BusyClinic &clinic, quint32 seed);
    ~History();

    void run();

    int refused() const { return m_refused; }
    int sessions() const { return int(m_sessions.size()); }
    /// How often each kind of act was done.
    const QMap<QString, int> &done() const { return m_done; }
    /// Sessions that lacked their last event and were found to differ from the server, of so many.
    int noticed() const { return m_noticed; }
    int compared() const { return m_compared; }

private:
    /// What the server would send a session of this account to begin with.
    SnapshotPage beginOf(const Actor &actor);
    bool equalsTheServer(const LineSession &session);
    QList<Doctor> doctors();
    QList<Appointment> appointmentsVisibleTo(const Actor &actor);
    Actor someActor(int number);
    template <typename T>
    T oneOf(const QList<T> &list);
    template <Request R>
    Result<typename R::Reply> ask(LineSession &session, const QString &kind, const R &request);
    void act(LineSession &session);
    void arrive(LineSession &session);
    void callNext(LineSession &session, DoctorId doctor);
    void step(LineSession &session);
    QList<VisitAction> thinkable(VisitStatus status, Role role);
    void sayPresence(LineSession &session);
    void move(LineSession &session);
    void checkStandsThere(const Visit &visit, const MoveVisit &request);
    void undoMove(LineSession &session);
    /// One that the session sees, and by now may still ask about.
    std::optional<Visit> someVisit(LineSession &session,
                                   const std::function<bool(const Visit &)> &likely = {});
    QList<Visit> all();
    QList<Visit> byTheBook(const QList<Visit> &visits);
    static QStringList ticketsOf(const QList<Visit> &visits);
    QList<Visit> visibleTo(const Actor &actor);
    /// What must be so at every moment.
    void checkRules();
    void checkOrder(DoctorId doctor, QList<Visit> visits);

    BusyClinic &m_clinic;
    store::Transaction m_transaction; ///< Never committed: each history begins with the same morning.
    QRandomGenerator m_random;
    const QDate m_today;
    const Instant m_begin;
    std::vector<std::unique_ptr<LineSession>> m_sessions;
    QMap<QString, int> m_done;
    int m_refused = 0;
    int m_noticed = 0;
    int m_compared = 0;
};

} // namespace medcrm::test
