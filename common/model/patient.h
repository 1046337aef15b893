// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/core/result.h"
#include "common/model/record.h"

#include <QDate>
#include <QList>
#include <QString>
#include <optional>

namespace medcrm {

enum class Sex { Female, Male, Other, Unknown };

constexpr auto enumNames(Sex)
{
    using enum Sex;
    return nameTable<Sex>({{Female, "female"}, {Male, "male"}, {Other, "other"}, {Unknown, "unknown"}});
}

/// How much of a birth date is known. Estimated: the year was worked out from a stated age.
enum class BirthPrecision { Day, Month, Year, Estimated };

constexpr auto enumNames(BirthPrecision)
{
    using enum BirthPrecision;
    return nameTable<BirthPrecision>(
        {{Day, "day"}, {Month, "month"}, {Year, "year"}, {Estimated, "estimated"}});
}

/// What rows, lanes and events show of a patient. Notes, alerts and history are never in it: it rides in
/// events.
struct PatientSummary
{
    PatientId id;
    QString mrn; ///< Medical record number, generated, unique.
    QString givenName;
    QString familyName;
    Sex sex = Sex::Unknown;
    std::optional<QDate> birthDate;
    BirthPrecision birthPrecision = BirthPrecision::Day;

    /// "Maria Gonzalez"; either name alone when the other is empty.
    QString displayName() const;
    /// Whole years on a day, or nothing without a birth date.
    std::optional<int> ageOn(QDate day) const;

    bool operator==(const PatientSummary &) const = default;
    static constexpr auto fields()
    {
        return std::tuple{field("id", &PatientSummary::id),
                          field("mrn", &PatientSummary::mrn),
                          field("givenName", &PatientSummary::givenName),
                          field("familyName", &PatientSummary::familyName),
                          field("sex", &PatientSummary::sex),
                          field("birthDate", &PatientSummary::birthDate),
                          sparseField("birthPrecision", &PatientSummary::birthPrecision)};
    }
};

/// What a form edits of a patient.
struct PatientDetails
{
    QString givenName; ///< Either name may be empty, not both; at most 80 characters each.
    QString familyName;
    Sex sex = Sex::Unknown;
    std::optional<QDate> birthDate; ///< Not in the future, not before 1880.
    BirthPrecision birthPrecision = BirthPrecision::Day;
    QList<QString> phones; ///< At most 5; several patients may share one.
    QString nationalId;
    QString address;
    QList<QString> alerts; ///< "Allergy: penicillin"; at most 10 of 120 characters.
    QString notes; ///< At most 4,000 characters; never in events.
    bool active = true;

    /// `today` is the latest birth date allowed; the server passes its own day, a form its clinic's.
    Result<> validate(QDate today) const;
    bool operator==(const PatientDetails &) const = default;
    static constexpr auto fields()
    {
        return std::tuple{field("givenName", &PatientDetails::givenName),
                          field("familyName", &PatientDetails::familyName),
                          field("sex", &PatientDetails::sex),
                          field("birthDate", &PatientDetails::birthDate),
                          field("birthPrecision", &PatientDetails::birthPrecision),
                          field("phones", &PatientDetails::phones),
                          field("nationalId", &PatientDetails::nationalId),
                          field("address", &PatientDetails::address),
                          field("alerts", &PatientDetails::alerts),
                          field("notes", &PatientDetails::notes),
                          field("active", &PatientDetails::active)};
    }
};

struct Patient : Record<PatientId>, PatientDetails
{
    QString mrn;
    std::optional<PatientId> mergedInto; ///< Set when this record is a duplicate of another.

    PatientSummary summary() const;

    bool operator==(const Patient &) const = default;
    static constexpr auto fields()
    {
        return std::tuple_cat(
            Record::fields(), PatientDetails::fields(),
            std::tuple{field("mrn", &Patient::mrn), field("mergedInto", &Patient::mergedInto)});
    }
};

/// A patient with what the doctor wants to see at a glance when the visit begins.
struct PatientFile
{
    Patient patient;
    int completedVisits = 0;
    std::optional<Instant> lastVisitAt; ///< Completion of the latest earlier visit.
    std::optional<PatientSummary> kept = {}; ///< Of a merged record: the one it is part of now.
    QList<PatientSummary> merged = {}; ///< The records that were merged into this one, by id.

    bool operator==(const PatientFile &) const = default;
    static constexpr auto fields()
    {
        return std::tuple{field("patient", &PatientFile::patient),
                          field("completedVisits", &PatientFile::completedVisits),
                          field("lastVisitAt", &PatientFile::lastVisitAt), field("kept", &PatientFile::kept),
                          sparseField("merged", &PatientFile::merged)};
    }
};

} // namespace medcrm
