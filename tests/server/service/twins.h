// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/server/service/workingclinic.h"

namespace medcrm::test {

/// A clinic with two records of one person.
struct Twins : WorkingClinic
{
    Patient kept =
        registered(QStringLiteral("Maria"), QStringLiteral("Gonzalez"), QStringLiteral("0171 222 333"));
    Patient merged =
        registered(QStringLiteral("Mariam"), QStringLiteral("Gonzales"), QStringLiteral("030 998 877"));

    Patient registered(const QString &given, const QString &family, const QString &phone)
    {
        PatientDetails details;
        details.givenName = given;
        details.familyName = family;
        details.phones = {phone};
        return done(desk, CreatePatient{details});
    }

    /// The record as the database has it now.
    Patient record(const Patient &patient) { return store::PatientStore(database).find(patient.id).value(); }

    MergePatients merging(const Patient &into, const Patient &from)
    {
        const Patient one = record(into);
        const Patient other = record(from);
        const auto preview = done(desk, PreviewMerge{one.id, other.id});
        return {one.id, one.revision, other.id, other.revision, preview.proposed};
    }

    Patient merge(const Patient &into, const Patient &from) { return done(desk, merging(into, from)); }
    Patient merge() { return merge(kept, merged); }

    Result<Patient> unmerge(const Patient &from)
    {
        return ask(desk, UnmergePatients{from.id, record(from).revision});
    }

    UpdatePatient edited(const Patient &patient)
    {
        const Patient current = record(patient);
        return {current.id, current.revision, current};
    }

    /// The record numbers that a search finds.
    QStringList found(const QString &text)
    {
        QStringList numbers;
        for (const FoundPatient &each : done(desk, FindPatients{text, {}}))
            numbers += each.patient.mrn;
        return numbers;
    }
};

} // namespace medcrm::test
