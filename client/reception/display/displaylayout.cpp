// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/reception/display/displaylayout.h"

#include <algorithm>

namespace medcrm::ui {

namespace {

// Design units.
constexpr int margin = 56;
constexpr int headHeight = 72;
constexpr int titleHeight = 56;
constexpr int tileHeight = 171;
constexpr int tileGap = 23;
constexpr int rowHeight = 78;
constexpr int columnGap = 41;
constexpr int noticeHeight = 72;
constexpr double calledShare = 0.6; // of a wide screen's width

double unitOf(const QSize &screen)
{
    const bool tall = screen.height() > screen.width();
    const QSize design = tall ? QSize(900, 1600) : QSize(1600, 900);
    return std::min(double(screen.width()) / design.width(), double(screen.height()) / design.height());
}

QRect takeTop(QRect &rest, int height)
{
    QRect top = rest;
    top.setHeight(std::min(height, rest.height()));
    rest.setTop(top.bottom() + 1);
    return top;
}

} // namespace

DisplayLayout::DisplayLayout(const QSize &screen, int calls, int waiting, bool notice)
    : m_unit(unitOf(screen))
{
    QRect rest = QRect(QPoint(), screen).adjusted(px(margin), px(24), -px(margin), -px(24));
    m_head = takeTop(rest, px(headHeight));
    if (notice) {
        m_notice = rest;
        m_notice.setTop(rest.bottom() + 1 - px(noticeHeight));
        rest.setBottom(m_notice.top() - 1 - px(16));
    }
    if (screen.height() > screen.width()) {
        m_calledTitle = takeTop(rest, px(titleHeight));
        layTiles(rest, calls, 5);
        rest.setTop(m_tiles.last().bottom() + 1 + px(24));
        m_nextTitle = takeTop(rest, px(titleHeight));
        layRows(rest, waiting);
        return;
    }
    QRect called = rest;
    called.setWidth(qRound((rest.width() - px(columnGap)) * calledShare));
    QRect next = rest;
    next.setLeft(called.right() + 1 + px(columnGap));
    m_calledTitle = takeTop(called, px(titleHeight));
    m_nextTitle = takeTop(next, px(titleHeight));
    layTiles(called, calls, 4);
    layRows(next, waiting);
}

/// Three have room as they are; the more there are the flatter they get.
void DisplayLayout::layTiles(const QRect &area, int calls, int most)
{
    const int count = std::clamp(calls, 1, most);
    const int gap = px(tileGap);
    const int height = std::min(px(tileHeight), (area.height() - (count - 1) * gap) / count);
    for (int i = 0; i < count; ++i)
        m_tiles.append(QRect(area.left(), area.top() + i * (height + gap), area.width(), height));
}

void DisplayLayout::layRows(const QRect &area, int waiting)
{
    const int height = px(rowHeight);
    int room = area.height() / height;
    const bool all = waiting <= room;
    const int count = all ? waiting : std::max(room - 1, 0);
    for (int i = 0; i < count; ++i)
        m_rows.append(QRect(area.left(), area.top() + i * height, area.width(), height));
    if (!all)
        m_more = QRect(area.left(), area.top() + count * height, area.width(), height);
}

} // namespace medcrm::ui
