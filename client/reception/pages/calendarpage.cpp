// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/reception/pages/calendarpage.h"

#include "client/reception/calendar/appointmentlook.h"
#include "client/reception/calendar/calendaragenda.h"
#include "client/reception/calendar/calendarheader.h"
#include "client/reception/calendar/calendarkeys.h"
#include "client/reception/calendar/calendarside.h"
#include "client/reception/doctororder.h"
#include "client/ui/arrivalcommands.h"
#include "client/ui/reports/reportbutton.h"
#include "client/ui/theme.h"
#include "client/ui/week.h"
#include "client/ui/widgets/label.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QStackedLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace medcrm::ui {

CalendarPage::CalendarPage(const PageContext &context, QWidget *parent)
    : Page(parent)
    , m_window(context.window)
    , m_session(context.window.session())
    , m_commands(context.arrivals)
    , m_data(m_session.api(), m_session.feed(), m_session.day())
    , m_bar(new CalendarBar)
    , m_work(new QWidget)
    , m_view(new CalendarView(m_session, m_data))
    , m_missing(new Label({}, TextStyle::Body, Color::TextMuted))
    , m_side(new CalendarSide(context, m_data, *m_view))
{
    auto *whole = new QHBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(0);
    auto *work = new QStackedLayout(m_work);
    work->setStackingMode(QStackedLayout::StackAll); // the view keeps the keyboard
    work->addWidget(m_view);
    work->addWidget(m_missing);
    work->setCurrentWidget(m_missing);
    m_missing->hide();
    m_missing->setWordWrap(true);
    m_missing->setAlignment(Qt::AlignCenter);
    m_missing->setAutoFillBackground(true);
    m_missing->setBackgroundRole(QPalette::Base);
    whole->addWidget(m_work, 1);
    whole->addWidget(m_side);
    m_bar->layout()->addWidget(
        new ReportButton(context.window, ReportButton::Tables::Offered, [this] { return agendas(); }));
    m_bar->setDoctors([this] { return doctors(); });
    connect(m_bar, &CalendarBar::stepWanted, this,
            [this](int by) { showDate(m_date.addDays(by * (m_mode == Mode::Day ? 1 : 7))); });
    connect(m_bar, &CalendarBar::todayWanted, this, [this] { showDate(m_session.day().today()); });
    connect(m_bar, &CalendarBar::modeWanted, this, &CalendarPage::showMode);
    connect(m_bar, &CalendarBar::doctorWanted, this, &CalendarPage::showDoctor);
    followView();
    followSession();
    dayWasReset();
}

void CalendarPage::followView()
{
    connect(m_view, &CalendarView::openWanted, m_side, &CalendarSide::open);
    connect(m_view, &CalendarView::menuWanted, m_side, &CalendarSide::popUpActions);
    connect(m_view, &CalendarView::cancelWanted, m_side, &CalendarSide::popUpCancelling);
    connect(m_view, &CalendarView::moveRefused, m_side, &CalendarSide::refuseMove);
    connect(m_view, &CalendarView::moveWanted, m_side,
            [this](const AppointmentMove &move) { m_side->carryOut(move); });
    connect(m_side, &CalendarSide::openChanged, this, &CalendarPage::makeRoom);
    connect(m_side, &CalendarSide::contentsChanged, this, &CalendarPage::contentsChanged);
    connect(m_view, &CalendarView::cursorMoved, this, &CalendarPage::contentsChanged);
    connect(m_view, &CalendarView::contentsChanged, this, &CalendarPage::contentsChanged);
    connect(m_view, &CalendarView::bookingWanted, this,
            [this](DoctorId doctor, Instant start, const QString &text) {
                m_commands.askForBooking({.typed = text, .doctor = doctor, .start = start});
            });
    connect(&m_commands, &ArrivalCommands::bookingWanted, m_side, &CalendarSide::close);
    connect(m_side, &CalendarSide::cardOpened, this, &CalendarPage::sideOpened);
    connect(m_side, &CalendarSide::patientWanted, this, &CalendarPage::patientWanted);
    connect(m_view, &CalendarView::cursorMoved, m_side, &CalendarSide::followCursor);
    connect(m_view, &CalendarView::columnClicked, this, [this](int column) {
        const ColumnKey key = m_view->layout().columns()[column].key;
        m_doctor = key.doctor;
        m_date = key.day;
        showMode(m_mode == Mode::Day ? Mode::Week : Mode::Day);
    });
}

void CalendarPage::followSession()
{
    connect(&m_session.day(), &ClinicDay::wasReset, this, &CalendarPage::dayWasReset);
    connect(&m_session.day(), &ClinicDay::serviceChanged, this, [this] { m_view->refresh(); });
    connect(&m_session.day(), &ClinicDay::clinicChanged, this, [this] { showColumns(); });
    connect(&m_session.holds(), &ClinicHolds::changed, this, &CalendarPage::showHolds);
    connect(&m_data, &CalendarData::stateChanged, this, &CalendarPage::showState);
    connect(&m_data, &CalendarData::daysLoaded, this, &CalendarPage::showColumns);
    showHolds();
}

/// Another clinic, the first snapshot, or midnight: who looked at today sees the new day.
void CalendarPage::dayWasReset()
{
    const ClinicDay &day = m_session.day();
    if (!day.isLoaded())
        return;
    const bool another = day.clinic().id != m_clinic;
    if (another) {
        m_doctor = {};
        m_scrolled = false;
        m_side->close();
    }
    m_clinic = day.clinic().id;
    const bool atToday = m_date == std::exchange(m_today, day.today());
    if (another || (atToday && !m_view->moving()))
        m_date = m_today;
    showColumns();
}

// What is shown

QList<Doctor> CalendarPage::doctors() const
{
    QList<Doctor> doctors = doctorsInOrder(m_session.day());
    doctors.removeIf([](const Doctor &doctor) { return !doctor.active || doctor.shared; });
    return doctors;
}

QDate CalendarPage::firstDay() const
{
    return m_mode == Mode::Day ? m_date : weekBegin(m_date);
}

QDate CalendarPage::lastDay() const
{
    return m_mode == Mode::Day ? m_date : firstDay().addDays(6);
}

QList<ColumnKey> CalendarPage::keys() const
{
    QList<ColumnKey> keys;
    if (m_mode == Mode::Week) {
        for (QDate day = firstDay(); day <= lastDay(); day = day.addDays(1))
            keys += ColumnKey{m_doctor, day};
        return keys;
    }
    for (const Doctor &doctor : doctorsInOrder(m_session.day())) {
        if ((doctor.active && !doctor.shared) || !m_data.appointments(doctor.id, m_date).isEmpty())
            keys += ColumnKey{doctor.id, m_date};
    }
    return keys;
}

/// What can be printed or saved of it; first what the page is about.
QList<Agenda> CalendarPage::agendas() const
{
    const auto of = [this](std::optional<DoctorId> doctor, QDate from, QDate to) {
        const ClinicDay &day = m_session.day();
        const auto loaded = loadedAgenda(m_data, day, doctor, from, to);
        // The present day is held anyway, also when the calendar could not be asked for.
        const bool isToday = day.isLoaded() && from == day.today() && to == day.today();
        return !loaded && isToday ? std::optional(agendaOf(day, day.appointments().all(), doctor, from, to))
                                  : loaded;
    };
    const CalendarCursor cursor = m_view->cursor();
    const QDate chosen = cursor.isValid() ? cursor.column.day : m_date;
    QList<std::optional<Agenda>> wanted;
    if (m_mode == Mode::Week)
        wanted = {of(m_doctor, chosen, chosen), of(m_doctor, firstDay(), lastDay())};
    else
        wanted = {of({}, m_date, m_date),
                  cursor.isValid() ? of(cursor.column.doctor, m_date, m_date) : std::nullopt};
    QList<Agenda> agendas;
    for (const std::optional<Agenda> &agenda : wanted) {
        if (agenda)
            agendas += *agenda;
    }
    return agendas;
}

void CalendarPage::showColumns()
{
    const ClinicDay &day = m_session.day();
    if (!day.isLoaded() || !m_date.isValid())
        return;
    const QList<Doctor> all = doctors();
    if (!day.doctors().find(m_doctor))
        m_doctor = all.isEmpty() ? DoctorId() : all.first().id;
    const CalendarCursor before = m_view->cursor();
    m_data.show(firstDay(), lastDay());
    m_view->setColumns(keys());
    placeCursor(before);
    settleCursor();
    placeMove();
    scrollToBeginning();
    m_bar->show(m_mode, firstDay(), lastDay(), day.doctorName(m_doctor));
    showState();
    Q_EMIT contentsChanged();
}

/// The cursor stays with its doctor and time of day; at first it is where the clinic is now.
void CalendarPage::placeCursor(const CalendarCursor &before)
{
    const CalendarLayout &layout = m_view->layout();
    if (layout.columns().isEmpty() || layout.columnOf(before.column) >= 0)
        return;
    const QTimeZone &zone = m_session.day().zone();
    const QTime time = inZone(before.isValid() ? before.at : m_session.clock().now(), zone).time();
    const DoctorId doctor = m_mode == Mode::Week ? m_doctor : before.column.doctor;
    const int column = std::max(0, layout.columnOf({doctor, m_date}));
    const CalendarColumn &of = layout.columns()[column];
    const Instant at = instantAt(of.key.day, time, zone).value_or(of.dayStart);
    m_view->placeCursor(cursorAt(layout, column, m_view->freeTimeAt(column, at)));
    if (!of.loaded)
        m_unsettled = m_view->cursor();
}

/// What is taken up goes along, at its time of day.
void CalendarPage::placeMove()
{
    const CalendarLayout &layout = m_view->layout();
    if (!m_view->moving() || layout.columnOf(m_view->moving()->column()) >= 0)
        return;
    AppointmentMove move = *m_view->moving();
    const QTimeZone &zone = m_session.day().zone();
    const DoctorId doctor = m_mode == Mode::Week ? m_doctor : move.column().doctor;
    const auto start = instantAt(m_date, inZone(move.start(), zone).time(), zone);
    move.moveTo({doctor, m_date}, start.value_or(startOfDay(m_date, zone)));
    m_view->setMove(move);
}

/// The day of the cursor has come: it is on the appointment that takes its time, unless it was moved meanwhile.
void CalendarPage::settleCursor()
{
    const CalendarLayout &layout = m_view->layout();
    const CalendarCursor cursor = m_view->cursor();
    const int column = layout.columnOf(cursor.column);
    if (column < 0 || !layout.columns()[column].loaded || !m_unsettled)
        return;
    if (*std::exchange(m_unsettled, std::nullopt) == cursor)
        m_view->placeCursor(cursorAt(layout, column, cursor.at));
}

void CalendarPage::scrollToBeginning()
{
    const CalendarLayout &layout = m_view->layout();
    if (m_scrolled || layout.columns().isEmpty() || !m_data.isLoaded(m_date))
        return;
    m_scrolled = true;
    std::optional<Instant> first;
    for (const CalendarColumn &column : layout.columns()) {
        if (!column.working.isEmpty() && (!first || column.working.first().from < *first))
            first = column.working.first().from;
    }
    const Instant now = m_session.clock().now();
    const bool today = m_date == m_session.day().today();
    Instant top = first.value_or(today ? now : layout.columns().first().dayStart + std::chrono::hours(8));
    if (today)
        top = std::max(top, now - std::chrono::minutes(90));
    m_view->scrollToTime(top - std::chrono::minutes(15));
}

/// In a narrow window, or at a large font, the side stands in the place of the calendar.
void CalendarPage::makeRoom()
{
    const int beside = Theme::current().px(340) + m_side->sizeHint().width();
    m_work->setVisible(m_side->isHidden() || width() >= beside);
}

void CalendarPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    makeRoom();
}

void CalendarPage::showDate(QDate date)
{
    if (date == m_date || !date.isValid())
        return;
    m_date = date;
    showColumns();
    m_view->revealCursor();
}

void CalendarPage::showMode(Mode mode)
{
    if (mode == Mode::Week && m_mode == Mode::Day && m_view->cursor().isValid()
        && m_view->cursor().column.day == m_date)
        m_doctor = m_view->cursor().column.doctor;
    m_mode = mode;
    showColumns();
    m_view->revealCursor();
}

void CalendarPage::showDoctor(DoctorId doctor)
{
    if (m_mode == Mode::Week) {
        m_doctor = doctor;
        showColumns();
        return m_view->revealCursor();
    }
    const CalendarLayout &layout = m_view->layout();
    const int column = layout.columnOf({doctor, m_date});
    if (column >= 0)
        m_view->setCursor(cursorAt(layout, column, m_view->cursor().at));
}

void CalendarPage::showHolds()
{
    QList<SlotHold> others = m_session.holds().all();
    others.removeIf([this](const SlotHold &hold) { return m_session.holds().isOwn(hold); });
    m_view->setHolds(others);
}

void CalendarPage::showState()
{
    const auto &failure = m_data.failure();
    if (std::exchange(m_failed, failure.has_value()) != m_failed)
        m_view->refresh();
    if (failure)
        m_missing->setText(
            failure->code == ErrorCode::Unavailable
                ? tr("These days can't be shown without the server. Today's bookings are on the "
                     "Today page. The calendar comes by itself when the connection is back.")
                : tr("These days can't be shown now. %1").arg(failure->message));
    m_missing->setVisible(isMissing());
    Q_EMIT contentsChanged();
}

/// Nothing of what would be shown is known, and none of it is on its way.
bool CalendarPage::isMissing() const
{
    if (!m_data.failure() || !m_date.isValid())
        return false;
    for (QDate day = firstDay(); day <= lastDay(); day = day.addDays(1)) {
        if (m_data.isLoaded(day))
            return false;
    }
    return true;
}

/// What would be booked is seen where it would stand.
void CalendarPage::showBooking(const std::optional<FreeTime> &time, const QString &patientName)
{
    if (!time)
        return m_view->setDraft(std::nullopt);
    m_view->setDraft(BookingDraft{time->doctor, time->start, time->end, patientName});
    const QDate day = businessDay(time->start, m_session.day().zone());
    if (m_mode == Mode::Week && time->doctor != m_doctor)
        showDoctor(time->doctor);
    if (day < firstDay() || day > lastDay())
        showDate(day);
    m_view->reveal(ghostRect(m_view->layout(), {time->doctor, day}, time->start, time->end));
}

std::optional<QDate> CalendarPage::shownDay() const
{
    return m_date > m_session.day().today() ? std::optional(m_date) : std::nullopt;
}

void CalendarPage::refresh()
{
    if (!m_session.day().isLoaded())
        return;
    QList<ColumnKey> shown;
    for (const CalendarColumn &column : m_view->layout().columns())
        shown += column.key;
    if (shown != keys())
        showColumns();
    else
        m_view->refreshHeads();
}

void CalendarPage::tick(Instant now)
{
    m_view->tick(now);
}

// Keys

bool CalendarPage::pressPageKey(const QKeyEvent &event)
{
    const Qt::KeyboardModifiers modifiers = event.modifiers() & ~Qt::KeypadModifier;
    const bool ctrl = modifiers == Qt::ControlModifier;
    const bool plain = modifiers == Qt::NoModifier;
    if ((plain || ctrl) && (event.key() == Qt::Key_PageUp || event.key() == Qt::Key_PageDown)) {
        const int by = event.key() == Qt::Key_PageUp ? -1 : 1;
        showDate(m_date.addDays(by * (ctrl ? 1 : 7)));
        return true;
    }
    if ((plain && event.key() == Qt::Key_T) || (ctrl && event.key() == Qt::Key_Home)) {
        showDate(m_session.day().today());
        return true;
    }
    if (ctrl && (event.key() == Qt::Key_1 || event.key() == Qt::Key_7)) {
        showMode(event.key() == Qt::Key_1 ? Mode::Day : Mode::Week);
        return true;
    }
    // Also of a keyboard that writes other digits.
    const int number = event.text().isEmpty() ? -1 : event.text().front().digitValue();
    const QList<Doctor> all = doctors();
    if (!plain || number < 1 || number > all.size())
        return false;
    showDoctor(all[number - 1].id);
    return true;
}

void CalendarPage::keyPressEvent(QKeyEvent *event)
{
    if (!m_view->hasFocus() || !pressPageKey(*event))
        Page::keyPressEvent(event);
}

QList<KeyHelp> CalendarPage::keyHelp() const
{
    return QList<KeyHelp>{{u"1–9"_s, tr("To the first … ninth doctor")},
                          {u"T"_s, tr("To today; Ctrl+Home does the same")},
                          {tr("PgUp PgDn"), tr("A week back or forward; with Ctrl a day")},
                          {u"Ctrl+1"_s, tr("The day of all doctors")},
                          {u"Ctrl+7"_s, tr("The week of one doctor")},
                          ReportButton::keyHelp()}
    + calendarKeys();
}

QWidget *CalendarPage::barControls() const
{
    return m_bar;
}

QWidget *CalendarPage::mainPlace() const
{
    return m_view;
}

QStringList CalendarPage::describe() const
{
    QStringList lines{u"calendar: "_s + m_bar->dateText()};
    if (isMissing())
        return lines << m_missing->text();
    for (const CalendarHeader::Entry &head : m_view->header().entries())
        lines += u"column: %1, %2"_s.arg(head.title, head.subtitle());
    for (const CalendarColumn &column : m_view->layout().columns()) {
        for (const Block &block : column.blocks)
            lines += u"appointment: "_s + m_view->content().inWords(*column.find(block.id));
    }
    for (const SlotHold &hold : m_view->holds())
        lines += u"held: %1, %2"_s.arg(timeSpan(hold.start, hold.end, m_session.day().zone()), hold.device);
    lines += u"cursor: "_s + m_view->cursorInWords();
    if (const std::optional<AppointmentMove> &move = m_view->moving())
        lines += u"moving: %1 to %2"_s.arg(move->original().patient.displayName(),
                                           timeSpan(move->start(), move->end(), m_session.day().zone()));
    lines += m_side->describe();
    return lines;
}

} // namespace medcrm::ui
