// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/reception/reports/closingmodel.h"

#include "client/ui/bidi.h"
#include "client/ui/models/timetext.h"
#include "client/ui/wording.h"

using namespace Qt::StringLiterals;

namespace medcrm::ui {

namespace {

QString howItStands(const Visit &visit, const QTimeZone &zone)
{
    switch (visit.status) {
    case VisitStatus::Called:
        return ClosingModel::tr("called at %1")
            .arg(clockTime(visit.lastCalledAt.value_or(visit.arrivedAt), zone));
    case VisitStatus::InService:
        return ClosingModel::tr("with the doctor since %1")
            .arg(clockTime(visit.startedAt.value_or(visit.arrivedAt), zone));
    case VisitStatus::OnHold:
        return ClosingModel::tr("on hold since %1")
            .arg(clockTime(visit.heldSince.value_or(visit.arrivedAt), zone));
    default:
        return ClosingModel::tr("waiting since %1").arg(clockTime(visit.arrivedAt, zone));
    }
}

QString howItStands(const ClosingRow &booking)
{
    return booking.isDue ? ClosingModel::tr("booked, did not come")
                         : ClosingModel::tr("booked for %1").arg(timeText(booking.time));
}

QString sentence(const ClosingRow &row)
{
    return QStringList{row.visit ? isolateLtr(row.visit->ticket) : timeText(row.time),
                       row.patient().displayName(), row.doctorName, row.what}
        .join(u", "_s);
}

} // namespace

bool ClosingRow::before(const ClosingRow &other) const
{
    return std::tuple(!visit, at, key().second) < std::tuple(!other.visit, other.at, other.key().second);
}

/// A booking's time comes while the list stands open.
bool ClosingRow::tick(Instant now)
{
    if (visit || isDue || now < due)
        return false;
    isDue = true;
    what = howItStands(*this);
    return true;
}

ClosingModel::ClosingModel(const OpenDayList &list, const ClinicDay &names, const Clock &clock,
                           QObject *parent)
    : RecordModel(parent)
    , m_list(list)
    , m_names(names)
    , m_clock(clock)
{
    setColumns({{[] { return tr("Patient"); },
                 {{Qt::DisplayRole, [](const ClosingRow &row) { return row.patient().displayName(); }},
                  {Qt::AccessibleTextRole, sentence}},
                 true},
                {[] { return tr("State"); },
                 {{Qt::DisplayRole, [](const ClosingRow &row) { return row.what; }}},
                 true}});
    connect(&list, &OpenDayList::wasReset, this, &ClosingModel::reload);
    connect(&list, &OpenDayList::visitChanged, this, &ClosingModel::updateVisit);
    connect(&list, &OpenDayList::bookingChanged, this, &ClosingModel::updateBooking);
    connect(&names, &ClinicDay::doctorChanged, this, &ClosingModel::reload);
    reload();
}

void ClosingModel::reload()
{
    QList<ClosingRow> rows;
    for (const Visit &visit : m_list.visits())
        rows += rowFor(visit);
    for (const Appointment &booking : m_list.bookings())
        rows += rowFor(booking);
    reset(rows);
}

void ClosingModel::updateVisit(VisitId id)
{
    if (const Visit *visit = m_list.visits().find(id))
        upsert(rowFor(*visit));
    else
        remove({true, id.value()});
}

void ClosingModel::updateBooking(AppointmentId id)
{
    if (const Appointment *booking = m_list.bookings().find(id))
        upsert(rowFor(*booking));
    else
        remove({false, id.value()});
}

ClosingRow ClosingModel::rowFor(const Visit &visit) const
{
    ClosingRow row;
    row.visit = visit;
    row.doctorName = m_names.doctorName(visit.doctor);
    row.what = howItStands(visit, m_names.zone());
    row.at = visit.arrivedAt;
    row.time = inZone(row.at, m_names.zone()).time();
    return row;
}

ClosingRow ClosingModel::rowFor(const Appointment &booking) const
{
    ClosingRow row;
    row.booking = booking;
    row.doctorName = m_names.doctorName(booking.doctor);
    row.at = booking.start;
    row.time = inZone(row.at, m_names.zone()).time();
    row.due = booking.start + std::chrono::minutes(m_names.clinic().settings.noShowGraceMinutes);
    row.isDue = m_clock.now() >= row.due;
    row.what = howItStands(row);
    return row;
}

} // namespace medcrm::ui
