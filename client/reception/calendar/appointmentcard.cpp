// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/reception/calendar/appointmentcard.h"

#include "client/core/clientsession.h"
#include "client/reception/calendar/appointmentlook.h"
#include "client/ui/bidi.h"
#include "client/ui/models/timetext.h"
#include "client/ui/widgets/actionbutton.h"
#include "client/ui/widgets/label.h"
#include "client/ui/widgets/pill.h"

#include <QMenu>
#include <QVBoxLayout>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace medcrm::ui {

AppointmentCard::AppointmentCard(ClientSession &session, QWidget *parent)
    : SideCard(parent)
    , m_session(session)
    , m_state(new Pill({}))
    , m_person(new Label({}, TextStyle::Small, Color::TextMuted))
    , m_details(new Label)
    , m_buttons(new QWidget)
{
    m_person->setWordWrap(true);
    m_details->setWordWrap(true);
    contents()->addWidget(m_person);
    contents()->addWidget(m_state, 0, Qt::AlignLeading);
    contents()->addWidget(m_details);
    contents()->addWidget(m_buttons);
    (new QVBoxLayout(m_buttons))->setContentsMargins(0, 0, 0, 0);
}

AppointmentCard::~AppointmentCard() = default;

void AppointmentCard::show(const Appointment &appointment, const Visit *visit, std::unique_ptr<QMenu> actions)
{
    const ClinicDay &day = m_session.day();
    const Instant now = m_session.clock().now();
    const StateLook look = lookOf(appointment, visit, day, now);
    m_id = appointment.id;
    setHeading(isolate(appointment.patient.displayName()));
    m_person->setText(longPerson(appointment.patient, day.today()));
    m_state->setLook({.text = look.word, .tone = look.tone, .icon = look.icon});
    m_details->setText(details(appointment));
    if (m_actions)
        m_actions.release()->deleteLater(); // perhaps one of its entries is just being done
    m_actions = std::move(actions);
    makeButtons();
}

QString AppointmentCard::details(const Appointment &appointment) const
{
    const ClinicDay &day = m_session.day();
    const QDate date = businessDay(appointment.start, day.zone());
    QStringList lines{isolate(dateText(date, u"dddd d MMMM yyyy"_s)),
                      timeSpan(appointment.start, appointment.end, day.zone()),
                      isolate(day.doctorName(appointment.doctor)),
                      isolate(day.serviceName(appointment.service))};
    if (!appointment.reason.isEmpty())
        lines += tr("Reason: %1").arg(isolate(appointment.reason));
    if (appointment.confirmedAt)
        lines += tr("Confirmed by the patient");
    if (appointment.overbooked)
        lines += tr("Overbooked: %1").arg(isolate(appointment.overbookReason));
    if (appointment.series)
        lines += tr("Part of a series");
    if (appointment.rescheduledCount > 0)
        lines += tr("Moved %n times", nullptr, appointment.rescheduledCount);
    return lines.join(u'\n');
}

void AppointmentCard::makeButtons()
{
    QString focused = findChild<ActionButton *>()->hasFocus() ? m_left : QString();
    for (ActionButton *button : m_buttons->findChildren<ActionButton *>()) {
        if (focused.isEmpty() && button->hasFocus()) // the keyboard goes on to the next as its button goes
            focused = button->objectName().isEmpty() ? button->text() : button->objectName();
        m_buttons->layout()->removeWidget(button);
        button->setParent(nullptr);
        button->deleteLater();
    }
    bool found = false;
    // First what a click does at once, then what opens a choice, like the reasons of a cancellation.
    QList<QAction *> actions = m_actions->actions();
    std::stable_partition(actions.begin(), actions.end(),
                          [](const QAction *action) { return !action->menu(); });
    for (QAction *action : std::as_const(actions)) {
        const bool first = action == actions.first() && !action->menu();
        auto *button = new ActionButton(action->text(),
                                        first ? ActionButton::Kind::Primary : ActionButton::Kind::Normal);
        if (action->menu())
            button->setMenu(action->menu());
        else
            connect(button, &ActionButton::clicked, action, &QAction::trigger);
        m_buttons->layout()->addWidget(button);
        button->show();
        button->setObjectName(action->objectName());
        if (focused == action->text() || (!focused.isEmpty() && focused == action->objectName())) {
            button->setFocus(Qt::OtherFocusReason);
            found = true;
        }
    }
    // What the keyboard was on cannot be done now: Enter must not do the next thing instead.
    m_left = found ? QString() : focused;
    if (!m_left.isEmpty())
        findChild<ActionButton *>()->setFocus(Qt::OtherFocusReason);
}

void AppointmentCard::takeKeyboard()
{
    const QList<ActionButton *> buttons = m_buttons->findChildren<ActionButton *>();
    if (buttons.isEmpty())
        findChild<ActionButton *>()->setFocus(Qt::TabFocusReason); // ×
    else
        buttons.first()->setFocus(Qt::TabFocusReason);
}

QStringList AppointmentCard::describe() const
{
    QStringList lines{u"opened: "_s + accessibleName()};
    for (const ActionButton *button : m_buttons->findChildren<ActionButton *>())
        lines += u"can: "_s + button->text();
    return lines;
}

} // namespace medcrm::ui
