// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <memory>

class QPainter;

namespace medcrm::ui {

/// Something laid out on pages of a size. Copies share it; it does not change any more.
struct PaperPages
{
    int count = 0;
    /// Page from 0; the painter stands at the paper's corner, in pixels of its device.
    std::function<void(QPainter &painter, int page)> paint;

    PaperPages() = default;
    /// Of a sheet with pageCount() and paintPage().
    template <typename Sheet>
    requires requires(const Sheet &sheet, QPainter &painter) { sheet.paintPage(painter, sheet.pageCount()); }
    PaperPages(Sheet sheet)
        : count(sheet.pageCount())
        , paint([shared = std::make_shared<const Sheet>(std::move(sheet))](QPainter &painter, int page) {
            shared->paintPage(painter, page);
        })
    {
    }
};

} // namespace medcrm::ui
