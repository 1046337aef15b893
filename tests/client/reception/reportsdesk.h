// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/reception/pages/reportspage.h"
#include "client/ui/widgets/banner.h"
#include "tests/client/reception/frontdesk.h"

namespace medcrm::test {

/// A desk with the reports in front, at a clinic that answers for its day as the server does, and for a period with a report
/// of the test's own.
class ReportsDesk : public FrontDesk
{
public:
    ReportsDesk();

    ui::ReportsPage &page() { return *window().findChild<ui::ReportsPage *>(); }
    QDate today() { return desk.session().day().today(); }

    QList<OpenDay> forgotten; ///< What a review of today says of earlier days.
    PeriodReport report; ///< What a question for a period is answered with; its days are the question's.

    QList<Visit> allOpenVisits() const;
    QList<Appointment> allOpenBookings() const;
    qsizetype openVisits() const { return allOpenVisits().size(); }
    qsizetype openBookings() const { return allOpenBookings().size(); }
    /// In the order of the list.
    Visit openVisit(int place) const { return allOpenVisits()[place]; }
    void endElsewhere(Visit visit);
    void cancelElsewhere(Appointment booking);

private:
    DayReview review(const ReviewDay &request) const;
    Visit end(Visit visit, VisitStatus status);
};

/// A day's report that reconciles: two doctors, three hours.
PeriodReport someReport(QDate day);

} // namespace medcrm::test
