// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/reception/restofday/restofdaymodel.h"
#include "client/ui/widgets/emptylist.h"

class QMenu;

namespace medcrm {
class ClientSession;
}

namespace medcrm::ui {

/// Who is to be moved and to when. Space keeps one where they are, or moves them after all; F2, the menu key or a double
/// click offers other times.
class RestOfDayView : public EmptyListView
{
    Q_OBJECT
public:
    /// Both outlive the view.
    RestOfDayView(RestOfDayModel &model, ClientSession &session, QWidget *parent = nullptr);

Q_SIGNALS:
    void failed(const medcrm::Error &error);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    void offerTimes(const QModelIndex &index);
    void ask(AppointmentId appointment, QDate from, bool sameDoctor, const QPoint &at);
    void showTimes(AppointmentId appointment, const QList<FreeTime> &times, bool sameDoctor,
                   const QPoint &at);
    void choose(AppointmentId appointment, const FreeTime &time);

    RestOfDayModel &m_model;
    ClientSession &m_session;
};

} // namespace medcrm::ui
