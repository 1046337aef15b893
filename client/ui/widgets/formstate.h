// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/core/result.h"

#include <QCoreApplication>

class QWidget;

namespace medcrm::ui {

class ActionButton;
class Banner;
class FittingScroll;

/// What a form goes through between typing and the server's answer, the same in a FormDialog and a FormPanel: busy, without
/// a connection, refused. Main thread only.
class FormState
{
    Q_DECLARE_TR_FUNCTIONS(FormState)
public:
    /// `form` is where the fields are; it owns all of them and outlives this.
    FormState(QWidget &form, ActionButton &primary, Banner &banner);

    void setBusy(bool busy);
    bool isBusy() const { return m_busy; }
    /// Without a connection the strip says so and nothing can be sent.
    void setConnected(bool connected);
    bool isConnected() const { return m_connected; }
    bool maySubmit() const;
    /// Ends being busy and puts the words under the field that the error names, or into the strip.
    void showError(const Error &error, FittingScroll &scroll);
    void clearErrors();

private:
    QWidget &m_form;
    ActionButton &m_primary;
    Banner &m_banner;
    bool m_busy = false;
    bool m_connected = true;
};

} // namespace medcrm::ui
