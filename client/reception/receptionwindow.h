// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/ui/shell/sessionwindow.h"

namespace medcrm::ui {

class ReceptionPage;

/// The window of the desk.
class ReceptionWindow : public SessionWindow
{
    Q_OBJECT
public:
    explicit ReceptionWindow(ClientSession &session);

    QStringList describe() const override;

protected:
    QWidget *makePage(const SignedIn &account) override;
    QList<KeyHelp> keyHelp() const override;
    QString unsavedWork() const override;

private:
    QPointer<ReceptionPage> m_receptionPage;
};

} // namespace medcrm::ui
