// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ui/widgets/fittingscroll.h"

#include "client/ui/theme.h"

#include <QEvent>
#include <QScrollBar>

namespace medcrm::ui {

FittingScroll::FittingScroll(QWidget *content, QWidget *parent)
    : QScrollArea(parent)
{
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    setWidgetResizable(true);
    setWidget(content);
    viewport()->setAutoFillBackground(false);
    content->setAutoFillBackground(false);
}

QSize FittingScroll::sizeHint() const
{
    const QSize hint = widget()->sizeHint();
    const int width = std::max(hint.width(), viewport()->width());
    const int height = widget()->hasHeightForWidth() ? widget()->heightForWidth(width) : hint.height();
    return {hint.width(), height};
}

QSize FittingScroll::minimumSizeHint() const
{
    return {widget()->minimumSizeHint().width() + verticalScrollBar()->sizeHint().width(),
            std::min(sizeHint().height(), Theme::current().px(120))};
}

bool FittingScroll::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == widget() && event->type() == QEvent::LayoutRequest)
        updateGeometry();
    return QScrollArea::eventFilter(watched, event);
}

} // namespace medcrm::ui
