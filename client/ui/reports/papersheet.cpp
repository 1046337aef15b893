// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ui/reports/papersheet.h"

#include "client/ui/bidi.h"
#include "client/ui/models/timetext.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace medcrm::ui {

namespace {

// The context of these words for translators.
struct Sheet
{
    Q_DECLARE_TR_FUNCTIONS(DaySheet)
};

constexpr double margin = 400;
constexpr double edgeHeight = 170; // the lines at the head and foot of each page

constexpr PaperLook edgeLook{.size = 80, .color = PaperColor::Muted};

QString printedText(const PaperSheet::Occasion &occasion, const QTimeZone &zone)
{
    const QDateTime at = inZone(occasion.at, zone);
    const QString date = isolate(dateText(at.date(), u"d MMM yyyy"_s));
    const QString printed = Sheet::tr("Printed %1, %2 by %3")
                                .arg(date, isolateLtr(at.toString(u"HH:mm"_s)), isolate(occasion.by));
    return dotted({printed, occasion.remark});
}

double heightOf(const SheetBlocks &blocks)
{
    double height = 0;
    for (const auto &block : blocks)
        height += block->height();
    return height;
}

SheetColumn bodyOf(QSizeF paper, Qt::LayoutDirection direction)
{
    return {margin, paper.width() - 2 * margin, direction};
}

} // namespace

QString dotted(QStringList parts)
{
    parts.removeAll(QString());
    return parts.join(u" · "_s);
}

QString sheetDate(QDate date)
{
    return isolate(dateText(date, u"dddd d MMMM yyyy"_s));
}

PaperSheet::PaperSheet(const Head &head, QSizeF paper, Qt::LayoutDirection direction)
    : m_paper(paper * unitsPerInch / 72)
    , m_body(bodyOf(m_paper, direction))
    , m_clinic(isolate(head.clinic))
    , m_subject(head.subject)
    , m_printed(printedText(head.occasion, head.zone))
    , m_pages(margin + edgeHeight + gap, m_paper.height() - margin - edgeHeight - gap)
{
}

void PaperSheet::addText(const QString &text, const PaperLook &look, double above)
{
    m_pages.add(textBlock(text, look, above, m_body));
}

void PaperSheet::addTable(const QString &heading, const std::function<std::unique_ptr<SheetBlock>()> &titles,
                          SheetBlocks rows)
{
    const auto headOf = [&](const QString &words) {
        SheetBlocks head;
        // Where the sheet's own heading is enough there is only some room.
        head.push_back(words.isEmpty() ? textBlock({}, {.size = 60}, 0, m_body)
                                       : textBlock(words, headingLook, 180, m_body));
        head.push_back(titles());
        return head;
    };
    SheetBlocks head = headOf(heading);
    // Whole on the next page rather than torn, unless much of this one would stay empty.
    const double page = m_paper.height() - 2 * (margin + edgeHeight + gap);
    const double whole = heightOf(head) + heightOf(rows);
    const bool together = whole <= page && !m_pages.fits(page / 2);
    if (!m_pages.fits(together ? whole : heightOf(head) + rows.front()->height()))
        m_pages.beginPage();
    m_pages.add(std::move(head));
    for (std::size_t i = 0; i < rows.size(); ++i) {
        auto &row = rows[i];
        // The last row takes the one before it along.
        const bool lastButOne = i > 0 && i + 2 == rows.size();
        if (!m_pages.fits(row->height() + (lastButOne ? rows.back()->height() : 0))) {
            m_pages.beginPage();
            m_pages.add(headOf(heading.isEmpty() ? heading : Sheet::tr("%1 (continued)").arg(heading)));
        }
        m_pages.add(std::move(row));
    }
}

void PaperSheet::paintPage(QPainter &painter, int page) const
{
    painter.save();
    const double scale = painter.device()->logicalDpiX() / unitsPerInch;
    painter.scale(scale, scale);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setLayoutDirection(m_body.direction);
    paintEdge(painter, margin, m_clinic, m_subject);
    m_pages.paint(painter, page);
    paintEdge(painter, m_paper.height() - margin - edgeHeight, m_printed,
              Sheet::tr("Page %1 of %2").arg(page + 1).arg(pageCount()));
    painter.restore();
}

void PaperSheet::paintEdge(QPainter &painter, double top, const QString &leading,
                           const QString &trailing) const
{
    // Each as wide as the other leaves it.
    const QFontMetricsF metrics(paperFont(edgeLook.size, edgeLook.weight));
    const auto ownWidth = [&](const QString &text) { return metrics.horizontalAdvance(text) + 1; };
    const double room = m_body.width - gap;
    const double endWidth = std::clamp(room - ownWidth(leading), room / 2, room - room / 8);
    const double beginWidth = room - std::min(ownWidth(trailing), endWidth);
    const PaperText begin(leading, edgeLook, beginWidth, m_body.direction);
    const PaperText end(trailing, edgeLook, endWidth, m_body.direction, PaperText::Side::Trailing);
    const double right = m_body.left + m_body.width;
    const bool mirrored = m_body.direction == Qt::RightToLeft;
    begin.paint(painter, {mirrored ? right - beginWidth : m_body.left, top});
    end.paint(painter, {mirrored ? m_body.left : right - endWidth, top});
}

} // namespace medcrm::ui
