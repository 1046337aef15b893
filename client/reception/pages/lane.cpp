// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/reception/pages/lane.h"

#include "client/reception/pages/laneview.h"
#include "client/reception/restofday/restofdaydialog.h"
#include "client/ui/bidi.h"
#include "client/ui/doctorstatemenu.h"
#include "client/ui/models/laneorder.h"
#include "client/ui/outagemenu.h"
#include "client/ui/shell/sessionwindow.h"
#include "client/ui/ticketprinting.h"
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
    connect(m_view, &LaneView::stepWanted, &m_commands.moves(), &MoveCommands::step);
    connect(m_view, &LaneView::dropped, this,
            [this](const Visit &visit, const LineTarget &target, const QPoint &at) {
                m_commands.moves().moveTo(visit, m_model.doctor(), target, at);
            });
    connect(m_view, &LaneView::noShowWanted, this,
            [this](const Visit &visit) { m_commands.take(visit, VisitAction::MarkNoShow); });
    followTickets();
    followDay();
    connect(m_view, &LaneView::doctorMenuWanted, this, &Lane::openMenu);
    connect(&window.session().outage(), &Outage::changed, this, &Lane::followOutage);
    followOutage();
}

void Lane::followOutage()
{
    m_model.setEstimating(!m_window.session().outage().isOn());
    refresh();
}

/// Many rows may change at once; the head is looked at once for all of them.
void Lane::followDay()
{
    m_soon.setSingleShot(true);
    connect(&m_soon, &QTimer::timeout, this, &Lane::refresh);
    const auto soon = [this] {
        if (!m_soon.isActive())
            m_soon.start(0);
    };
    connect(&m_model, &QAbstractItemModel::rowsInserted, this, soon);
    connect(&m_model, &QAbstractItemModel::rowsRemoved, this, soon);
    connect(&m_model, &QAbstractItemModel::dataChanged, this, soon);
    connect(&m_model, &LaneModel::newcomerChanged, this, soon);
    const ClinicDay &day = m_window.session().day();
    connect(&day, &ClinicDay::wasReset, this, soon);
    connect(&day, &ClinicDay::clinicChanged, this, soon);
    connect(&day, &ClinicDay::doctorChanged, this, soon);
    connect(&day, &ClinicDay::roomChanged, this, soon);
    connect(&day, &ClinicDay::appointmentChanged, this, [this, soon] {
        if (m_model.rowCount() == 0) // it names the next booking
            soon();
    });
}

void Lane::followTickets()
{
    const TicketPrinting *tickets = m_commands.tickets();
    if (!tickets)
        return;
    const auto take = [this, tickets](VisitId id) { m_model.setUnprinted(id, tickets->isUnprinted(id)); };
    connect(tickets, &TicketPrinting::unprintedChanged, this, take);
    for (const LaneRow &row : QList(m_model.rows())) {
        if (tickets->isUnprinted(row.visit.id))
            take(row.visit.id);
    }
}

QWidget *Lane::makeHead()
{
    m_menu->setButtonSize(ActionButton::Size::Small);
    connect(m_menu, &ActionButton::clicked, this, &Lane::openMenu);
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
    showSummary(*doctor);
    if (m_model.rowCount() == 0)
        m_view->setEmptyText(emptyText());
    showState(*doctor);
}

/// Where, how many wait, and how long somebody would who came now.
void Lane::showSummary(const Doctor &doctor)
{
    const ClinicDay &day = m_window.session().day();
    const QString room = doctor.room ? isolate(day.roomName(*doctor.room)) : tr("No room");
    const int waiting = m_model.waitingCount();
    const std::optional<WaitRange> &wait = m_model.newcomer();
    // Nobody is a short number where the wait stands beside it.
    const QString count = waiting > 0 || wait ? tr("%n waiting", nullptr, waiting) : tr("no one waiting");
    QString summary = tr("%1 · %2").arg(room, count);
    // The pill says what the doctor does now; that the doctor is late, or will go, is then said here.
    const bool there = presenceOf(doctor, day, m_commands.now()).state == DoctorState::Available;
    if (!there && isWithPatient(doctor))
        summary = tr("%1 · %2").arg(stateOf(doctor).word, summary);
    m_summary->setText(wait ? tr("%1 · ≈ %2").arg(summary, rangeText(*wait)) : summary);
}

void Lane::showState(const Doctor &doctor)
{
    m_menu->setVisible(!doctor.shared);
    if (doctor.shared)
        return m_state->setLook({tr("Any doctor"), Tone::Neutral, Icon::Users});
    if (m_commands.current(doctor.id, VisitStatus::InService))
        return m_state->setLook({tr("In consultation"), Tone::InService, Icon::User});
    if (m_commands.current(doctor.id, VisitStatus::Called))
        return m_state->setLook({tr("Calling"), Tone::Called, Icon::Bell});
    const StateLook look = stateOf(doctor);
    m_state->setLook({look.word, look.tone, look.icon});
}

bool Lane::isWithPatient(const Doctor &doctor) const
{
    return m_commands.current(doctor.id, VisitStatus::InService)
        || m_commands.current(doctor.id, VisitStatus::Called);
}

StateLook Lane::stateOf(const Doctor &doctor) const
{
    const ClinicDay &day = m_window.session().day();
    const Instant now = m_commands.now();
    return lookOf(presenceOf(doctor, day, now), now, day.zone());
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

void Lane::openMenu()
{
    const Doctor *doctor = m_window.session().day().doctors().find(m_model.doctor());
    if (!doctor || doctor->shared) // of whom nothing can be said
        return;
    auto *menu = new QMenu(m_menu);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    addCallNext(*menu, *doctor);
    fillDoctorStateMenu(*menu->addMenu(tr("Availability")), m_window, *doctor);
    menu->addAction(tr("Move the rest of the day…"), this,
                    [this, doctor = *doctor] { (new RestOfDayDialog(m_window, doctor, &m_window))->open(); });
    greyInOutage(*menu, m_window);
    const int x = isRightToLeft() ? m_menu->width() : 0;
    menu->popup(
        m_menu->mapToGlobal(QPoint(x - (isRightToLeft() ? menu->sizeHint().width() : 0), m_menu->height())));
}

void Lane::addCallNext(QMenu &menu, const Doctor &doctor)
{
    const Presence presence = presenceOf(doctor, m_window.session().day(), m_commands.now());
    const std::optional<Visit> next = m_commands.next(doctor.id);
    const bool calls = callsPatients(presence.state);
    const std::optional<Visit> called = m_commands.current(doctor.id, VisitStatus::Called);
    const QString text = !calls ? tr("No calls: %1").arg(lookOf(presence.state).word)
        : called                ? tr("No calls: %1 is called").arg(isolateLtr(called->ticket))
        : next ? tr("Call next: %1 · %2").arg(isolate(next->patient.displayName()), isolateLtr(next->ticket))
               : tr("No one to call");
    QAction *call = menu.addAction(text, &m_commands, [this] { m_commands.callNext(m_model.doctor()); });
    call->setEnabled(calls && next && !called && !m_commands.isCallingNext(doctor.id));
}

void Lane::tick(Instant now)
{
    m_model.refreshTimes(now);
    if (const Doctor *doctor = m_window.session().day().doctors().find(m_model.doctor()))
        showState(*doctor); // whose return may be due
}

QStringList Lane::describe() const
{
    QStringList lines;
    const QString name = m_window.session().day().doctorName(m_model.doctor());
    lines += u"lane %1: %2"_s.arg(name, m_state->text());
    lines += u"line %1: %2"_s.arg(name, ticketsInOrder(m_model));
    for (const LaneRow &row : m_model.rows())
        lines += u"lane %1: %2 %3, %4"_s.arg(name, row.visit.ticket, row.visit.patient.displayName(),
                                             toText(row.visit.status))
            + (row.visit.pin ? u"; "_s + lineReasonText(row) : QString())
            + (row.unprinted ? u", not printed"_s : QString());
    return lines;
}

} // namespace medcrm::ui
