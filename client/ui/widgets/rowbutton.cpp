// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ui/widgets/rowbutton.h"

#include "client/ui/widgets/rowpainter.h"

#include <QFontMetrics>
#include <QPainter>

namespace medcrm::ui {

namespace {

constexpr int side = 10;
constexpr int gap = 7;

} // namespace

QSize rowButtonSize(const RowButton &button)
{
    const Theme &theme = Theme::current();
    const int key = button.key.isEmpty() ? 0 : theme.px(gap) + keyHintSize(button.key).width();
    return {textWidth(button.text, TextStyle::SmallStrong) + key + 2 * theme.px(side),
            QFontMetrics(theme.font(TextStyle::SmallStrong)).height() + 2 * theme.px(4)};
}

void paintRowButton(QPainter &painter, const QRect &rect, const RowButton &button)
{
    const Theme &theme = Theme::current();
    const bool lit = button.hovered && button.enabled;
    const Color ground = button.primary && button.enabled ? (lit ? Color::AccentHover : Color::Accent)
        : lit                                             ? Color::Hover
                                                          : Color::Surface;
    const QColor border = button.primary && button.enabled ? QColor() : theme.color(Color::BorderStrong);
    const QColor ink = theme.color(!button.enabled      ? Color::TextDisabled
                                       : button.primary ? Color::OnAccent
                                                        : Color::Text);
    paintRounded(painter, rect, theme.radius(Radius::Control), theme.color(ground), border);
    QRect rest = rect.adjusted(theme.px(side), 0, -theme.px(side), 0);
    if (!button.key.isEmpty()) {
        const int width = keyHintSize(button.key).width();
        paintKeyHint(painter, takeTrailing(painter, rest, width, theme.px(gap)), button.key, ink);
    }
    paintText(painter, rest, button.text, {TextStyle::SmallStrong, ink}, Qt::AlignHCenter);
}

} // namespace medcrm::ui
