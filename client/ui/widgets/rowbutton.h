// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRect>
#include <QString>

class QPainter;

namespace medcrm::ui {

/// A button painted by a delegate at the end of a row: looks like a small ActionButton, costs no widget.
struct RowButton
{
    QString text;
    QString key = {}; ///< On a cap after the text: what presses it now. Empty: none.
    bool primary = false;
    bool hovered = false;
    bool enabled = true;
};

QSize rowButtonSize(const RowButton &button);
/// Fills `rect`; the text is elided when it is narrow.
void paintRowButton(QPainter &painter, const QRect &rect, const RowButton &button);

} // namespace medcrm::ui
