// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/ui/models/doctorlists.h"
#include "client/ui/shell/sessionwindow.h"
#include "common/model/presence.h"

class QListView;
class QStackedWidget;
class QVBoxLayout;

namespace medcrm::ui {

class ActionButton;
class BookingCommands;
class BookingPanel;
class CurrentVisitCard;
class DeskNotices;
class DoctorBar;
class ElidedLabel;
class Label;
class OutageStrip;
class SegmentedTabs;
class VisitCommands;

/// A doctor's day: who is here now, whom "call next" takes, who waits, who is expected, who was seen.
class DoctorPage : public QWidget
{
    Q_OBJECT
public:
    /// `window` and `notices` outlive the page.
    DoctorPage(SessionWindow &window, DeskNotices &notices, DoctorId doctor, QWidget *parent = nullptr);
    ~DoctorPage() override;

    /// Waiting patients who can be called, for the tray.
    int waitingCount() const;
    QStringList describe() const;

Q_SIGNALS:
    void contentsChanged();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;

private:
    QWidget *makeLists();
    QListView *makeList(QAbstractItemModel *model, const QString &name);
    QWidget *makeFooter(DeskNotices &notices);
    QWidget *makePanel();
    void followPanel();
    void bookFollowUp(const Visit &visit);
    void followUpByKey();
    void followDay();
    void followOutage();
    void refresh();
    void tick(Instant now);
    void showCurrent();
    void callNextOrReturn();
    void callByKey();
    QString whyNotCall() const;
    Presence presence(const Doctor &doctor) const;
    void showNext();
    void showCounts();
    void showLastArrival(const Visit &visit, const EventRecord &record);
    void forgetWithdrawnArrival();
    QString noOneText() const;
    void openMenu(QListView *list, const QPoint &at);
    std::optional<Visit> visitAt(const QListView *list, const QModelIndex &index) const;

    SessionWindow &m_window;
    ClientSession &m_session;
    const DoctorId m_doctor;
    VisitCommands *m_commands;
    DoctorLists m_lists;
    DoctorBar *m_bar;
    OutageStrip *m_outage;
    CurrentVisitCard *m_withDoctor;
    CurrentVisitCard *m_called;
    ActionButton *m_callNext;
    SegmentedTabs *m_tabs;
    QStackedWidget *m_stack;
    QListView *m_waitingList = nullptr;
    QListView *m_seenList = nullptr;
    Label *m_seenCount;
    Label *m_average;
    ElidedLabel *m_lastArrival;
    VisitId m_arrived; ///< Whose arrival it tells of.
    BookingCommands *m_bookings;
    BookingPanel *m_panel;
    QWidget *m_listCard = nullptr;
    QWidget *m_panelCard = nullptr; ///< In place of the lists while a follow-up is booked.
};

} // namespace medcrm::ui
