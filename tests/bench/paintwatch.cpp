// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/paintwatch.h"

#include <QApplication>
#include <QPaintEvent>

namespace medcrm::test {

PaintWatch::PaintWatch(QWidget &window)
    : m_window(window)
{
    qApp->installEventFilter(this);
}

PaintWatch::~PaintWatch()
{
    qApp->removeEventFilter(this);
}

bool PaintWatch::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::Paint || !watched->isWidgetType())
        return false;
    const auto *widget = static_cast<const QWidget *>(watched);
    if (widget->window() != &m_window)
        return false;
    ++m_events;
    double pixels = 0;
    for (const QRect &part : static_cast<QPaintEvent *>(event)->region())
        pixels += double(part.width()) * part.height();
    m_area += pixels;
    m_whole += widget == &m_window && pixels >= double(m_window.width()) * m_window.height() ? 1 : 0;
    return false;
}

} // namespace medcrm::test
