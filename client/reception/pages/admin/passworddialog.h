// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

namespace medcrm::ui {

class ActionButton;

/// A one-time password, shown this once: to be read out, copied or written down. Closes only by its button, so that
/// no stray key throws the password away. Deletes itself. A copied password is taken off the clipboard after a minute.
class PasswordDialog : public QDialog
{
    Q_OBJECT
public:
    PasswordDialog(const QString &fullName, const QString &username, const QString &password,
                   QWidget *parent);

    const QString &password() const { return m_password; }

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void closeEvent(QCloseEvent *event) override;

private:
    QWidget *makePassword();
    void copy();

    QString m_password;
    ActionButton *m_copy;
    ActionButton *m_done;
};

} // namespace medcrm::ui
