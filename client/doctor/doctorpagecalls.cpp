// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/doctor/currentvisitcard.h"
#include "client/doctor/doctorpage.h"
#include "client/ui/bidi.h"
#include "client/ui/doctorstatemenu.h"
#include "client/ui/visitcommands.h"
#include "client/ui/widgets/actionbutton.h"
#include "client/ui/widgets/toaststack.h"
#include "client/ui/wording.h"

#include <QKeyEvent>

// Calling the next patient: what the button says, what its key does, and why not.
namespace medcrm::ui {

void DoctorPage::showNext()
{
    const Doctor *doctor = m_session.day().doctors().find(m_doctor);
    if (doctor && !callsPatients(presence(*doctor).state)) {
        const QString away = m_window.outageReason();
        const QString state = lookOf(presence(*doctor), m_session.clock().now(), m_session.day().zone()).word;
        m_callNext->setText(tr("I am back · %1").arg(state));
        m_callNext->setEnabled(away.isEmpty());
        m_callNext->setToolTip(away.isEmpty() ? tr("No patients are called until you are available again.")
                                              : away);
        return;
    }
    const std::optional<Visit> next = m_commands->next(m_doctor);
    const QString why = whyNotCall();
    m_callNext->setText(
        next ? tr("Call next: %1 · %2").arg(isolate(next->patient.displayName()), isolateLtr(next->ticket))
             : noOneText());
    m_callNext->setEnabled(next && why.isEmpty() && !m_commands->isCallingNext(m_doctor));
    m_callNext->setToolTip(why);
}

/// Why nobody can be called: nobody waits, or whoever waits was put back until later.
QString DoctorPage::noOneText() const
{
    std::optional<Instant> earliest;
    for (const LaneRow &row : m_lists.waiting.rows()) {
        if (row.visit.status == VisitStatus::Waiting && row.visit.notBefore)
            earliest = std::min(earliest.value_or(*row.visit.notBefore), *row.visit.notBefore);
    }
    return earliest ? tr("No one to call before %1").arg(clockTime(*earliest, m_session.day().zone()))
                    : tr("No one to call");
}

/// The button does what it says: a doctor who is not there returns first.
void DoctorPage::callNextOrReturn()
{
    const Doctor *doctor = m_session.day().doctors().find(m_doctor);
    if (doctor && !callsPatients(presence(*doctor).state))
        setDoctorState(m_window, *doctor, DoctorState::Available);
    else
        m_commands->callNext(m_doctor);
}

void DoctorPage::callByKey()
{
    if (m_callNext->isEnabled())
        m_callNext->click();
    else if (const QString why = whyNotCall(); !why.isEmpty())
        m_window.toasts().show(why);
}

/// Why the button is grey; nothing while the call is on its way.
QString DoctorPage::whyNotCall() const
{
    if (const QString away = m_window.outageReason(); !away.isEmpty())
        return away;
    if (const std::optional<Visit> &called = m_called->visit())
        return tr("First finish the call of %1 %2: start the visit, put the patient back or record a "
                  "no-show.")
            .arg(isolateLtr(called->ticket), isolate(called->patient.displayName()));
    if (!m_session.day().isLoaded() || m_commands->isCallingNext(m_doctor))
        return {};
    return m_commands->next(m_doctor) ? QString() : noOneText();
}

/// The keys come here while their buttons can't be pressed: then they say why.
void DoctorPage::keyPressEvent(QKeyEvent *event)
{
    const bool ofStep = event->modifiers() == Qt::ControlModifier && event->key() == Qt::Key_Return;
    const bool ofCall = event->key() == Qt::Key_F9 || event->key() == Qt::Key_F10;
    if ((ofStep || ofCall) && !event->isAutoRepeat() && m_window.refuseInOutage())
        return;
    if (event->key() == Qt::Key_F10) {
        if (!m_called->visit())
            return m_window.toasts().show(tr("Nobody is called."));
        if (const auto again = m_commands->permitted(*m_called->visit(), VisitAction::Recall); !again)
            return m_window.showFailure(again.error());
        if (!event->isAutoRepeat()) // the cool-down is over, and the button learns of it with the next tick
            m_commands->take(*m_called->visit(), VisitAction::Recall);
        return;
    }
    QWidget::keyPressEvent(event);
}

} // namespace medcrm::ui
