// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

/// Keeps pieces of a line apart, so that a line of one direction doesn't jumble a piece of the other (Unicode
/// Standard Annex 9, isolates). The marks are invisible and are for the screen only: never store or send
/// them.
namespace medcrm::ui {

/// A name or other text whose direction its own first letter decides: isolate(patientName).
inline QString isolate(const QString &text)
{
    return QChar(0x2068) + text + QChar(0x2069);
}

/// A ticket, phone, time, date or MRN: always left to right, whatever stands around it.
inline QString isolateLtr(const QString &text)
{
    return QChar(0x2066) + text + QChar(0x2069);
}

} // namespace medcrm::ui
