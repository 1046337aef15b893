// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/reception/restofday/restofdayview.h"

#include "client/core/clientsession.h"
#include "client/ui/bidi.h"
#include "client/ui/booking/slotwords.h"
#include "client/ui/personrowdelegate.h"
#include "common/protocol/booking.h"

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMenu>

using namespace Qt::StringLiterals;

namespace medcrm::ui {

namespace {

constexpr int timesShown = 12;
constexpr int timesAsked = 60; // some may be the times of other rows
constexpr int farthestDays = 60;

QString phonesText(const RestRow &row)
{
    QStringList phones;
    for (const QString &phone : row.phones)
        phones += isolateLtr(phone);
    return phones.isEmpty() ? RestOfDayView::tr("no phone number") : phones.join(u" · "_s);
}

PersonRow lookOfRow(const QModelIndex &index)
{
    const auto row = rowOf<RestRow>(index);
    PersonRow look;
    look.tile = row.was;
    look.tileTone = row.moved ? Tone::Success : row.isDue() ? Tone::Booked : Tone::Ended;
    look.lines.title = isolate(row.appointment.patient.displayName());
    look.lines.subtitle = phonesText(row);
    if (!row.refusal.isEmpty()) {
        look.lines.subtitle = isolate(row.refusal);
        look.lines.subtitleLook = {TextStyle::Small, Color::WarningText};
    }
    look.trailing = row.outcomeText();
    look.trailingLook = {TextStyle::SmallStrong,
                         row.isDue() || row.moved ? Color::AccentText : Color::TextMuted};
    return look;
}

} // namespace

RestOfDayView::RestOfDayView(RestOfDayModel &model, ClientSession &session, QWidget *parent)
    : EmptyListView({}, parent)
    , m_model(model)
    , m_session(session)
{
    setModel(&model);
    setItemDelegate(new PersonRowDelegate(&lookOfRow, this));
    setMouseTracking(true);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAccessibleName(tr("Booked patients to move"));
    setAccessibleDescription(tr("Space keeps or moves a patient, F2 offers other times"));
    connect(this, &QListView::doubleClicked, this, &RestOfDayView::offerTimes);
}

void RestOfDayView::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Space && currentIndex().isValid())
        m_model.toggle(currentIndex().row());
    else if (event->key() == Qt::Key_F2)
        offerTimes(currentIndex());
    else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        event->ignore(); // the form's
    else
        EmptyListView::keyPressEvent(event);
}

void RestOfDayView::contextMenuEvent(QContextMenuEvent *event)
{
    if (event->reason() != QContextMenuEvent::Keyboard)
        setCurrentIndex(indexAt(event->pos()));
    offerTimes(currentIndex());
}

void RestOfDayView::offerTimes(const QModelIndex &index)
{
    if (!index.isValid() || m_model.at(index.row()).moved)
        return;
    const QRect row = visualRect(index);
    ask(m_model.at(index.row()).appointment.id, m_session.day().today(), true,
        viewport()->mapToGlobal(QPoint(row.center().x(), row.bottom())));
}

void RestOfDayView::ask(AppointmentId id, QDate from, bool sameDoctor, const QPoint &at)
{
    const int row = m_model.find(id);
    if (row < 0)
        return;
    const Appointment &appointment = m_model.at(row).appointment;
    FindFreeTimes question;
    question.clinic = appointment.clinic;
    question.service = appointment.service;
    if (sameDoctor)
        question.doctor = appointment.doctor;
    question.from = from;
    question.to = m_session.day().today().addDays(farthestDays - 1);
    question.limit = timesAsked;
    question.minutes =
        int(std::chrono::floor<std::chrono::minutes>(appointment.end - appointment.start).count());
    question.except = id;
    m_session.api().call(question, this, [this, id, sameDoctor, at](const Result<QList<FreeTime>> &reply) {
        if (reply)
            showTimes(id, *reply, sameDoctor, at);
        else
            Q_EMIT failed(reply.error());
    });
}

void RestOfDayView::showTimes(AppointmentId id, const QList<FreeTime> &times, bool sameDoctor,
                              const QPoint &at)
{
    const int row = m_model.find(id);
    if (row < 0)
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const ClinicDay &day = m_session.day();
    int shown = 0;
    QDate last;
    for (const FreeTime &time : times) {
        if (shown == timesShown || !m_model.isFree(row, time))
            continue;
        menu->addAction(sameDoctor ? whenText(time.start, day) : ui::describe(time, day), this,
                        [this, id, time] { choose(id, time); });
        last = businessDay(time.start, day.zone());
        ++shown;
    }
    if (shown == 0)
        menu->addAction(tr("No free time in the next weeks"))->setEnabled(false);
    menu->addSeparator();
    if (shown == timesShown)
        menu->addAction(tr("Later days"), this,
                        [this, id, last, sameDoctor, at] { ask(id, last.addDays(1), sameDoctor, at); });
    menu->addAction(sameDoctor ? tr("Any doctor") : tr("The same doctor"), this,
                    [this, id, sameDoctor, at] { ask(id, m_session.day().today(), !sameDoctor, at); });
    menu->popup(at);
    if (!menu->actions().isEmpty())
        menu->setActiveAction(menu->actions().first());
}

void RestOfDayView::choose(AppointmentId id, const FreeTime &time)
{
    if (const int row = m_model.find(id); row >= 0)
        m_model.choose(row, time);
}

} // namespace medcrm::ui
