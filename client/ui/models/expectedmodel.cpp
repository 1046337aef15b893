// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ui/models/expectedmodel.h"

#include "client/ui/models/timetext.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace medcrm::ui {

bool ExpectedRow::before(const ExpectedRow &other) const
{
    return std::pair(appointment.start, appointment.id)
        < std::pair(other.appointment.start, other.appointment.id);
}

bool ExpectedRow::tick(Instant now)
{
    const Milliseconds late = elapsed(appointment.start, now);
    const int minutes = int(std::chrono::floor<std::chrono::minutes>(late).count());
    const bool over = now >= appointment.start + grace;
    const bool changed = minutes != minutesLate || over != graceOver;
    minutesLate = minutes;
    graceOver = over;
    return changed;
}

ExpectedModel::ExpectedModel(const ClinicDay &day, const Clock &clock, QObject *parent)
    : RecordModel(parent)
    , m_day(day)
    , m_clock(clock)
{
    const auto status = [](const ExpectedRow &row) {
        const QString state =
            row.appointment.confirmedAt ? tr("Confirmed") : statusText(row.appointment.status);
        return row.minutesLate > 0 ? lateText(row.minutesLate) : state;
    };
    const auto sentence = [status](const ExpectedRow &row) {
        return QStringList{timeText(row.startTime), row.appointment.patient.displayName(), row.doctorName,
                           row.serviceName, status(row)}
            .join(u", "_s);
    };
    setColumns({
        {[] { return tr("Time"); },
         {{Qt::DisplayRole, [](const ExpectedRow &row) { return timeText(row.startTime); }},
          {Qt::AccessibleTextRole, sentence}}},
        {[] { return tr("Patient"); },
         {{Qt::DisplayRole, [](const ExpectedRow &row) { return row.appointment.patient.displayName(); }}}},
        {[] { return tr("Doctor"); },
         {{Qt::DisplayRole, [](const ExpectedRow &row) { return row.doctorName; }}}},
        {[] { return tr("Status"); }, {{Qt::DisplayRole, status}}, true},
    });
    connect(&day, &ClinicDay::appointmentChanged, this, &ExpectedModel::update);
    connect(&day, &ClinicDay::wasReset, this, &ExpectedModel::reload);
    connect(&day, &ClinicDay::clinicChanged, this, &ExpectedModel::reload);
    connect(&day, &ClinicDay::doctorChanged, this, &ExpectedModel::reload);
    connect(&day, &ClinicDay::serviceChanged, this, &ExpectedModel::reload);
    reload();
}

void ExpectedModel::setDoctor(std::optional<DoctorId> doctor)
{
    m_doctor = doctor;
    reload();
}

int ExpectedModel::lateCount() const
{
    return int(std::count_if(rows().begin(), rows().end(), [](auto &row) { return row.minutesLate > 0; }));
}

int ExpectedModel::graceOverCount() const
{
    return int(std::count_if(rows().begin(), rows().end(), [](auto &row) { return row.graceOver; }));
}

void ExpectedModel::reload()
{
    QList<ExpectedRow> rows;
    for (const Appointment &appointment : m_day.appointments()) {
        if (belongs(appointment))
            rows.append(rowFor(appointment));
    }
    reset(rows);
}

void ExpectedModel::update(AppointmentId id)
{
    const Appointment *appointment = m_day.appointments().find(id);
    if (appointment && belongs(*appointment))
        upsert(rowFor(*appointment));
    else
        remove(id);
}

bool ExpectedModel::belongs(const Appointment &appointment) const
{
    return appointment.status == AppointmentStatus::Booked && (!m_doctor || appointment.doctor == *m_doctor);
}

ExpectedRow ExpectedModel::rowFor(const Appointment &appointment) const
{
    ExpectedRow row;
    row.appointment = appointment;
    row.doctorName = m_day.doctorName(appointment.doctor);
    row.serviceName = m_day.serviceName(appointment.service);
    row.startTime = inZone(appointment.start, m_day.zone()).time();
    row.age = appointment.patient.ageOn(m_day.today());
    row.grace = std::chrono::minutes(m_day.clinic().settings.noShowGraceMinutes);
    row.tick(m_clock.now());
    return row;
}

} // namespace medcrm::ui
