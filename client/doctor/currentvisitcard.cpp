// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/doctor/currentvisitcard.h"

#include "client/core/clientsession.h"
#include "client/ui/bidi.h"
#include "client/ui/models/timetext.h"
#include "client/ui/shell/sessionwindow.h"
#include "client/ui/visitcommands.h"
#include "client/ui/visitmenu.h"
#include "client/ui/widgets/actionbutton.h"
#include "client/ui/widgets/elidedlabel.h"
#include "client/ui/widgets/flowlayout.h"
#include "client/ui/widgets/pill.h"
#include "client/ui/widgets/ticketbadge.h"
#include "client/ui/wording.h"
#include "common/protocol/patients.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace medcrm::ui {

CurrentVisitCard::CurrentVisitCard(ClientSession &session, VisitCommands &commands, QWidget *parent)
    : Card(Padding::Roomy, parent)
    , m_session(session)
    , m_commands(commands)
    , m_state(new Pill({}))
    , m_proposal(new Pill({}))
    , m_since(new Label({}, TextStyle::Body, Color::TextMuted))
    , m_timer(new Label({}, TextStyle::Timer, Color::AccentText))
    , m_name(new ElidedLabel({}, TextStyle::Heading))
    , m_person(new ElidedLabel({}, TextStyle::Body, Color::TextMuted))
    , m_ticket(new TicketBadge)
    , m_reason(new ElidedLabel)
    , m_facts(new FlowLayout)
    , m_followUp(new ActionButton(tr("Book follow-up")))
    , m_more(new ActionButton(tr("More") + u" ▾"_s))
{
    auto *person = new FlowLayout;
    person->addWidget(m_name);
    person->addWidget(m_person);
    auto *who = new QHBoxLayout;
    who->addLayout(person, 1);
    who->addWidget(m_ticket, 0, Qt::AlignTop);

    auto *layout = new QVBoxLayout(this);
    layout->addLayout(makeHead());
    layout->addLayout(who);
    layout->addWidget(m_reason);
    layout->addLayout(m_facts);
    layout->addLayout(makeButtons());
    Theme::current().bind(this, [this, layout, who] {
        keepRecallWide();
        layout->setSpacing(Theme::current().space(Space::Small));
        m_facts->setSpacing(Theme::current().space(Space::Small));
        who->setSpacing(Theme::current().space(Space::Medium));
    });
    connect(&commands, &VisitCommands::busyChanged, this, &CurrentVisitCard::showSteps);
    hide();
}

QHBoxLayout *CurrentVisitCard::makeHead()
{
    auto *head = new QHBoxLayout;
    head->addWidget(m_state);
    head->addWidget(m_proposal);
    head->addWidget(m_since);
    head->addStretch();
    head->addWidget(m_timer);
    return head;
}

QHBoxLayout *CurrentVisitCard::makeButtons()
{
    auto *layout = new FlowLayout;
    addStep(layout, VisitAction::Start)->setKind(ActionButton::Kind::Primary);
    addStep(layout, VisitAction::Complete)->setKind(ActionButton::Kind::Primary);
    addStep(layout, VisitAction::Recall);
    addStep(layout, VisitAction::Hold);
    addStep(layout, VisitAction::UndoStart);
    addStep(layout, VisitAction::PutBack);
    addStep(layout, VisitAction::MarkNoShow);
    addStep(layout, VisitAction::Transfer);
    layout->addWidget(m_more);
    connect(m_more, &ActionButton::clicked, this, &CurrentVisitCard::popUpOtherSteps);
    auto *row = new QHBoxLayout;
    row->addLayout(layout, 1);
    row->addWidget(m_followUp, 0, Qt::AlignTop);
    return row;
}

ActionButton *CurrentVisitCard::addStep(FlowLayout *layout, VisitAction action)
{
    auto *button = new ActionButton(wordOf(action) + (hasChoices(action) ? u" ▾"_s : QString()));
    layout->addWidget(button);
    m_steps.append({action, button});
    connect(button, &ActionButton::clicked, this, [this, action, button] {
        if (!m_visit)
            return;
        if (hasChoices(action))
            popUpChoices(button, m_commands, *m_visit, action);
        else
            m_commands.take(*m_visit, action);
    });
    return button;
}

void CurrentVisitCard::showVisit(const std::optional<Visit> &visit)
{
    m_visit = visit;
    setVisible(visit.has_value());
    if (!visit) {
        m_fileOf = {};
        m_facts->clear();
        return;
    }
    showWho();
    showState();
    showSteps();
    openFile();
}

void CurrentVisitCard::showWho()
{
    const ClinicDay &day = m_session.day();
    m_name->setText(isolate(m_visit->patient.displayName()));
    m_person->setText(longPerson(m_visit->patient, day.today()));
    m_ticket->setTicket(m_visit->ticket, lookOf(m_visit->status).tone);
    const QString service = m_visit->service ? isolate(day.serviceName(*m_visit->service)) : tr("Walk-in");
    m_reason->setText(m_visit->reason.isEmpty() ? service
                                                : tr("%1 · “%2”").arg(service, isolate(m_visit->reason)));
}

void CurrentVisitCard::showState()
{
    const bool inService = m_visit->status == VisitStatus::InService;
    m_followUp->setVisible(inService);
    m_followUp->setKeyHint(inService ? QKeySequence(Qt::Key_F3) : QKeySequence());
    const StateLook look = lookOf(m_visit->status);
    setTone(look.tone);
    m_state->setLook({.text = inService ? tr("With you") : look.word, .tone = look.tone, .icon = look.icon});
    const std::optional<Instant> since = inService ? m_visit->startedAt : m_visit->lastCalledAt;
    const QString time = since ? clockTime(*since, m_session.day().zone()) : QString();
    m_since->setText(!inService && m_visit->callCount > 1
                         ? tr("call %1, at %2").arg(m_visit->callCount).arg(time)
                         : tr("since %1").arg(time));
    tick(m_session.clock().now());
}

void CurrentVisitCard::tick(Instant now)
{
    if (!m_visit)
        return;
    const bool inService = m_visit->status == VisitStatus::InService;
    m_timer->setText(stopwatchText(inService ? serviceTimeOf(*m_visit, now)
                                             : elapsed(m_visit->lastCalledAt.value_or(now), now)));
    showSteps(); // the cool-down of a recall passes with time
}

void CurrentVisitCard::showSteps()
{
    if (!m_visit)
        return;
    for (const Step &step : std::as_const(m_steps)) {
        // Offered when the table has the arrow from here; greyed with the reason while a condition forbids it that may
        // hold again. The time to undo does not come back.
        const VisitTransition *arrow = findTransition(visitTransitions(), step.action, m_visit->status);
        const bool later =
            arrow && arrow->conditions.testAnyFlags(Condition::CoolDownPassed | Condition::DoctorFree);
        const auto permitted = m_commands.permitted(*m_visit, step.action);
        const bool possible = m_commands.permittedByRules(*m_visit, step.action).has_value();
        step.button->setVisible(possible || later);
        step.button->setEnabled(permitted.has_value() && !m_commands.isBusy(m_visit->id));
        step.button->setToolTip(permitted ? QString() : permitted.error().message);
        if (step.action == VisitAction::Recall)
            step.button->setText(recallText());
    }
    showProposal();
    const QString away = m_commands.window().outageReason();
    m_more->setVisible(hasOtherSteps());
    m_more->setEnabled(away.isEmpty() && !m_commands.isBusy(m_visit->id));
    m_more->setToolTip(away);
    m_followUp->setEnabled(away.isEmpty());
    m_followUp->setToolTip(away);
}

/// The seconds count down and go; the buttons after it stay where they are.
void CurrentVisitCard::keepRecallWide()
{
    for (const Step &step : std::as_const(m_steps)) {
        if (step.action != VisitAction::Recall)
            continue;
        const QString now = step.button->text();
        const auto seconds = std::chrono::ceil<std::chrono::seconds>(recallCoolDown).count();
        step.button->setText(tr("Call again in %1 s").arg(seconds));
        const int counting = step.button->sizeHint().width();
        step.button->setText(wordOf(VisitAction::Recall));
        step.button->setMinimumWidth(std::max(counting, step.button->sizeHint().width()));
        step.button->setText(now);
    }
}

QList<VisitAction> CurrentVisitCard::buttons() const
{
    QList<VisitAction> actions;
    for (const Step &step : m_steps)
        actions += step.action;
    return actions;
}

bool CurrentVisitCard::hasOtherSteps() const
{
    const QList<VisitAction> here = buttons();
    const auto names = enumNames(VisitAction{});
    return std::any_of(names.begin(), names.end(), [&](const auto &named) {
        return !isDayClosing(named.first) && !here.contains(named.first)
            && m_commands.permittedByRules(*m_visit, named.first);
    });
}

void CurrentVisitCard::popUpOtherSteps()
{
    if (!m_visit)
        return;
    auto *menu = new QMenu(m_more);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    fillVisitMenu(*menu, m_commands, *m_visit, buttons());
    menu->popup(m_more->mapToGlobal(QPoint(0, m_more->height())));
}

/// With the seconds that are left before the patient may be called again.
QString CurrentVisitCard::recallText() const
{
    const Instant now = m_session.clock().now();
    const Milliseconds left = recallCoolDown - elapsed(m_visit->lastCalledAt.value_or(now), now);
    if (m_visit->status != VisitStatus::Called || left <= Milliseconds(0))
        return wordOf(VisitAction::Recall);
    return tr("Call again in %1 s").arg(std::chrono::ceil<std::chrono::seconds>(left).count());
}

/// A question once the patient was called often enough, or long enough ago. Not in the button: that keeps its size and
/// place, or a click meant for its neighbour would hit it.
void CurrentVisitCard::showProposal()
{
    const bool proposed =
        proposesNoShow(*m_visit, m_session.day().clinic().settings, m_session.clock().now());
    m_proposal->setVisible(proposed);
    m_since->setVisible(!proposed);
    if (!proposed)
        return;
    const int calls = m_visit->callCount;
    const QString text =
        calls == 1 ? tr("No-show? Called once") : tr("No-show? Called %n times", nullptr, calls);
    m_proposal->setLook({.text = text, .tone = Tone::Late, .icon = Icon::ClockAlert});
    m_proposal->setToolTip(text);
}

void CurrentVisitCard::setOwnsKeys(bool owns)
{
    if (owns == m_ownsKeys && !m_steps.first().button->shortcut().isEmpty())
        return;
    m_ownsKeys = owns;
    assignKeys();
}

void CurrentVisitCard::assignKeys()
{
    for (const Step &step : std::as_const(m_steps)) {
        if (step.action == VisitAction::Start || step.action == VisitAction::Complete)
            step.button->setKey(m_ownsKeys ? QKeySequence(Qt::CTRL | Qt::Key_Return) : QKeySequence());
        if (step.action == VisitAction::Recall)
            step.button->setKey(QKeySequence(Qt::Key_F10));
    }
    keepRecallWide(); // the key is part of a button
}

void CurrentVisitCard::openFile()
{
    if (m_fileOf == m_visit->patient.id)
        return;
    m_fileOf = m_visit->patient.id;
    m_facts->clear();
    m_session.api().call(
        GetPatient{.patient = m_fileOf}, this, [this, asked = m_fileOf](const Result<PatientFile> &reply) {
            if (asked != m_fileOf)
                return;
            if (reply)
                return showFile(*reply);
            m_facts->clear();
            // Never silently without alerts: a missing allergy must not look like none.
            m_facts->addWidget(new Pill(
                {.text = tr("Alerts could not be read"), .tone = Tone::Urgent, .icon = Icon::TriangleAlert}));
            m_fileOf = {}; // tried again with the next change or reconnection
        });
}

void CurrentVisitCard::showFile(const PatientFile &file)
{
    m_facts->clear();
    for (const QString &alert : file.patient.alerts)
        m_facts->addWidget(new Pill({.text = alert, .tone = Tone::Urgent, .icon = Icon::TriangleAlert}));
    if (file.lastVisitAt) {
        const QDate date = inZone(*file.lastVisitAt, m_session.day().zone()).date();
        m_facts->addWidget(new Pill({.text = tr("Last visit %1").arg(dateText(date, u"d MMM yyyy"_s))}));
        m_facts->addWidget(
            new Pill({.text = file.completedVisits == 1 ? tr("1 visit")
                                                        : tr("%n visits", nullptr, file.completedVisits)}));
    } else {
        m_facts->addWidget(new Pill({.text = tr("First visit")}));
    }
}

QString CurrentVisitCard::describe() const
{
    return m_visit
        ? u"%1 %2, %3"_s.arg(m_visit->ticket, m_visit->patient.displayName(), toText(m_visit->status))
        : QString();
}

} // namespace medcrm::ui
