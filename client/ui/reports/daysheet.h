// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/ui/reports/papersheet.h"

namespace medcrm::ui {

/// The appointments of a day on paper: one doctor's, or the clinic's with a table per doctor.
class DaySheet : public PaperSheet
{
public:
    /// `agenda` is of one day. `paper` in points (1/72 inch).
    DaySheet(const Agenda &agenda, const Occasion &occasion, QSizeF paper, Qt::LayoutDirection direction);

private:
    void addDoctors(const Agenda &agenda);
    void addAppointments(const Agenda &agenda, const QString &heading, const QList<AgendaEntry> &entries);
};

} // namespace medcrm::ui
