// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ui/widgets/segmentedtabs.h"

#include "client/ui/widgets/rowpainter.h"

#include <QCursor>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace medcrm::ui {

SegmentedTabs::SegmentedTabs(Look look, QWidget *parent)
    : QTabBar(parent)
    , m_look(look)
{
    setExpanding(false);
    setDrawBase(false);
    setUsesScrollButtons(false);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    // QTabBar measures its tabs again on a font change only.
    Theme::current().bind(this, [this] { setFont(Theme::current().font(TextStyle::BodyStrong)); });
    Theme::current().follow(this);
}

void SegmentedTabs::setCount(int index, int count)
{
    setTabData(index, count);
    setAccessibleTabName(index, words(index));
    // The width of the tab is another now; QTabBar only measures when a text changes.
    const QString text = tabText(index);
    setTabText(index, text + u' ');
    setTabText(index, text);
}

QString SegmentedTabs::words(int index) const
{
    const QVariant count = tabData(index);
    return count.isValid() && count.toInt() >= 0 ? u"%1 %2"_s.arg(tabText(index)).arg(count.toInt())
                                                 : tabText(index);
}

QSize SegmentedTabs::tabSizeHint(int index) const
{
    const Theme &theme = Theme::current();
    const int word = textWidth(words(index), TextStyle::BodyStrong);
    if (m_look == Look::Underline)
        return {word + theme.px(20), theme.px(36)};
    return {word + theme.px(22), theme.px(30)};
}

void SegmentedTabs::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::current();
    QPainter painter(this);
    painter.setLayoutDirection(layoutDirection());
    if (m_look == Look::Filled && count() > 0) {
        const QRect all = tabRect(0).united(tabRect(count() - 1));
        paintRounded(painter, all, theme.radius(Radius::Control), theme.color(Color::Surface),
                     theme.color(Color::BorderStrong));
    }
    for (int index = 0; index < count(); ++index)
        m_look == Look::Filled ? paintFilled(painter, index) : paintUnderlined(painter, index);
}

void SegmentedTabs::paintUnderlined(QPainter &painter, int index) const
{
    const Theme &theme = Theme::current();
    const QRect rect = tabRect(index);
    const bool current = index == currentIndex();
    const bool hovered = underMouse() && rect.contains(mapFromGlobal(QCursor::pos()));
    const Color ink = !isTabEnabled(index) ? Color::TextDisabled
        : current                          ? Color::AccentText
        : hovered                          ? Color::Text
                                           : Color::TextMuted;
    paintText(painter, rect, words(index), {TextStyle::BodyStrong, ink}, Qt::AlignHCenter);
    const int inset = theme.px(8);
    if (current)
        painter.fillRect(rect.adjusted(inset, rect.height() - 2, -inset, 0), theme.color(Color::Accent));
    if (current && hasFocus())
        paintFocusRing(painter, rect.adjusted(1, 3, -1, -4), theme.radius(Radius::Key));
}

void SegmentedTabs::paintFilled(QPainter &painter, int index) const
{
    const Theme &theme = Theme::current();
    const QRect rect = tabRect(index);
    const bool current = index == currentIndex();
    if (current)
        paintRounded(painter, rect, theme.radius(Radius::Control), theme.color(Color::Accent));
    const Color ink = !isTabEnabled(index) ? Color::TextDisabled : current ? Color::OnAccent : Color::Text;
    paintText(painter, rect, words(index), {TextStyle::BodyStrong, ink}, Qt::AlignHCenter);
    if (current && hasFocus())
        paintRounded(painter, QRectF(rect).adjusted(2, 2, -2, -2), theme.radius(Radius::Key), {},
                     theme.color(Color::OnAccent));
}

} // namespace medcrm::ui
