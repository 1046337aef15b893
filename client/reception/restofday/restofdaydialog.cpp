// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/reception/restofday/restofdaydialog.h"

#include "client/reception/restofday/restofdayview.h"
#include "client/ui/bidi.h"
#include "client/ui/widgets/actionbutton.h"
#include "client/ui/widgets/banner.h"
#include "client/ui/widgets/label.h"
#include "client/ui/widgets/toaststack.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace medcrm::ui {

RestOfDayDialog::RestOfDayDialog(SessionWindow &window, const Doctor &doctor, QWidget *parent)
    : SessionDialog(window, tr("Move the rest of the day · %1").arg(isolate(doctor.fullName)), tr("Move"),
                    parent)
    , m_doctor(doctor)
    , m_model(day())
    , m_view(new RestOfDayView(m_model, session()))
    , m_everybody(new QCheckBox(tr("Everybody, to another day")))
    , m_summary(new Label({}, TextStyle::Body, Color::TextMuted))
    , m_reports(window)
{
    m_summary->setWordWrap(true);
    content()->addWidget(m_summary);
    content()->addWidget(m_view, 1);
    content()->addWidget(makeTools());
    setFirstFocus(m_view);
    connect(m_everybody, &QCheckBox::toggled, this, &RestOfDayDialog::ask);
    connect(m_view, &RestOfDayView::failed, this, &FormDialog::showError);
    connect(&m_model, &QAbstractItemModel::dataChanged, this, &RestOfDayDialog::showPrimary);
    connect(this, &FormDialog::submitted, this, &RestOfDayDialog::submit);
    Theme::current().bind(this, [this] {
        setMinimumWidth(Theme::current().px(640));
        m_view->setMinimumHeight(Theme::current().px(320));
    });
    ask();
}

QWidget *RestOfDayDialog::makeTools()
{
    auto *tools = new QWidget;
    auto *layout = new QHBoxLayout(tools);
    layout->setContentsMargins(0, 0, 0, 0);
    auto *print = new ActionButton(tr("Print phone list"));
    print->setSymbol(Icon::Printer);
    auto *pdf = new ActionButton(tr("Phone list as PDF"));
    for (ActionButton *button : {print, pdf})
        button->setButtonSize(ActionButton::Size::Small);
    print->setKey(QKeySequence(Qt::CTRL | Qt::Key_P));
    connect(print, &ActionButton::clicked, this, [this] { m_reports.print(phoneList()); });
    connect(pdf, &ActionButton::clicked, this, [this] { m_reports.savePdf(phoneList()); });
    layout->addWidget(m_everybody);
    layout->addStretch();
    layout->addWidget(print);
    layout->addWidget(pdf);
    Theme::current().bind(tools, [layout] { layout->setSpacing(Theme::current().space(Space::Small)); });
    return tools;
}

void RestOfDayDialog::ask()
{
    clearErrors();
    m_view->setEmptyText(tr("Looking for free times…"));
    m_model.reset({});
    showPrimary();
    session().api().call(ProposeMoves{m_doctor.id, m_everybody->isChecked()}, this,
                         [this, asked = ++m_question](const Result<RestOfDay> &reply) {
                             if (asked != m_question)
                                 return;
                             if (reply)
                                 return show(*reply);
                             m_view->setEmptyText({});
                             showError(reply.error());
                         });
}

void RestOfDayDialog::show(const RestOfDay &rest)
{
    m_view->setEmptyText(rest.kept == 0 ? tr("No booked patient is still to come today.")
                                        : tr("All booked patients can be seen at their time."));
    m_model.show(rest);
    QStringList words;
    if (!rest.proposals.isEmpty())
        words += tr("Cannot be seen at their time: %1.").arg(rest.proposals.size());
    if (rest.kept > 0)
        words += tr("Can stay where they are: %1.").arg(rest.kept);
    if (rest.more)
        words += tr("There are more: come back here when these are moved.");
    if (!rest.proposals.isEmpty())
        words += tr("Space keeps or moves a patient, F2 offers other times.");
    m_summary->setText(words.join(u' '));
    if (!rest.proposals.isEmpty())
        m_view->setCurrentIndex(m_model.index(0, 0));
    showPrimary();
}

/// The button says what Enter does.
void RestOfDayDialog::showPrimary()
{
    const int due = m_model.dueCount();
    primary()->setText(due == 1           ? tr("Move 1 patient")
                           : due > 0      ? tr("Move %n patients", nullptr, due)
                           : m_carriedOut ? tr("Done")
                                          : tr("Move"));
    primary()->setEnabled(due > 0 || m_carriedOut);
}

void RestOfDayDialog::submit()
{
    const QList<AppointmentMove> moves = m_model.moves();
    if (moves.isEmpty())
        return accept();
    setBusy(true);
    m_everybody->setEnabled(false); // another list would lose what happened to this one
    banner()->showMessage(tr("Moving…"), Tone::Neutral);
    session().api().call(MoveAppointments{m_doctor.id, moves}, this,
                         [this](const Result<QList<MoveOutcome>> &reply) {
                             setBusy(false);
                             banner()->clear();
                             if (reply)
                                 moved(*reply);
                             else
                                 showError(reply.error());
                         });
}

void RestOfDayDialog::moved(const QList<MoveOutcome> &outcomes)
{
    m_carriedOut = true;
    for (const MoveOutcome &outcome : outcomes) {
        if (outcome.moved)
            session().day().upsert(*outcome.moved);
    }
    m_model.take(outcomes);
    const int left = int(std::count_if(outcomes.begin(), outcomes.end(),
                                       [](const MoveOutcome &outcome) { return !outcome.moved; }));
    const QString done = tr("Patients moved: %1.").arg(m_model.movedCount());
    const QString open = left > 0 ? tr("Not moved: %1; look at the list.").arg(left) : QString();
    banner()->showMessage(open.isEmpty() ? done : tr("%1 %2").arg(done, open),
                          left > 0 ? Tone::Late : Tone::Success);
    sessionWindow().toasts().show(done);
    showPrimary();
    m_view->setFocus(Qt::OtherFocusReason);
}

PhoneList RestOfDayDialog::phoneList() const
{
    return {.clinic = m_doctor.clinic,
            .clinicName = day().clinic().name,
            .doctor = m_doctor.id,
            .doctorName = m_doctor.fullName,
            .day = day().today(),
            .zone = day().zone(),
            .entries = m_model.phoneEntries()};
}

} // namespace medcrm::ui
