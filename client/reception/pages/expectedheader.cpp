// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/reception/pages/expectedheader.h"

#include "client/reception/pages/expecteddelegate.h"
#include "client/ui/widgets/rowpainter.h"

#include <QPainter>

namespace medcrm::ui {

ExpectedHeader::ExpectedHeader(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    Theme::current().follow(this);
}

QSize ExpectedHeader::sizeHint() const
{
    return {Theme::current().px(240), Theme::current().px(32)};
}

void ExpectedHeader::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::current();
    QPainter painter(this);
    painter.setLayoutDirection(layoutDirection());
    painter.fillRect(rect(), theme.color(Color::Hover));
    painter.fillRect(0, 0, width(), 1, theme.color(Color::Border));
    painter.fillRect(0, height() - 1, width(), 1, theme.color(Color::Border));
    const ExpectedColumns columns = ExpectedColumns::in(rect(), layoutDirection());
    const TextLook look{TextStyle::SmallStrong, Color::TextMuted};
    paintText(painter, columns.time, tr("Time"), look);
    paintText(painter, columns.patient, tr("Patient"), look);
    paintText(painter, columns.doctor, tr("Doctor"), look); // nothing where there is no such column
    paintText(painter, columns.status, tr("Status"), look);
}

} // namespace medcrm::ui
