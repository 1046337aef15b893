// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/model/patient.h"

// What holds for the data of a patient wherever it is written.
namespace medcrm {

/// Without stray spaces around and inside names and numbers.
PatientDetails tidied(PatientDetails details);

/// Error Invalid that names the field under `parent`. A birth date is right if it is no later than the day it is where the
/// day begins first, so that no clinic's newborn is refused.
Result<> validateDetails(const char *parent, const PatientDetails &details, Instant now);

/// The refusal of a request that names a record which was merged: Invalid, with the summary of the record it is now.
tl::unexpected<Error> wasMerged(const QString &field, const Patient &kept);

/// "Maria Gonzalez (100004)", for sentences.
QString named(const Patient &patient);

/// What is known of one person by two records: what `kept` says, and where it says nothing, or less exactly, what
/// `other` says. Phones, alerts and notes of both, as far as a record may have as many.
PatientDetails combined(const PatientDetails &kept, const PatientDetails &other);

/// What a record was before a merge made `gained` of `before`, and what was changed in it since.
PatientDetails withoutGain(PatientDetails now, const PatientDetails &before, const PatientDetails &gained);

} // namespace medcrm
