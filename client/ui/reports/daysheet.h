// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/ui/reports/sheetpages.h"

#include <QSizeF>

namespace medcrm::ui {

/// The appointments of a day on paper: one doctor's, or the clinic's with a table per doctor. Laid out once for a size
/// of paper, then painted page by page; printing, PDF and pictures of it all go through paintPage(). Lengths are in
/// paper units, 720 to the inch. Mirrored as a whole for a direction from right to left.
class DaySheet
{
public:
    static constexpr double unitsPerInch = 720;

    /// When and by whom it is printed; stands at the foot of every page.
    struct Occasion
    {
        Instant at;
        QString by;
        QString remark; ///< Empty, or what the reader must know: the server was away.
    };

    /// `agenda` is of one day. `paper` in points (1/72 inch).
    DaySheet(const Agenda &agenda, const Occasion &occasion, QSizeF paper, Qt::LayoutDirection direction);
    DaySheet(DaySheet &&) = default;

    int pageCount() const { return m_pages.count(); }
    /// From 0. The painter stands at the paper's corner, in pixels of its device.
    void paintPage(QPainter &painter, int page) const;

private:
    void addDoctors(const Agenda &agenda);
    SheetBlocks headOf(const QString &heading) const;
    void addTable(const Agenda &agenda, const QString &heading, const QList<AgendaEntry> &entries);
    void paintEdge(QPainter &painter, double top, const QString &leading, const QString &trailing) const;

    QSizeF m_paper; ///< In paper units, as all below.
    SheetColumn m_body;
    QString m_clinic;
    QString m_subject; ///< "Day sheet · Dr Leila Farouk · Monday 23 November 2026"
    QString m_printed;
    SheetPages m_pages;
};

} // namespace medcrm::ui
