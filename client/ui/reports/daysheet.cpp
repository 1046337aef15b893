// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ui/reports/daysheet.h"

#include "client/ui/bidi.h"

#include <QCoreApplication>
#include <QLocale>
#include <QMap>
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
constexpr double gap = 120;

constexpr PaperLook titleLook{.size = 190, .weight = QFont::Bold};
constexpr PaperLook subtitleLook{.size = 110, .color = PaperColor::Muted};
constexpr PaperLook headingLook{.size = 120, .weight = QFont::Bold};
constexpr PaperLook edgeLook{.size = 80, .color = PaperColor::Muted};

QString dots(QStringList parts)
{
    parts.removeAll(QString());
    return parts.join(u" · "_s);
}

QString dateText(QDate date)
{
    return isolate(QLocale().toString(date, u"dddd d MMMM yyyy"_s));
}

QString isolated(const QString &text)
{
    return text.isEmpty() ? text : isolate(text);
}

/// Of those who come or came.
QString countText(const QList<AgendaEntry> &entries)
{
    const auto live = std::count_if(entries.begin(), entries.end(), [](const AgendaEntry &entry) {
        return isLive(entry.appointment.status);
    });
    return live == 1 ? Sheet::tr("1 appointment") : Sheet::tr("%n appointments", nullptr, int(live));
}

QString printedText(const DaySheet::Occasion &occasion, const QTimeZone &zone)
{
    const QDateTime at = inZone(occasion.at, zone);
    const QString date = isolate(QLocale().toString(at.date(), u"d MMM yyyy"_s));
    const QString printed = Sheet::tr("Printed %1, %2 by %3")
                                .arg(date, isolateLtr(at.toString(u"HH:mm"_s)), isolate(occasion.by));
    return dots({printed, occasion.remark});
}

SheetColumn bodyOf(QSizeF paper, Qt::LayoutDirection direction)
{
    return {margin, paper.width() - 2 * margin, direction};
}

} // namespace

DaySheet::DaySheet(const Agenda &agenda, const Occasion &occasion, QSizeF paper,
                   Qt::LayoutDirection direction)
    : m_paper(paper * unitsPerInch / 72)
    , m_body(bodyOf(m_paper, direction))
    , m_clinic(isolate(agenda.clinicName))
    , m_subject(dots({Sheet::tr("Day sheet"), isolated(agenda.doctorName), dateText(agenda.from)}))
    , m_printed(printedText(occasion, agenda.zone))
    , m_pages(margin + edgeHeight + gap, m_paper.height() - margin - edgeHeight - gap)
{
    m_pages.add(textBlock(dateText(agenda.from), titleLook, 0, m_body));
    const QString whose = agenda.doctor ? isolated(agenda.doctorName) : Sheet::tr("All doctors");
    m_pages.add(
        textBlock(dots({whose, isolated(agenda.room), countText(agenda.entries)}), subtitleLook, 20, m_body));
    if (agenda.entries.isEmpty())
        m_pages.add(
            textBlock(Sheet::tr("There are no appointments on this day."), headingLook, 2 * gap, m_body));
    else if (agenda.doctor)
        addTable(agenda, {}, agenda.entries);
    else
        addDoctors(agenda);
}

void DaySheet::addDoctors(const Agenda &agenda)
{
    QMap<std::pair<QString, DoctorId>, QList<AgendaEntry>> doctors;
    for (const AgendaEntry &entry : agenda.entries)
        doctors[{entry.doctor, entry.appointment.doctor}] += entry;
    for (const QList<AgendaEntry> &entries : doctors)
        addTable(agenda, dots({isolate(entries[0].doctor), isolated(entries[0].room), countText(entries)}),
                 entries);
}

/// What stands above rows: the heading, where the sheet's own is not enough, and the titles of the columns.
SheetBlocks DaySheet::headOf(const QString &heading) const
{
    SheetBlocks head;
    if (heading.isEmpty())
        head.push_back(textBlock({}, {.size = 60}, 0, m_body));
    else
        head.push_back(textBlock(heading, headingLook, 180, m_body));
    head.push_back(tableHead(m_body));
    return head;
}

void DaySheet::addTable(const Agenda &agenda, const QString &heading, const QList<AgendaEntry> &entries)
{
    SheetBlocks rows;
    for (const AgendaEntry &entry : entries)
        rows.push_back(tableRow(entry, agenda, m_body));
    SheetBlocks head = headOf(heading);
    double least = rows.front()->height(); // no heading stands alone at the end of a page
    for (const auto &block : head)
        least += block->height();
    if (!m_pages.fits(least))
        m_pages.beginPage();
    m_pages.add(std::move(head));
    for (auto &row : rows) {
        if (!m_pages.fits(row->height())) {
            m_pages.beginPage();
            m_pages.add(headOf(heading.isEmpty() ? heading : Sheet::tr("%1 (continued)").arg(heading)));
        }
        m_pages.add(std::move(row));
    }
}

void DaySheet::paintPage(QPainter &painter, int page) const
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

void DaySheet::paintEdge(QPainter &painter, double top, const QString &leading, const QString &trailing) const
{
    const PaperText begin(leading, edgeLook, m_body.width / 2, m_body.direction);
    const PaperText end(trailing, edgeLook, m_body.width / 2, m_body.direction, PaperText::Side::Trailing);
    const double middle = m_body.left + m_body.width / 2;
    const bool mirrored = m_body.direction == Qt::RightToLeft;
    begin.paint(painter, {mirrored ? middle : m_body.left, top});
    end.paint(painter, {mirrored ? m_body.left : middle, top});
}

} // namespace medcrm::ui
