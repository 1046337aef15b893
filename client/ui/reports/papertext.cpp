// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ui/reports/papertext.h"

#include <QPainter>
#include <QTextLayout>

namespace medcrm::ui {

PaperText::PaperText(const QString &text, const PaperLook &look, double width, Qt::LayoutDirection direction,
                     Side side)
    : m_color(look.color)
{
    QFont font = paperFont(look.size, look.weight);
    font.setStrikeOut(look.struck);
    m_layout = std::make_unique<QTextLayout>(text, font);
    // A text layout takes left and right as they are, whatever the direction.
    const bool toLeft = (side == Side::Leading) == (direction == Qt::LeftToRight);
    const Qt::AlignmentFlag edge = toLeft ? Qt::AlignLeft : Qt::AlignRight;
    QTextOption option(side == Side::Center ? Qt::AlignHCenter : edge);
    option.setTextDirection(direction);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    m_layout->setTextOption(option);
    m_layout->beginLayout();
    for (QTextLine line = m_layout->createLine(); line.isValid(); line = m_layout->createLine()) {
        line.setLineWidth(width);
        line.setPosition({0, m_height});
        m_height += line.height();
    }
    m_layout->endLayout();
}

PaperText::PaperText(PaperText &&) noexcept = default;

PaperText::~PaperText() = default;

double PaperText::ascent() const
{
    return m_layout->lineCount() > 0 ? m_layout->lineAt(0).ascent() : 0;
}

void PaperText::paint(QPainter &painter, const QPointF &topLeft) const
{
    painter.setPen(colorOf(m_color));
    m_layout->draw(&painter, topLeft);
}

} // namespace medcrm::ui
