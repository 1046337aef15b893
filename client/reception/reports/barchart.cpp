// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/reception/reports/barchart.h"

#include "client/ui/widgets/rowpainter.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>
#include <cmath>

namespace medcrm::ui {

namespace {

Theme &theme()
{
    return Theme::current();
}

/// The lines of an axis lie on round values, at most five of them: 1, 2, 5, 10, 20 …
double niceStep(double highest)
{
    double step = 1;
    for (const double factor : {2.0, 2.5, 2.0}) {
        if (highest / step <= 5)
            return step;
        step *= factor;
    }
    return step * niceStep(highest / step);
}

QColor firstColor()
{
    return theme().color(Color::Accent);
}

QColor secondColor()
{
    return theme().tone(Tone::Late).mark;
}

} // namespace

BarChart::BarChart(const QString &title, const Key &key, std::function<QString(double)> valueText,
                   QWidget *parent)
    : QWidget(parent)
    , m_title(title)
    , m_key(key)
    , m_valueText(std::move(valueText))
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAccessibleName(title);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    Theme::current().follow(this);
}

void BarChart::setBars(const QList<Bar> &bars)
{
    m_bars = bars;
    m_current = std::min(m_current, int(bars.size()) - 1);
    m_hovered = -1;
    QStringList words;
    for (const Bar &bar : bars)
        words += bar.words;
    setAccessibleDescription(words.join(QStringLiteral("; ")));
    update();
}

QSize BarChart::sizeHint() const
{
    return {theme().px(380), theme().px(232)};
}

QSize BarChart::minimumSizeHint() const
{
    return {theme().px(260), sizeHint().height()};
}

BarChart::Plot BarChart::plot() const
{
    Plot plot;
    double highest = 0;
    for (const Bar &bar : m_bars)
        highest = std::max({highest, bar.first + bar.second, bar.mark});
    plot.step = niceStep(std::max(highest, 1.0));
    plot.top = std::max(std::ceil(highest / plot.step), 1.0) * plot.step;
    const int side = theme().space(Space::Large);
    const int axis = textWidth(m_valueText(plot.top), TextStyle::Caption) + theme().space(Space::Small);
    plot.area = rect().adjusted(side, theme().px(54), -side, -theme().px(34));
    if (layoutDirection() == Qt::RightToLeft)
        plot.area.setRight(plot.area.right() - axis);
    else
        plot.area.setLeft(plot.area.left() + axis);
    return plot;
}

QRectF BarChart::slot(const Plot &plot, int bar) const
{
    const double width = double(plot.area.width()) / double(std::max<qsizetype>(m_bars.size(), 1));
    const int place = layoutDirection() == Qt::RightToLeft ? int(m_bars.size()) - 1 - bar : bar;
    return {plot.area.left() + place * width, double(plot.area.top()), width, double(plot.area.height())};
}

QRectF BarChart::body(const Plot &plot, int bar, double from, double to) const
{
    const QRectF place = slot(plot, bar);
    const double width = std::min(place.width() * 0.64, double(theme().px(36)));
    const double scale = place.height() / plot.top;
    return {place.center().x() - width / 2, place.bottom() - to * scale, width, (to - from) * scale};
}

void BarChart::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setLayoutDirection(layoutDirection());
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF card = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    paintRounded(painter, card, theme().radius(Radius::Card), theme().color(Color::Surface),
                 theme().color(Color::Border));
    paintHead(painter);
    const Plot where = plot();
    paintAxis(painter, where);
    for (int bar = 0; bar < m_bars.size(); ++bar)
        paintBar(painter, where, bar);
    paintLabels(painter, where);
    if (hasFocus())
        paintFocusRing(painter, QRectF(rect()).adjusted(1, 1, -1, -1), theme().radius(Radius::Card));
}

/// The title, and at the other end what the colours mean.
void BarChart::paintHead(QPainter &painter) const
{
    const int side = theme().space(Space::Large);
    QRect head = QRect(side, theme().px(12), width() - 2 * side, theme().px(24));
    const int gap = theme().space(Space::Small);
    const std::pair<QString, QColor> entries[] = {
        {m_key.mark, theme().color(Color::Text)}, {m_key.second, secondColor()}, {m_key.first, firstColor()}};
    for (const auto &[text, color] : entries) {
        if (text.isEmpty())
            continue;
        paintText(painter, takeTrailing(painter, head, textWidth(text, TextStyle::Caption), gap), text,
                  {TextStyle::Caption, Color::TextMuted});
        const QRect spot = takeTrailing(painter, head, theme().px(10), gap);
        const bool line = &text == &entries[0].first;
        const int height = theme().px(line ? 2 : 10);
        painter.fillRect(QRect(spot.left(), spot.center().y() - height / 2, spot.width(), height), color);
    }
    paintText(painter, head, m_title, {TextStyle::BodyStrong, Color::Text});
}

void BarChart::paintAxis(QPainter &painter, const Plot &plot) const
{
    const int height = theme().px(14);
    for (double value = 0; value <= plot.top + plot.step / 2; value += plot.step) {
        const int y = int(plot.area.bottom() - value / plot.top * plot.area.height());
        painter.fillRect(QRect(plot.area.left(), y, plot.area.width(), 1),
                         theme().color(value == 0 ? Color::BorderStrong : Color::Border));
        QRect label(0, y - height / 2, plot.area.left() - theme().space(Space::Small), height);
        if (layoutDirection() == Qt::RightToLeft)
            label = QRect(plot.area.right() + theme().space(Space::Small), label.top(),
                          width() - plot.area.right() - theme().space(Space::Small), height);
        paintText(painter, label, m_valueText(value), {TextStyle::Caption, Color::TextMuted},
                  Qt::AlignTrailing);
    }
}

void BarChart::paintBar(QPainter &painter, const Plot &plot, int bar) const
{
    const Bar &shown = m_bars[bar];
    const bool looked = bar == m_hovered || (hasFocus() && bar == m_current);
    if (looked)
        painter.fillRect(slot(plot, bar), theme().color(Color::Hover));
    const double radius = theme().px(2);
    if (shown.first > 0)
        paintRounded(painter, body(plot, bar, 0, shown.first), radius, firstColor());
    if (shown.second > 0)
        paintRounded(painter, body(plot, bar, shown.first, shown.first + shown.second), radius,
                     secondColor());
    if (shown.mark > 0) {
        const QRectF mark = body(plot, bar, shown.mark, shown.mark);
        const QRectF reach = body(plot, bar, shown.first, shown.mark);
        painter.fillRect(QRectF(mark.center().x() - 0.5, reach.top(), 1, reach.height()),
                         theme().color(Color::TextMuted));
        painter.fillRect(QRectF(mark.left(), mark.top() - 1, mark.width(), theme().px(2)),
                         theme().color(Color::Text));
    }
}

/// Those that fit, evenly.
void BarChart::paintLabels(QPainter &painter, const Plot &plot) const
{
    int widest = 1;
    for (const Bar &bar : m_bars)
        widest = std::max(widest, textWidth(bar.label, TextStyle::Caption) + theme().space(Space::Small));
    const double room = m_bars.isEmpty() ? 1 : slot(plot, 0).width();
    const int every = std::max(1, int(std::ceil(widest / room)));
    for (int bar = 0; bar < m_bars.size(); bar += every) {
        const QRectF place = slot(plot, bar);
        const QRectF label(place.center().x() - widest / 2.0, place.bottom() + theme().px(4), widest,
                           theme().px(18));
        paintText(painter, label.toRect(), m_bars[bar].label, {TextStyle::Caption, Color::TextMuted},
                  Qt::AlignCenter);
    }
}

int BarChart::barAt(const QPoint &at) const
{
    const Plot where = plot();
    for (int bar = 0; bar < m_bars.size(); ++bar) {
        if (slot(where, bar).contains(at))
            return bar;
    }
    return -1;
}

void BarChart::choose(int bar)
{
    if (m_bars.isEmpty())
        return;
    m_current = std::clamp(bar, 0, int(m_bars.size()) - 1);
    update();
    Q_EMIT looked(m_bars[m_current].words);
}

void BarChart::keyPressEvent(QKeyEvent *event)
{
    const int forward = layoutDirection() == Qt::RightToLeft ? -1 : 1;
    switch (event->key()) {
    case Qt::Key_Right:
        return choose(m_current + forward);
    case Qt::Key_Left:
        return choose(m_current - forward);
    case Qt::Key_Home:
        return choose(0);
    case Qt::Key_End:
        return choose(int(m_bars.size()) - 1);
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_current >= 0 && !event->isAutoRepeat())
            Q_EMIT activated(m_current);
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

void BarChart::mousePressEvent(QMouseEvent *event)
{
    const int bar = barAt(event->position().toPoint());
    if (bar < 0 || event->button() != Qt::LeftButton)
        return;
    choose(bar);
    Q_EMIT activated(bar);
}

void BarChart::mouseMoveEvent(QMouseEvent *event)
{
    const int bar = barAt(event->position().toPoint());
    if (std::exchange(m_hovered, bar) == bar)
        return;
    update();
    if (bar < 0)
        return QToolTip::hideText();
    QToolTip::showText(event->globalPosition().toPoint(), m_bars[bar].words.toHtmlEscaped(), this);
    Q_EMIT looked(m_bars[bar].words);
}

void BarChart::leaveEvent(QEvent *event)
{
    QWidget::leaveEvent(event);
    m_hovered = -1;
    update();
}

void BarChart::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    if (event->reason() != Qt::MouseFocusReason)
        choose(std::max(m_current, 0));
}

} // namespace medcrm::ui
