// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QPushButton;

namespace medcrm::ui {

/// The rail at the window's leading side: the pages above; lock and the account below.
class Rail : public QFrame
{
    Q_OBJECT
public:
    explicit Rail(const QString &userName, QWidget *parent = nullptr);

Q_SIGNALS:
    void todayWanted();
    void lockWanted();
    void signOutWanted();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QPushButton *makeAccount(const QString &userName);
};

} // namespace medcrm::ui
