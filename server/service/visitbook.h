// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/service/appointmentbook.h"
#include "server/store/visitstore.h"

namespace medcrm {

/// Where every change of a visit is written: row, audit entry, event, and the step its appointment takes along, always
/// together. Whether a change is allowed has been decided before.
class VisitBook
{
public:
    explicit VisitBook(store::Database &database)
        : m_visits(database)
        , m_appointments(database)
    {
    }

    /// Somebody has arrived: a new waiting visit with its ticket, "A07" for the prefix A. The arrival, the record's
    /// number and times are set here.
    Visit arrive(Context &ctx, Visit visit, const QString &ticketPrefix);

    /// The visit after a step. The line it left hears that it is gone.
    Visit step(Context &ctx, const Visit &before, const VisitTransition &step, const StepNote &note);

    /// Pinned visits of one line that make room for a moved one: each as it shall be, at the revision it has.
    void makeRoom(Context &ctx, const QList<Visit> &shifted);

private:
    void tellLeftLine(Context &ctx, const Visit &before, const Visit &after);

    store::VisitStore m_visits;
    AppointmentBook m_appointments;
};

} // namespace medcrm
