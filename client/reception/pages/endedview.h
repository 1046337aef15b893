// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/ui/models/endedmodel.h"
#include "client/ui/widgets/emptylist.h"

namespace medcrm::ui {

class ArrivalCommands;

/// What ended today; Enter or the menu key shows what can be taken back, Backspace takes a visit back at once: a no-show
/// who came, somebody who had left.
class EndedView : public EmptyListView
{
    Q_OBJECT
public:
    /// Both outlive the view.
    EndedView(EndedModel &model, ArrivalCommands &commands, QWidget *parent = nullptr);

    void keyboardSearch(const QString &text) override;

Q_SIGNALS:
    void typed(const QString &text);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    void showMenu(const QModelIndex &index);

    ArrivalCommands &m_commands;
};

} // namespace medcrm::ui
