// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ui/widgets/ticketbadge.h"

#include <QPainter>

namespace medcrm::ui {

TicketBadge::TicketBadge(const QString &ticket, Tone tone, QWidget *parent)
    : QLabel(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    Theme::current().follow(this);
    setTicket(ticket, tone);
}

void TicketBadge::setTicket(const QString &ticket, Tone tone)
{
    m_tone = tone;
    setTextFormat(Qt::PlainText);
    setText(ticket);
    setAccessibleName(tr("Ticket %1").arg(ticket));
    updateGeometry();
    update();
}

QSize TicketBadge::sizeHint() const
{
    return ticketSize(text());
}

void TicketBadge::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setLayoutDirection(layoutDirection());
    paintTicket(painter, rect(), text(), m_tone);
}

} // namespace medcrm::ui
