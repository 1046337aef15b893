// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ui/icons.h"

#include "client/ui/resources.h"
#include "client/ui/theme.h"

#include <QFile>
#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

using namespace Qt::StringLiterals;

namespace medcrm::ui {

namespace {

bool isDirectional(Icon icon)
{
    switch (icon) {
    case Icon::ChevronLeft:
    case Icon::ChevronRight:
    case Icon::ArrowRight:
    case Icon::CornerDownLeft:
    case Icon::CornerUpLeft:
    case Icon::DoorOpen:
    case Icon::List:
    case Icon::LogOut:
    case Icon::SkipForward:
    case Icon::Undo2:
    case Icon::Volume2:
    case Icon::VolumeX:
        return true;
    default:
        return false;
    }
}

/// The drawing in one colour: Lucide draws everything in "currentColor", which Qt's renderer takes for black.
QByteArray tintedSvg(Icon icon, const QColor &color)
{
    QFile file(u":/icons/%1.svg"_s.arg(toText(icon)));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("icon %s is not among the resources", nameOf(icon));
    return file.readAll().replace("currentColor", color.name(QColor::HexRgb).toLatin1());
}

QPixmap render(Icon icon, int size, const QColor &color, qreal ratio, bool mirrored)
{
    QPixmap pixmap(qCeil(size * ratio), qCeil(size * ratio));
    pixmap.fill(Qt::transparent);
    QSvgRenderer renderer(tintedSvg(icon, color));
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setOpacity(color.alphaF());
    renderer.render(&painter, QRectF(QPointF(0, 0), pixmap.size()));
    painter.end();
    if (mirrored)
        pixmap = QPixmap::fromImage(pixmap.toImage().mirrored(true, false));
    pixmap.setDevicePixelRatio(ratio);
    return pixmap;
}

/// Looks its colour up when it paints, so that an action's icon follows the theme.
class ThemedIconEngine : public QIconEngine
{
public:
    ThemedIconEngine(Icon icon, Color color)
        : m_icon(icon)
        , m_color(color)
    {
    }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        paintIcon(*painter, m_icon, rect, colorFor(mode));
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State) override
    {
        // Qt asks in device pixels here and sets the ratio itself.
        return iconPixmap(m_icon, std::min(size.width(), size.height()), colorFor(mode), 1.0,
                          QGuiApplication::layoutDirection());
    }

    QIconEngine *clone() const override { return new ThemedIconEngine(*this); } // QIcon owns it
    QString key() const override { return u"medcrm"_s; }

private:
    QColor colorFor(QIcon::Mode mode) const
    {
        return Theme::current().color(mode == QIcon::Disabled ? Color::TextDisabled : m_color);
    }

    Icon m_icon;
    Color m_color;
};

} // namespace

QPixmap iconPixmap(Icon icon, int size, const QColor &color, qreal devicePixelRatio,
                   Qt::LayoutDirection direction)
{
    initResources();
    const bool mirrored = direction == Qt::RightToLeft && isDirectional(icon);
    const QString key = u"medcrm/%1/%2/%3/%4/%5"_s.arg(toText(icon))
                            .arg(size)
                            .arg(color.name(QColor::HexArgb))
                            .arg(devicePixelRatio)
                            .arg(mirrored);
    QPixmap pixmap;
    if (!QPixmapCache::find(key, &pixmap)) {
        pixmap = render(icon, size, color, devicePixelRatio, mirrored);
        QPixmapCache::insert(key, pixmap);
    }
    return pixmap;
}

void paintIcon(QPainter &painter, Icon icon, const QRect &rect, const QColor &color)
{
    const int size = std::min(rect.width(), rect.height());
    if (size <= 0)
        return;
    const QPixmap pixmap =
        iconPixmap(icon, size, color, painter.device()->devicePixelRatioF(), painter.layoutDirection());
    painter.drawPixmap(rect.left() + (rect.width() - size) / 2, rect.top() + (rect.height() - size) / 2,
                       pixmap);
}

QIcon icon(Icon icon, Color color)
{
    return QIcon(new ThemedIconEngine(icon, color)); // QIcon owns its engine
}

QIcon programIcon()
{
    initResources();
    return QIcon(u":/brand/medcrm.svg"_s);
}

} // namespace medcrm::ui
