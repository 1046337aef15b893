// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/service/patientnews.h"

#include "common/protocol/patients.h"
#include "common/protocol/waitlist.h"
#include "server/service/clinicday.h"
#include "server/service/entities.h"

#include <limits>

using namespace Qt::StringLiterals;

namespace medcrm {

namespace {

// No clinic's today began longer ago.
constexpr Milliseconds reach = std::chrono::hours(48);

QByteArray patientField(PatientId patient)
{
    return "{\"patient\":" + QByteArray::number(patient.value()) + '}';
}

} // namespace

PatientNews::PatientNews(store::Database &database)
    : m_appointments(database)
    , m_visits(database)
    , m_clinics(database)
    , m_merges(database)
{
}

void PatientNews::tellChanged(Context &ctx, const Patient &patient) const
{
    QMap<ClinicId, QSet<DoctorId>> doctors;
    const Shown shown = shownOf(ctx, patient.id);
    for (const Appointment &appointment : shown.appointments)
        doctors[appointment.clinic].insert(appointment.doctor);
    for (const Visit &visit : shown.visits)
        doctors[visit.clinic].insert(visit.doctor);
    for (const Clinic &clinic : m_clinics.list())
        ctx.publish(PatientChanged{patient.summary()},
                    Audience::staff(clinic.id, doctors.value(clinic.id).values()));
}

void PatientNews::tellMoved(Context &ctx, const store::MovedRecords &moved, PatientId from,
                            const Patient &to) const
{
    const QByteArray before = patientField(from);
    const QByteArray after = patientField(to.id);
    const Shown shown = shownOf(ctx, to.id);
    for (const Appointment &appointment : shown.appointments) {
        if (!moved.appointments.contains(appointment.id))
            continue;
        ctx.audit(entityOf(appointment), appointment.id.value(), before, after);
        ctx.publish(AppointmentUpdated{appointment});
    }
    for (const Visit &visit : shown.visits) {
        if (!moved.visits.contains(visit.id))
            continue;
        ctx.audit(entityOf(visit), visit.id.value(), before, after);
        ctx.publish(VisitStatusChanged{visit});
    }
    for (const Wish &wish : m_merges.wishes(moved.wishes)) {
        ctx.audit("wish", wish.id.value(), before, after);
        ctx.publish(WishChanged{wish}, Audience::staff(wish.clinic, {}));
    }
}

PatientNews::Shown PatientNews::shownOf(const Context &ctx, PatientId patient) const
{
    const Instant since = ctx.now() - reach;
    Shown shown{
        m_appointments.listOf(patient, {since, Instant{std::numeric_limits<qint64>::max()}}),
        m_visits.listOf(patient, businessDay(since, QTimeZone::utc())),
    };
    if (shown.appointments.isEmpty() && shown.visits.isEmpty())
        return shown;
    QHash<ClinicId, QDate> today;
    QHash<ClinicId, Instant> start;
    for (const Clinic &clinic : m_clinics.list()) {
        today.insert(clinic.id, todayAt(clinic, ctx.now()));
        start.insert(clinic.id, startOfDay(today.value(clinic.id), clinic.zone()));
    }
    shown.appointments.removeIf(
        [&](const Appointment &each) { return each.start < start.value(each.clinic); });
    shown.visits.removeIf([&](const Visit &visit) {
        return visit.businessDay < today.value(visit.clinic) && !isOpen(visit.status);
    });
    return shown;
}

} // namespace medcrm
