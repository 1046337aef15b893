// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/ui/models/lanemodel.h"
#include "client/ui/widgets/emptylist.h"

namespace medcrm::ui {

/// The cards of one lane. Up and down choose one, left and right go to the neighbouring lane, Enter or the menu
/// key shows what can be done.
class LaneView : public EmptyListView
{
    Q_OBJECT
public:
    /// Both outlive the view.
    LaneView(LaneModel &model, const ClinicDay &day, QWidget *parent = nullptr);

    void keyboardSearch(const QString &text) override;

Q_SIGNALS:
    void menuWanted(const medcrm::Visit &visit, const QPoint &at);
    /// To the lane before (-1) or after (1) this one in the order of reading.
    void neighbourWanted(int step);
    void typed(const QString &text);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    void showMenu(const QModelIndex &index);
};

} // namespace medcrm::ui
