// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/reception/pages/patienthistorymodel.h"

#include "client/ui/bidi.h"
#include "client/ui/models/timetext.h"
#include "common/protocol/appointments.h"
#include "common/protocol/queue.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace medcrm::ui {

namespace {

StateLook lookOfBooking(AppointmentStatus status)
{
    switch (status) {
    case AppointmentStatus::Booked:
        return {statusText(status), Icon::Clock, Tone::Booked};
    case AppointmentStatus::CheckedIn:
        return {statusText(status), Icon::Armchair, Tone::Waiting};
    case AppointmentStatus::Fulfilled:
        return {statusText(status), Icon::Check, Tone::Ended};
    case AppointmentStatus::Cancelled:
        return {statusText(status), Icon::X, Tone::Ended};
    case AppointmentStatus::NoShow:
        return {statusText(status), Icon::CircleX, Tone::Ended};
    case AppointmentStatus::EnteredInError:
        return {statusText(status), Icon::X, Tone::Ended};
    }
    Q_UNREACHABLE();
}

QString joined(QStringList parts)
{
    parts.removeAll(QString());
    return parts.join(u" · "_s);
}

QString isolatedIfAny(const QString &text)
{
    return text.isEmpty() ? text : isolate(text);
}

QString whenText(const PatientHistoryRow &row)
{
    return joined({dateText(row.when.date(), u"ddd d MMM yyyy"_s), timeText(row.when.time())});
}

QString wholeText(const PatientHistoryRow &row)
{
    return whenText(row) + u", "_s + row.state().word + u", "_s + row.what;
}

} // namespace

StateLook PatientHistoryRow::state() const
{
    return visit ? lookOf(visit->status) : lookOfBooking(appointment->status);
}

bool PatientHistoryRow::isStruck() const
{
    return state().tone == Tone::Ended && !(visit && visit->status == VisitStatus::Completed)
        && !(appointment && appointment->status == AppointmentStatus::Fulfilled);
}

PatientHistoryModel::PatientHistoryModel(ClientSession &session, QObject *parent)
    : RecordModel(parent)
    , m_session(session)
{
    setColumns(
        {{[] { return tr("When"); }, {{Qt::DisplayRole, whenText}, {Qt::AccessibleTextRole, wholeText}}},
         {[] { return tr("What"); },
          {{Qt::DisplayRole, [](const PatientHistoryRow &row) { return row.what; }}}}});
    Api &api = session.api();
    api.on<AppointmentBooked>(this, [this](const auto &event, auto &) { take(event.appointment); });
    api.on<AppointmentUpdated>(this, [this](const auto &event, auto &) { take(event.appointment); });
    api.on<AppointmentCancelled>(this, [this](const auto &event, auto &) { take(event.appointment); });
    api.on<VisitCheckedIn>(this, [this](const auto &event, auto &) { take(event.visit); });
    api.on<VisitStatusChanged>(this, [this](const auto &event, auto &) { take(event.visit); });
}

void PatientHistoryModel::begin(PatientId patient)
{
    m_patient = patient;
    m_appointments.clear();
    m_visits.clear();
    m_oldest = {};
    m_more = false;
    reset({});
}

void PatientHistoryModel::add(const PatientHistory &page)
{
    for (const Appointment &appointment : page.appointments)
        m_appointments.insert(appointment.id, appointment);
    for (const Visit &visit : page.visits)
        m_visits.insert(visit.id, visit);
    for (const Appointment &appointment : page.appointments)
        m_oldest = m_oldest.ms == 0 ? appointment.start : std::min(m_oldest, appointment.start);
    for (const Visit &visit : page.visits)
        m_oldest = m_oldest.ms == 0 ? visit.arrivedAt : std::min(m_oldest, visit.arrivedAt);
    m_more = page.more;
    rebuild();
}

void PatientHistoryModel::take(const Appointment &appointment)
{
    const auto held = m_appointments.constFind(appointment.id);
    const bool isNew = held == m_appointments.constEnd() || held->revision < appointment.revision;
    if (!m_patient.isValid() || !isNew)
        return;
    if (appointment.patient.id == m_patient)
        m_appointments.insert(appointment.id, appointment);
    else if (m_appointments.remove(appointment.id) == 0)
        return;
    rebuild();
}

void PatientHistoryModel::take(const Visit &visit)
{
    const auto held = m_visits.constFind(visit.id);
    const bool isNew = held == m_visits.constEnd() || held->revision < visit.revision;
    if (!m_patient.isValid() || !isNew)
        return;
    if (visit.patient.id == m_patient)
        m_visits.insert(visit.id, visit);
    else if (m_visits.remove(visit.id) == 0)
        return;
    rebuild();
}

void PatientHistoryModel::rebuild()
{
    QList<PatientHistoryRow> rows;
    QSet<AppointmentId> came;
    for (const Visit &visit : std::as_const(m_visits)) {
        rows += rowOfVisit(visit);
        if (visit.appointment && visit.status != VisitStatus::EnteredInError)
            came += *visit.appointment;
    }
    for (const Appointment &appointment : std::as_const(m_appointments)) {
        if (!came.contains(appointment.id))
            rows += rowOfAppointment(appointment);
    }
    reset(rows);
}

PatientHistoryRow PatientHistoryModel::rowOfAppointment(const Appointment &appointment) const
{
    PatientHistoryRow row{.appointment = appointment, .at = appointment.start, .when = {}};
    row.when = inZone(appointment.start, zoneOf(appointment.clinic));
    const QString why = appointment.cancelReason.isEmpty() ? appointment.reason : appointment.cancelReason;
    row.what = joined({isolatedIfAny(m_session.day().serviceName(appointment.service)),
                       placeOf(appointment.clinic, appointment.doctor), isolatedIfAny(why)});
    return row;
}

PatientHistoryRow PatientHistoryModel::rowOfVisit(const Visit &visit) const
{
    PatientHistoryRow row{.visit = visit, .at = visit.arrivedAt, .when = {}};
    row.when = inZone(visit.arrivedAt, zoneOf(visit.clinic));
    const QString service = visit.service ? m_session.day().serviceName(*visit.service) : QString();
    const QString walkIn = visit.appointment ? QString() : tr("Walk-in");
    const QString why = visit.endReason.isEmpty() ? visit.reason : visit.endReason;
    row.what = joined({isolateLtr(visit.ticket), walkIn, isolatedIfAny(service),
                       placeOf(visit.clinic, visit.doctor), isolatedIfAny(why)});
    return row;
}

QTimeZone PatientHistoryModel::zoneOf(ClinicId clinic) const
{
    for (const Clinic &each : m_session.login().account().clinics) {
        if (each.id == clinic && each.zone().isValid())
            return each.zone();
    }
    return m_session.day().zone();
}

/// The doctor; at another clinic than this window's, where doctors are not known, the clinic.
QString PatientHistoryModel::placeOf(ClinicId clinic, DoctorId doctor) const
{
    if (const QString name = m_session.day().doctorName(doctor); !name.isEmpty())
        return isolate(name);
    for (const Clinic &each : m_session.login().account().clinics) {
        if (each.id == clinic)
            return isolate(each.name);
    }
    return {};
}

} // namespace medcrm::ui
