// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ui/widgets/label.h"

#include "client/ui/bidi.h"

#include <QPainter>
#include <QStyle>

namespace medcrm::ui {

Label::Label(const QString &text, TextStyle style, Color color, QWidget *parent)
    : QLabel(text, parent)
    , m_style(style)
    , m_color(color)
{
    setTextFormat(Qt::PlainText);
    Theme::current().bind(this, [this] { applyTheme(); });
}

void Label::setStyleAndColor(TextStyle style, Color color)
{
    if (m_style == style && m_color == color)
        return;
    m_style = style;
    m_color = color;
    applyTheme();
}

void Label::applyTheme()
{
    const Theme &theme = Theme::current();
    setFont(theme.font(m_style));
    QPalette colors = palette();
    colors.setColor(QPalette::WindowText, theme.color(m_color));
    setPalette(colors);
}

void Label::paintEvent(QPaintEvent *)
{
    // QLabel would put a text of the other direction at the other end of its place.
    QPainter painter(this);
    painter.setPen(Theme::current().color(isEnabled() ? m_color : Color::TextDisabled));
    const Qt::Alignment aligned = QStyle::visualAlignment(layoutDirection(), alignment()) | Qt::AlignAbsolute;
    painter.drawText(contentsRect(), int(aligned) | (wordWrap() ? Qt::TextWordWrap : 0), isolate(text()));
}

} // namespace medcrm::ui
