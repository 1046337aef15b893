// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/service/patientservice.h"

#include "server/service/patientdetails.h"
#include "server/service/patientlikeness.h"

#include <limits>

using namespace Qt::StringLiterals;

namespace medcrm {

namespace {

constexpr int defaultLimit = 20;

constexpr int defaultHistory = 50;

/// Whether it may be shown beside the others: it is not older than where one of the two pages ends.
template <typename R, typename Time>
bool dropOlder(QList<R> &records, Time time, Instant end)
{
    return records.removeIf([&](const R &record) { return time(record) < end; }) > 0;
}

Instant startOf(const Appointment &appointment)
{
    return appointment.start;
}

Instant arrivalOf(const Visit &visit)
{
    return visit.arrivedAt;
}

} // namespace

PatientService::PatientService(store::Database &database)
    : m_patients(database)
    , m_search(database)
    , m_lookalikes(database)
    , m_history(database)
    , m_visits(database)
    , m_clinics(database)
    , m_news(database)
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
    PatientFile file{*patient, history.completedVisits, history.lastVisitAt};
    if (patient->mergedInto)
        file.kept = m_patients.findKept(*patient).summary();
    for (const Patient &part : m_patients.listMergedInto(patient->id))
        file.merged.append(part.summary());
    return file;
}

Result<QList<SimilarPatient>> PatientService::handle(Context &, const FindSimilarPatients &request)
{
    constexpr qsizetype most = 10;
    PatientDetails person;
    person.givenName = request.givenName;
    person.familyName = request.familyName;
    person.birthDate = request.birthDate;
    person.birthPrecision = request.birthPrecision;
    person.phones = request.phones;
    person.nationalId = request.nationalId;
    QList<SimilarPatient> similar;
    for (const Patient &patient : m_lookalikes.find(person)) {
        const std::optional<PatientLikeness> likeness = likenessOf(person, patient);
        if (likeness && patient.id != request.except)
            similar.append({{patient.summary(), patient.phones}, likeness->in, likeness->score});
    }
    std::sort(similar.begin(), similar.end(), [](const SimilarPatient &a, const SimilarPatient &b) {
        return std::pair(-a.score, a.found.patient.id) < std::pair(-b.score, b.found.patient.id);
    });
    return similar.mid(0, most);
}

Result<PatientHistory> PatientService::handle(Context &ctx, const GetPatientHistory &request)
{
    store::HistoryReach reach{ctx.actor().user.clinics, ctx.actor().onlyDoctor()};
    if (ctx.actor().user.role == Role::Administrator) {
        reach.clinics.clear();
        for (const Clinic &clinic : m_clinics.list())
            reach.clinics.append(clinic.id);
    }
    const int limit = request.limit.value_or(defaultHistory);
    const Instant before = request.before.value_or(Instant{std::numeric_limits<qint64>::max()});
    const auto appointments = m_history.appointments(request.patient, reach, before, limit);
    const auto visits = m_history.visits(request.patient, reach, before, limit);
    PatientHistory history{appointments.records, visits.records, appointments.more || visits.more};
    // The next page goes on from one instant for both, so neither may reach further back than the other's end.
    if (appointments.more)
        history.more |= dropOlder(history.visits, arrivalOf, appointments.records.last().start);
    if (visits.more)
        history.more |= dropOlder(history.appointments, startOf, visits.records.last().arrivedAt);
    return history;
}

Result<Patient> PatientService::handle(Context &ctx, const CreatePatient &request)
{
    if (const Result<> ok = validateDetails("patient", request.patient, ctx.now()); !ok)
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
    if (const Result<> ok = validateDetails("patient", request.patient, ctx.now()); !ok)
        return tl::unexpected(ok.error());
    const std::optional<Patient> before = m_patients.find(request.id);
    if (!before)
        return fail(ErrorCode::NotFound, u"id"_s, u"There is no such patient."_s);
    if (const Result<> latest = m_revisions.requireLatest(*before, request.revision); !latest)
        return tl::unexpected(latest.error());
    if (before->mergedInto)
        return wasMerged(u"id"_s, m_patients.findKept(*before));
    Patient after = *before;
    static_cast<PatientDetails &>(after) = tidied(request.patient);
    after.revision += 1;
    after.updatedAt = ctx.now();
    m_patients.update(after);
    ctx.auditChanged(entityOf(after), *before, after);
    m_news.tellChanged(ctx, after);
    return after;
}

} // namespace medcrm
