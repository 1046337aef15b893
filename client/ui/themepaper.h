// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QFont>

/// The look of what is printed. Paper has one look: white with dark ink, whatever the window's theme and scale.
namespace medcrm::ui {

enum class PaperColor {
    Ground,
    Shade, ///< a table's headings
    Rule,
    Text,
    Muted
};

QColor colorOf(PaperColor role);

/// The theme's faces, in a size in the paper's units. Any thread may ask: tickets are painted beside the window.
QFont paperFont(int pixels, QFont::Weight weight);

} // namespace medcrm::ui
