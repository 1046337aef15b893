// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/ui/shell/sessionwindow.h"

#include <QDialog>

namespace medcrm::ui {

/// F1: the keys of the window. Escape, Enter or F1 closes it; it deletes itself.
class KeysDialog : public QDialog
{
    Q_OBJECT
public:
    KeysDialog(const QList<KeyHelp> &keys, QWidget *parent);

protected:
    void keyPressEvent(QKeyEvent *event) override;
};

} // namespace medcrm::ui
