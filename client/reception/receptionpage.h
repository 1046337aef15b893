// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/reception/pages/page.h"

namespace medcrm::ui {

enum class PageId;
class BookingPanel;
class DeskTickets;
class DeskNotices;
class OutageStrip;
class PageStack;
class Rail;
class ReportCommands;
class SearchBox;
class StatusStrip;
class TopBar;
class VisitCommands;

/// Everything a signed-in receptionist sees: the rail, the bar with the search box, the pages, the strip below;
/// and the dialogs that begin there.
class ReceptionPage : public QWidget
{
    Q_OBJECT
public:
    /// `window` and `notices` outlive the page.
    ReceptionPage(SessionWindow &window, DeskNotices &notices, const SignedIn &account,
                  QWidget *parent = nullptr);

    QStringList describe() const;
    /// The keys of the pages, then those of the page in front.
    QList<KeyHelp> keyHelp() const;
    /// Whose data were typed and not saved.
    QString unsaved() const;
    /// Unsaved, or a booking under way.
    bool hasWorkInHand() const;

Q_SIGNALS:
    void contentsChanged();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    DeskTickets *makeTickets();
    void followDay();
    void followSearch();
    void followPages();
    void followBooking();
    void followOutage();
    void makeRoom();
    void showDraft();
    void makeKeys();
    void takeIn(Page *page);
    void showPage(PageId id, Qt::FocusReason reason);
    void pageOpened();
    std::optional<PatientSummary> takePatient();
    void refresh();
    void refreshPage();
    void tick(Instant now);
    void openWalkIn(const std::optional<PatientSummary> &patient);
    void openBooking(const std::optional<PatientSummary> &patient);
    void openNewPatient(const QString &typed);

    SessionWindow &m_window;
    ClientSession &m_session;
    VisitCommands *m_visits;
    ArrivalCommands *m_arrivals;
    DeskTickets *m_tickets;
    SearchBox *m_search;
    Rail *m_rail;
    TopBar *m_bar;
    OutageStrip *m_outage;
    ReportCommands *m_reports;
    PageStack *m_pages;
    BookingPanel *m_booking;
    StatusStrip *m_strip;
};

} // namespace medcrm::ui
