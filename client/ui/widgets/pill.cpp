// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ui/widgets/pill.h"

#include <QPainter>

namespace medcrm::ui {

Pill::Pill(const PillLook &look, QWidget *parent)
    : QLabel(parent)
{
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    Theme::current().follow(this);
    setLook(look);
}

void Pill::setLook(const PillLook &look)
{
    if (m_look == look)
        return;
    m_look = look;
    setTextFormat(Qt::PlainText);
    setText(look.text);
    updateGeometry();
    update();
}

QSize Pill::sizeHint() const
{
    return pillSize(m_look);
}

QSize Pill::minimumSizeHint() const
{
    return {sizeHint().height() * 2, sizeHint().height()};
}

void Pill::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setLayoutDirection(layoutDirection());
    paintPill(painter, rect(), m_look);
}

} // namespace medcrm::ui
