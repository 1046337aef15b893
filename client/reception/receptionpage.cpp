// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/reception/receptionpage.h"

#include "client/reception/pages/expectedcard.h"
#include "client/reception/pages/expectedview.h"
#include "client/reception/pages/todaypage.h"
#include "client/reception/rail.h"
#include "client/reception/searchbox.h"
#include "client/reception/statusstrip.h"
#include "client/reception/topbar.h"
#include "client/ui/arrivalcommands.h"
#include "client/ui/dialogs/bookdialog.h"
#include "client/ui/dialogs/newpatientdialog.h"
#include "client/ui/dialogs/walkindialog.h"
#include "client/ui/theme.h"
#include "client/ui/visitcommands.h"
#include "client/ui/visitmenu.h"
#include "client/ui/widgets/toaststack.h"

#include <QGridLayout>
#include <QKeyEvent>
#include <QRegularExpression>
#include <QShortcut>

using namespace Qt::StringLiterals;

namespace medcrm::ui {

ReceptionPage::ReceptionPage(SessionWindow &window, const SignedIn &account, QWidget *parent)
    : QWidget(parent)
    , m_window(window)
    , m_session(window.session())
    , m_visits(new VisitCommands(window))
    , m_arrivals(new ArrivalCommands(window, *m_visits))
    , m_search(new SearchBox(m_session, *m_arrivals, this))
    , m_rail(new Rail(account.user.fullName))
    , m_bar(new TopBar(window, m_search))
    , m_today(new TodayPage(window, *m_arrivals))
    , m_strip(new StatusStrip(window))
{
    m_visits->setParent(this);
    m_arrivals->setParent(this);
    auto *layout = new QGridLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_rail, 0, 0, 3, 1);
    layout->addWidget(m_bar, 0, 1);
    layout->addWidget(m_today, 1, 1);
    layout->addWidget(m_strip, 2, 1);
    layout->setRowStretch(1, 1);
    layout->setColumnStretch(1, 1);
    setTabOrder(m_search, m_today->expected()->view());
    setFocusProxy(m_search);
    m_window.toasts().setInset(48); // above the strip
    connect(m_rail, &Rail::todayWanted, m_search, &SearchBox::takeFocus);
    connect(m_rail, &Rail::lockWanted, &window, &SessionWindow::lock);
    connect(m_rail, &Rail::signOutWanted, &window, &SessionWindow::signOut);
    connect(m_bar, &TopBar::walkInWanted, this, [this] { openWalkIn(m_search->takePatient()); });
    connect(m_bar, &TopBar::bookWanted, this, [this] { openBooking(m_search->takePatient()); });
    connect(m_bar, &TopBar::newPatientWanted, this, [this] { openNewPatient(m_search->takeName()); });
    followSearch();
    makeKeys();
    followDay();
    refresh();
}

void ReceptionPage::followSearch()
{
    ExpectedView *expected = m_today->expected()->view();
    connect(m_search, &SearchBox::moveWanted, expected, &ExpectedView::moveChoice);
    connect(m_search, &SearchBox::enterWanted, expected, &ExpectedView::checkInChosen);
    connect(m_search, &SearchBox::walkInWanted, this, &ReceptionPage::openWalkIn);
    connect(m_search, &SearchBox::registerWanted, this, &ReceptionPage::openNewPatient);
    connect(m_search, &SearchBox::visitMenuWanted, this,
            [this](const Visit &visit, const QPoint &at) { popUpVisitMenu(m_search, *m_visits, visit, at); });
    connect(m_search, &SearchBox::contentsChanged, this, &ReceptionPage::contentsChanged);
    connect(m_today, &TodayPage::typed, m_search, &SearchBox::begin);
    connect(m_search, &SearchBox::enterComesToList, expected, &ExpectedView::setEnterComesHere);
}

void ReceptionPage::makeKeys()
{
    auto *slash = new QShortcut(Qt::Key_Slash, this);
    connect(slash, &QShortcut::activated, m_search, &SearchBox::takeFocus);
    auto *today = new QShortcut(Qt::Key_F5, this);
    connect(today, &QShortcut::activated, this,
            [this] { m_today->expected()->view()->setFocus(Qt::ShortcutFocusReason); });
}

void ReceptionPage::followDay()
{
    ClinicDay &day = m_session.day();
    connect(&day, &ClinicDay::wasReset, this, &ReceptionPage::refresh);
    connect(&day, &ClinicDay::clinicChanged, this, &ReceptionPage::refresh);
    connect(&day, &ClinicDay::visitChanged, this, &ReceptionPage::refresh);
    connect(&day, &ClinicDay::appointmentChanged, this, &ReceptionPage::refresh);
    connect(&day, &ClinicDay::doctorChanged, this, &ReceptionPage::refresh);
    connect(&day, &ClinicDay::roomChanged, this, &ReceptionPage::refresh);
    connect(&day, &ClinicDay::serviceChanged, this, &ReceptionPage::refresh);
    connect(&m_session, &ClientSession::tick, this, &ReceptionPage::tick);
}

void ReceptionPage::refresh()
{
    m_bar->refresh();
    m_today->refresh();
    m_strip->refresh();
    Q_EMIT contentsChanged();
}

void ReceptionPage::tick(Instant now)
{
    m_bar->tick(now);
    m_today->tick(now);
    m_strip->refresh();
}

void ReceptionPage::keyPressEvent(QKeyEvent *event)
{
    // What nobody else wanted Escape for leads home.
    if (event->key() == Qt::Key_Escape)
        m_search->takeFocus();
    else
        QWidget::keyPressEvent(event);
}

void ReceptionPage::openWalkIn(const std::optional<PatientSummary> &patient)
{
    auto *dialog = new WalkInDialog(m_window, *m_arrivals, this);
    if (patient)
        dialog->setPatient(*patient);
    dialog->open();
}

void ReceptionPage::openBooking(const std::optional<PatientSummary> &patient)
{
    auto *dialog = new BookDialog(m_window, *m_arrivals, this);
    if (patient)
        dialog->setPatient(*patient);
    dialog->open();
}

void ReceptionPage::openNewPatient(const QString &typed)
{
    auto *dialog = new NewPatientDialog(m_window, typed, this);
    dialog->offerNext();
    connect(dialog, &NewPatientDialog::walkInWanted, this, &ReceptionPage::openWalkIn);
    connect(dialog, &NewPatientDialog::bookingWanted, this, &ReceptionPage::openBooking);
    dialog->open();
}

QStringList ReceptionPage::describe() const
{
    static const QRegularExpression isolates(u"[\u2066-\u2069]"_s); // for the screen only
    return (m_search->describe() + m_today->describe() + QStringList{m_strip->describe()})
        .replaceInStrings(isolates, {});
}

} // namespace medcrm::ui
