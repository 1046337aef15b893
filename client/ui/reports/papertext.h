// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/ui/themepaper.h"

#include <QTextOption>
#include <memory>

class QPainter;
class QTextLayout;

namespace medcrm::ui {

/// How a text looks on paper; sizes in paper units (daysheet.h).
struct PaperLook
{
    int size = 90;
    QFont::Weight weight = QFont::Normal;
    PaperColor color = PaperColor::Text;
    bool struck = false;
};

/// A text set in lines of a width, broken where it has to be, also within a word. Begins at the leading edge of the
/// direction, ends at the trailing one, or stands in the middle.
class PaperText
{
public:
    enum class Side { Leading, Trailing, Center };

    PaperText(const QString &text, const PaperLook &look, double width, Qt::LayoutDirection direction,
              Side side = Side::Leading);
    PaperText(PaperText &&) noexcept;
    ~PaperText();

    double height() const { return m_height; }
    /// From the top to the baseline of the first line.
    double ascent() const;
    void paint(QPainter &painter, const QPointF &topLeft) const;

private:
    std::unique_ptr<QTextLayout> m_layout;
    PaperColor m_color;
    double m_height = 0;
};

} // namespace medcrm::ui
