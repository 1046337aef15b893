// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/model/patient.h"
#include "common/protocol/messagelist.h"

// Patients are of the whole organisation, not of one clinic. Notes, alerts and phones travel only in replies.
namespace medcrm {

/// A line of search results.
struct FoundPatient
{
    PatientSummary patient;
    QList<QString> phones;

    bool operator==(const FoundPatient &) const = default;
    static constexpr auto fields()
    {
        return std::tuple{field("patient", &FoundPatient::patient), field("phones", &FoundPatient::phones)};
    }
};

struct FindPatients
{
    static constexpr auto method = "patients.find";
    static constexpr auto about =
        "Searches by any fragments in any order: names, phone digits, birth date, MRN, national "
        "id. Case, accents and Arabic letter forms do not matter. Best matches first.";
    static constexpr auto access = Access::read(desk);
    static constexpr auto scope() { return wholeOrganisation; }
    using Reply = QList<FoundPatient>;
    QString text; ///< 1–200 characters.
    std::optional<int> limit; ///< 1–100, default 20.

    Result<> validate() const;
    static constexpr auto fields()
    {
        return std::tuple{field("text", &FindPatients::text), field("limit", &FindPatients::limit)};
    }
};

struct GetPatient
{
    static constexpr auto method = "patients.get";
    static constexpr auto about =
        "Opens a patient's file; leaves an audit entry. A doctor may open the files of patients "
        "who have, or had, an appointment or visit with them.";
    static constexpr auto access = Access::auditedRead(deskAndDoctor);
    static constexpr auto scope() { return &GetPatient::patient; }
    using Reply = PatientFile;
    PatientId patient;

    static constexpr auto fields() { return std::tuple{field("patient", &GetPatient::patient)}; }
};

struct CreatePatient
{
    static constexpr auto method = "patients.create";
    static constexpr auto about = "Registers a patient; the server gives the medical record number.";
    static constexpr auto access = Access::write(desk);
    static constexpr auto scope() { return wholeOrganisation; }
    using Reply = Patient;
    PatientDetails patient;

    static constexpr auto fields() { return std::tuple{field("patient", &CreatePatient::patient)}; }
};

struct UpdatePatient
{
    static constexpr auto method = "patients.update";
    static constexpr auto about = "Changes a patient's data or deactivates the record.";
    static constexpr auto access = Access::write(desk);
    static constexpr auto scope() { return wholeOrganisation; }
    using Reply = Patient;
    PatientId id;
    qint64 revision = 0;
    PatientDetails patient;

    static constexpr auto fields()
    {
        return std::tuple{field("id", &UpdatePatient::id), field("revision", &UpdatePatient::revision),
                          field("patient", &UpdatePatient::patient)};
    }
};

struct PatientChanged
{
    static constexpr auto type = "patient.changed";
    static constexpr auto about =
        "The name, sex or birth date of a patient with a booking or visit today was changed.";
    PatientSummary patient;

    bool operator==(const PatientChanged &) const = default;
    static constexpr auto fields() { return std::tuple{field("patient", &PatientChanged::patient)}; }
};

using PatientRequests = TypeList<FindPatients, GetPatient, CreatePatient, UpdatePatient>;
using PatientEvents = TypeList<PatientChanged>;

} // namespace medcrm
