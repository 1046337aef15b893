// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/ui/reports/papersheet.h"

namespace medcrm::ui {

/// The appointments of a day on paper and who came without one, with tickets and states: one doctor's, or the clinic's
/// with a table per doctor. What a clinic works by without its server.
class DaySheet : public PaperSheet
{
public:
    /// `agenda` is of one day. `paper` in points (1/72 inch).
    DaySheet(const Agenda &agenda, const Occasion &occasion, QSizeF paper, Qt::LayoutDirection direction);

private:
    void addDoctors(const Agenda &agenda);
    /// A table by time, of what its `entries` and `visits` are; the rest of it names the day.
    void addRows(const Agenda &agenda, const QString &heading);
};

} // namespace medcrm::ui
