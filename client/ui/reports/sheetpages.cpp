// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ui/reports/sheetpages.h"

namespace medcrm::ui {

SheetPages::SheetPages(double top, double bottom)
    : m_top(top)
    , m_bottom(bottom)
{
    beginPage();
}

void SheetPages::beginPage()
{
    m_pages.emplace_back();
    m_next = m_top;
}

void SheetPages::add(std::unique_ptr<SheetBlock> block)
{
    const double height = block->height();
    m_pages.back().push_back({std::move(block), m_next});
    m_next += height;
}

void SheetPages::add(SheetBlocks blocks)
{
    for (auto &block : blocks)
        add(std::move(block));
}

void SheetPages::paint(QPainter &painter, int page) const
{
    for (const Placed &placed : m_pages[std::size_t(page)])
        placed.block->paint(painter, placed.top);
}

} // namespace medcrm::ui
