// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/client/reception/morningclinic.h"

namespace medcrm::test {

/// The records behind a morning's patients: answers about them much as the server does.
class PatientRegister
{
public:
    /// `clinic` outlives the register.
    explicit PatientRegister(MorningClinic &clinic);

    /// The record of a family name, made when first asked for.
    Patient &record(const QString &familyName);
    Patient &record(PatientId id);
    /// Another desk saves a change; nobody is told.
    Patient changeElsewhere(const QString &familyName, const std::function<void(PatientDetails &)> &change);
    /// Who is alike, whatever is asked.
    QList<SimilarPatient> similar;
    /// What every history has, newest first, a page for each question.
    QList<PatientHistory> pages;
    /// Why nothing can be merged; empty when it can.
    QString obstacle;

private:
    void answerFiles();
    void answerMerges();
    Result<Patient> update(const UpdatePatient &request);
    PatientFile fileOf(PatientId id);

    MorningClinic &m_clinic;
    QMap<PatientId, Patient> m_records;
};

} // namespace medcrm::test
