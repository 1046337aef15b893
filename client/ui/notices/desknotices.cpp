// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ui/notices/desknotices.h"

#include "client/ui/bidi.h"
#include "client/ui/models/timetext.h"
#include "client/ui/notices/trayicon.h"
#include "client/ui/widgets/toaststack.h"

using namespace Qt::StringLiterals;

namespace medcrm::ui {

namespace {

constexpr Milliseconds news = std::chrono::seconds(30);
constexpr Milliseconds rush = Milliseconds(500);

} // namespace

DeskNotices::DeskNotices(SessionWindow &window, TrayIcon &tray)
    : QObject(&window)
    , m_window(window)
    , m_session(window.session())
    , m_tray(tray)
    , m_sounds(m_session.options().settingsFile())
    , m_stays(m_session.day())
{
    Api &api = m_session.api();
    api.on<VisitCheckedIn>(this, [this](const VisitCheckedIn &event, const EventRecord &record) {
        if (isNews(record))
            arrived(event.visit);
    });
    api.on<VisitStatusChanged>(this, [this](const VisitStatusChanged &event, const EventRecord &record) {
        const bool calledNow =
            event.visit.status == VisitStatus::Called && event.visit.lastCalledAt == record.at;
        if (calledNow && isNews(record))
            called(event.visit);
    });
    m_rush.setSingleShot(true);
    m_rush.setInterval(rush);
    connect(&m_rush, &QTimer::timeout, this, &DeskNotices::flush);
    connect(&m_session, &ClientSession::tick, this, [this](Instant now) { m_stays.look(now); });
    connect(&m_stays, &StayWatch::crossed, this, &DeskNotices::tellCrossings);
}

bool DeskNotices::isNews(const EventRecord &record) const
{
    return !m_session.login().isOwnAct(record) && elapsed(record.at, m_session.clock().now()) < news;
}

/// Where the system shows it, a name is seen by everyone near the screen; and a locked window names nobody.
bool DeskNotices::mayName() const
{
    const ClinicDay &day = m_session.day();
    return day.isLoaded() && day.clinic().settings.notices.namesInNotices && !m_window.isLocked();
}

QString DeskNotices::placeOf(const Visit &visit) const
{
    const QString room = visit.room ? m_session.day().roomName(*visit.room) : QString();
    return isolate(room.isEmpty() ? m_session.day().doctorName(visit.doctor) : room);
}

void DeskNotices::arrived(const Visit &visit)
{
    const QString ticket = isolateLtr(visit.ticket);
    const QString named = tr("%1 %2").arg(ticket, isolate(visit.patient.displayName()));
    const QString doctor = isolate(m_session.day().doctorName(visit.doctor));
    if (visit.priority == Priority::Routine)
        tell({Sound::Arrival, tr("Arrived for %1: %2").arg(doctor, named),
              tr("Arrived for %1: %2").arg(doctor, mayName() ? named : ticket)});
    else
        tell({Sound::Urgent, tr("Urgent for %1: %2").arg(doctor, named),
              tr("Urgent for %1: %2").arg(doctor, mayName() ? named : ticket)});
}

void DeskNotices::called(const Visit &visit)
{
    const QString ticket = isolateLtr(visit.ticket);
    const QString named = tr("%1 %2").arg(ticket, isolate(visit.patient.displayName()));
    tell({Sound::Call, tr("Called to %1: %2").arg(placeOf(visit), named),
          tr("Called to %1: %2").arg(placeOf(visit), mayName() ? named : ticket)});
}

void DeskNotices::tell(const Notice &notice)
{
    if (!m_sounds.isWanted(notice.sound))
        return;
    m_waiting.append(notice);
    if (!m_rush.isActive())
        flush();
}

void DeskNotices::flush()
{
    if (m_waiting.isEmpty())
        return;
    const QList<Notice> notices = std::exchange(m_waiting, {});
    m_rush.start();
    const auto has = [&](Sound sound) {
        return std::any_of(notices.begin(), notices.end(),
                           [sound](const Notice &notice) { return notice.sound == sound; });
    };
    m_sounds.play(has(Sound::Urgent) ? Sound::Urgent : has(Sound::Call) ? Sound::Call : Sound::Arrival);
    if (!m_window.isLocked())
        showMessages(notices);
    QStringList lines;
    for (const Notice &notice : notices.mid(0, 3))
        lines += notice.discreet;
    m_tray.notify(tr("Medical CRM"), lines.join(u'\n'));
}

void DeskNotices::showMessages(const QList<Notice> &notices)
{
    int others = 0;
    for (const Notice &notice : notices) {
        if (notices.size() <= 2 || notice.sound == Sound::Urgent)
            m_window.toasts().show(notice.message);
        else
            ++others;
    }
    if (others > 0)
        m_window.toasts().show(tr("%n arrivals and calls at once", nullptr, others));
}

void DeskNotices::tellCrossings(const QList<StayCrossing> &crossings)
{
    QStringList sentences;
    for (const StayCrossing &crossing : crossings) {
        if (crossing.level == StayLevel::Alarm)
            sentences += sentence(crossing, mayName());
    }
    if (!sentences.isEmpty())
        m_tray.notify(tr("Medical CRM"), sentences.mid(0, 3).join(u'\n'));
}

QString DeskNotices::sentence(const StayCrossing &crossing, bool named) const
{
    const Visit *visit = m_session.day().visits().find(crossing.visit);
    if (!visit)
        return {};
    const QString ticket = isolateLtr(visit->ticket);
    const QString who = named ? tr("%1 %2").arg(ticket, isolate(visit->patient.displayName())) : ticket;
    const QString time = minutesText(stayOf(*visit, m_session.clock().now()));
    switch (crossing.status) {
    case VisitStatus::Waiting:
        return tr("%1 has waited %2").arg(who, time);
    case VisitStatus::Called:
        return tr("%1 was called %2 ago").arg(who, time);
    case VisitStatus::InService:
        return tr("%1 has been with the doctor for %2").arg(who, time);
    default:
        return tr("%1 has been on hold for %2").arg(who, time);
    }
}

QString DeskNotices::words(const StayCrossing &crossing) const
{
    const Visit *visit = m_session.day().visits().find(crossing.visit);
    if (!visit)
        return {};
    const QString ticket = isolateLtr(visit->ticket);
    const QString time = minutesText(stayOf(*visit, m_session.clock().now()));
    switch (crossing.status) {
    case VisitStatus::Waiting:
        return tr("%1 waiting %2").arg(ticket, time);
    case VisitStatus::Called:
        return tr("%1 called %2").arg(ticket, time);
    case VisitStatus::InService:
        return tr("%1 with doctor %2").arg(ticket, time);
    default:
        return tr("%1 on hold %2").arg(ticket, time);
    }
}

} // namespace medcrm::ui
