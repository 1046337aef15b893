// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ui/reloadwhenback.h"

#include "client/core/clientsession.h"

namespace medcrm::ui {

ReloadWhenBack::ReloadWhenBack(ClientSession &session, std::function<void()> load, QObject *parent)
    : QObject(parent)
{
    connect(&session.login(), &LoginState::sessionReady, this, [this, load = std::move(load)] {
        if (std::exchange(m_missing, false))
            load();
    });
}

} // namespace medcrm::ui
