// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/reception/calendar/hatching.h"

#include "client/ui/theme.h"

#include <QPainter>
#include <QPixmapCache>
#include <cmath>

using namespace Qt::StringLiterals;

namespace medcrm::ui {

namespace {

constexpr int tile = 16;

/// One repetition of the stripes, drawn at the screen's own resolution.
QPixmap stripesTile(const QColor &ground, const QColor &stripe, qreal ratio)
{
    const QString key = u"medcrm/hatch/%1/%2/%3"_s.arg(ground.name(), stripe.name()).arg(ratio);
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    pixmap = QPixmap(QSize(tile, tile) * ratio);
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(ground);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(stripe, tile / 2.0 * M_SQRT1_2));
    for (const int shift : {-tile, 0, tile})
        painter.drawLine(QPointF(shift - tile, -tile), QPointF(shift + 2 * tile, 2 * tile));
    painter.end();
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

} // namespace

void paintHatching(QPainter &painter, const QRect &rect, QPoint origin, Color stripes)
{
    const Theme &theme = Theme::current();
    const QPixmap pixmap =
        stripesTile(theme.color(Color::Sunken), theme.color(stripes), painter.device()->devicePixelRatioF());
    const auto phase = [](int at) { return (at % tile + tile) % tile; };
    painter.drawTiledPixmap(rect, pixmap, QPoint(phase(origin.x()), phase(origin.y())));
}

} // namespace medcrm::ui
