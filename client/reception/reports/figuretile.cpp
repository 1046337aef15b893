// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/reception/reports/figuretile.h"

#include "client/ui/widgets/rowpainter.h"

#include <QKeyEvent>
#include <QPainter>

namespace medcrm::ui {

FigureTile::FigureTile(Figure figure, const QString &name, const QString &explanation, QWidget *parent)
    : QPushButton(parent)
    , m_figure(figure)
    , m_name(name)
    , m_explanation(explanation)
{
    setFlat(true);
    setToolTip(explanation);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    Theme::current().follow(this);
}

void FigureTile::setValue(const QString &value, const QString &details)
{
    m_value = value;
    m_details = details;
    setAccessibleName(QStringList{m_name, value, details}.join(QStringLiteral(", ")));
    setAccessibleDescription(m_explanation);
    update();
}

QSize FigureTile::sizeHint() const
{
    return {Theme::current().px(176), Theme::current().px(96)};
}

void FigureTile::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::current();
    QPainter painter(this);
    painter.setLayoutDirection(layoutDirection());
    const bool pressed = isDown();
    const bool hovered = underMouse();
    paintRounded(painter, QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), theme.radius(Radius::Card),
                 theme.color(pressed       ? Color::Pressed
                                 : hovered ? Color::Hover
                                           : Color::Surface),
                 theme.color(Color::Border));
    const int side = theme.space(Space::Large);
    const QRect inner = rect().adjusted(side, theme.px(12), -side, -theme.px(12));
    const int line = inner.height() / 7;
    const QRect name(inner.left(), inner.top(), inner.width(), 2 * line);
    const QRect value(inner.left(), name.bottom() + 1, inner.width(), 3 * line);
    const QRect details(inner.left(), value.bottom() + 1, inner.width(), inner.bottom() - value.bottom());
    paintText(painter, name, m_name, {TextStyle::SmallStrong, Color::TextMuted});
    paintText(painter, value, m_value, {TextStyle::Timer, Color::Text});
    paintText(painter, details, m_details, {TextStyle::Small, Color::TextMuted});
    if (hasFocus())
        paintFocusRing(painter, QRectF(rect()).adjusted(1, 1, -1, -1), theme.radius(Radius::Card));
}

void FigureTile::focusInEvent(QFocusEvent *event)
{
    QPushButton::focusInEvent(event);
    Q_EMIT looked();
}

void FigureTile::enterEvent(QEnterEvent *event)
{
    QPushButton::enterEvent(event);
    Q_EMIT looked();
}

void FigureTile::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && !event->isAutoRepeat())
        click();
    else
        QPushButton::keyPressEvent(event);
}

} // namespace medcrm::ui
