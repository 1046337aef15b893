// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/service/appointmentservice.h"
#include "server/service/bookingservice.h"
#include "server/service/calendarservice.h"
#include "server/service/dayservice.h"
#include "server/service/directoryservice.h"
#include "server/service/estimateservice.h"
#include "server/service/holdservice.h"
#include "server/service/lineservice.h"
#include "server/service/patientmergeservice.h"
#include "server/service/patientservice.h"
#include "server/service/queueservice.h"
#include "server/service/rebookingservice.h"
#include "server/service/restofdayservice.h"
#include "server/service/scheduleservice.h"
#include "server/service/seriesservice.h"
#include "server/service/waitlistservice.h"
#include "tests/support/testdatabase.h"

namespace medcrm::test {

/// The same hours on every day of the week, in full hours.
QList<ScheduleRule> everyDay(int fromHour, int toHour);

/// A clinic in Berlin on Monday 23 November 2026 at nine, with two doctors, a service, accounts and the services that
/// answer for it, over a real database. Its doctors work round the clock, so that only tests of working hours meet them.
class WorkingClinic
{
public:
    WorkingClinic();

    TestDatabase database;
    Instant now; ///< The clock: every request happens at this instant.
    Clinic clinic;
    Room room;
    Doctor farouk; ///< Prefix A, in `room`.
    Doctor haddad; ///< Prefix B, without a room.
    Service consultation; ///< 20 minutes.
    Patient maria;
    Actor admin;
    Actor desk;
    Actor doctor; ///< Farouk's account.
    Actor display;
    HoldBook holds;
    Effects told; ///< What the last request did besides its rows.

    /// Does what the dispatcher does with a request that may be made: validates, handles in a transaction, keeps the
    /// audit entries, commits; a refusal leaves nothing.
    template <Request R>
    Result<typename R::Reply> ask(const Actor &actor, const R &request)
    {
        store::Transaction transaction(*database);
        const auto reply = handle(actor, request);
        if (!reply)
            return reply;
        transaction.commit();
        for (const std::function<void()> &action : std::as_const(told.afterCommit))
            action();
        return reply;
    }

    /// The same without the transaction: for a test that has its own.
    template <Request R>
    Result<typename R::Reply> handle(const Actor &actor, const R &request);

    /// The reply of a request that has to succeed; throws with the refusal's message.
    template <Request R>
    typename R::Reply done(const Actor &actor, const R &request)
    {
        const auto reply = ask(actor, request);
        if (!reply)
            throw std::runtime_error(reply.error().message.toStdString());
        return *reply;
    }

    /// The events of a type that the last request told.
    template <Event E>
    QList<E> events() const;

    /// How many statements of the last request were its audit entries' own.
    qint64 auditStatements() const { return m_auditStatements; }

    /// The clock moves on.
    void pass(Milliseconds time) { now = now + time; }

    /// The instant of a wall-clock time of the clinic today.
    Instant at(int hour, int minute = 0) const;

    /// The doctor's weekly hours from now on.
    WeeklySchedule works(const Doctor &doctor, const QList<ScheduleRule> &rules);

    Patient newPatient(const QString &familyName);
    Doctor newDoctor(const QString &prefix);
    /// Booked with Farouk by the desk.
    Appointment booked(const Patient &patient, Instant start);
    Visit walkIn(const Patient &patient);
    Visit walkIn(const QString &familyName) { return walkIn(newPatient(familyName)); }
    Visit changed(const Actor &actor, const Visit &visit, VisitAction action, const QString &reason = {});

    Patient deactivated(const Patient &patient);
    Doctor deactivated(const Doctor &doctor);
    Service deactivated(const Service &service);
    Clinic anotherClinic();
    Service serviceOf(const Clinic &clinic);

    /// As the database has them now.
    Visit visit(VisitId id) { return store::VisitStore(database).find(id).value(); }
    Appointment appointment(AppointmentId id) { return store::AppointmentStore(database).find(id).value(); }

private:
    Actor makeActor(const QString &username, Role role);
    Doctor makeDoctor(const QString &prefix, const QString &name, std::optional<UserId> user);
    void keepAudit(const Actor &actor, const QString &method);

    qint64 m_auditStatements = 0;
    DirectoryService m_directory{database};
    PatientService m_patients{database};
    PatientMergeService m_merges{database};
    HoldService m_holds{database, holds};
    AppointmentService m_appointments{database};
    BookingService m_booking{database, holds};
    CalendarService m_calendar{database, holds};
    ScheduleService m_schedules{database};
    SeriesService m_series{database, holds};
    RebookingService m_rebooking{database, holds};
    WaitlistService m_waitlist{database};
    LineService m_line{database};
    DayService m_days{database};
    RestOfDayService m_restOfDay{database, holds, m_booking};
    EstimateService m_estimates{database};
    QueueService m_queue{database};
};

template <Request R>
Result<typename R::Reply> WorkingClinic::handle(const Actor &actor, const R &request)
{
    if constexpr (Validated<R>) {
        if (const Result<> ok = request.validate(); !ok)
            return tl::unexpected(ok.error());
    }
    Context ctx(actor, now);
    const auto reply = [&] {
        if constexpr (requires { m_directory.handle(ctx, request); })
            return m_directory.handle(ctx, request);
        else if constexpr (requires { m_patients.handle(ctx, request); })
            return m_patients.handle(ctx, request);
        else if constexpr (requires { m_merges.handle(ctx, request); })
            return m_merges.handle(ctx, request);
        else if constexpr (requires { m_holds.handle(ctx, request); })
            return m_holds.handle(ctx, request);
        else if constexpr (requires { m_appointments.handle(ctx, request); })
            return m_appointments.handle(ctx, request);
        else if constexpr (requires { m_booking.handle(ctx, request); })
            return m_booking.handle(ctx, request);
        else if constexpr (requires { m_calendar.handle(ctx, request); })
            return m_calendar.handle(ctx, request);
        else if constexpr (requires { m_schedules.handle(ctx, request); })
            return m_schedules.handle(ctx, request);
        else if constexpr (requires { m_series.handle(ctx, request); })
            return m_series.handle(ctx, request);
        else if constexpr (requires { m_rebooking.handle(ctx, request); })
            return m_rebooking.handle(ctx, request);
        else if constexpr (requires { m_days.handle(ctx, request); })
            return m_days.handle(ctx, request);
        else if constexpr (requires { m_waitlist.handle(ctx, request); })
            return m_waitlist.handle(ctx, request);
        else if constexpr (requires { m_line.handle(ctx, request); })
            return m_line.handle(ctx, request);
        else if constexpr (requires { m_restOfDay.handle(ctx, request); })
            return m_restOfDay.handle(ctx, request);
        else if constexpr (requires { m_estimates.handle(ctx, request); })
            return m_estimates.handle(ctx, request);
        else
            return m_queue.handle(ctx, request);
    }();
    told = ctx.effects();
    if (reply)
        keepAudit(actor, QString::fromLatin1(R::method));
    return reply;
}

template <Event E>
QList<E> WorkingClinic::events() const
{
    QList<E> found;
    for (const PendingEvent &event : told.events) {
        if (event.type == QLatin1StringView(E::type))
            found.append(decode<E>(QJsonDocument::fromJson(event.payload).object()).value());
    }
    return found;
}

} // namespace medcrm::test
