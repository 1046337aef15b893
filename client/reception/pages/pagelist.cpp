// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/reception/pages/pagelist.h"

#include "client/reception/pages/admin/adminpage.h"
#include "client/reception/pages/calendarpage.h"
#include "client/reception/pages/patientspage.h"
#include "client/reception/pages/reportspage.h"
#include "client/reception/pages/todaypage.h"
#include "client/reception/pages/waitlistpage.h"
#include "common/protocol/access.h"

#include <QCoreApplication>

namespace medcrm::ui {

namespace {

template <typename P>
Page *make(const PageContext &context)
{
    return new P(context);
}

// One line per page: this is the only list.
constexpr PageEntry pages[] = {
    {PageId::Today, Icon::Store, QT_TRANSLATE_NOOP("Pages", "Today"),
     QT_TRANSLATE_NOOP("Pages", "To the list of expected patients"), Qt::Key_F5, desk, make<TodayPage>},
    {PageId::Calendar, Icon::Calendar, QT_TRANSLATE_NOOP("Pages", "Calendar"),
     QT_TRANSLATE_NOOP("Pages", "The calendar: days of all doctors, weeks of one"), Qt::Key_F6, desk,
     make<CalendarPage>},
    {PageId::Patients, Icon::Users, QT_TRANSLATE_NOOP("Pages", "Patients"),
     QT_TRANSLATE_NOOP("Pages", "To the patients; the one chosen in the search box is opened"), Qt::Key_F7,
     desk, make<PatientsPage>},
    {PageId::Waitlist, Icon::List, QT_TRANSLATE_NOOP("Pages", "Waiting list"),
     QT_TRANSLATE_NOOP("Pages", "To the waiting list for appointments"), Qt::Key_F11, desk,
     make<WaitlistPage>},
    {PageId::Reports, Icon::ChartNoAxesColumn, QT_TRANSLATE_NOOP("Pages", "Reports"),
     QT_TRANSLATE_NOOP("Pages", "To the reports: figures of days, and the closing of the day"),
     Qt::CTRL | Qt::Key_R, desk, make<ReportsPage>},
    {PageId::Administration, Icon::Settings, QT_TRANSLATE_NOOP("Pages", "Administration"),
     QT_TRANSLATE_NOOP("Pages", "Clinics, rooms, doctors, services, working hours, users, audit log"),
     Qt::Key_F12, administrators, make<AdminPage>},
};

} // namespace

QList<PageEntry> pagesFor(Role role)
{
    QList<PageEntry> permitted(std::begin(pages), std::end(pages));
    permitted.removeIf([role](const PageEntry &entry) { return !entry.who.contains(role); });
    return permitted;
}

QString titleOf(const PageEntry &entry)
{
    return QCoreApplication::translate("Pages", entry.title);
}

QString helpOf(const PageEntry &entry)
{
    return QCoreApplication::translate("Pages", entry.help);
}

} // namespace medcrm::ui
