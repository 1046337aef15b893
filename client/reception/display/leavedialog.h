// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/ui/widgets/formdialog.h"

#include <QTimer>

namespace medcrm::ui {

/// Asked before the waiting room loses its screen; the pointer is seen in it. Goes away by itself when nobody answers, so
/// that a key hit in passing leaves nothing on the screen. Deletes itself.
class LeaveDialog : public FormDialog
{
    Q_OBJECT
public:
    explicit LeaveDialog(QWidget *parent, std::chrono::milliseconds lifetime = std::chrono::seconds(30));

Q_SIGNALS:
    void closeWanted();
    void signOutWanted();
    void soundsWanted();

private:
    void offer(const QString &text, bool isGrave, void (LeaveDialog::*wanted)());

    QTimer m_lifetime;
};

} // namespace medcrm::ui
