// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/reception/display/displaypainter.h"

#include "client/ui/bidi.h"
#include "client/ui/theme.h"
#include "client/ui/widgets/rowpainter.h"
#include "client/ui/wording.h"

#include <QCoreApplication>
#include <QPainter>
#include <QStyle>

using namespace Qt::StringLiterals;

namespace medcrm::ui {

namespace {

// The context of these words for translators.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(WaitingRoomDisplay)
};

QColor colorOf(Color color)
{
    return Theme::current().color(color);
}

} // namespace

DisplayPainter::DisplayPainter(QPainter &painter, const QSize &screen, const DisplayContent &content)
    : m_painter(painter)
    , m_screen(screen)
    , m_content(content)
    , m_layout(screen, int(content.called.size()), int(content.next.size()), !content.notice.isEmpty())
{
    m_painter.setRenderHint(QPainter::Antialiasing);
}

void DisplayPainter::paint()
{
    m_painter.fillRect(QRect(QPoint(), m_screen), colorOf(Color::DisplayGround));
    paintHead();
    const Look title{26, QFont::Normal, Color::DisplayMuted};
    paintLine(m_layout.calledTitle(), Words::tr("Please come in"), title, Qt::AlignLeading);
    paintLine(m_layout.nextTitle(), Words::tr("Next"), title, Qt::AlignLeading);
    if (m_content.called.isEmpty())
        paintEmptyTile(m_layout.tiles().first());
    else
        for (qsizetype i = 0; i < m_layout.tiles().size(); ++i)
            paintTile(m_layout.tiles()[i], m_content.called[i], i == 0);
    for (qsizetype i = 0; i < m_layout.rows().size(); ++i)
        paintRow(m_layout.rows()[i], m_content.next[i]);
    const int more = m_content.waiting - int(m_layout.rows().size());
    if (!m_layout.more().isEmpty())
        paintLine(m_layout.more(), Words::tr("and %n more", nullptr, more), title, Qt::AlignLeading);
    if (m_content.next.isEmpty())
        paintLine(m_layout.nextTitle().translated(0, m_layout.nextTitle().height()),
                  Words::tr("Nobody is waiting."), title, Qt::AlignLeading);
    paintNotice();
}

void DisplayPainter::paintHead()
{
    const QRect head = m_layout.head();
    const int time =
        paintLine(head, isolateLtr(m_content.time), {28, QFont::Bold, Color::DisplayText}, Qt::AlignTrailing);
    QRect rest = head.adjusted(0, 0, -time - m_layout.px(40), 0);
    const Look quiet{28, QFont::Normal, Color::DisplayMuted};
    takeFront(rest,
              paintLine(rest, m_content.clinic, {28, QFont::Bold, Color::DisplayText}, Qt::AlignLeading));
    if (rest.width() < m_layout.px(240))
        return;
    takeFront(rest, paintLine(rest, u"·"_s, quiet, Qt::AlignLeading));
    paintLine(rest, Words::tr("Waiting room"), quiet, Qt::AlignLeading);
}

void DisplayPainter::paintTile(const QRect &tile, const CalledTicket &call, bool isNewest)
{
    const bool isLit = isNewest && call.status == VisitStatus::Called;
    const QRectF card = mirrored(tile);
    const qreal radius = m_layout.px(22);
    paintRounded(m_painter, card, radius, colorOf(isLit ? Color::DisplayCalled : Color::DisplayTile));
    if (isLit && m_content.pulse > 0) {
        m_painter.setOpacity(0.45 * m_content.pulse);
        paintRounded(m_painter, card, radius, colorOf(Color::DisplayText));
        m_painter.setOpacity(1);
    }
    const QRect inside = tile.adjusted(m_layout.px(47), m_layout.px(8), -m_layout.px(44), -m_layout.px(8));
    const Color strong = isLit ? Color::DisplayOnCalled : Color::DisplayText;
    const Color quiet = isLit ? Color::DisplayOnCalled : Color::DisplayMuted;
    QRect left = inside;
    left.setWidth(inside.width() * 46 / 100);
    if (call.name.isEmpty()) {
        paintLine(left, isolateLtr(call.ticket), {104, QFont::Bold, strong}, Qt::AlignLeading);
    } else {
        QRect ticket = left;
        ticket.setHeight(left.height() * 66 / 100);
        QRect name = left;
        name.setTop(ticket.bottom() + 1);
        paintLine(ticket, isolateLtr(call.ticket), {84, QFont::Bold, strong}, Qt::AlignLeading);
        paintLine(name, call.name, {32, QFont::DemiBold, strong}, Qt::AlignLeading | Qt::AlignTop);
    }
    QRect right = inside;
    right.setLeft(left.right() + m_layout.px(16));
    paintPlace(right, call, strong, quiet);
}

void DisplayPainter::paintPlace(const QRect &area, const CalledTicket &call, Color room, Color doctor)
{
    if (call.room.isEmpty()) {
        paintLine(area, call.doctor, {40, QFont::DemiBold, room}, Qt::AlignTrailing);
        return;
    }
    QRect upper = area;
    upper.setHeight(area.height() * 58 / 100);
    QRect lower = area;
    lower.setTop(upper.bottom() + 1 + m_layout.px(2));
    paintLine(upper, call.room, {44, QFont::DemiBold, room}, Qt::AlignTrailing | Qt::AlignBottom);
    const QString who = call.status == VisitStatus::InService
        ? Words::tr("%1 · inside").arg(isolate(call.doctor))
        : call.doctor;
    paintLine(lower, who, {24, QFont::Normal, doctor}, Qt::AlignTrailing | Qt::AlignTop);
}

void DisplayPainter::paintEmptyTile(const QRect &tile)
{
    paintRounded(m_painter, mirrored(tile), m_layout.px(22), colorOf(Color::DisplayTile));
    const QRect inside = tile.adjusted(m_layout.px(47), 0, -m_layout.px(44), 0);
    paintLine(inside, Words::tr("Your number appears here when it is your turn."),
              {34, QFont::Medium, Color::DisplayMuted}, Qt::AlignLeading);
}

void DisplayPainter::paintRow(const QRect &row, const WaitingTicket &ticket)
{
    const int width =
        paintLine(row, isolateLtr(ticket.ticket), {36, QFont::Bold, Color::DisplayText}, Qt::AlignLeading);
    QRect rest = row.adjusted(width + m_layout.px(24), 0, 0, 0);
    const Look quiet{26, QFont::Normal, Color::DisplayMuted};
    if (ticket.wait) {
        // From the end, so that a long name is what gets shortened.
        const QString about = Words::tr("about %1").arg(rangeText(*ticket.wait));
        takeBack(rest, paintLine(rest, about, quiet, Qt::AlignTrailing));
        takeBack(rest, paintLine(rest, u"·"_s, quiet, Qt::AlignTrailing));
    }
    paintLine(rest, ticket.doctor, quiet, Qt::AlignTrailing);
    const QRect rule(row.left(), row.bottom(), row.width(), std::max(1, m_layout.px(1)));
    m_painter.fillRect(mirrored(rule), colorOf(Color::DisplayRule));
}

void DisplayPainter::paintNotice()
{
    if (m_content.notice.isEmpty())
        return;
    const ToneColors &tone = toneOf(Tone::Late, true);
    paintRounded(m_painter, mirrored(m_layout.notice()), m_layout.px(16), tone.ground, tone.border);
    const QRect inside = m_layout.notice().adjusted(m_layout.px(28), 0, -m_layout.px(28), 0);
    paintLine(inside, m_content.notice, {28, QFont::DemiBold, Color::DisplayText, tone.text},
              Qt::AlignLeading);
}

int DisplayPainter::paintLine(const QRect &rect, const QString &text, const Look &look,
                              Qt::Alignment alignment)
{
    QFont font = fontFor(look);
    const QString isolated = isolate(text);
    const int wanted = QFontMetrics(font).horizontalAdvance(isolated);
    if (wanted > rect.width() && rect.width() > 0) {
        const double factor = std::max(0.7, double(rect.width()) / wanted);
        font.setPixelSize(std::max(1, int(font.pixelSize() * factor)));
    }
    const QFontMetrics metrics(font);
    const QString shown = metrics.elidedText(isolated, Qt::ElideRight, rect.width());
    const int width = metrics.horizontalAdvance(shown);
    const QRect place = mirrored(rect);
    const bool atRight = QStyle::visualAlignment(m_painter.layoutDirection(), alignment) & Qt::AlignRight;
    m_painter.setFont(font);
    m_painter.setPen(look.ink.isValid() ? look.ink : colorOf(look.color));
    m_painter.drawText(
        QPoint(atRight ? place.right() + 1 - width : place.left(), baseline(place, metrics, alignment)),
        shown);
    return width;
}

/// By the letters of our own font, whatever taller one stands in for a script that it lacks.
int DisplayPainter::baseline(const QRect &place, const QFontMetrics &metrics, Qt::Alignment alignment) const
{
    if (alignment & Qt::AlignTop)
        return place.top() + metrics.ascent();
    if (alignment & Qt::AlignBottom)
        return place.bottom() + 1 - metrics.descent();
    return place.center().y() + metrics.capHeight() / 2;
}

void DisplayPainter::takeFront(QRect &rest, int width) const
{
    rest.setLeft(rest.left() + width + m_layout.px(10));
}

void DisplayPainter::takeBack(QRect &rest, int width) const
{
    rest.setRight(rest.right() - width - m_layout.px(10));
}

QFont DisplayPainter::fontFor(const Look &look) const
{
    QFont font = Theme::current().font(look.size, look.weight);
    font.setPixelSize(std::max(8, m_layout.px(look.size))); // the screen's size decides, not the desk's scale
    return font;
}

QRect DisplayPainter::mirrored(const QRect &rect) const
{
    return QStyle::visualRect(m_painter.layoutDirection(), QRect(QPoint(), m_screen), rect);
}

} // namespace medcrm::ui
