// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/model/patient.h"

#include <QStringList>

// The language of the patient index. One text per patient, of tokens that a query's fragments begin:
//   maria gonzalez     folded words of the names; the parts of compound ones too, and particles joined to what follows
//   #4930123456        digits of phones, record number and national id, so that a fragment matches their beginning
//   ~6543210394        the same backwards, for their last digits
//   @19850312          birth date, as far as it is known (@1985 for a year)
// Words come first, in the order of the names.
namespace medcrm::store {

inline constexpr QChar numberMark = u'#';
inline constexpr QChar backwardsMark = u'~';
inline constexpr QChar birthMark = u'@';

/// What the index knows of a patient.
QString searchTokens(const Patient &patient);

/// How the same phone begins where it is dialled without its country code (one to three digits, +20 10… → 10…) or without
/// the 0 that stands for it (010… → 10…). `international`: the digits begin with the country code.
QStringList localForms(const QString &digits, bool international);

/// The digits by which a phone is known: as they are, and without country code or 0.
QStringList phoneForms(const QString &phone);

/// "123" → "321".
QString backwards(const QString &digits);

} // namespace medcrm::store
