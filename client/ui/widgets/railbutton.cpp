// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ui/widgets/railbutton.h"

#include "client/ui/widgets/rowpainter.h"

#include <QFocusEvent>
#include <QPainter>

namespace medcrm::ui {

RailButton::RailButton(Icon icon, const QString &text, Role role, QWidget *parent)
    : QPushButton(text, parent)
    , m_icon(icon)
{
    setCheckable(role == Role::Page);
    setAutoExclusive(role == Role::Page);
    setAutoDefault(false);
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::MinimumExpanding, QSizePolicy::Fixed);
    Theme::current().follow(this);
}

QSize RailButton::sizeHint() const
{
    const Theme &theme = Theme::current();
    const int word = textWidth(text(), TextStyle::CaptionStrong) + theme.px(12);
    return {std::max(theme.px(62), word), theme.px(54)};
}

void RailButton::focusInEvent(QFocusEvent *event)
{
    if (event->reason() != Qt::ActiveWindowFocusReason && event->reason() != Qt::PopupFocusReason)
        m_ringed = event->reason() != Qt::MouseFocusReason;
    QPushButton::focusInEvent(event);
}

void RailButton::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::current();
    QPainter painter(this);
    painter.setLayoutDirection(layoutDirection());
    const bool lit = isDown() || underMouse();
    if (isChecked() || lit)
        paintRounded(painter, rect(), theme.radius(Radius::Tile),
                     theme.color(isChecked() ? Color::AccentSoft : Color::Hover));
    const Color ink = !isEnabled() ? Color::TextDisabled : isChecked() ? Color::AccentText : Color::TextMuted;
    const int icon = theme.px(20);
    paintIcon(painter, m_icon, QRect(0, theme.px(9), width(), icon), theme.color(ink));
    const int textTop = theme.px(9) + icon + theme.px(3);
    paintText(painter, QRect(0, textTop, width(), height() - textTop - theme.px(5)), text(),
              {isChecked() ? TextStyle::CaptionStrong : TextStyle::Caption, ink}, Qt::AlignHCenter);
    if (hasFocus() && m_ringed)
        paintFocusRing(painter, rect(), theme.radius(Radius::Tile));
}

} // namespace medcrm::ui
