// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/ui/widgets/fittingstrip.h"
#include "common/core/clock.h"

namespace medcrm::ui {

class ActionButton;
class DeskNotices;
class ElidedLabel;
class Label;
class SessionWindow;
class TicketPrinting;
class StayNotice;

/// The strip below the pages: the day's figures, what takes too long, the last thing done here with its undo, and the
/// sounds of this desk. Where it is narrow the figures go that lanes and reports show too.
class StatusStrip : public FittingStrip
{
    Q_OBJECT
public:
    /// Both outlive the strip.
    StatusStrip(SessionWindow &window, TicketPrinting &tickets, DeskNotices &notices,
                QWidget *parent = nullptr);

    /// Counts the clinic's day again.
    void refresh();
    /// The figures in one line, for --trace.
    QString describe() const;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    struct Figure
    {
        QWidget *widget;
        Label *word;
        Label *value;
    };

    Figure addFigure(const QString &word);
    void showWait(const Figure &figure, const std::optional<Milliseconds> &wait);
    void showLastAction();
    void showTicket();

    SessionWindow &m_window;
    QList<Figure> m_counts;
    Figure m_average;
    Figure m_longest;
    StayNotice *m_stays;
    ElidedLabel *m_lastAction;
    ActionButton *m_undo;
    TicketPrinting &m_tickets;
    ActionButton *m_ticket;
};

} // namespace medcrm::ui
