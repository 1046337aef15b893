// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/service/scheduleplan.h"

#include "common/protocol/codec.h"
#include "server/service/clinicday.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace medcrm {

namespace {

constexpr qsizetype mostHits = 200;
constexpr qsizetype mostBytes = 150 * 1024; // of the hits, so that every reply with them fits a frame

QString placeOf(const char *list, qsizetype index, const char *member = "")
{
    return u"change.%1[%2]%3"_s.arg(QLatin1StringView(list)).arg(index).arg(QLatin1StringView(member));
}

/// Two words about one day of one doctor, or of the clinic, that cannot both hold.
bool contradict(const ScheduleExceptionDetails &a, const ScheduleExceptionDetails &b)
{
    if (a.date != b.date || a.doctor != b.doctor)
        return false;
    return a.closed || b.closed || (*a.fromMinute < *b.toMinute && *b.fromMinute < *a.toMinute);
}

ScheduleException made(const ScheduleExceptionDetails &details, Instant now)
{
    ScheduleException exception;
    static_cast<ScheduleExceptionDetails &>(exception) = details;
    exception.reason = details.reason.simplified();
    exception.revision = 1;
    exception.createdAt = exception.updatedAt = now;
    return exception;
}

WeeklySchedule withRules(WeeklySchedule schedule, QList<ScheduleRule> rules)
{
    std::sort(rules.begin(), rules.end(), [](const ScheduleRule &a, const ScheduleRule &b) {
        return std::tuple(a.weekday, a.fromMinute, a.validFrom.value_or(QDate(1, 1, 1)))
            < std::tuple(b.weekday, b.fromMinute, b.validFrom.value_or(QDate(1, 1, 1)));
    });
    schedule.rules = rules;
    schedule.revision += 1;
    return schedule;
}

/// The days that the plan makes differ, or not differ any more.
QList<ScheduleException> touched(const SchedulePlan &plan)
{
    return plan.added + plan.removed;
}

QList<ScheduleException> withoutRemoved(QList<ScheduleException> exceptions, const SchedulePlan &plan)
{
    exceptions.removeIf([&](const ScheduleException &each) {
        return std::any_of(plan.removed.begin(), plan.removed.end(),
                           [&](const ScheduleException &removed) { return removed.id == each.id; });
    });
    return exceptions;
}

} // namespace

std::optional<DoctorId> SchedulePlan::onlyDoctor() const
{
    std::optional<DoctorId> only = after ? std::optional(after->doctor) : touched(*this).first().doctor;
    for (const ScheduleException &exception : touched(*this)) {
        if (exception.doctor != only)
            only = std::nullopt;
    }
    return only;
}

SchedulePlanner::SchedulePlanner(store::Database &database)
    : m_clinics(database)
    , m_doctors(database)
    , m_rooms(database)
    , m_schedules(database)
    , m_appointments(database)
{
}

Result<SchedulePlan> SchedulePlanner::plan(const ScheduleChange &change, Instant now) const
{
    const std::optional<Clinic> clinic = m_clinics.find(change.clinic);
    if (!clinic)
        return fail(ErrorCode::NotFound, u"change.clinic"_s, u"There is no such clinic."_s);
    SchedulePlan plan;
    plan.clinic = *clinic;
    if (change.rules) {
        if (const Result<> known = checkDoctor(u"change.doctor"_s, clinic->id, *change.doctor); !known)
            return tl::unexpected(known.error());
        if (const Result<> known = checkRooms(clinic->id, *change.rules); !known)
            return tl::unexpected(known.error());
        plan.before = m_schedules.weekly(clinic->id, *change.doctor);
        plan.after = withRules(*plan.before, *change.rules);
    }
    const auto removed = findRemoved(change, todayAt(*clinic, now));
    if (!removed)
        return tl::unexpected(removed.error());
    const auto added = makeAdded(change, *clinic, now);
    if (!added)
        return tl::unexpected(added.error());
    plan.removed = *removed;
    plan.added = *added;
    return plan;
}

Result<> SchedulePlanner::checkDoctor(const QString &field, ClinicId clinic, DoctorId id) const
{
    const std::optional<Doctor> doctor = m_doctors.find(id);
    if (!doctor || doctor->clinic != clinic)
        return fail(ErrorCode::NotFound, field, u"The clinic has no such doctor."_s);
    if (!doctor->active)
        return invalid(field, u"%1 does not work here any more."_s.arg(doctor->fullName));
    return {};
}

Result<> SchedulePlanner::checkRooms(ClinicId clinic, const QList<ScheduleRule> &rules) const
{
    const QList<Room> rooms = m_rooms.list(clinic);
    for (qsizetype i = 0; i < rules.size(); ++i) {
        if (!rules.at(i).room)
            continue;
        const auto room = std::find_if(rooms.begin(), rooms.end(),
                                       [&](const Room &each) { return each.id == rules.at(i).room; });
        if (room == rooms.end())
            return fail(ErrorCode::NotFound, placeOf("rules", i, ".room"), u"The clinic has no such room."_s);
        if (!room->active)
            return invalid(placeOf("rules", i, ".room"), u"%1 is not in use any more."_s.arg(room->name));
    }
    return {};
}

Result<QList<ScheduleException>> SchedulePlanner::findRemoved(const ScheduleChange &change, QDate today) const
{
    QList<ScheduleException> removed;
    for (qsizetype i = 0; i < change.remove.size(); ++i) {
        const std::optional<ScheduleException> exception = m_schedules.find(change.remove.at(i));
        if (!exception || exception->clinic != change.clinic)
            return fail(ErrorCode::NotFound, placeOf("remove", i),
                        u"This day does not differ any more. Look again."_s);
        if (exception->date < today)
            return invalid(placeOf("remove", i), u"This day has passed."_s);
        if (change.remove.indexOf(exception->id) != i)
            return invalid(placeOf("remove", i), u"This is taken back twice."_s);
        removed.append(*exception);
    }
    return removed;
}

Result<QList<ScheduleException>> SchedulePlanner::makeAdded(const ScheduleChange &change,
                                                            const Clinic &clinic, Instant now) const
{
    QList<ScheduleException> added;
    for (qsizetype i = 0; i < change.add.size(); ++i) {
        const ScheduleExceptionDetails &details = change.add.at(i);
        if (details.doctor) {
            if (const Result<> known = checkDoctor(placeOf("add", i, ".doctor"), clinic.id, *details.doctor);
                !known)
                return tl::unexpected(known.error());
        }
        if (details.date < todayAt(clinic, now))
            return invalid(placeOf("add", i, ".date"), u"This day has passed."_s);
        QList<ScheduleException> others = m_schedules.list(clinic.id, details.date, details.date);
        others.removeIf([&](const ScheduleException &each) { return change.remove.contains(each.id); });
        others += added;
        if (std::any_of(others.begin(), others.end(),
                        [&](const ScheduleException &other) { return contradict(details, other); }))
            return invalid(placeOf("add", i, ".date"), u"This day differs already. Take that back first."_s);
        added.append(made(details, now));
    }
    return added;
}

/// The bookings that could be hit.
QList<Appointment> SchedulePlanner::concerned(const SchedulePlan &plan, Instant now) const
{
    InstantRange starts{now + Milliseconds(1), {std::numeric_limits<qint64>::max()}};
    if (!plan.after) {
        const QList<ScheduleException> days = touched(plan);
        const auto [first, last] = std::minmax_element(
            days.begin(), days.end(), [](const auto &a, const auto &b) { return a.date < b.date; });
        // One that goes on past midnight begins the day before.
        starts.from = std::max(starts.from, startOfDay(first->date.addDays(-1), plan.clinic.zone()));
        starts.to = endOfDay(last->date, plan.clinic.zone());
    }
    return m_appointments.listBooked(plan.clinic.id, starts, plan.onlyDoctor());
}

ScheduleHits SchedulePlanner::hits(const SchedulePlan &plan, Instant now) const
{
    const QList<Appointment> bookings = concerned(plan, now);
    if (bookings.isEmpty())
        return {};
    const QTimeZone zone = plan.clinic.zone();
    const std::optional<DoctorId> only = plan.onlyDoctor();
    QList<WeeklySchedule> schedules = only ? QList<WeeklySchedule>{m_schedules.weekly(plan.clinic.id, *only)}
                                           : m_schedules.listWeekly(plan.clinic.id);
    const QList<ScheduleException> exceptions =
        m_schedules.list(plan.clinic.id, todayAt(plan.clinic, now).addDays(-1),
                         todayAt(plan.clinic, bookings.last().start).addDays(2));
    WorkingHours before(zone, schedules, exceptions);
    for (WeeklySchedule &schedule : schedules) {
        if (plan.after && schedule.doctor == plan.after->doctor)
            schedule = *plan.after;
    }
    WorkingHours after(zone, schedules, withoutRemoved(exceptions, plan) + plan.added);
    ScheduleHits hits;
    qsizetype bytes = 0;
    for (const Appointment &booking : bookings) {
        const InstantRange time{booking.start, booking.end};
        if (!before.cover(booking.doctor, time) || after.cover(booking.doctor, time))
            continue;
        bytes += encode(booking).size();
        hits.more = hits.appointments.size() == mostHits || bytes > mostBytes;
        if (hits.more)
            break;
        hits.appointments.append(booking);
    }
    return hits;
}

} // namespace medcrm
