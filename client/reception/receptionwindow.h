// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/ui/shell/sessionwindow.h"

namespace medcrm::ui {

class DeskNotices;
class ReceptionPage;
class TrayIcon;

/// The window of the desk, and its icon in the tray with the number of waiting patients.
class ReceptionWindow : public SessionWindow
{
    Q_OBJECT
public:
    explicit ReceptionWindow(ClientSession &session);

    QStringList describe() const override;
    TrayIcon &tray() const { return *m_tray; }

protected:
    QWidget *makePage(const SignedIn &account) override;
    QList<KeyHelp> keyHelp() const override;
    QString unsavedWork() const override;
    bool hasWorkInHand() const override;

private:
    void countWaiting();

    TrayIcon *m_tray;
    DeskNotices *m_notices;
    QPointer<ReceptionPage> m_receptionPage;
};

} // namespace medcrm::ui
