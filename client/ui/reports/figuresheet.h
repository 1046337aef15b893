// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/ui/reports/papersheet.h"
#include "common/protocol/figures.h"

namespace medcrm::ui {

/// A report on paper: the figures of all with what each counts, then the tables by doctor, hour, weekday and day.
class FigureSheet : public PaperSheet
{
public:
    /// Whose report it is, as printed.
    struct Subject
    {
        QString clinic;
        QString doctor; ///< Empty: the whole clinic.
        QTimeZone zone = QTimeZone::utc();
        std::function<QString(DoctorId)> doctorName;
        Instant countedAt;
        QString estimates; ///< How right the estimates of waits were, in words; may be empty.
    };

    /// `paper` in points (1/72 inch).
    FigureSheet(const PeriodReport &report, const Subject &subject, const Occasion &occasion, QSizeF paper,
                Qt::LayoutDirection direction);

private:
    using Group = std::pair<QString, Figures>;

    void addSummary(const Figures &total, const QString &estimates);
    void addGroups(const QString &heading, const QList<Group> &groups);
    void addTables(const PeriodReport &report, const Subject &subject);
};

} // namespace medcrm::ui
