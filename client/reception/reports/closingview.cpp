// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/reception/reports/closingview.h"

#include "client/ui/arrivalcommands.h"
#include "client/ui/bidi.h"
#include "client/ui/booking/appointmentmenu.h"
#include "client/ui/models/timetext.h"
#include "client/ui/personrowdelegate.h"
#include "client/ui/visitcommands.h"
#include "client/ui/visitmenu.h"
#include "client/ui/widgets/actionbutton.h"
#include "client/ui/widgets/banner.h"
#include "client/ui/widgets/emptylist.h"
#include "client/ui/widgets/flowlayout.h"
#include "client/ui/widgets/label.h"
#include "client/ui/widgets/rule.h"
#include "client/ui/widgets/toaststack.h"
#include "client/ui/wording.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QMenu>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace medcrm::ui {

namespace {

QString dayText(QDate day)
{
    return isolate(dateText(day, u"dddd d MMMM yyyy"_s));
}

QString visitsText(int n)
{
    return n == 1 ? ClosingView::tr("1 visit") : ClosingView::tr("%n visits", nullptr, n);
}

QString bookingsText(int n)
{
    return n == 1 ? ClosingView::tr("1 booking") : ClosingView::tr("%n bookings", nullptr, n);
}

PersonRow lookOfRow(const QModelIndex &index)
{
    const auto row = rowOf<ClosingRow>(index);
    PersonRow look;
    look.tile = row.visit ? row.visit->ticket : row.time.toString(u"HH:mm"_s);
    look.tileTone = row.visit ? lookOf(row.visit->status).tone : row.isDue ? Tone::Late : Tone::Booked;
    look.lines.title = isolate(row.patient().displayName());
    look.lines.subtitle = row.doctorName.isEmpty() ? row.what : isolate(row.doctorName) + u" · "_s + row.what;
    if (row.visit) {
        const StateLook state = lookOf(row.visit->status);
        look.lines.pill = PillLook{.text = state.word, .tone = state.tone, .icon = state.icon};
    } else {
        look.lines.pill =
            PillLook{.text = ClosingView::tr("Booked"), .tone = Tone::Booked, .icon = Icon::Clock};
    }
    return look;
}

} // namespace

ClosingView::ClosingView(const PageContext &context, QWidget *parent)
    : Card(Padding::None, parent)
    , m_arrivals(context.arrivals)
    , m_session(context.window.session())
    , m_list(m_session)
    , m_model(m_list, m_session.day(), m_session.clock())
    , m_title(new Label({}, TextStyle::Section))
    , m_count(new Label({}, TextStyle::Body, Color::TextMuted))
    , m_today(new ActionButton(tr("Back to today")))
    , m_earlier(new Banner)
    , m_state(new Banner)
    , m_view(new EmptyListView({}))
    , m_close(new ActionButton(tr("Close the day"), ActionButton::Kind::Primary))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 1, 1, 1);
    layout->setSpacing(0);
    layout->addWidget(makeHead());
    layout->addWidget(m_earlier);
    layout->addWidget(m_state);
    layout->addWidget(new Rule);
    layout->addWidget(m_view, 1);
    layout->addWidget(new Rule);
    layout->addWidget(makeFoot());
    m_earlier->clear();
    m_state->clear();
    makeList();
    follow();
    showState();
}

QWidget *ClosingView::makeHead()
{
    auto *head = new QWidget;
    auto *layout = new QHBoxLayout(head);
    layout->addWidget(m_title);
    layout->addWidget(m_count, 1);
    layout->addWidget(m_today);
    m_today->setButtonSize(ActionButton::Size::Small);
    m_today->hide();
    connect(m_today, &ActionButton::clicked, this, [this] { show(m_session.day().today()); });
    Theme::current().bind(head, [layout] {
        const Theme &theme = Theme::current();
        const int side = theme.space(Space::Large);
        layout->setContentsMargins(side, theme.space(Space::Medium), side, theme.space(Space::Medium));
        layout->setSpacing(theme.space(Space::Medium));
    });
    return head;
}

QWidget *ClosingView::makeFoot()
{
    auto *foot = new QWidget;
    auto *layout = new QHBoxLayout(foot);
    addStep(tr("Was seen"), Qt::Key_S, VisitAction::CloseSeen, false);
    addStep(tr("Was not there"), Qt::Key_N, VisitAction::CloseNoShow, true);
    addStep(tr("Had gone"), Qt::Key_G, VisitAction::CloseLeft, false);
    addStep(tr("Cancel…"), Qt::Key_Delete, std::nullopt, true);
    auto *steps = new QWidget;
    auto *flow = new FlowLayout(steps); // in a narrow window they go on below
    for (const Step &step : std::as_const(m_steps))
        flow->addWidget(step.button);
    layout->addWidget(steps, 1);
    layout->addWidget(m_close, 0, Qt::AlignBottom);
    m_close->setKey(Qt::CTRL | Qt::Key_Return);
    connect(m_close, &ActionButton::clicked, this, &ClosingView::closeDay);
    Theme::current().bind(foot, [layout, flow] {
        const Theme &theme = Theme::current();
        flow->setContentsMargins(0, 0, 0, 0);
        flow->setSpacing(theme.space(Space::Small));
        const int side = theme.space(Space::Large);
        layout->setContentsMargins(side, theme.space(Space::Medium), side, theme.space(Space::Medium));
        layout->setSpacing(theme.space(Space::Small));
    });
    return foot;
}

void ClosingView::addStep(const QString &text, Qt::Key key, std::optional<VisitAction> ofVisit,
                          bool ofBooking)
{
    auto *button = new ActionButton(text);
    button->setKeyHint(key);
    m_steps += Step{button, key, ofVisit, ofBooking};
    connect(button, &ActionButton::clicked, this, [this, place = m_steps.size() - 1] {
        take(m_steps[place]);
        m_view->setFocus(Qt::OtherFocusReason);
    });
}

void ClosingView::makeList()
{
    // Before the view hears of it, see rowsGo().
    connect(&m_model, &QAbstractItemModel::rowsAboutToBeRemoved, this,
            [this](const QModelIndex &, int first, int last) { rowsGo(first, last); });
    m_view->setModel(&m_model);
    m_view->setItemDelegate(new PersonRowDelegate(&lookOfRow, m_view));
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setMouseTracking(true);
    m_view->setResizeMode(QListView::Adjust);
    m_view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setAccessibleName(tr("Still open"));
    m_view->installEventFilter(this);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, &ClosingView::showSteps);
}

void ClosingView::follow()
{
    connect(&m_session, &ClientSession::tick, this, [this](Instant now) {
        m_model.refreshTimes(now);
        showSteps(); // a booking may be marked once its time has passed
    });
    connect(&m_list, &OpenDayList::wasReset, this, &ClosingView::showState);
    connect(&m_list, &OpenDayList::visitChanged, this, &ClosingView::showState);
    connect(&m_list, &OpenDayList::bookingChanged, this, &ClosingView::showState);
    connect(&m_list, &OpenDayList::closingChanged, this, &ClosingView::showState);
    connect(&m_list, &OpenDayList::loadFailed, this, [this](const Error &error) {
        m_state->showMessage(tr("What is open could not be asked for. %1").arg(error.message));
        m_state->setAction(tr("Try again"));
    });
    connect(m_state, &Banner::actionTriggered, this, [this] { m_list.show(m_list.day()); });
    connect(m_earlier, &Banner::actionTriggered, this, [this] {
        if (!m_list.earlier().isEmpty())
            show(m_list.earlier().first().businessDay);
    });
    connect(&m_arrivals.visits(), &VisitCommands::busyChanged, this, &ClosingView::showSteps);
    connect(&m_arrivals, &BookingCommands::busyChanged, this, &ClosingView::showSteps);
}

void ClosingView::refresh()
{
    const QDate today = m_session.day().today();
    const bool begins = !m_list.day().isValid() && m_session.day().isLoaded();
    if (begins || (m_list.day().isValid() && m_today->isHidden() && m_list.day() != today))
        show(today);
}

void ClosingView::show(QDate day)
{
    m_today->setVisible(day != m_session.day().today());
    m_list.show(day);
    m_view->setFocus(Qt::OtherFocusReason);
}

/// A row that ended by a key pressed here makes room for the next one; one that somebody else ended leaves none chosen, or
/// a key meant for it would end its neighbour.
void ClosingView::rowsGo(int first, int last)
{
    const int row = m_view->currentIndex().row();
    if (!m_view->currentIndex().isValid() || row < first || row > last)
        return;
    if (m_model.at(row).key() != m_ending)
        return m_view->setCurrentIndex({});
    m_ending.reset();
    const int next = last + 1 < m_model.rowCount() ? last + 1 : first - 1;
    m_view->setCurrentIndex(next >= 0 ? m_model.index(next, 0) : QModelIndex());
}

void ClosingView::showState()
{
    const int open = m_model.rowCount() + m_list.more();
    m_title->setText(m_list.day().isValid() ? dayText(m_list.day()) : QString());
    m_count->setText(!m_list.isLoaded() ? tr("…")
                         : open == 0    ? tr("nothing is open")
                                        : tr("%n still open", nullptr, open));
    static_cast<EmptyListView *>(m_view)->setEmptyText(m_list.isLoaded() ? tr("Nothing of this day is open.")
                                                                         : QString());
    m_state->clear();
    if (const auto &closing = m_list.closing(); closing && open == 0)
        m_state->showMessage(
            tr("Closed at %1 by %2.")
                .arg(clockTime(closing->at, m_session.day().zone()), isolate(closing->closedByName)),
            Tone::Success);
    m_earlier->clear();
    if (!m_list.earlier().isEmpty()) {
        const OpenDay &earlier = m_list.earlier().first();
        m_earlier->showMessage(tr("%1 was left open: %2, %3.")
                                   .arg(dayText(earlier.businessDay), visitsText(earlier.visits),
                                        bookingsText(earlier.bookings)),
                               Tone::Late);
        m_earlier->setAction(tr("Work it off"));
    }
    m_close->setEnabled(m_list.isLoaded() && open == 0 && !m_list.closing() && !m_closing);
    showSteps();
    Q_EMIT contentsChanged();
}

void ClosingView::showSteps()
{
    const std::optional<ClosingRow> row = chosen();
    for (const Step &step : std::as_const(m_steps)) {
        const bool takesIt = row && takes(step, *row);
        step.button->setEnabled(takesIt);
        step.button->setToolTip(takesIt ? QString() : whyNot(step));
    }
}

/// In words for who presses the key nevertheless; nothing while a command about the row is on its way.
QString ClosingView::whyNot(const Step &step) const
{
    const std::optional<ClosingRow> row = chosen();
    if (!row)
        return m_model.rowCount() > 0 ? tr("Choose a row first.") : QString();
    if (row->visit) {
        if (!step.ofVisit)
            return tr(
                "A visit cannot be cancelled. Say whether the patient was seen, was not there or had gone.");
        const auto permitted = m_arrivals.visits().permitted(*row->visit, *step.ofVisit);
        return permitted ? QString() : permitted.error().message;
    }
    if (!step.ofBooking)
        return tr("Nobody has arrived for this booking, so there is no visit to end.");
    if (step.ofVisit && !row->isDue)
        return tr("Booked for %1: that the patient was not there can be said from %2 on.")
            .arg(timeText(row->time), clockTime(row->due, m_session.day().zone()));
    return m_arrivals.isBusy(row->booking->id) ? QString() : tr("This cannot be done with this booking now.");
}

std::optional<ClosingRow> ClosingView::chosen() const
{
    const QModelIndex index = m_view->currentIndex();
    return index.isValid() ? std::optional(rowOf<ClosingRow>(index)) : std::nullopt;
}

bool ClosingView::takes(const Step &step, const ClosingRow &row) const
{
    if (row.visit)
        return step.ofVisit && !m_arrivals.visits().isBusy(row.visit->id)
            && m_arrivals.visits().permitted(*row.visit, *step.ofVisit);
    const auto action = step.ofVisit ? AppointmentAction::MarkNoShow : AppointmentAction::Cancel;
    return step.ofBooking && !m_arrivals.isBusy(row.booking->id)
        && m_arrivals.isPermitted(*row.booking, action);
}

void ClosingView::take(const Step &step)
{
    const std::optional<ClosingRow> row = chosen();
    if (m_arrivals.window().refuseInOutage())
        return;
    if (!row || !takes(step, *row)) {
        if (const QString why = whyNot(step); !why.isEmpty())
            m_arrivals.window().toasts().show(why);
        return;
    }
    if (row->visit) {
        m_ending = row->key();
        m_arrivals.visits().take(*row->visit, *step.ofVisit);
    } else if (step.ofVisit) {
        m_ending = row->key();
        m_arrivals.markNoShow(*row->booking);
    } else {
        cancelBooking();
    }
}

void ClosingView::cancelBooking()
{
    const std::optional<ClosingRow> row = chosen();
    auto *menu = new QMenu(m_view);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    fillCancelMenu(*menu, m_arrivals, *row->booking);
    connect(menu, &QMenu::triggered, this, [this, key = row->key()] { m_ending = key; });
    menu->popup(m_view->viewport()->mapToGlobal(m_view->visualRect(m_view->currentIndex()).center()));
}

void ClosingView::closeDay()
{
    if (std::exchange(m_closing, true))
        return;
    m_close->setBusy(true);
    const QDate day = m_list.day();
    m_session.api().call(CloseDay{m_session.day().clinic().id, day}, this,
                         [this, day](const Result<DayClosing> &reply) {
                             m_closing = false;
                             m_close->setBusy(false);
                             if (reply) {
                                 m_list.take(*reply);
                                 m_arrivals.window().toasts().show(tr("%1 is closed.").arg(dayText(day)));
                             } else {
                                 m_arrivals.window().showFailure(reply.error());
                                 m_list.show(m_list.day());
                             }
                             showState();
                         });
}

bool ClosingView::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_view || event->type() != QEvent::KeyPress)
        return Card::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    const bool plain = !(key->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier));
    if (key->isAutoRepeat() || !plain)
        return Card::eventFilter(watched, event);
    for (const Step &step : std::as_const(m_steps)) {
        if (step.key == key->key()) {
            take(step);
            return true;
        }
    }
    if (key->text().isEmpty() || !key->text().at(0).isPrint() || key->text() == u" ")
        return Card::eventFilter(watched, event);
    Q_EMIT typed(key->text()); // other letters begin a search, as on every page
    return true;
}

QStringList ClosingView::describe() const
{
    QStringList lines;
    if (m_list.day().isValid())
        lines += u"closing: %1, %2"_s.arg(m_list.day().toString(Qt::ISODate), m_count->text());
    for (const QString &text : {m_earlier->text(), m_state->text()}) {
        if (!text.isEmpty())
            lines += u"closing: "_s + text;
    }
    for (const ClosingRow &row : m_model.rows())
        lines += u"open: %1, %2"_s.arg(row.patient().displayName(), row.what);
    return lines;
}

QList<KeyHelp> ClosingView::keyHelp() const
{
    QList<KeyHelp> keys;
    for (const Step &step : m_steps)
        keys += {QKeySequence(step.key).toString(QKeySequence::NativeText),
                 tr("To close the day: %1").arg(step.button->text())};
    return keys + QList<KeyHelp>{{tr("Ctrl+Enter"), tr("The day is worked off: close it")}};
}

QWidget *ClosingView::mainPlace() const
{
    return m_view;
}

std::optional<PatientSummary> ClosingView::chosenPatient() const
{
    const auto row = m_view->hasFocus() ? chosen() : std::nullopt;
    return row ? std::optional(row->patient()) : std::nullopt;
}

} // namespace medcrm::ui
