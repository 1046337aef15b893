// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMenu>

class QLineEdit;

namespace medcrm::ui {

/// Asks why, without a dialog: a line to type in, and under it the usual reasons. Enter takes what is typed, or the
/// reason that the arrows chose; Escape takes nothing and nothing happens. Goes by itself.
class ReasonMenu : public QMenu
{
    Q_OBJECT
public:
    /// `question` stands in the empty line and is what screen readers say of it.
    ReasonMenu(const QString &question, const QStringList &usual, QWidget *parent);

    QLineEdit *edit() const { return m_edit; }

Q_SIGNALS:
    void chosen(const QString &reason);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void takeTyped();

    QLineEdit *m_edit;
};

} // namespace medcrm::ui
