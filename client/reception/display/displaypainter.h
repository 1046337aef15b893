// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/reception/display/displaylayout.h"
#include "client/ui/themecolors.h"
#include "common/protocol/waitingroom.h"

#include <QFont>

class QFontMetrics;
class QPainter;

namespace medcrm::ui {

/// All that the waiting-room display shows.
struct DisplayContent
{
    QString clinic;
    QString time; ///< "10:42"
    QList<CalledTicket> called; ///< The newest first.
    QList<WaitingTicket> next;
    int waiting = 0; ///< Altogether.
    QString notice; ///< Why this may be old; empty while it is live.
    double pulse = 0; ///< 0 to 1: how strongly the newest call is lit up beyond its colour.
};

/// Paints the waiting-room display in the direction of the painter. Colours are the theme's Display ones, whatever the
/// mode of the theme: a screen on a wall is dark.
class DisplayPainter
{
public:
    DisplayPainter(QPainter &painter, const QSize &screen, const DisplayContent &content);

    void paint();

private:
    struct Look
    {
        int size; ///< Of the letters, in design units.
        QFont::Weight weight;
        Color color;
        QColor ink = {}; ///< In place of the colour, when it is valid.
    };

    void paintHead();
    void paintTile(const QRect &tile, const CalledTicket &call, bool isNewest);
    void paintPlace(const QRect &area, const CalledTicket &call, Color room, Color doctor);
    void paintEmptyTile(const QRect &tile);
    void paintRow(const QRect &row, const WaitingTicket &ticket);
    void paintNotice();
    /// One line, made smaller down to seven tenths where it does not fit, then elided; isolated. Its width.
    int paintLine(const QRect &rect, const QString &text, const Look &look, Qt::Alignment alignment);
    int baseline(const QRect &place, const QFontMetrics &metrics, Qt::Alignment alignment) const;
    /// Cuts what was painted, and a gap, from the start or the end of what is left of a line.
    void takeFront(QRect &rest, int width) const;
    void takeBack(QRect &rest, int width) const;
    QFont fontFor(const Look &look) const;
    QRect mirrored(const QRect &rect) const;

    QPainter &m_painter;
    const QSize m_screen;
    const DisplayContent &m_content;
    const DisplayLayout m_layout;
};

} // namespace medcrm::ui
