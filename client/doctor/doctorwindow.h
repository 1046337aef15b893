// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/ui/shell/sessionwindow.h"

namespace medcrm::ui {

class DeskNotices;
class DoctorPage;
class TrayIcon;

/// The narrow window beside the chart program, and its icon in the tray with the number of waiting patients.
class DoctorWindow : public SessionWindow
{
    Q_OBJECT
public:
    explicit DoctorWindow(ClientSession &session);

    QStringList describe() const override;
    TrayIcon &tray() const { return *m_tray; }

protected:
    QWidget *makePage(const SignedIn &account) override;
    QList<KeyHelp> keyHelp() const override;

private:
    void updateTray();

    TrayIcon *m_tray;
    DeskNotices *m_notices;
    QPointer<DoctorPage> m_doctorPage;
};

} // namespace medcrm::ui
