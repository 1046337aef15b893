// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ui/widgets/rule.h"

#include "client/ui/theme.h"

#include <QPainter>

namespace medcrm::ui {

Rule::Rule(QWidget *parent)
    : QFrame(parent)
{
    setFixedHeight(1);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    Theme::current().follow(this);
}

void Rule::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), Theme::current().color(Color::Border));
}

} // namespace medcrm::ui
