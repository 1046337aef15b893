// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/model/appointment.h"
#include "common/model/patient.h"
#include "common/model/visit.h"
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
    static constexpr auto about = "A patient's record was changed. It carries what rows show; the rest is "
                                  "asked for. A doctor hears it of expected patients only.";
    PatientSummary patient;

    bool operator==(const PatientChanged &) const = default;
    static constexpr auto fields() { return std::tuple{field("patient", &PatientChanged::patient)}; }
};

enum class Likeness { Name, Phone, BirthDate, NationalId };

constexpr auto enumNames(Likeness)
{
    using enum Likeness;
    return nameTable<Likeness>(
        {{Name, "name"}, {Phone, "phone"}, {BirthDate, "birthDate"}, {NationalId, "nationalId"}});
}

/// Somebody who may be the person that is just being registered.
struct SimilarPatient
{
    FoundPatient found;
    QList<Likeness>
        likenesses; ///< In what the two agree, at least one; a shared phone alone is normal in families.
    int score = 0; ///< 1–100, of how likely it is the same person.

    bool operator==(const SimilarPatient &) const = default;
    static constexpr auto fields()
    {
        return std::tuple{field("found", &SimilarPatient::found),
                          field("likenesses", &SimilarPatient::likenesses),
                          field("score", &SimilarPatient::score)};
    }
};

struct FindSimilarPatients
{
    static constexpr auto method = "patients.similar";
    static constexpr auto about =
        "Patients who may be this person: names compared without case, accents and letter forms, phones, "
        "the distance of birth dates, the national id. Most likely first, at most 10.";
    static constexpr auto access = Access::read(desk);
    static constexpr auto scope() { return wholeOrganisation; }
    using Reply = QList<SimilarPatient>;
    QString givenName;
    QString familyName;
    std::optional<QDate> birthDate;
    BirthPrecision birthPrecision = BirthPrecision::Day;
    QList<QString> phones; ///< At most 5.
    QString nationalId;
    std::optional<PatientId> except; ///< The record that is being edited.

    Result<> validate() const;
    static constexpr auto fields()
    {
        return std::tuple{field("givenName", &FindSimilarPatients::givenName),
                          field("familyName", &FindSimilarPatients::familyName),
                          field("birthDate", &FindSimilarPatients::birthDate),
                          field("birthPrecision", &FindSimilarPatients::birthPrecision),
                          field("phones", &FindSimilarPatients::phones),
                          field("nationalId", &FindSimilarPatients::nationalId),
                          field("except", &FindSimilarPatients::except)};
    }
};

/// What a patient had and has at the clinics that the account may see, newest first.
struct PatientHistory
{
    QList<Appointment> appointments;
    QList<Visit> visits;
    bool more = false; ///< There are older ones; ask again with `before`, the oldest start or arrival shown.

    bool operator==(const PatientHistory &) const = default;
    static constexpr auto fields()
    {
        return std::tuple{field("appointments", &PatientHistory::appointments),
                          field("visits", &PatientHistory::visits), field("more", &PatientHistory::more)};
    }
};

struct GetPatientHistory
{
    static constexpr auto method = "patients.history";
    static constexpr auto about =
        "Appointments and visits of a patient, newest first; leaves an audit entry. A doctor's account gets "
        "those with itself.";
    static constexpr auto access = Access::auditedRead(deskAndDoctor);
    static constexpr auto scope() { return &GetPatientHistory::patient; }
    using Reply = PatientHistory;
    PatientId patient;
    std::optional<Instant> before; ///< Only those that start or arrived earlier.
    std::optional<int> limit; ///< 1–200 of each kind, default 50.

    Result<> validate() const;
    static constexpr auto fields()
    {
        return std::tuple{field("patient", &GetPatientHistory::patient),
                          field("before", &GetPatientHistory::before),
                          field("limit", &GetPatientHistory::limit)};
    }
};

/// What joining two records would do.
struct MergePreview
{
    Patient kept;
    Patient merged;
    PatientDetails proposed; ///< The kept record with what only the other knows added.
    int appointments = 0; ///< That move to the kept record.
    int visits = 0;
    QString obstacle; ///< Why it cannot be done now, in words; empty when it can.

    bool operator==(const MergePreview &) const = default;
    static constexpr auto fields()
    {
        return std::tuple{
            field("kept", &MergePreview::kept),         field("merged", &MergePreview::merged),
            field("proposed", &MergePreview::proposed), field("appointments", &MergePreview::appointments),
            field("visits", &MergePreview::visits),     field("obstacle", &MergePreview::obstacle)};
    }
};

struct PreviewMerge
{
    static constexpr auto method = "patients.previewMerge";
    static constexpr auto about =
        "Two records of one person side by side; changes nothing, leaves an audit entry.";
    static constexpr auto access = Access::auditedRead(desk);
    static constexpr auto scope() { return &PreviewMerge::kept; }
    using Reply = MergePreview;
    PatientId kept;
    PatientId merged;

    Result<> validate() const;
    static constexpr auto fields()
    {
        return std::tuple{field("kept", &PreviewMerge::kept), field("merged", &PreviewMerge::merged)};
    }
};

struct MergePatients
{
    static constexpr auto method = "patients.merge";
    static constexpr auto about =
        "Joins two records of one person: appointments, visits and wishes move to the kept one, the other is "
        "marked as merged into it and found under it. What windows show of them follows as events. Can be "
        "undone.";
    static constexpr auto access = Access::write(desk);
    static constexpr auto scope() { return &MergePatients::kept; }
    using Reply = Patient; // the kept one
    PatientId kept;
    qint64 keptRevision = 0;
    PatientId merged;
    qint64 mergedRevision = 0;
    PatientDetails details; ///< Of the kept record from now on.

    Result<> validate() const;
    static constexpr auto fields()
    {
        return std::tuple{
            field("kept", &MergePatients::kept), field("keptRevision", &MergePatients::keptRevision),
            field("merged", &MergePatients::merged), field("mergedRevision", &MergePatients::mergedRevision),
            field("details", &MergePatients::details)};
    }
};

struct UnmergePatients
{
    static constexpr auto method = "patients.unmerge";
    static constexpr auto about = "Undoes a merge: what moved goes back, and each detail of the kept record "
                                  "becomes what it was, unless it "
                                  "was edited since. Answers with the record that lives again.";
    static constexpr auto access = Access::write(desk);
    static constexpr auto scope() { return &UnmergePatients::merged; }
    using Reply = Patient;
    PatientId merged;
    qint64 revision = 0; ///< The merged record's.

    static constexpr auto fields()
    {
        return std::tuple{field("merged", &UnmergePatients::merged),
                          field("revision", &UnmergePatients::revision)};
    }
};

using PatientRequests = TypeList<FindPatients, GetPatient, CreatePatient, UpdatePatient, FindSimilarPatients,
                                 GetPatientHistory, PreviewMerge, MergePatients, UnmergePatients>;
using PatientEvents = TypeList<PatientChanged>;

} // namespace medcrm
