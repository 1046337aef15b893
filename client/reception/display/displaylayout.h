// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QRect>

namespace medcrm::ui {

/// Where everything of the waiting-room display is, from a screen's size and what is to be shown. Laid out left to right;
/// the painter mirrors it. Everything grows with the screen: a unit is a pixel of a screen of 1600×900, or of 900×1600.
class DisplayLayout
{
public:
    /// `calls` and `waiting`: how many there are to show. `notice`: whether a line at the bottom says something.
    DisplayLayout(const QSize &screen, int calls, int waiting, bool notice);

    /// A length or size of letters in pixels of this screen.
    int px(int designUnits) const { return qRound(designUnits * m_unit); }

    QRect head() const { return m_head; }
    QRect calledTitle() const { return m_calledTitle; }
    /// One for each call that has room, the newest first; a single one also when there is no call.
    const QList<QRect> &tiles() const { return m_tiles; }
    QRect nextTitle() const { return m_nextTitle; }
    /// One for each who waits and has room.
    const QList<QRect> &rows() const { return m_rows; }
    /// Under the last row, for how many more there are; empty when all have a row.
    QRect more() const { return m_more; }
    /// Empty without a notice.
    QRect notice() const { return m_notice; }

private:
    void layTiles(const QRect &area, int calls, int most);
    void layRows(const QRect &area, int waiting);

    double m_unit;
    QRect m_head;
    QRect m_calledTitle;
    QList<QRect> m_tiles;
    QRect m_nextTitle;
    QList<QRect> m_rows;
    QRect m_more;
    QRect m_notice;
};

} // namespace medcrm::ui
