// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/ui/reports/daysheet.h"
#include "client/ui/reports/paperpages.h"
#include "common/protocol/audit.h"

namespace medcrm::ui {

/// Something that can be printed or saved. Holds values only, so it stays as it was when the command was given.
struct Takeaway
{
    NoteReport note; ///< What is noted at the server of it on paper.
    QString name; ///< Begins a sentence: "The day sheet".
    QString file; ///< What a file of it is called, without its ending.
    std::function<PaperPages(QSizeF paper)> pages; ///< `paper` in points.
    std::function<QByteArray()> table; ///< For spreadsheet programs.

    NoteReport noted(ReportTarget target) const
    {
        NoteReport noted = note;
        noted.target = target;
        return noted;
    }
    NoteReport notedAsTable() const
    {
        NoteReport noted = this->noted(ReportTarget::File);
        if (noted.kind == ReportKind::DaySheet)
            noted.kind = ReportKind::Csv;
        return noted;
    }
};

} // namespace medcrm::ui
