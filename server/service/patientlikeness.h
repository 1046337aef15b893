// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/patients.h"

namespace medcrm {

/// In what a record agrees with a person, and how much that says.
struct PatientLikeness
{
    QList<Likeness> in; ///< At least one.
    int score = 0; ///< 1–100.
};

/// How likely a record is the person's, or nothing when it hardly can be. Names count without case, accents, letter forms,
/// articles and their order, and may differ in a letter or be typed in part; birth dates count as exactly as both know
/// them. A name alone makes 55, with the birth date 85; a phone alone 15, because families share one; the national id 90.
std::optional<PatientLikeness> likenessOf(const PatientDetails &person, const Patient &record);

} // namespace medcrm
