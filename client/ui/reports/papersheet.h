// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/ui/reports/sheetpages.h"

#include <QSizeF>
#include <functional>

namespace medcrm::ui {

/// A list on paper: what stands on each page besides its content, and the tables. What it lists is filled in by the
/// constructors of the kinds of sheets, which add no state of their own. Laid out once for a size of paper, then painted
/// page by page; printing, PDF and pictures of it all go through paintPage(). Lengths are in paper units, 720 to the
/// inch. Mirrored as a whole for a direction from right to left.
class PaperSheet
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

    PaperSheet(PaperSheet &&) = default;

    int pageCount() const { return m_pages.count(); }
    /// From 0. The painter stands at the paper's corner, in pixels of its device.
    void paintPage(QPainter &painter, int page) const;

protected:
    static constexpr double gap = 120;
    static constexpr PaperLook titleLook{.size = 190, .weight = QFont::Bold};
    static constexpr PaperLook subtitleLook{.size = 110, .color = PaperColor::Muted};
    static constexpr PaperLook headingLook{.size = 120, .weight = QFont::Bold};

    struct Head
    {
        QString clinic;
        QString subject; ///< What the sheet is and of whom.
        Occasion occasion;
        QTimeZone zone; ///< The clinic's.
    };

    /// `paper` in points (1/72 inch).
    PaperSheet(const Head &head, QSizeF paper, Qt::LayoutDirection direction);

    const SheetColumn &body() const { return m_body; }
    void addText(const QString &text, const PaperLook &look, double above);
    /// Rows under a heading, which may be empty, and the columns' titles; both again on each further page. No heading
    /// stands alone at the end of a page. At least one row.
    void addTable(const QString &heading, const std::function<std::unique_ptr<SheetBlock>()> &titles,
                  SheetBlocks rows);

private:
    void paintEdge(QPainter &painter, double top, const QString &leading, const QString &trailing) const;

    QSizeF m_paper; ///< In paper units, as all below.
    SheetColumn m_body;
    QString m_clinic;
    QString m_subject;
    QString m_printed;
    SheetPages m_pages;
};

/// Joined by dots, without the empty ones.
QString dotted(QStringList parts);
/// "Monday 23 November 2026"
QString sheetDate(QDate date);

} // namespace medcrm::ui
