// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/core/agenda.h"
#include "client/ui/reports/papertext.h"

#include <vector>

namespace medcrm::ui {

/// A piece of a sheet that is never torn apart: a heading, a row. Painted from its top edge down.
class SheetBlock
{
public:
    virtual ~SheetBlock() = default;
    virtual double height() const = 0;
    /// `top` in the paper's units; the block knows its own place from left to right.
    virtual void paint(QPainter &painter, double top) const = 0;
};

using SheetBlocks = std::vector<std::unique_ptr<SheetBlock>>;

/// The place for tables on a sheet, and in which direction they are read.
struct SheetColumn
{
    double left = 0;
    double width = 0;
    Qt::LayoutDirection direction = Qt::LeftToRight;
};

/// The headings of the table of appointments.
std::unique_ptr<SheetBlock> tableHead(const SheetColumn &place);
/// One visit without an appointment of the agenda.
std::unique_ptr<SheetBlock> tableRow(const AgendaVisit &entry, const Agenda &agenda,
                                     const SheetColumn &place);
/// One appointment of the agenda.
std::unique_ptr<SheetBlock> tableRow(const AgendaEntry &entry, const Agenda &agenda,
                                     const SheetColumn &place);
/// Cells beside each other, each so much of the width, in reading order; the tallest makes the height.
std::unique_ptr<SheetBlock> cellRow(const QStringList &texts, const QList<PaperLook> &looks,
                                    const QList<double> &shares, const SheetColumn &place,
                                    bool shaded = false);
/// A line of text, with a little room below and so much above.
std::unique_ptr<SheetBlock> textBlock(const QString &text, const PaperLook &look, double above,
                                      const SheetColumn &place);

} // namespace medcrm::ui
