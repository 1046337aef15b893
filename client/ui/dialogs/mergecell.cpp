// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ui/dialogs/mergecell.h"

#include "client/ui/bidi.h"
#include "client/ui/widgets/rowpainter.h"

#include <QEvent>
#include <QPainter>

namespace medcrm::ui {

namespace {

constexpr int mostLines = 5;
constexpr int markSize = 16;
constexpr int usualWidth = 190;

} // namespace

MergeCell::MergeCell(const QString &text, QWidget *parent)
    : QAbstractButton(parent)
{
    setText(text);
    setCheckable(true);
    setAccessibleName(text.isEmpty() ? tr("Nothing") : text);
    setToolTip(text.toHtmlEscaped());
    // Tab stops at the chosen one of a group; the arrows lead to the others.
    setFocusPolicy(Qt::ClickFocus);
    connect(this, &QAbstractButton::toggled, this,
            [this](bool chosen) { setFocusPolicy(chosen ? Qt::StrongFocus : Qt::ClickFocus); });
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    setAttribute(Qt::WA_Hover);
    Theme::current().follow(this);
}

QSize MergeCell::sizeHint() const
{
    const Theme &theme = Theme::current();
    const int width = theme.px(usualWidth);
    const int inside = width - theme.px(markSize) - 3 * theme.space(Space::Small);
    return {width, textHeight(inside) + 2 * theme.space(Space::Small)};
}

QSize MergeCell::minimumSizeHint() const
{
    return {Theme::current().px(usualWidth) / 2, sizeHint().height()};
}

int MergeCell::textHeight(int width) const
{
    const QFontMetrics metrics(Theme::current().font(TextStyle::Body));
    const int whole = metrics.boundingRect(QRect(0, 0, width, 10000), Qt::TextWordWrap, shown()).height();
    const int line =
        metrics.boundingRect(QRect(0, 0, 10000, 10000), 0, shown().section(u'\n', 0, 0)).height();
    return std::clamp(whole, metrics.height(), mostLines * std::max(line, metrics.lineSpacing()));
}

/// Each line has the direction of its own first letter: an address among Arabic ones stays in one piece.
QString MergeCell::shown() const
{
    if (text().isEmpty())
        return tr("Nothing");
    QStringList lines = text().split(u'\n');
    for (QString &line : lines)
        line = isolate(line);
    return lines.join(u'\n');
}

QRect MergeCell::textRect() const
{
    const Theme &theme = Theme::current();
    const int edge = theme.space(Space::Small);
    const QRect inside = rect().marginsRemoved({edge, edge, edge, edge});
    const int mark = theme.px(markSize) + edge;
    return isRightToLeft() ? inside.adjusted(0, 0, -mark, 0) : inside.adjusted(mark, 0, 0, 0);
}

void MergeCell::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::current();
    QPainter painter(this);
    painter.setLayoutDirection(layoutDirection());
    const int radius = theme.radius(Radius::Control);
    const Color ground = isChecked() ? Color::AccentSoft : underMouse() ? Color::Hover : Color::Surface;
    paintRounded(painter, rect(), radius, theme.color(ground),
                 theme.color(isChecked() ? Color::Accent : Color::BorderStrong));
    const int edge = theme.space(Space::Small);
    QRect rest = rect().marginsRemoved({edge, edge, edge, edge});
    QRect mark = takeLeading(painter, rest, theme.px(markSize), edge);
    mark.setHeight(mark.width());
    paintIcon(painter, isChecked() ? Icon::CircleCheck : Icon::Circle, mark,
              theme.color(isChecked() ? Color::AccentText : Color::TextMuted));
    painter.setFont(theme.font(TextStyle::Body));
    painter.setPen(theme.color(text().isEmpty() ? Color::TextMuted : Color::Text));
    painter.setClipRect(textRect());
    painter.drawText(textRect(), int(Qt::TextWordWrap | Qt::AlignLeading | Qt::AlignTop), shown());
    painter.setClipping(false);
    if (hasFocus())
        paintFocusRing(painter, rect(), radius);
}

bool MergeCell::event(QEvent *event)
{
    if (event->type() == QEvent::HoverEnter || event->type() == QEvent::HoverLeave)
        update();
    return QAbstractButton::event(event);
}

} // namespace medcrm::ui
