// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/reception/display/displaypage.h"

#include "client/ui/bidi.h"
#include "client/ui/theme.h"
#include "client/ui/wording.h"

#include <QAccessible>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace medcrm::ui {

DisplayPage::DisplayPage(SessionWindow &window, QWidget *parent)
    : QWidget(parent)
    , m_window(window)
    , m_session(window.session())
    , m_sounds(m_session.options().settingsFile())
    , m_announcer(m_sounds)
    , m_board(m_session.api(), m_session.clock())
{
    setCursor(Qt::BlankCursor);
    setAttribute(Qt::WA_OpaquePaintEvent);
    setFocusPolicy(Qt::StrongFocus);
    m_pulse.setStartValue(0.0);
    m_pulse.setKeyValueAt(0.5, 1.0);
    m_pulse.setEndValue(0.0);
    m_pulse.setDuration(900);
    m_pulse.setLoopCount(6);
    connect(&m_pulse, &QVariantAnimation::valueChanged, this, [this](const QVariant &value) {
        m_content.pulse = value.toDouble();
        update();
    });
    connect(&m_announcer, &Announcer::announced, this, [this](const QString &sentence) {
        m_announcement = sentence;
        Q_EMIT contentsChanged();
    });
    Theme::current().follow(this);
    followSession();
    refresh();
}

void DisplayPage::followSession()
{
    connect(&m_board, &WaitingRoomBoard::changed, this, &DisplayPage::refresh);
    connect(&m_board, &WaitingRoomBoard::called, this, &DisplayPage::light);
    connect(&m_session.day(), &ClinicDay::wasReset, this, &DisplayPage::refresh);
    connect(&m_session.day(), &ClinicDay::clinicChanged, this, &DisplayPage::refresh);
    connect(&m_session, &ClientSession::tick, this, &DisplayPage::showTime);
    connect(&m_window, &SessionWindow::freshnessChanged, this, &DisplayPage::refresh);
}

void DisplayPage::refresh()
{
    DisplayContent content = m_content;
    const ClinicDay &day = m_session.day();
    if (day.isLoaded()) {
        content.clinic = day.clinic().name;
        m_announcer.setRules(day.clinic().settings.notices);
    }
    if (const auto &seen = m_board.seen()) {
        content.called = seen->called;
        content.next = seen->next;
        content.waiting = seen->waiting;
    }
    content.time = clockTime(m_session.clock().now(), day.zone());
    content.notice = noticeText();
    showContent(content);
}

void DisplayPage::showTime()
{
    if (clockTime(m_session.clock().now(), m_session.day().zone()) != m_content.time)
        refresh();
}

void DisplayPage::showContent(const DisplayContent &content)
{
    m_content = content;
    setAccessibleName(spokenContents());
    update();
    Q_EMIT contentsChanged();
}

/// The newest call is lit up; who can't bear motion sees its colour.
void DisplayPage::light(const CalledTicket &call)
{
    if (Theme::current().animates()) {
        m_pulse.stop();
        m_pulse.start();
    }
    m_announcer.announce(call);
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

QString DisplayPage::noticeText() const
{
    const Freshness freshness = m_window.freshness();
    if (freshness.state == Freshness::State::Live)
        return {};
    if (freshness.state == Freshness::State::Offline && !freshness.offlineSince.isEmpty())
        return tr("Not up to date since %1. Please ask at the reception.")
            .arg(isolateLtr(freshness.offlineSince));
    if (freshness.state == Freshness::State::Behind && freshness.secondsBehind < 15)
        return {}; // a hiccup nobody in the room needs to know of
    return tr("Not up to date at the moment. Please ask at the reception.");
}

QString DisplayPage::spokenContents() const
{
    QStringList parts{m_content.clinic};
    for (const CalledTicket &call : m_content.called)
        parts += tr("%1, %2").arg(call.ticket, call.room.isEmpty() ? call.doctor : call.room);
    return parts.join(u"; "_s);
}

void DisplayPage::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setLayoutDirection(layoutDirection());
    DisplayPainter(painter, size(), m_content).paint();
}

QStringList DisplayPage::describe() const
{
    QStringList lines{u"clinic: "_s + m_content.clinic};
    for (const CalledTicket &call : m_content.called)
        lines += u"%1: %2, %3, %4%5"_s.arg(toText(call.status), call.ticket, call.room, call.doctor,
                                           call.name.isEmpty() ? QString() : u", "_s + call.name);
    for (const WaitingTicket &ticket : m_content.next)
        lines += u"next: %1, %2"_s.arg(ticket.ticket, ticket.doctor)
            + (ticket.wait ? u", %1 to %2 min"_s.arg(ticket.wait->from).arg(ticket.wait->to) : QString());
    lines += u"waiting: %1"_s.arg(m_content.waiting);
    if (!m_content.notice.isEmpty())
        lines += u"notice: "_s + m_content.notice;
    if (!m_announcement.isEmpty())
        lines += u"announced: "_s + m_announcement;
    return lines;
}

} // namespace medcrm::ui
