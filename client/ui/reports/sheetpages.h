// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/ui/reports/sheettable.h"

namespace medcrm::ui {

/// Blocks on pages, one below the other between two heights; there is always a page.
class SheetPages
{
public:
    SheetPages(double top, double bottom);

    /// Whether so much goes below the last block of the last page.
    bool fits(double height) const { return m_next + height <= m_bottom; }
    void beginPage();
    /// Below the last one, even if it does not fit.
    void add(std::unique_ptr<SheetBlock> block);
    void add(SheetBlocks blocks);

    int count() const { return int(m_pages.size()); }
    /// `page` from 0.
    void paint(QPainter &painter, int page) const;

private:
    struct Placed
    {
        std::unique_ptr<SheetBlock> block;
        double top;
    };

    double m_top;
    double m_bottom;
    double m_next; ///< Where the next block begins.
    std::vector<std::vector<Placed>> m_pages;
};

} // namespace medcrm::ui
