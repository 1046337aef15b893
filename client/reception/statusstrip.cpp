// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/reception/statusstrip.h"

#include "client/core/daycounts.h"
#include "client/ui/bidi.h"
#include "client/ui/models/timetext.h"
#include "client/ui/notices/desknotices.h"
#include "client/ui/notices/soundbutton.h"
#include "client/ui/notices/staynotice.h"
#include "client/ui/shell/sessionwindow.h"
#include "client/ui/ticketprinting.h"
#include "client/ui/widgets/actionbutton.h"
#include "client/ui/widgets/elidedlabel.h"
#include "client/ui/widgets/toaststack.h"

#include <QHBoxLayout>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace medcrm::ui {

StatusStrip::StatusStrip(SessionWindow &window, TicketPrinting &tickets, DeskNotices &notices,
                         QWidget *parent)
    : FittingStrip(parent)
    , m_window(window)
    , m_stays(new StayNotice(notices))
    , m_lastAction(new ElidedLabel({}, TextStyle::Small, Color::TextMuted))
    , m_undo(new ActionButton(tr("Undo"), ActionButton::Kind::Quiet))
    , m_tickets(tickets)
    , m_ticket(new ActionButton({}, ActionButton::Kind::Quiet))
{
    QHBoxLayout *layout = row();
    for (const QString &word : {tr("Waiting"), tr("With a doctor"), tr("Called"), tr("Seen"), tr("No-show")})
        m_counts.append(addFigure(word));
    m_average = addFigure(tr("Average wait"));
    m_longest = addFigure(tr("Longest"));
    for (QWidget *figure : {m_average.widget, m_longest.widget})
        mayGo(figure);
    for (auto figure = m_counts.rbegin(); figure != m_counts.rend(); ++figure)
        mayGo(figure->widget);
    layout->addWidget(m_stays);
    layout->addWidget(m_lastAction, 1);
    m_lastAction->setMinimumWidth(1); // takes what is left, be it nothing
    layout->addWidget(m_undo);
    layout->addWidget(m_ticket);
    layout->addWidget(new SoundButton(notices.sounds()));
    m_lastAction->setAlignment(Qt::AlignTrailing | Qt::AlignVCenter);
    m_undo->setButtonSize(ActionButton::Size::Small);
    m_undo->setKeyHint(Qt::CTRL | Qt::Key_Z);
    connect(m_undo, &ActionButton::clicked, &window, &SessionWindow::undoLatest);
    m_ticket->setButtonSize(ActionButton::Size::Small);
    m_ticket->setSymbol(Icon::Printer);
    connect(m_ticket, &ActionButton::clicked, &tickets, &TicketPrinting::printLatest);
    connect(&tickets, &TicketPrinting::latestChanged, this, &StatusStrip::showTicket);
    connect(&window.toasts(), &ToastStack::latestOfferChanged, this, &StatusStrip::showLastAction);
    Theme::current().follow(this);
    Theme::current().bind(this, [this, layout] {
        const Theme &theme = Theme::current();
        const int side = theme.space(Space::Large);
        layout->setContentsMargins(side, theme.space(Space::Tiny), side, theme.space(Space::Tiny));
        layout->setSpacing(theme.space(Space::Large));
        setMinimumHeight(theme.px(34)); // does not jump when Undo comes
        refresh();
    });
    showLastAction();
    showTicket();
    refresh();
}

StatusStrip::Figure StatusStrip::addFigure(const QString &word)
{
    auto *widget = new QWidget;
    auto *pair = new QHBoxLayout(widget);
    pair->setContentsMargins(0, 0, 0, 0);
    Theme::current().bind(widget, [pair] { pair->setSpacing(Theme::current().space(Space::Tiny)); });
    const Figure figure{widget, new Label(word, TextStyle::Small, Color::TextMuted),
                        new Label({}, TextStyle::SmallStrong)};
    pair->addWidget(figure.word);
    pair->addWidget(figure.value);
    row()->addWidget(widget);
    return figure;
}

void StatusStrip::refresh()
{
    const ClinicDay &day = m_window.session().day();
    const DayCounts counts = countDay(day, m_window.session().clock().now());
    const int values[] = {counts.waiting, counts.inService, counts.called, counts.seen, counts.noShow};
    for (qsizetype i = 0; i < m_counts.size(); ++i)
        m_counts[i].value->setText(QString::number(values[i]));
    showWait(m_average, counts.averageWait);
    showWait(m_longest, counts.longestWait);
    const bool tooLong = day.isLoaded() && counts.longestWait
        && *counts.longestWait >= std::chrono::minutes(day.clinic().settings.waitWarningMinutes);
    m_longest.value->setStyleAndColor(TextStyle::SmallStrong, tooLong ? Color::WarningText : Color::Text);
}

/// Nothing is shown of what is not known.
void StatusStrip::showWait(const Figure &figure, const std::optional<Milliseconds> &wait)
{
    setWanted(figure.widget, wait.has_value());
    if (wait)
        figure.value->setText(minutesText(*wait));
}

void StatusStrip::showLastAction()
{
    m_lastAction->setText(m_window.toasts().latestOffer());
    m_undo->setVisible(!m_lastAction->text().isEmpty());
}

void StatusStrip::showTicket()
{
    const std::optional<Visit> &latest = m_tickets.latest();
    m_ticket->setVisible(latest.has_value());
    if (latest)
        m_ticket->setText(tr("Print %1").arg(isolateLtr(latest->ticket)));
}

QString StatusStrip::describe() const
{
    QStringList parts;
    for (const Figure &figure : m_counts)
        parts += figure.word->text() + u' ' + figure.value->text();
    if (!m_stays->text().isEmpty())
        parts += u"over the limit: "_s + m_stays->text();
    return u"counts: "_s + parts.join(u", "_s);
}

void StatusStrip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), Theme::current().color(Color::Surface));
    painter.fillRect(0, 0, width(), 1, Theme::current().color(Color::Border));
}

} // namespace medcrm::ui
