// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ui/dialogs/sessiondialog.h"

namespace medcrm::ui {

SessionDialog::SessionDialog(SessionWindow &window, const QString &heading, const QString &primaryText,
                             QWidget *parent)
    : FormDialog(heading, primaryText, parent)
    , m_window(window)
{
    setAttribute(Qt::WA_DeleteOnClose);
    const auto follow = [this](const ConnectionStatus &status) {
        setConnected(status.state == ConnectionState::Live || status.state == ConnectionState::Behind);
    };
    connect(&session().connection(), &Connection::statusChanged, this, follow);
    follow(session().connection().status());
}

} // namespace medcrm::ui
