// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/doctor/doctorpage.h"

#include "client/doctor/currentvisitcard.h"
#include "client/doctor/doctorbar.h"
#include "client/doctor/doctorrows.h"
#include "client/ui/bidi.h"
#include "client/ui/booking/bookingpanel.h"
#include "client/ui/doctorstatemenu.h"
#include "client/ui/emptyday.h"
#include "client/ui/models/laneorder.h"
#include "client/ui/models/timetext.h"
#include "client/ui/notices/desknotices.h"
#include "client/ui/notices/soundbutton.h"
#include "client/ui/notices/staynotice.h"
#include "client/ui/personrowdelegate.h"
#include "client/ui/shell/outagestrip.h"
#include "client/ui/visitcommands.h"
#include "client/ui/visitmenu.h"
#include "client/ui/widgets/actionbutton.h"
#include "client/ui/widgets/elidedlabel.h"
#include "client/ui/widgets/emptylist.h"
#include "client/ui/widgets/fittingstrip.h"
#include "client/ui/widgets/segmentedtabs.h"
#include "client/ui/widgets/toaststack.h"
#include "client/ui/wording.h"
#include "common/protocol/queue.h"

#include <QListView>
#include <QMenu>
#include <QShortcut>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace medcrm::ui {

namespace {

enum Tab { WaitingTab, ExpectedTab, SeenTab };

} // namespace

DoctorPage::DoctorPage(SessionWindow &window, DeskNotices &notices, DoctorId doctor, QWidget *parent)
    : QWidget(parent)
    , m_window(window)
    , m_session(window.session())
    , m_doctor(doctor)
    , m_commands(new VisitCommands(window))
    , m_lists(m_session.day(), m_session.clock())
    , m_bar(new DoctorBar(window, doctor))
    , m_outage(new OutageStrip(window, this))
    , m_withDoctor(new CurrentVisitCard(m_session, *m_commands))
    , m_called(new CurrentVisitCard(m_session, *m_commands))
    , m_callNext(new ActionButton(tr("Call next"), ActionButton::Kind::Primary))
    , m_tabs(new SegmentedTabs)
    , m_stack(new QStackedWidget)
    , m_seenCount(new Label({}, TextStyle::Small))
    , m_average(new Label({}, TextStyle::Small))
    , m_lastArrival(new ElidedLabel({}, TextStyle::Small, Color::TextMuted))
    , m_bookings(new BookingCommands(window))
    , m_panel(new BookingPanel(*m_bookings, this))
{
    m_bookings->setParent(this);
    m_commands->setParent(this);
    m_lists.setDoctor(doctor);
    m_callNext->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed); // a long name is cut
    m_callNext->setButtonSize(ActionButton::Size::Large);
    m_callNext->setKeyHint(QKeySequence(Qt::Key_F9));
    auto *call = new QShortcut(QKeySequence(Qt::Key_F9), this); // also while the button is grey, to say why
    call->setAutoRepeat(false);
    connect(call, &QShortcut::activated, this, &DoctorPage::callByKey);
    connect(m_callNext, &ActionButton::clicked, this, &DoctorPage::callNextOrReturn);

    auto *body = new QVBoxLayout;
    body->addWidget(m_withDoctor);
    body->addWidget(m_called);
    body->addWidget(m_callNext);
    m_listCard = makeLists();
    m_panelCard = makePanel();
    body->addWidget(m_listCard, 1);
    body->addWidget(m_panelCard, 1);
    auto *page = new QVBoxLayout(this);
    page->setContentsMargins({});
    page->setSpacing(0);
    page->addWidget(m_bar);
    page->addWidget(m_outage);
    page->addLayout(body, 1);
    page->addWidget(makeFooter(notices));
    Theme::current().bind(this, [body] {
        const int gap = Theme::current().space(Space::Medium);
        body->setContentsMargins(gap, gap, gap, gap);
        body->setSpacing(gap);
    });
    followPanel();
    followDay();
    followOutage();
    refresh();
}

DoctorPage::~DoctorPage() = default;

QWidget *DoctorPage::makeLists()
{
    auto *card = new Card(Card::Padding::None);
    auto *layout = new QVBoxLayout(card);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    m_tabs->addTab(tr("Waiting"));
    m_tabs->addTab(tr("Expected"));
    m_tabs->addTab(tr("Seen"));
    layout->addWidget(m_tabs);
    layout->addWidget(m_stack, 1);
    m_waitingList = makeList(&m_lists.waiting, tr("No one is waiting."));
    QListView *expected = makeList(&m_lists.expected, tr("No one else is expected today."));
    m_seenList = makeList(&m_lists.seen, tr("No one was seen yet today."));
    m_waitingList->setAccessibleName(tr("Waiting"));
    expected->setAccessibleName(tr("Expected"));
    m_seenList->setAccessibleName(tr("Seen"));
    m_waitingList->setItemDelegate(new PersonRowDelegate(&waitingRow, m_waitingList));
    expected->setItemDelegate(new PersonRowDelegate(&expectedRow, expected));
    m_seenList->setItemDelegate(new PersonRowDelegate(&seenRow, m_seenList));
    auto *takeBack =
        new QShortcut(QKeySequence(Qt::Key_Backspace), m_seenList, nullptr, nullptr, Qt::WidgetShortcut);
    connect(takeBack, &QShortcut::activated, this, [this] {
        if (const std::optional<Visit> visit = visitAt(m_seenList, m_seenList->currentIndex()))
            m_commands->takeBack(*visit);
    });
    connect(m_tabs, &QTabBar::currentChanged, m_stack, &QStackedWidget::setCurrentIndex);
    return card;
}

QListView *DoctorPage::makeList(QAbstractItemModel *model, const QString &emptyText)
{
    auto *list = new EmptyListView({});
    sayWhenEmpty(*list, m_window.session().day(), emptyText);
    list->setModel(model);
    list->setModelColumn(1); // the patient: what screen readers say of the row
    list->setFrameShape(QFrame::NoFrame);
    list->setMouseTracking(true);
    list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    list->setContextMenuPolicy(Qt::CustomContextMenu);
    m_stack->addWidget(list);
    connect(list, &QListView::customContextMenuRequested, this,
            [this, list](const QPoint &at) { openMenu(list, at); });
    connect(list, &QListView::activated, this, [this, list](const QModelIndex &index) {
        if (!QGuiApplication::keyboardModifiers().testFlag(
                Qt::ControlModifier)) // with Ctrl it is a step's key
            openMenu(list, list->visualRect(index).center());
    });
    return list;
}

QWidget *DoctorPage::makeFooter(DeskNotices &notices)
{
    auto *footer = new FittingStrip;
    QHBoxLayout *layout = footer->row();
    layout->addWidget(m_seenCount);
    layout->addWidget(m_average);
    layout->addWidget(new StayNotice(notices));
    layout->addWidget(m_lastArrival, 1);
    layout->addWidget(new SoundButton(notices.sounds()));
    m_lastArrival->setMinimumWidth(1); // takes what is left, be it nothing
    footer->mayGo(m_average);
    footer->mayGo(m_seenCount);
    m_lastArrival->setAlignment(Qt::AlignTrailing | Qt::AlignVCenter);
    Theme::current().bind(this, [layout] {
        const Theme &theme = Theme::current();
        const int side = theme.space(Space::Large);
        layout->setContentsMargins(side, theme.space(Space::Small), side, theme.space(Space::Small));
        layout->setSpacing(theme.space(Space::Large));
    });
    return footer;
}

QWidget *DoctorPage::makePanel()
{
    auto *card = new Card(Card::Padding::None);
    auto *layout = new QVBoxLayout(card);
    layout->setContentsMargins(1, 1, 1, 1);
    layout->addWidget(m_panel);
    m_panel->setEdge(false);
    card->hide();
    return card;
}

void DoctorPage::followPanel()
{
    connect(m_withDoctor->followUp(), &ActionButton::clicked, this, [this] {
        if (m_withDoctor->visit())
            bookFollowUp(*m_withDoctor->visit());
    });
    auto *followUp = new QShortcut(QKeySequence(Qt::Key_F3), this);
    connect(followUp, &QShortcut::activated, this, &DoctorPage::followUpByKey);
    const auto show = [this] {
        m_panelCard->setVisible(m_panel->isOpen());
        m_listCard->setVisible(!m_panel->isOpen());
        Q_EMIT contentsChanged();
    };
    connect(m_panel, &BookingPanel::opened, this, show);
    connect(m_panel, &BookingPanel::closed, this, show);
    connect(m_panel, &BookingPanel::chosenChanged, this, &DoctorPage::contentsChanged);
}

/// For the same service as today, unless the doctor chooses another.
void DoctorPage::bookFollowUp(const Visit &visit)
{
    if (m_window.refuseInOutage())
        return;
    m_panel->begin(
        {.patient = visit.patient, .service = visit.service, .day = m_session.day().today().addDays(1)});
}

/// For who is with the doctor, else for the chosen one of those who were seen.
void DoctorPage::followUpByKey()
{
    const std::optional<Visit> &here = m_withDoctor->visit();
    if (here && here->status == VisitStatus::InService)
        return bookFollowUp(*here);
    const auto seen = m_seenList->hasFocus() ? visitAt(m_seenList, m_seenList->currentIndex()) : std::nullopt;
    if (seen)
        return bookFollowUp(*seen);
    m_window.toasts().show(
        tr("No follow-up: nobody is with you. Choose a patient in the list of those seen."));
}

void DoctorPage::followDay()
{
    ClinicDay &day = m_session.day();
    connect(&day, &ClinicDay::wasReset, this, &DoctorPage::refresh);
    connect(&day, &ClinicDay::visitChanged, this, &DoctorPage::refresh);
    connect(&day, &ClinicDay::appointmentChanged, this, &DoctorPage::refresh);
    connect(&day, &ClinicDay::doctorChanged, this, &DoctorPage::refresh);
    connect(&day, &ClinicDay::roomChanged, this, &DoctorPage::refresh);
    connect(&day, &ClinicDay::serviceChanged, this, &DoctorPage::refresh);
    connect(m_commands, &VisitCommands::busyChanged, this, &DoctorPage::showNext);
    connect(&m_session, &ClientSession::tick, this, &DoctorPage::tick);
    m_session.api().on<VisitCheckedIn>(this, [this](const VisitCheckedIn &event, const EventRecord &record) {
        showLastArrival(event.visit, record);
    });
}

void DoctorPage::followOutage()
{
    const Outage &outage = m_session.outage();
    const auto follow = [this, &outage] { m_lists.waiting.setEstimating(!outage.isOn()); };
    connect(&outage, &Outage::changed, this, follow);
    connect(&outage, &Outage::changed, this, &DoctorPage::refresh);
    connect(m_outage, &OutageStrip::printWanted, m_bar, &DoctorBar::printDay);
    follow();
}

void DoctorPage::refresh()
{
    forgetWithdrawnArrival();
    m_bar->refresh();
    showCurrent();
    showNext();
    showCounts();
    Q_EMIT contentsChanged();
}

void DoctorPage::tick(Instant now)
{
    m_lists.refreshTimes(now);
    m_withDoctor->tick(now);
    m_called->tick(now);
    m_bar->refresh(); // a return may be due
    showNext();
}

void DoctorPage::showCurrent()
{
    m_withDoctor->showVisit(m_commands->current(m_doctor, VisitStatus::InService));
    m_called->showVisit(m_commands->current(m_doctor, VisitStatus::Called));
    // One Ctrl+Enter at a time: who is with the doctor is completed before the next is started.
    m_withDoctor->setOwnsKeys(true);
    m_called->setOwnsKeys(!m_withDoctor->visit());
}

/// Home of the focus is the list. As a proxy it would draw every Tab that comes round, past the buttons before it.
void DoctorPage::focusInEvent(QFocusEvent *event)
{
    m_waitingList->setFocus(event->reason());
}

Presence DoctorPage::presence(const Doctor &doctor) const
{
    return presenceOf(doctor, m_session.day(), m_session.clock().now());
}

void DoctorPage::showCounts()
{
    m_tabs->setCount(WaitingTab, m_lists.waiting.waitingCount());
    m_tabs->setCount(ExpectedTab, m_lists.expected.rowCount());
    int seen = 0; // who did not come or left stands in the list too, but was not seen
    Milliseconds total{};
    for (const SeenRow &row : m_lists.seen.rows()) {
        if (row.visit.status == VisitStatus::Completed) {
            ++seen;
            total += row.serviceTime;
        }
    }
    m_tabs->setCount(SeenTab, seen);
    m_seenCount->setText(tr("Completed %1").arg(seen));
    m_average->setText(seen > 0 ? tr("Average consultation %1").arg(minutesText(total / seen)) : QString());
}

void DoctorPage::showLastArrival(const Visit &visit, const EventRecord &record)
{
    if (visit.doctor != m_doctor)
        return;
    m_arrived = visit.id;
    m_lastArrival->setText(
        tr("%1 %2 has arrived")
            .arg(clockTime(record.at, m_session.day().zone()), isolate(visit.patient.displayName())));
    Q_EMIT contentsChanged();
}

/// A check-in that was undone is no arrival.
void DoctorPage::forgetWithdrawnArrival()
{
    const Visit *visit = m_session.day().visits().find(m_arrived);
    if (!visit || visit->status == VisitStatus::EnteredInError)
        m_lastArrival->clear();
}

std::optional<Visit> DoctorPage::visitAt(const QListView *list, const QModelIndex &index) const
{
    if (list == m_waitingList && index.isValid())
        return rowOf<LaneRow>(index).visit;
    if (list == m_seenList && index.isValid())
        return rowOf<SeenRow>(index).visit;
    return std::nullopt;
}

void DoctorPage::openMenu(QListView *list, const QPoint &at)
{
    const std::optional<Visit> visit = visitAt(list, list->indexAt(at));
    if (!visit)
        return;
    auto *menu = new QMenu(list);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    fillVisitMenu(*menu, *m_commands, *visit);
    if (list == m_seenList)
        menu->addAction(tr("Book follow-up"), this, [this, visit = *visit] { bookFollowUp(visit); });
    if (menu->isEmpty())
        return menu->deleteLater();
    menu->popup(list->viewport()->mapToGlobal(at));
}

int DoctorPage::waitingCount() const
{
    return m_lists.waiting.waitingCount();
}

QStringList DoctorPage::describe() const
{
    QStringList lines{m_bar->describe()};
    if (!m_outage->text().isEmpty())
        lines += u"outage: "_s + m_outage->text();
    for (const CurrentVisitCard *card : {m_withDoctor, m_called}) {
        if (card->visit())
            lines += u"current: "_s + card->describe();
    }
    lines += u"button: "_s + m_callNext->text();
    lines += u"line: "_s + ticketsInOrder(m_lists.waiting);
    for (const LaneRow &row : m_lists.waiting.rows())
        lines += u"waiting: %1 %2"_s.arg(row.visit.ticket, row.visit.patient.displayName())
            + (row.visit.status == VisitStatus::OnHold ? u", onHold"_s : QString());
    for (const ExpectedRow &row : m_lists.expected.rows())
        lines += u"expected: %1 %2"_s.arg(row.startTime.toString(u"HH:mm"_s),
                                          row.appointment.patient.displayName());
    for (const SeenRow &row : m_lists.seen.rows())
        lines += u"seen: %1 %2, %3"_s.arg(row.visit.ticket, row.visit.patient.displayName(),
                                          toText(row.visit.status));
    if (!m_lastArrival->text().isEmpty())
        lines += m_lastArrival->text();
    return lines + m_panel->describe();
}

} // namespace medcrm::ui
