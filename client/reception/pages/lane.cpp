// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/reception/pages/lane.h"

#include "client/reception/pages/laneview.h"
#include "client/ui/bidi.h"
#include "client/ui/doctorstatemenu.h"
#include "client/ui/shell/sessionwindow.h"
#include "client/ui/visitcommands.h"
#include "client/ui/visitmenu.h"
#include "client/ui/widgets/actionbutton.h"
#include "client/ui/widgets/elidedlabel.h"
#include "client/ui/widgets/pill.h"
#include "client/ui/widgets/rule.h"
#include "client/ui/wording.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace medcrm::ui {

Lane::Lane(SessionWindow &window, VisitCommands &commands, DoctorId doctor, QWidget *parent)
    : Card(Padding::None, parent)
    , m_window(window)
    , m_commands(commands)
    , m_model(window.session().day(), window.session().clock(), doctor)
    , m_name(new ElidedLabel({}, TextStyle::Name))
    , m_state(new Pill({}))
    , m_summary(new ElidedLabel({}, TextStyle::Small, Color::TextMuted))
    , m_menu(new ActionButton(Icon::Ellipsis, tr("For this doctor")))
    , m_view(new LaneView(m_model, window.session().day()))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 1, 1, 1);
    layout->setSpacing(0);
    layout->addWidget(makeHead());
    layout->addWidget(new Rule);
    layout->addWidget(m_view, 1);
    connect(m_view, &LaneView::menuWanted, this,
            [this](const Visit &visit, const QPoint &at) { popUpVisitMenu(m_view, m_commands, visit, at); });
    // The model hears of a change after the page did, whichever was made later.
    connect(&m_model, &QAbstractItemModel::rowsInserted, this, &Lane::refresh);
    connect(&m_model, &QAbstractItemModel::rowsRemoved, this, &Lane::refresh);
    connect(&m_model, &QAbstractItemModel::dataChanged, this, &Lane::refresh);
    connect(&m_model, &QAbstractItemModel::modelReset, this, &Lane::refresh);
    refresh();
}

QWidget *Lane::makeHead()
{
    m_menu->setButtonSize(ActionButton::Size::Small);
    connect(m_menu, &ActionButton::clicked, this, &Lane::fillMenu);
    auto *head = new QFrame;
    auto *layout = new QVBoxLayout(head);
    auto *first = new QHBoxLayout;
    first->addWidget(m_name, 1);
    first->addWidget(m_state);
    auto *second = new QHBoxLayout;
    second->addWidget(m_summary, 1);
    second->addWidget(m_menu);
    layout->addLayout(first);
    layout->addLayout(second);
    Theme::current().bind(this, [layout, first, second] {
        const Theme &theme = Theme::current();
        const int side = theme.space(Space::Medium);
        layout->setContentsMargins(side, theme.space(Space::Small), side, theme.space(Space::Small));
        layout->setSpacing(0);
        first->setSpacing(theme.space(Space::Small));
        second->setSpacing(theme.space(Space::Small));
    });
    return head;
}

void Lane::refresh()
{
    const ClinicDay &day = m_window.session().day();
    const Doctor *doctor = day.doctors().find(m_model.doctor());
    if (!doctor)
        return;
    m_name->setText(isolate(doctor->fullName));
    m_view->setAccessibleName(tr("Patients of %1").arg(doctor->fullName));
    const QString room = doctor->room ? isolate(day.roomName(*doctor->room)) : tr("No room");
    const int waiting = m_model.waitingCount();
    m_summary->setText(
        tr("%1 · %2").arg(room, waiting > 0 ? tr("%n waiting", nullptr, waiting) : tr("no one waiting")));
    m_view->setEmptyText(emptyText());
    showState(*doctor);
}

void Lane::showState(const Doctor &doctor)
{
    if (m_commands.current(doctor.id, VisitStatus::InService))
        return m_state->setLook({tr("In consultation"), Tone::InService, Icon::User});
    if (m_commands.current(doctor.id, VisitStatus::Called))
        return m_state->setLook({tr("Calling"), Tone::Called, Icon::Bell});
    const StateLook look = lookOf(doctor.state);
    const QString word =
        doctor.lateMinutes ? tr("%1, %2 min").arg(look.word).arg(*doctor.lateMinutes) : look.word;
    m_state->setLook({word, look.tone, look.icon});
}

QString Lane::emptyText() const
{
    const ClinicDay &day = m_window.session().day();
    if (!day.isLoaded())
        return {};
    // Who is later than the grace may never come.
    const Instant earliest =
        m_window.session().clock().now() - std::chrono::minutes(day.clinic().settings.noShowGraceMinutes);
    const Appointment *next = nullptr;
    for (const Appointment &appointment : day.appointments()) {
        const bool expected = appointment.doctor == m_model.doctor()
            && appointment.status == AppointmentStatus::Booked && appointment.start > earliest;
        if (expected && (!next || appointment.start < next->start))
            next = &appointment;
    }
    if (!next)
        return tr("No one is waiting.");
    return tr("No one is waiting.\nNext booking %1, %2.")
        .arg(clockTime(next->start, day.zone()), isolate(next->patient.displayName()));
}

void Lane::fillMenu()
{
    const Doctor *doctor = m_window.session().day().doctors().find(m_model.doctor());
    if (!doctor)
        return;
    auto *menu = new QMenu(m_menu);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const std::optional<Visit> next = m_commands.next(doctor->id);
    QAction *call = menu->addAction(
        next ? tr("Call next: %1 · %2").arg(isolate(next->patient.displayName()), isolateLtr(next->ticket))
             : tr("No one to call"),
        &m_commands, [this] { m_commands.callNext(m_model.doctor()); });
    call->setEnabled(next && !m_commands.current(doctor->id, VisitStatus::Called)
                     && !m_commands.isCallingNext(doctor->id));
    fillDoctorStateMenu(*menu->addMenu(tr("Availability")), m_window, *doctor);
    const int x = isRightToLeft() ? m_menu->width() : 0;
    menu->popup(
        m_menu->mapToGlobal(QPoint(x - (isRightToLeft() ? menu->sizeHint().width() : 0), m_menu->height())));
}

void Lane::tick(Instant now)
{
    m_model.refreshTimes(now);
}

QStringList Lane::describe() const
{
    QStringList lines;
    const QString name = m_window.session().day().doctorName(m_model.doctor());
    lines += u"lane %1: %2"_s.arg(name, m_state->text());
    for (const LaneRow &row : m_model.rows())
        lines += u"lane %1: %2 %3, %4"_s.arg(name, row.visit.ticket, row.visit.patient.displayName(),
                                             toText(row.visit.status));
    return lines;
}

} // namespace medcrm::ui
