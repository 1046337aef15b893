// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/ui/iconnames.h"
#include "client/ui/themecolors.h"

#include <QIcon>
#include <QPixmap>

class QPainter;

namespace medcrm::ui {

/// Paints `icon` centred into `rect` as the largest square, in `color`, sharp on every screen. Icons which
/// point along the line of reading (chevrons, arrows, log-out …) are mirrored when the painter's layout
/// direction is right to left.
void paintIcon(QPainter &painter, Icon icon, const QRect &rect, const QColor &color);

/// The same as a pixmap of `size` by `size` device-independent pixels, from a cache.
QPixmap iconPixmap(Icon icon, int size, const QColor &color, qreal devicePixelRatio,
                   Qt::LayoutDirection direction = Qt::LeftToRight);

/// For actions, menus and Qt's own buttons: follows the theme by itself (the colour is looked up when it is
/// painted), TextDisabled when disabled. For a direction it takes the application's.
QIcon icon(Icon icon, Color color = Color::Text);

/// The program's mark, for windows and the tray.
QIcon programIcon();

} // namespace medcrm::ui
