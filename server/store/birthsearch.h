// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/store/searchquery.h"

// Birth dates as people type them at a desk.
namespace medcrm::store {

/// The ways to read a text with separators as a birth date: 1985-03-12, 1985/3/12, 12.3.1985, 12/03/1985, 12-3-85 (day
/// first; month first where only that gives a date), 3/1985, 1985-03. Empty when it is no date. A patient of whom only
/// the month or year of such a date is known matches too. ASCII digits.
QList<SearchTerm> birthTermsOfDate(const QString &text);

/// The ways to read bare digits as one: 1985, 198503, 19850312, 12031985. Empty when they are none.
QList<SearchTerm> birthTerms(const QString &digits);

} // namespace medcrm::store
