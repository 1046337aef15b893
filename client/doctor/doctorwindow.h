// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/ui/shell/sessionwindow.h"

class QSystemTrayIcon;

namespace medcrm::ui {

class DoctorPage;

/// The narrow window beside the chart program, and its icon in the tray with the number of waiting patients.
class DoctorWindow : public SessionWindow
{
    Q_OBJECT
public:
    explicit DoctorWindow(ClientSession &session);

    QStringList describe() const override;

protected:
    QWidget *makePage(const SignedIn &account) override;
    QList<KeyHelp> keyHelp() const override;

private:
    void updateTray();

    QPointer<DoctorPage> m_doctorPage;
    QSystemTrayIcon *m_tray;
    int m_trayCount = -1;
};

} // namespace medcrm::ui
