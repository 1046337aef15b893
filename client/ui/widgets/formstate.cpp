// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ui/widgets/formstate.h"

#include "client/core/refusals.h"
#include "client/ui/widgets/actionbutton.h"
#include "client/ui/widgets/banner.h"
#include "client/ui/widgets/findfield.h"
#include "client/ui/widgets/fittingscroll.h"
#include "client/ui/widgets/formfield.h"

namespace medcrm::ui {

FormState::FormState(QWidget &form, ActionButton &primary, Banner &banner)
    : m_form(form)
    , m_primary(primary)
    , m_banner(banner)
{
}

void FormState::setBusy(bool busy)
{
    m_busy = busy;
    m_primary.setBusy(busy);
}

void FormState::setConnected(bool connected)
{
    if (connected == m_connected)
        return;
    m_connected = connected;
    m_primary.setEnabled(connected);
    if (connected)
        m_banner.clear();
    else
        m_banner.showMessage(
            tr("No connection to the server. What you typed is kept; it can be sent when the "
               "connection is back."),
            Tone::Late);
}

bool FormState::maySubmit() const
{
    return !m_busy && m_connected && m_primary.isEnabled();
}

void FormState::showError(const Error &error, FittingScroll &scroll)
{
    setBusy(false);
    FormField *wrong = findField(m_form, error.field);
    if (!wrong || wrong->isHidden())
        return m_banner.showMessage(refusalText(error.message), Tone::Urgent);
    wrong->setError(error.message);
    wrong->editor()->setFocus(Qt::OtherFocusReason);
    scroll.ensureWidgetVisible(wrong);
}

void FormState::clearErrors()
{
    for (FormField *field : m_form.findChildren<FormField *>())
        field->clearError();
    if (m_connected)
        m_banner.clear();
}

} // namespace medcrm::ui
