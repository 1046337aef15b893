// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/ui/reports/papertext.h"
#include "client/ui/tickets/ticketcontent.h"

#include <QSizeF>
#include <vector>

namespace medcrm::ui {

/// A ticket laid out for a roll of paper: as wide as the roll, as long as it needs. Made and painted in one thread,
/// whichever that is. Lengths inside are in paper units, 720 to the inch.
class TicketPaper
{
public:
    /// `widthMm`: of the roll, 40 to 120.
    TicketPaper(const TicketContent &content, int widthMm);

    /// In points (1/72 inch).
    QSizeF size() const;
    /// The painter stands at the paper's corner, in pixels of its device.
    void paint(QPainter &painter) const;

private:
    struct Line
    {
        PaperText text;
        double top;
    };

    void add(const QString &text, const PaperLook &look, double above);
    void addRule(double above);

    const Qt::LayoutDirection m_direction;
    const double m_paperWidth;
    const double m_width; ///< Between the margins.
    double m_height;
    std::vector<Line> m_lines;
    std::vector<double> m_rules; ///< Where they are painted.
};

} // namespace medcrm::ui
