// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/ui/shell/sessionwindow.h"
#include "client/ui/widgets/formdialog.h"

namespace medcrm::ui {

/// A form whose answer is one request to the server: follows the connection, sends, shows what is refused, and
/// keeps every word until it is done or given up. Deletes itself when it closes.
class SessionDialog : public FormDialog
{
    Q_OBJECT
public:
    /// `window` outlives the dialog.
    SessionDialog(SessionWindow &window, const QString &heading, const QString &primaryText, QWidget *parent);

protected:
    SessionWindow &sessionWindow() const { return m_window; }
    ClientSession &session() const { return m_window.session(); }
    const ClinicDay &day() const { return m_window.session().day(); }

    /// Sends the form's request; `done(reply)` runs when the server has done it, and closes the dialog.
    /// `refused(error)` may take a failure over by returning true; else it is shown in the form.
    template <typename Request, typename Done, typename Refused>
    void send(const Request &request, Done done, Refused refused)
    {
        setBusy(true);
        session().api().call(request, this,
                             [this, done, refused](const Result<typename Request::Reply> &reply) {
                                 setBusy(false);
                                 if (reply) {
                                     done(*reply);
                                     accept();
                                 } else if (!refused(reply.error())) {
                                     showError(reply.error());
                                 }
                             });
    }
    template <typename Request, typename Done>
    void send(const Request &request, Done done)
    {
        send(request, done, [](const Error &) { return false; });
    }

private:
    SessionWindow &m_window;
};

} // namespace medcrm::ui
