// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/core/clinicday.h"

namespace medcrm::ui {

/// What stands on a ticket, in the words of the moment: values only, so that it can be painted by another thread. Of the
/// patient only what the clinic allows, of why they came nothing.
struct TicketContent
{
    QString clinic;
    QString ticket; ///< "A07"
    QString name; ///< Empty, initials, or the name.
    QString doctor;
    QString room; ///< Empty when there is none.
    QString arrived; ///< "Arrived at 10:42"
    QString date;
    QString ahead; ///< How many wait before; empty when that is not known.
    QString estimate; ///< How long it may take; empty when too little is known.
    QString request; ///< What to do now.
    Qt::LayoutDirection direction = Qt::LeftToRight;

    bool operator==(const TicketContent &) const = default;
};

/// Of a visit of the loaded day, as things stand now. `line` is the doctor's line in the order in which it will be called.
TicketContent ticketOf(const Visit &visit, const ClinicDay &day, const QList<Visit> &line, Instant now);

/// For a look at the printer: nobody's.
TicketContent testTicket(const QString &clinicName, const QDateTime &now);

} // namespace medcrm::ui
