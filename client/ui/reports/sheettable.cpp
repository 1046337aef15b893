// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ui/reports/sheettable.h"

#include "client/ui/bidi.h"
#include "client/ui/models/timetext.h"
#include "client/ui/reports/papersheet.h"

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

constexpr double padding = 32; // around the text of a cell
constexpr double hairline = 5;
constexpr double below = 40; // a line of text

/// Of the table's width, in reading order: time, ticket, patient, MRN, sex and age, service, state, reason.
const QList<double> agendaShares{0.135, 0.068, 0.205, 0.09, 0.08, 0.145, 0.115, 0.162};

/// Titles so small that no word of them has to be broken; they go on below at their spaces.
QList<PaperLook> fitting(QList<PaperLook> looks, const QStringList &texts, const QList<double> &widths)
{
    constexpr int smallest = 48;
    const auto isTooWide = [&](qsizetype i) {
        const QFontMetricsF metrics(paperFont(looks[i].size, looks[i].weight));
        const QStringList words = texts[i].split(u' ');
        return std::any_of(words.begin(), words.end(),
                           [&](const QString &word) { return metrics.horizontalAdvance(word) > widths[i]; });
    };
    for (qsizetype i = 0; i < texts.size(); ++i) {
        while (looks[i].size > smallest && isTooWide(i)) {
            for (PaperLook &look : looks) // all alike
                --look.size;
        }
    }
    return looks;
}

/// Cells beside each other, whose first lines share a baseline whatever their scripts; the tallest makes the height.
class Row : public SheetBlock
{
public:
    Row(const QStringList &texts, const QList<PaperLook> &looks, const QList<double> &shares,
        const SheetColumn &place, bool shaded)
        : m_place(place)
        , m_shaded(shaded)
    {
        QList<double> widths;
        for (const double share : shares)
            widths += share * place.width - 2 * padding;
        const QList<PaperLook> set = shaded ? fitting(looks, texts, widths) : looks;
        double from = 0;
        for (qsizetype i = 0; i < texts.size(); ++i) {
            const double width = shares[i] * place.width;
            const double left = place.direction == Qt::RightToLeft ? place.width - from - width : from;
            m_lefts.push_back(place.left + left + padding);
            m_cells.emplace_back(texts[i], set[i], widths[i], place.direction);
            from += width;
            m_ascent = std::max(m_ascent, m_cells.back().ascent());
        }
    }

    double height() const override
    {
        double tallest = 0;
        for (const PaperText &cell : m_cells)
            tallest = std::max(tallest, m_ascent - cell.ascent() + cell.height());
        return tallest + 2 * padding;
    }

    void paint(QPainter &painter, double top) const override
    {
        if (m_shaded)
            painter.fillRect(QRectF(m_place.left, top, m_place.width, height()), colorOf(PaperColor::Shade));
        for (std::size_t i = 0; i < m_cells.size(); ++i)
            m_cells[i].paint(painter, {m_lefts[i], top + padding + m_ascent - m_cells[i].ascent()});
        painter.fillRect(QRectF(m_place.left, top + height() - hairline, m_place.width, hairline),
                         colorOf(PaperColor::Rule));
    }

private:
    const SheetColumn m_place;
    const bool m_shaded;
    std::vector<double> m_lefts;
    std::vector<PaperText> m_cells;
    double m_ascent = 0;
};

class Line : public SheetBlock
{
public:
    Line(const QString &text, const PaperLook &look, double above, const SheetColumn &place)
        : m_text(text, look, place.width, place.direction)
        , m_left(place.left)
        , m_above(above)
    {
    }

    double height() const override { return m_above + m_text.height() + below; }
    void paint(QPainter &painter, double top) const override
    {
        m_text.paint(painter, {m_left, top + m_above});
    }

private:
    PaperText m_text;
    double m_left;
    double m_above;
};

QString spanText(const Appointment &appointment, const QTimeZone &zone)
{
    return isolateLtr(inZone(appointment.start, zone).toString(u"HH:mm"_s) + u'–'
                      + inZone(appointment.end, zone).toString(u"HH:mm"_s));
}

QString isolated(const QString &text)
{
    return text.isEmpty() ? text : isolate(text);
}

QString ticketText(const QString &ticket)
{
    return ticket.isEmpty() ? ticket : isolateLtr(ticket);
}

} // namespace

std::unique_ptr<SheetBlock> tableHead(const SheetColumn &place)
{
    const PaperLook look{.size = 80, .weight = QFont::DemiBold, .color = PaperColor::Muted};
    const QStringList titles{Sheet::tr("Time"),  Sheet::tr("Ticket"),   Sheet::tr("Patient"),
                             Sheet::tr("MRN"),   Sheet::tr("Sex, age"), Sheet::tr("Service"),
                             Sheet::tr("State"), Sheet::tr("Reason")};
    return std::make_unique<Row>(titles, QList<PaperLook>(titles.size(), look), agendaShares, place, true);
}

std::unique_ptr<SheetBlock> tableRow(const AgendaEntry &entry, const Agenda &agenda, const SheetColumn &place)
{
    const Appointment &appointment = entry.appointment;
    const PatientSummary &patient = appointment.patient;
    // Who does not come is told by the word and the stroke, so that grey paper copies still say it.
    const bool ended = !isLive(appointment.status);
    const PaperLook plain{.color = ended ? PaperColor::Muted : PaperColor::Text};
    PaperLook struck = plain;
    struck.struck = ended;
    struck.weight = QFont::DemiBold;
    const QString sexAndAge = sexAndAgeText(patient.sex, patient.ageOn(agenda.from));
    return std::make_unique<Row>(QStringList{spanText(appointment, agenda.zone), ticketText(entry.ticket),
                                             isolate(patient.displayName()), isolateLtr(patient.mrn),
                                             sexAndAge, isolated(entry.service),
                                             statusText(appointment.status, entry.visit),
                                             isolated(appointment.reason)},
                                 QList<PaperLook>{struck, struck, struck, plain, plain, plain, plain, plain},
                                 agendaShares, place, false);
}

std::unique_ptr<SheetBlock> tableRow(const AgendaVisit &entry, const Agenda &agenda, const SheetColumn &place)
{
    const Visit &visit = entry.visit;
    const bool ended = !isOpen(visit.status) && visit.status != VisitStatus::Completed;
    const PaperLook plain{.color = ended ? PaperColor::Muted : PaperColor::Text};
    PaperLook struck = plain;
    struck.struck = ended;
    struck.weight = QFont::DemiBold;
    const QString walkIn = visit.appointment ? QString() : Sheet::tr("Walk-in");
    return std::make_unique<Row>(
        QStringList{
            isolateLtr(inZone(visit.arrivedAt, agenda.zone).toString(u"HH:mm"_s)), ticketText(visit.ticket),
            isolate(visit.patient.displayName()), isolateLtr(visit.patient.mrn),
            sexAndAgeText(visit.patient.sex, visit.patient.ageOn(agenda.from)), isolated(entry.service),
            dotted({walkIn, statusText(visit.status)}), isolated(visit.reason)},
        QList<PaperLook>{struck, struck, struck, plain, plain, plain, plain, plain}, agendaShares, place,
        false);
}

std::unique_ptr<SheetBlock> cellRow(const QStringList &texts, const QList<PaperLook> &looks,
                                    const QList<double> &shares, const SheetColumn &place, bool shaded)
{
    return std::make_unique<Row>(texts, looks, shares, place, shaded);
}

std::unique_ptr<SheetBlock> textBlock(const QString &text, const PaperLook &look, double above,
                                      const SheetColumn &place)
{
    return std::make_unique<Line>(text, look, above, place);
}

} // namespace medcrm::ui
