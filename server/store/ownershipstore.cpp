// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/ownershipstore.h"

#include "server/store/statement.h"

namespace medcrm::store {

using namespace Qt::StringLiterals;

namespace {

Ownership readOwnership(Row &row)
{
    return {row.next<ClinicId>(), row.next<DoctorId>()};
}

Ownership readVisitsOwnership(Row &row)
{
    return {row.next<ClinicId>(), row.next<DoctorId>(), row.next<bool>()};
}

} // namespace

bool OwnershipStore::exists(ClinicId clinic) const
{
    return Statement(m_database, u"SELECT 1 FROM clinic WHERE id = ?"_s, clinic).value<int>().has_value();
}

bool OwnershipStore::exists(PatientId patient) const
{
    return Statement(m_database, u"SELECT 1 FROM patient WHERE id = ?"_s, patient).value<int>().has_value();
}

std::optional<Ownership> OwnershipStore::of(DoctorId doctor) const
{
    return Statement(m_database, u"SELECT clinic_id, id FROM doctor WHERE id = ?"_s, doctor)
        .first(readOwnership);
}

std::optional<Ownership> OwnershipStore::of(VisitId visit) const
{
    return Statement(m_database,
                     u"SELECT clinic_id, doctor_id, shared_line_id IS doctor_id FROM visit WHERE id = ?"_s,
                     visit)
        .first(readVisitsOwnership);
}

std::optional<Ownership> OwnershipStore::of(AppointmentId appointment) const
{
    return Statement(m_database, u"SELECT clinic_id, doctor_id FROM appointment WHERE id = ?"_s, appointment)
        .first(readOwnership);
}

std::optional<ClinicId> OwnershipStore::clinicOf(WishId wish) const
{
    return Statement(m_database, u"SELECT clinic_id FROM wish WHERE id = ?"_s, wish).value<ClinicId>();
}

bool OwnershipStore::isPatientOf(PatientId patient, DoctorId doctor) const
{
    return Statement(m_database,
                     u"SELECT 1 WHERE EXISTS (SELECT 1 FROM visit WHERE patient_id = ? AND doctor_id = ?) "
                     "OR EXISTS (SELECT 1 FROM appointment WHERE patient_id = ? AND doctor_id = ?)"_s,
                     patient, doctor, patient, doctor)
        .value<int>()
        .has_value();
}

} // namespace medcrm::store
