// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/ui/widgets/rowpainter.h"

#include <QLabel>

namespace medcrm::ui {

/// The tile with a ticket's number. Lists paint the same with paintTicket().
class TicketBadge : public QLabel
{
    Q_OBJECT
public:
    explicit TicketBadge(const QString &ticket = {}, Tone tone = Tone::Waiting, QWidget *parent = nullptr);

    void setTicket(const QString &ticket, Tone tone);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Tone m_tone = Tone::Waiting;
};

} // namespace medcrm::ui
