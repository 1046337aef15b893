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

int FittingScroll::wantedHeight() const
{
    return widget()->hasHeightForWidth() ? widget()->heightForWidth(viewport()->width())
                                         : widget()->sizeHint().height();
}

int FittingScroll::missingHeight() const
{
    return std::max(0, wantedHeight() - viewport()->height());
}

int FittingScroll::spareHeight() const
{
    return std::max(0, viewport()->height() - wantedHeight());
}

QSize FittingScroll::sizeHint() const
{
    return widget()->sizeHint();
}

QSize FittingScroll::minimumSizeHint() const
{
    const int bar =
        verticalScrollBarPolicy() == Qt::ScrollBarAlwaysOff ? 0 : verticalScrollBar()->sizeHint().width();
    return {widget()->minimumSizeHint().width() + bar,
            std::min(sizeHint().height(), Theme::current().px(120))};
}

bool FittingScroll::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == widget() && event->type() == QEvent::LayoutRequest)
        updateGeometry();
    return QScrollArea::eventFilter(watched, event);
}

} // namespace medcrm::ui
