// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ui/tickets/ticketpaper.h"

#include "client/ui/bidi.h"

#include <QFontMetricsF>
#include <QPainter>

namespace medcrm::ui {

namespace {

constexpr double unitsPerInch = 720;
constexpr double unitsPerMm = unitsPerInch / 25.4;
constexpr double margin = 4 * unitsPerMm; // most printers of 80 mm rolls reach 72 mm of them
constexpr double gap = 60;
constexpr double hairline = 8;

// Black only: these printers know no grey, and print it as dots.
constexpr PaperLook clinicLook{.size = 130, .weight = QFont::Bold};
constexpr PaperLook nameLook{.size = 150, .weight = QFont::DemiBold};
constexpr PaperLook whereLook{.size = 135, .weight = QFont::DemiBold};
constexpr PaperLook plainLook{.size = 105};
constexpr PaperLook strongLook{.size = 115, .weight = QFont::DemiBold};
constexpr int numberSize = 640;

/// Large, but never wider than the paper.
PaperLook numberLook(const QString &ticket, double width)
{
    const double needed = QFontMetricsF(paperFont(numberSize, QFont::Bold)).horizontalAdvance(ticket);
    const int size = needed > width ? int(numberSize * width / needed) : numberSize;
    return {.size = size, .weight = QFont::Bold};
}

} // namespace

TicketPaper::TicketPaper(const TicketContent &content, int widthMm)
    : m_direction(content.direction)
    , m_paperWidth(widthMm * unitsPerMm)
    , m_width(m_paperWidth - 2 * margin)
    , m_height(margin)
{
    add(content.clinic, clinicLook, 0);
    addRule(gap);
    add(isolateLtr(content.ticket), numberLook(content.ticket, m_width), 0);
    add(content.name, nameLook, 0);
    add(content.doctor, whereLook, gap);
    add(content.room, whereLook, 0);
    addRule(gap);
    add(content.ahead, strongLook, gap);
    add(content.estimate, strongLook, 0);
    add(content.request, plainLook, gap / 2);
    add(content.arrived, plainLook, gap);
    add(content.date, plainLook, 0);
    m_height += margin;
}

void TicketPaper::add(const QString &text, const PaperLook &look, double above)
{
    if (text.isEmpty())
        return;
    PaperText line(text, look, m_width, m_direction, PaperText::Side::Center);
    const double top = m_height + above;
    m_height = top + line.height();
    m_lines.push_back({std::move(line), top});
}

void TicketPaper::addRule(double above)
{
    m_rules.push_back(m_height + above);
    m_height += above + hairline;
}

QSizeF TicketPaper::size() const
{
    return QSizeF(m_paperWidth, m_height) * 72 / unitsPerInch;
}

void TicketPaper::paint(QPainter &painter) const
{
    painter.save();
    const double scale = painter.device()->logicalDpiX() / unitsPerInch;
    painter.scale(scale, scale);
    painter.setRenderHint(QPainter::Antialiasing);
    for (const double top : m_rules)
        painter.fillRect(QRectF(margin, top, m_width, hairline), colorOf(PaperColor::Text));
    for (const Line &line : m_lines)
        line.text.paint(painter, {margin, line.top});
    painter.restore();
}

} // namespace medcrm::ui
