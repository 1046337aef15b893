// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/reception/receptionpage.h"

#include "client/reception/pages/pagestack.h"
#include "client/reception/pages/waitlistpage.h"
#include "client/reception/rail.h"
#include "client/reception/searchbox.h"
#include "client/reception/statusstrip.h"
#include "client/reception/topbar.h"
#include "client/ui/arrivalcommands.h"
#include "client/ui/booking/bookingpanel.h"
#include "client/ui/booking/wishcommands.h"
#include "client/ui/dialogs/newpatientdialog.h"
#include "client/ui/dialogs/walkindialog.h"
#include "client/ui/reports/reportcommands.h"
#include "client/ui/shell/outagestrip.h"
#include "client/ui/theme.h"
#include "client/ui/tickets/desktickets.h"
#include "client/ui/visitcommands.h"
#include "client/ui/visitmenu.h"
#include "client/ui/widgets/toaststack.h"

#include <QGridLayout>
#include <QKeyEvent>
#include <QRegularExpression>
#include <QShortcut>

using namespace Qt::StringLiterals;

namespace medcrm::ui {

ReceptionPage::ReceptionPage(SessionWindow &window, DeskNotices &notices, const SignedIn &account,
                             QWidget *parent)
    : QWidget(parent)
    , m_window(window)
    , m_session(window.session())
    , m_visits(new VisitCommands(window))
    , m_arrivals(new ArrivalCommands(window, *m_visits))
    , m_tickets(makeTickets())
    , m_search(new SearchBox(m_session, *m_arrivals, this))
    , m_rail(new Rail(pagesFor(account.user.role), account.user.fullName))
    , m_bar(new TopBar(window, m_search))
    , m_outage(new OutageStrip(window, this))
    , m_reports(new ReportCommands(window, this))
    , m_pages(new PageStack({window, *m_arrivals}, pagesFor(account.user.role)))
    , m_booking(new BookingPanel(*m_arrivals, this))
    , m_strip(new StatusStrip(window, *m_tickets, notices))
{
    m_visits->setParent(this);
    m_arrivals->setParent(this);
    m_tickets->setParent(this);
    auto *layout = new QGridLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_rail, 0, 0, 4, 1);
    layout->addWidget(m_bar, 0, 1, 1, 2);
    layout->addWidget(m_outage, 1, 1, 1, 2);
    layout->addWidget(m_pages, 2, 1);
    layout->addWidget(m_booking, 2, 2);
    layout->addWidget(m_strip, 3, 1, 1, 2);
    layout->setRowStretch(2, 1);
    layout->setColumnStretch(1, 1);
    setFocusProxy(m_search);
    m_window.toasts().setInset(48); // above the strip
    connect(m_rail, &Rail::lockWanted, &window, &SessionWindow::lock);
    connect(m_rail, &Rail::ticketPrinterWanted, m_tickets, &DeskTickets::openSettings);
    connect(m_rail, &Rail::signOutWanted, &window, &SessionWindow::signOut);
    connect(m_bar, &TopBar::walkInWanted, this, [this] { openWalkIn(takePatient()); });
    connect(m_bar, &TopBar::bookWanted, this, [this] {
        const std::optional<PatientSummary> patient = takePatient();
        m_arrivals->askForBooking({.patient = patient,
                                   .typed = patient ? QString() : m_search->takeName(),
                                   .day = m_pages->current()->shownDay()});
    });
    connect(m_bar, &TopBar::newPatientWanted, this, [this] { openNewPatient(m_search->takeName()); });
    followSearch();
    followPages();
    followBooking();
    followOutage();
    makeKeys();
    followDay();
    refresh();
    if (account.clinics.isEmpty())
        m_pages->open(PageId::Administration); // where the first one is made
}

/// Before the pages, whose lanes ask for it.
DeskTickets *ReceptionPage::makeTickets()
{
    auto *tickets = new DeskTickets(m_window, *m_visits);
    m_visits->setTickets(tickets);
    connect(m_arrivals, &ArrivalCommands::arrivedHere, tickets, &DeskTickets::printArrival);
    return tickets;
}

void ReceptionPage::followSearch()
{
    connect(m_search, &SearchBox::moveWanted, this, [this](int by) { m_pages->current()->moveChoice(by); });
    connect(m_search, &SearchBox::enterWanted, this, [this] { m_pages->current()->takeChoice(); });
    connect(m_search, &SearchBox::enterComesToList, this,
            [this](bool comes) { m_pages->current()->setEnterComesHere(comes); });
    connect(m_search, &SearchBox::walkInWanted, this, &ReceptionPage::openWalkIn);
    connect(m_search, &SearchBox::registerWanted, this, &ReceptionPage::openNewPatient);
    connect(m_search, &SearchBox::visitMenuWanted, this,
            [this](const Visit &visit, const QPoint &at) { popUpVisitMenu(m_search, *m_visits, visit, at); });
    connect(m_search, &SearchBox::contentsChanged, this, &ReceptionPage::contentsChanged);
}

void ReceptionPage::followPages()
{
    connect(m_rail, &Rail::pageWanted, this, [this](PageId id) { showPage(id, Qt::MouseFocusReason); });
    connect(m_pages, &PageStack::made, this, &ReceptionPage::takeIn);
    connect(m_pages, &PageStack::opened, this, &ReceptionPage::pageOpened);
    takeIn(m_pages->current());
    pageOpened();
}

void ReceptionPage::takeIn(Page *page)
{
    connect(page, &Page::contentsChanged, this, &ReceptionPage::contentsChanged);
    connect(page, &Page::typed, m_search, &SearchBox::begin);
    connect(page, &Page::searchWanted, m_search, &SearchBox::takeFocus);
    connect(page, &Page::walkInWanted, this, &ReceptionPage::openWalkIn);
    connect(page, &Page::patientWanted, this, [this](const PatientSummary &patient) {
        if (Page *patients = m_pages->open(PageId::Patients); patients && !patients->showPatient(patient))
            patients->takeKeyboard(Qt::OtherFocusReason);
    });
    connect(page, &Page::sideOpened, this, [this] {
        if (m_booking->isOpen() && !m_booking->patient())
            m_booking->end(); // nothing of it is lost
    });
    connect(page, &Page::bookingWanted, this, &ReceptionPage::openBooking);
    connect(page, &Page::newPatientWanted, this, &ReceptionPage::openNewPatient);
    // Tab goes from the search box to the page's main place and through the rest, whenever it was made.
    QWidget *before = page->mainPlace();
    setTabOrder(m_search, before);
    const QList<QWidget *> parts = page->findChildren<QWidget *>();
    for (QWidget *part : parts) {
        if ((part->focusPolicy() & Qt::TabFocus) && part != page->mainPlace())
            setTabOrder(std::exchange(before, part), part);
    }
}

void ReceptionPage::pageOpened()
{
    m_rail->setCurrent(m_pages->currentEntry().id);
    m_bar->setPageControls(m_pages->current()->barControls());
    m_pages->current()->setEnterComesHere(m_search->hasFocus() && m_search->text().isEmpty());
    showDraft();
    Q_EMIT contentsChanged();
}

void ReceptionPage::showPage(PageId id, Qt::FocusReason reason)
{
    const std::optional<PatientSummary> found =
        id == PageId::Patients && reason == Qt::ShortcutFocusReason ? m_search->takePatient() : std::nullopt;
    Page *page = m_pages->open(id);
    if (page && !(found && page->showPatient(*found)))
        page->takeKeyboard(reason);
}

void ReceptionPage::followBooking()
{
    connect(m_arrivals, &BookingCommands::bookingWanted, this, [this](const BookingPreset &preset) {
        if (!m_window.refuseInOutage())
            m_booking->begin(preset);
    });
    connect(m_booking, &BookingPanel::opened, this, &ReceptionPage::makeRoom);
    connect(m_booking, &BookingPanel::closed, this, &ReceptionPage::makeRoom);
    connect(m_booking, &BookingPanel::wishWanted, this,
            [this](const BookingPreset &preset) { m_arrivals->wishes().openForm(preset, this); });
    connect(&m_arrivals->wishes(), &WishCommands::listWanted, this, [this](const TimeFreed &freed) {
        showPage(PageId::Waitlist, Qt::OtherFocusReason);
        if (auto *page = qobject_cast<WaitlistPage *>(m_pages->current()))
            page->showOnly(freed);
    });
    connect(m_booking, &BookingPanel::chosenChanged, this, [this] {
        showDraft();
        Q_EMIT contentsChanged();
    });
}

/// The sheet is what a clinic works by without its server.
void ReceptionPage::followOutage()
{
    connect(&m_session.outage(), &Outage::changed, this, &ReceptionPage::refresh);
    connect(m_outage, &OutageStrip::printWanted, this, [this] {
        const ClinicDay &day = m_session.day();
        if (day.isLoaded())
            m_reports->print(agendaOf(day, day.appointments().all(), {}, day.today(), day.today()));
    });
}

/// The page in front shows what the panel would book.
void ReceptionPage::showDraft()
{
    const std::optional<PatientSummary> patient = m_booking->isOpen() ? m_booking->patient() : std::nullopt;
    m_pages->current()->showBooking(m_booking->isOpen() ? m_booking->chosen() : std::nullopt,
                                    patient ? patient->displayName() : QString());
}

/// In a narrow window, or at a large font, the panel stands in the place of the page.
void ReceptionPage::makeRoom()
{
    const int beside = m_pages->minimumSizeHint().width() + m_booking->sizeHint().width();
    const bool both = !m_booking->isOpen() || width() - m_rail->width() >= beside;
    m_pages->setVisible(both);
    auto *grid = static_cast<QGridLayout *>(layout());
    grid->setColumnStretch(1, both ? 1 : 0);
    grid->setColumnStretch(2, both ? 0 : 1);
}

void ReceptionPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    makeRoom();
}

void ReceptionPage::makeKeys()
{
    auto *slash = new QShortcut(Qt::Key_Slash, this);
    connect(slash, &QShortcut::activated, m_search, &SearchBox::takeFocus);
    for (const PageEntry &entry : m_pages->entries()) {
        auto *key = new QShortcut(QKeySequence(entry.key), this);
        connect(key, &QShortcut::activated, this,
                [this, id = entry.id] { showPage(id, Qt::ShortcutFocusReason); });
    }
}

void ReceptionPage::followDay()
{
    ClinicDay &day = m_session.day();
    connect(&day, &ClinicDay::wasReset, this, &ReceptionPage::refresh);
    connect(&day, &ClinicDay::clinicChanged, this, &ReceptionPage::refresh);
    connect(&day, &ClinicDay::visitChanged, this, &ReceptionPage::refreshPage);
    connect(&day, &ClinicDay::appointmentChanged, this, &ReceptionPage::refreshPage);
    connect(&day, &ClinicDay::doctorChanged, this, &ReceptionPage::refresh);
    connect(&day, &ClinicDay::roomChanged, this, &ReceptionPage::refresh);
    connect(&day, &ClinicDay::serviceChanged, this, &ReceptionPage::refresh);
    connect(&m_session, &ClientSession::tick, this, &ReceptionPage::tick);
}

void ReceptionPage::refresh()
{
    m_bar->refresh();
    refreshPage();
}

void ReceptionPage::refreshPage()
{
    m_pages->current()->refresh();
    m_strip->refresh();
    Q_EMIT contentsChanged();
}

void ReceptionPage::tick(Instant now)
{
    m_bar->tick();
    m_pages->current()->tick(now);
    m_strip->refresh();
}

void ReceptionPage::keyPressEvent(QKeyEvent *event)
{
    // What nobody else wanted Escape for leads home.
    const bool begins =
        event->key() == Qt::Key_F2 || event->key() == Qt::Key_F3 || event->key() == Qt::Key_F4;
    if (event->key() == Qt::Key_Escape)
        m_search->takeFocus();
    else if (begins && !event->isAutoRepeat() && m_window.refuseInOutage())
        event->accept(); // its button is greyed
    else
        QWidget::keyPressEvent(event);
}

std::optional<PatientSummary> ReceptionPage::takePatient()
{
    const std::optional<PatientSummary> found = m_search->takePatient();
    return found ? found : m_pages->current()->chosenPatient();
}

void ReceptionPage::openWalkIn(const std::optional<PatientSummary> &patient)
{
    if (m_window.refuseInOutage())
        return;
    auto *dialog = new WalkInDialog(m_window, *m_arrivals, this);
    if (patient)
        dialog->setPatient(*patient);
    dialog->open();
}

void ReceptionPage::openBooking(const std::optional<PatientSummary> &patient)
{
    m_arrivals->askForBooking({.patient = patient});
}

void ReceptionPage::openNewPatient(const QString &typed)
{
    if (m_window.refuseInOutage())
        return;
    auto *dialog = new NewPatientDialog(m_window, typed, this);
    dialog->offerNext();
    connect(dialog, &NewPatientDialog::walkInWanted, this, &ReceptionPage::openWalkIn);
    connect(dialog, &NewPatientDialog::bookingWanted, this, &ReceptionPage::openBooking);
    dialog->open();
}

QString ReceptionPage::unsaved() const
{
    return m_pages->unsaved();
}

bool ReceptionPage::hasWorkInHand() const
{
    return !unsaved().isEmpty() || m_booking->isOpen();
}

QStringList ReceptionPage::describe() const
{
    static const QRegularExpression isolates(u"[\u2066-\u2069]"_s); // for the screen only
    const QStringList outage =
        m_outage->text().isEmpty() ? QStringList() : QStringList{u"outage: "_s + m_outage->text()};
    return (outage + m_search->describe() + QStringList{u"page: "_s + titleOf(m_pages->currentEntry())}
            + m_pages->current()->describe() + m_booking->describe() + QStringList{m_strip->describe()})
        .replaceInStrings(isolates, {});
}

QList<KeyHelp> ReceptionPage::keyHelp() const
{
    QList<KeyHelp> keys;
    for (const PageEntry &entry : m_pages->entries())
        keys += {QKeySequence(entry.key).toString(QKeySequence::NativeText), helpOf(entry)};
    return keys + m_pages->current()->keyHelp();
}

} // namespace medcrm::ui
