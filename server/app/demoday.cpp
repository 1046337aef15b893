// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/app/demoday.h"

#include <QRandomGenerator>

using namespace Qt::StringLiterals;
using std::chrono::minutes;

namespace medcrm {

namespace {

/// What a demo's own day got wrong is a fault of this program.
template <typename T>
T done(Result<T> result)
{
    if (!result)
        qFatal("the demo's day: %s", qPrintable(result.error().message));
    return std::move(*result);
}

/// One doctor's day until now.
class DoctorDay
{
public:
    DoctorDay(Offline &offline, const Doctor &doctor, const Actor &receptionist, Instant now,
              QRandomGenerator &random)
        : m_offline(offline)
        , m_now(now)
        , m_random(random)
        , m_desk(receptionist)
    {
        m_doctor.user = store::UserStore(offline.database()).find(*doctor.user).value();
        m_doctor.doctor = doctor.id;
    }

    /// `booked` is by start.
    void play(const QList<Appointment> &booked)
    {
        for (const Appointment &appointment : booked) {
            const Instant arrival = appointment.start - minutes(m_random.bounded(-6, 36));
            if (arrival < m_now && m_random.bounded(8) != 0)
                see(arrive(appointment, arrival), appointment);
        }
    }

private:
    Visit arrive(const Appointment &appointment, Instant at)
    {
        return during(m_desk, at, [&](Context &context) {
            return m_offline.services().queue.handle(
                context, CheckIn{.appointment = appointment.id, .revision = appointment.revision});
        });
    }

    /// As far as there was time for it: the last ones are still with the doctor or waiting.
    void see(Visit visit, const Appointment &appointment)
    {
        const Instant call =
            std::max({appointment.start + minutes(m_random.bounded(8)),
                      visit.arrivedAt + minutes(1 + m_random.bounded(6)), m_free + minutes(1)});
        m_free = call + minutes(1) + (appointment.end - appointment.start) * m_random.bounded(90, 160) / 100;
        if (call >= m_now - minutes(2))
            return;
        visit = step(visit, VisitAction::Start, call);
        if (m_free < m_now)
            step(visit, VisitAction::Complete, m_free);
    }

    Visit step(const Visit &visit, VisitAction action, Instant at)
    {
        return during(m_doctor, at, [&](Context &context) {
            return m_offline.services().queue.handle(
                context, ChangeVisit{.visit = visit.id, .revision = visit.revision, .action = action});
        });
    }

    template <typename Change>
    Visit during(const Actor &actor, Instant at, Change change)
    {
        return done<Visit>(m_offline.change(u"demo"_s, actor, at, change));
    }

    Offline &m_offline;
    const Instant m_now;
    QRandomGenerator &m_random;
    const Actor m_desk;
    Actor m_doctor;
    Instant m_free;
};

} // namespace

QTimeZone zoneForDemo(Instant now)
{
    const QTimeZone own = QTimeZone::systemTimeZone();
    const int hour = inZone(now, own).time().hour();
    if (own.isValid() && hour >= 9 && hour < 17)
        return own;
    const int ahead = 10 - inZone(now, QTimeZone::utc()).time().hour(); // −13 … 10
    // POSIX zones count the other way round: Etc/GMT-3 is three hours ahead of UTC.
    const QString name = ahead == 0 ? u"Etc/UTC"_s
        : ahead > 0                 ? u"Etc/GMT-%1"_s.arg(ahead)
                                    : u"Etc/GMT+%1"_s.arg(std::min(-ahead, 12));
    return QTimeZone(name.toLatin1());
}

void playDemoDay(Offline &offline, const Clinic &clinic, const QList<Doctor> &doctors,
                 const Actor &receptionist, Instant now, QRandomGenerator &random)
{
    const Instant start = startOfDay(businessDay(now, clinic.zone()), clinic.zone());
    const QList<Appointment> all =
        store::AppointmentStore(offline.database()).list(clinic.id, {start, now + minutes(35)});
    for (const Doctor &doctor : doctors) {
        QList<Appointment> own = all;
        own.removeIf([&](const Appointment &appointment) { return appointment.doctor != doctor.id; });
        DoctorDay(offline, doctor, receptionist, now, random).play(own);
    }
}

} // namespace medcrm
