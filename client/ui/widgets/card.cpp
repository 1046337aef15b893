// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ui/widgets/card.h"

#include "client/ui/widgets/rowpainter.h"

#include <QPainter>

namespace medcrm::ui {

Card::Card(Padding padding, QWidget *parent)
    : QFrame(parent)
{
    Theme::current().follow(this);
    Theme::current().bind(this, [this, padding] {
        const int edge = padding == Padding::Roomy ? Theme::current().space(Space::Large) : 1;
        // Even without padding a list keeps out of the rounded corners above and below.
        const int corner = std::max(edge, Theme::current().radius(Radius::Card) / 2);
        setContentsMargins(edge, corner, edge, corner);
    });
}

void Card::setTone(std::optional<Tone> tone)
{
    m_tone = tone;
    update();
}

void Card::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = Theme::current();
    const int radius = theme.radius(Radius::Card);
    if (!m_tone) {
        paintRounded(painter, rect(), radius, theme.color(Color::Surface), theme.color(Color::Border));
        return;
    }
    paintRounded(painter, rect(), radius, theme.color(Color::Surface));
    QColor top = theme.tone(*m_tone).ground;
    top.setAlphaF(theme.isDark() ? 0.55F : 0.40F);
    QColor bottom = top;
    bottom.setAlphaF(0.04F);
    QLinearGradient fade(0, 0, 0, height());
    fade.setStops({{0.0, top}, {1.0, bottom}});
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(fade);
    painter.setPen(theme.tone(*m_tone).border);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
}

} // namespace medcrm::ui
