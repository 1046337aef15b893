// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/ui/reports/papersheet.h"
#include "common/model/slot.h"

namespace medcrm::ui {

/// Whom to call because they cannot be seen at their time.
struct PhoneList
{
    struct Entry
    {
        Appointment appointment; ///< As it was.
        QList<QString> phones;
        QString newTime; ///< "Tue 24 Nov 09:40", or why there is none.
        bool moves = true;
    };

    ClinicId clinic;
    QString clinicName;
    std::optional<DoctorId> doctor; ///< Nothing: of the whole clinic.
    QString doctorName; ///< Or the clinic's.
    QDate day; ///< Of the appointments as they were; the first one.
    QDate lastDay = {}; ///< Where they are of several days.
    QTimeZone zone;
    QList<Entry> entries = {};

    bool isOfSeveralDays() const { return lastDay.isValid() && lastDay != day; }
};

/// A phone list on paper: when, who, at which number, the new time, and a column to note who has been told.
class PhoneSheet : public PaperSheet
{
public:
    /// `paper` in points (1/72 inch).
    PhoneSheet(const PhoneList &list, const Occasion &occasion, QSizeF paper, Qt::LayoutDirection direction);
};

} // namespace medcrm::ui
