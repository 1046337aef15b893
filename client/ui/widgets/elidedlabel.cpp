// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ui/widgets/elidedlabel.h"

#include "client/ui/widgets/rowpainter.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

using namespace Qt::StringLiterals;

namespace medcrm::ui {

QSize ElidedLabel::sizeHint() const
{
    return {textWidth(text(), textStyle()), fontMetrics().height()};
}

QSize ElidedLabel::minimumSizeHint() const
{
    return {std::min(sizeHint().width(), fontMetrics().horizontalAdvance(u"MMM…"_s)), fontMetrics().height()};
}

bool ElidedLabel::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return Label::event(event);
    if (width() < sizeHint().width())
        QToolTip::showText(static_cast<QHelpEvent *>(event)->globalPos(), text().toHtmlEscaped(), this);
    return true;
}

void ElidedLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setLayoutDirection(layoutDirection());
    paintText(painter, contentsRect(), text(), {textStyle(), isEnabled() ? color() : Color::TextDisabled},
              alignment());
}

} // namespace medcrm::ui
