// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/service/patientservice.h"

#include "common/model/checks.h"
#include "server/service/clinicday.h"

using namespace Qt::StringLiterals;

namespace medcrm {

namespace {

constexpr int defaultLimit = 20;

/// The day it is where the day begins first (UTC+14), so that no clinic's newborn is refused.
QDate latestToday(Instant now)
{
    return businessDay(now, QTimeZone(14 * 3600));
}

QList<QString> tidied(QList<QString> texts)
{
    for (QString &text : texts)
        text = text.simplified();
    return texts;
}

PatientDetails tidied(PatientDetails details)
{
    details.givenName = details.givenName.simplified();
    details.familyName = details.familyName.simplified();
    details.phones = tidied(details.phones);
    details.nationalId = details.nationalId.simplified();
    details.address = details.address.trimmed();
    details.alerts = tidied(details.alerts);
    return details;
}

Result<> validate(const PatientDetails &details, Instant now)
{
    return check::under("patient", details.validate(latestToday(now)));
}

} // namespace

PatientService::PatientService(store::Database &database)
    : m_patients(database)
    , m_search(database)
    , m_visits(database)
    , m_appointments(database)
    , m_clinics(database)
    , m_revisions(database)
{
}

Result<QList<FoundPatient>> PatientService::handle(Context &, const FindPatients &request)
{
    QList<FoundPatient> found;
    for (const Patient &patient : m_search.find(request.text, request.limit.value_or(defaultLimit)))
        found.append({patient.summary(), patient.phones});
    return found;
}

Result<PatientFile> PatientService::handle(Context &, const GetPatient &request)
{
    const std::optional<Patient> patient = m_patients.find(request.patient);
    if (!patient)
        return fail(ErrorCode::NotFound, u"patient"_s, u"There is no such patient."_s);
    const store::VisitHistory history = m_visits.historyOf(patient->id);
    return PatientFile{*patient, history.completedVisits, history.lastVisitAt};
}

Result<Patient> PatientService::handle(Context &ctx, const CreatePatient &request)
{
    if (const Result<> ok = validate(request.patient, ctx.now()); !ok)
        return tl::unexpected(ok.error());
    Patient patient;
    static_cast<PatientDetails &>(patient) = tidied(request.patient);
    patient.revision = 1;
    patient.createdAt = patient.updatedAt = ctx.now();
    patient.mrn = m_patients.nextMrn();
    patient.id = m_patients.insert(patient);
    ctx.auditCreated(entityOf(patient), patient);
    return patient;
}

Result<Patient> PatientService::handle(Context &ctx, const UpdatePatient &request)
{
    if (const Result<> ok = validate(request.patient, ctx.now()); !ok)
        return tl::unexpected(ok.error());
    const std::optional<Patient> before = m_patients.find(request.id);
    if (!before)
        return fail(ErrorCode::NotFound, u"id"_s, u"There is no such patient."_s);
    if (const Result<> latest = m_revisions.requireLatest(*before, request.revision); !latest)
        return tl::unexpected(latest.error());
    if (before->mergedInto)
        return invalid(u"id"_s, u"This record was merged into another one; change that."_s);
    Patient after = *before;
    static_cast<PatientDetails &>(after) = tidied(request.patient);
    after.revision += 1;
    after.updatedAt = ctx.now();
    m_patients.update(after);
    ctx.auditChanged(entityOf(after), *before, after);
    if (before->summary() != after.summary())
        tellWhereExpected(ctx, after);
    return after;
}

// The windows of a clinic show the patient in the rows of the day and of visits left open before.
void PatientService::tellWhereExpected(Context &ctx, const Patient &patient) const
{
    // No clinic's today reaches further from now.
    constexpr Milliseconds reach = std::chrono::hours(48);
    const auto appointments = m_appointments.listOf(patient.id, {ctx.now() - reach, ctx.now() + reach});
    const auto visits = m_visits.listOf(patient.id, businessDay(ctx.now() - reach, QTimeZone::utc()));
    if (appointments.isEmpty() && visits.isEmpty())
        return;
    for (const Clinic &clinic : m_clinics.list()) {
        const QDate today = todayAt(clinic, ctx.now());
        QSet<DoctorId> doctors;
        for (const Appointment &appointment : appointments) {
            if (appointment.clinic == clinic.id && todayAt(clinic, appointment.start) == today)
                doctors.insert(appointment.doctor);
        }
        for (const Visit &visit : visits) {
            if (visit.clinic == clinic.id && (visit.businessDay == today || isOpen(visit.status)))
                doctors.insert(visit.doctor);
        }
        if (!doctors.isEmpty())
            ctx.publish(PatientChanged{patient.summary()}, Audience::staff(clinic.id, doctors.values()));
    }
}

} // namespace medcrm
