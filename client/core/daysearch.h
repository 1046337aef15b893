// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/core/clinicday.h"

namespace medcrm {

/// What of the day fits a text typed into the search box. Phone numbers are not in the day's rows: by these
/// only the server finds.
struct DayMatches
{
    QList<Appointment> bookings; ///< Booked and still to come; best match first, then by start.
    /// Open ones, and no-shows who may still come; best match first, then by arrival.
    QList<Visit> visits;
};

/// Every word of the text must begin a word of the patient's names, or be the ticket, or begin the MRN, or be
/// the birth date in a usual spelling. Case, accents, Arabic letter forms and digits do not matter. An empty
/// text fits nothing.
DayMatches searchDay(const ClinicDay &day, const QString &text);

} // namespace medcrm
