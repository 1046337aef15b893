// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/reception/pages/lanegap.h"
#include "client/ui/movecommands.h"
#include "client/ui/widgets/emptylist.h"

namespace medcrm::ui {

/// The cards of one lane. Up and down choose one, left and right go to the neighbouring lane, Enter or the menu
/// key shows what can be done with one, F12 what for the doctor. With Alt the arrows move the patient: in the line, or
/// into the neighbouring lane; Delete marks a called one as a no-show. Cards can be dragged to a place of this lane or of
/// another.
class LaneView : public EmptyListView
{
    Q_OBJECT
public:
    /// Both outlive the view.
    LaneView(LaneModel &model, const ClinicDay &day, QWidget *parent = nullptr);

    void keyboardSearch(const QString &text) override;
    /// Gives the card of this visit the choice, if it is here.
    void choose(VisitId visit);
    /// What a dragged card carries: which visit, and of which program, since numbers mean nothing elsewhere.
    static QMimeData *dataOf(VisitId visit);
    /// Where a card that is dragged over the lane would go.
    const std::optional<LaneGap> &gap() const { return m_gap; }

Q_SIGNALS:
    void menuWanted(const medcrm::Visit &visit, const QPoint &at);
    /// To the lane before (-1) or after (1) this one in the order of reading.
    void neighbourWanted(int step);
    void typed(const QString &text);
    void stepWanted(const medcrm::Visit &visit, medcrm::ui::MoveCommands::Step step, const QPoint &at);
    /// Into the lane before or after this one.
    void sidewaysWanted(const medcrm::Visit &visit, int step, const QPoint &at);
    void noShowWanted(const medcrm::Visit &visit);
    /// A card was dropped here: of this lane or of another.
    void dropped(const medcrm::Visit &visit, const medcrm::LineTarget &target, const QPoint &at);
    void dragEntered();
    /// What can be done for the lane's doctor is to be shown.
    void doctorMenuWanted();

protected:
    /// F12 is the lane's here, and the page of administration everywhere else.
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void startDrag(Qt::DropActions actions) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragMoveEvent(QDragMoveEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    bool pressedWithAlt(const QKeyEvent &event, const Visit &visit);
    void showMenu(const QModelIndex &index);
    QPoint placeOf(const QModelIndex &index) const;
    std::optional<Visit> draggedBy(const QMimeData &carried) const;
    void setGap(const std::optional<LaneGap> &gap);
    int gapY(int row) const;

    LaneModel &m_model;
    const ClinicDay &m_day;
    std::optional<LaneGap> m_gap;
};

} // namespace medcrm::ui
