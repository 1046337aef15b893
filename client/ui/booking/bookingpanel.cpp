// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ui/booking/bookingpanel.h"

#include "client/ui/bidi.h"
#include "client/ui/booking/bookingfields.h"
#include "client/ui/booking/bookingnotes.h"
#include "client/ui/booking/conflictbox.h"
#include "client/ui/booking/followingbox.h"
#include "client/ui/booking/patientbox.h"
#include "client/ui/booking/repeatbox.h"
#include "client/ui/booking/slotwords.h"
#include "client/ui/dialogs/newpatientdialog.h"
#include "client/ui/widgets/actionbutton.h"
#include "client/ui/widgets/banner.h"
#include "client/ui/widgets/formfield.h"
#include "client/ui/widgets/segmentedtabs.h"
#include "client/ui/widgets/toaststack.h"
#include "common/protocol/appointments.h"
#include "common/protocol/booking.h"

#include <QApplication>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace medcrm::ui {

BookingPanel::BookingPanel(BookingCommands &commands, QWidget *host)
    : m_commands(commands)
    , m_window(commands.window())
    , m_host(host)
    , m_hold(m_window.session())
    , m_fields(new BookingFields(session(), *this, host))
    , m_times(new TimePicker(session()))
    , m_extent(new SegmentedTabs(SegmentedTabs::Look::Filled))
    , m_following(new FollowingBox(session()))
    , m_repeat(new RepeatBox(session()))
    , m_conflict(new ConflictBox(session().day()))
{
    hide();
    makeFields();
    follow();
}

BookingPanel::~BookingPanel() = default;

ClientSession &BookingPanel::session() const
{
    return m_window.session();
}

void BookingPanel::makeFields()
{
    addField(u"start"_s, tr("First free"), m_times);
    m_times->offerWaitingList(desk.contains(session().login().role()));
    addField(u"extent"_s, tr("What is moved"), m_extent);
    m_extent->addTab(tr("Only this one"));
    m_extent->addTab(tr("And following"));
    addWidget(m_following);
    m_notes = new BookingNotes(*this);
    addWidget(m_repeat);
    addNotice(m_conflict);
}

void BookingPanel::follow()
{
    connect(m_fields, &BookingFields::questionChanged, this, &BookingPanel::ask);
    connect(m_fields->patient(), &PatientBox::chosen, this, &BookingPanel::patientChosen);
    connect(m_fields->patient(), &PatientBox::unchosen, this, [this] {
        keepHold();
        showOthers();
        Q_EMIT chosenChanged();
    });
    connect(m_fields->patient(), &PatientBox::registerWanted, this, &BookingPanel::registerPatient);
    connect(m_times, &TimePicker::chosenChanged, this, &BookingPanel::chosenTimeChanged);
    connect(m_times, &TimePicker::dayWanted, m_fields, &BookingFields::setDay);
    connect(m_times, &TimePicker::answered, this, [this] {
        if (std::exchange(m_enterWaits, false))
            m_times->takeFocus(); // seen first, then booked by Enter again
        showPrimary();
    });
    // Who is to be booked is known, so Enter books: the time that it takes is in sight. Once it is laid out.
    connect(
        m_times, &TimePicker::answered, this,
        [this] {
            if (patient())
                scrollTo(m_times);
        },
        Qt::QueuedConnection);
    connect(m_times, &TimePicker::waitingListWanted, this, [this] {
        BookingPreset wish = m_preset;
        wish.patient = patient();
        if (const auto question = m_fields->question()) {
            wish.doctor = question->doctor;
            wish.service = question->service;
        }
        Q_EMIT wishWanted(wish);
    });
    connect(m_repeat, &RepeatBox::changed, this, &BookingPanel::showPrimary);
    connect(m_following, &FollowingBox::changed, this, &BookingPanel::showPrimary);
    connect(m_extent, &QTabBar::currentChanged, this, &BookingPanel::askFollowing);
    // Once they are laid out.
    connect(
        m_repeat, &RepeatBox::datesShown, this, [this] { scrollTo(m_repeat); }, Qt::QueuedConnection);
    connect(
        m_following, &FollowingBox::datesShown, this, [this] { scrollTo(m_following); },
        Qt::QueuedConnection);
    connect(m_conflict, &ConflictBox::taken, this, &BookingPanel::takeOffered);
    connect(m_conflict, &ConflictBox::overbookWanted, m_conflict, &ConflictBox::askReason);
    connect(m_conflict, &ConflictBox::overbookingChanged, this, &BookingPanel::showPrimary);
    connect(&m_hold, &HoldKeeper::refused, this, &BookingPanel::holdRefused);
    connect(this, &FormPanel::submitted, this, &BookingPanel::send);
    connect(this, &FormPanel::cancelled, this, &BookingPanel::leave);
    connect(&m_window, &SessionWindow::lockChanged, this, &BookingPanel::keepHold);
    Api &api = session().api();
    api.on<AppointmentUpdated>(this,
                               [this](const auto &event, const auto &) { followMoving(event.appointment); });
    api.on<AppointmentCancelled>(
        this, [this](const auto &event, const auto &) { followMoving(event.appointment); });
    const auto connection = [this](const ConnectionStatus &status) {
        setConnected(status.state == ConnectionState::Live || status.state == ConnectionState::Behind);
    };
    connect(&session().connection(), &Connection::statusChanged, this, connection);
    connection(session().connection().status());
}

/// What is to be moved here was changed, by whomever: it is shown as it is now, or the panel closes with a word.
void BookingPanel::followMoving(const Appointment &now)
{
    if (!m_preset.moving || now.id != m_preset.moving->id || now.revision <= m_preset.moving->revision
        || isBusy())
        return;
    const QString name = isolate(now.patient.displayName());
    if (now.status != AppointmentStatus::Booked) {
        end();
        return m_window.toasts().show(
            tr("The booking of %1 does not stand any more: it is not moved.").arg(name));
    }
    m_preset.moving = now;
    field(u"patient"_s)->setHint(tr("Booked for %1").arg(whenAndWhom(now, session().day())));
    banner()->showMessage(tr("It was changed meanwhile: now %1.").arg(whenAndWhom(now, session().day())),
                          Tone::Late);
    if (movesFollowing())
        m_following->askAgain();
}

void BookingPanel::begin(const BookingPreset &preset)
{
    const bool goesOn = isOpen() && !m_preset.moving && !preset.moving && !preset.wish;
    if (goesOn && preset == BookingPreset{.day = preset.day}) // its key was pressed again
        return takeKeyboard();
    if (!isOpen())
        m_focusBefore = QApplication::focusWidget();
    if (!goesOn)
        m_notes->clear();
    m_preset = goesOn ? m_fields->complete(preset) : preset;
    m_conflict->clear();
    clearErrors();
    m_times->clear();
    m_times->setChoosesFirst(!m_preset.moving);
    m_fields->begin(m_preset);
    showMode();
    setVisible(true);
    ask();
    Q_EMIT opened();
    takeKeyboard();
    if (!patient() && !m_preset.typed.isEmpty())
        m_fields->patient()->search(m_preset.typed);
    Q_EMIT chosenChanged();
}

/// Where the first question is still open.
void BookingPanel::takeKeyboard()
{
    QWidget *first = m_preset.moving ? m_fields->dayField() : m_fields->serviceBox();
    (patient() ? first : m_fields->patient())->setFocus(Qt::OtherFocusReason);
}

void BookingPanel::showMode()
{
    const bool moves = m_preset.moving.has_value();
    const bool ofDesk = desk.contains(session().login().role());
    setHeading(moves        ? tr("Move the appointment")
                   : ofDesk ? tr("Book an appointment")
                            : tr("Book a follow-up"));
    field(u"patient"_s)
        ->setHint(moves ? tr("Booked for %1").arg(whenAndWhom(*m_preset.moving, session().day()))
                        : QString());
    field(u"extent"_s)->setVisible(moves && m_preset.moving->series);
    m_extent->setCurrentIndex(0);
    m_notes->setAsked(!moves, !moves && ofDesk);
    m_repeat->setVisible(!moves && !m_preset.wish);
}

void BookingPanel::finish()
{
    if (!m_preset.moving)
        m_fields->rememberService();
    end();
}

void BookingPanel::end()
{
    m_hold.letGo();
    m_times->clear();
    m_conflict->clear();
    clearErrors();
    setBusy(false);
    m_enterWaits = false;
    const bool hadFocus = isAncestorOf(QApplication::focusWidget());
    m_preset = {};
    m_repeat->setOn(false);
    askFollowing();
    hide();
    m_notes->clear();
    if (hadFocus && m_focusBefore)
        m_focusBefore->setFocus(Qt::OtherFocusReason);
    Q_EMIT chosenChanged();
    Q_EMIT closed();
}

/// Escape: first out of the offers of a conflict, then out of the panel.
void BookingPanel::leave()
{
    if (m_conflict->isAncestorOf(QApplication::focusWidget())) {
        m_conflict->clear();
        showPrimary();
        return m_times->takeFocus();
    }
    end();
}

void BookingPanel::ask()
{
    m_conflict->clear();
    if (const Result<TimeQuestion> question = m_fields->question())
        m_times->ask(*question);
    else
        m_times->clear(); // said under its field when it is to be booked
    showPrimary();
}

void BookingPanel::patientChosen()
{
    field(u"patient"_s)->clearError();
    if (isOpen() && m_fields->patient()->isAncestorOf(QApplication::focusWidget()))
        m_fields->serviceBox()->setFocus(Qt::TabFocusReason);
    m_times->chooseAgain();
    showOthers();
    keepHold();
    Q_EMIT chosenChanged();
}

/// Who has a booking on the chosen day already is not booked again by an oversight. Known of today.
void BookingPanel::showOthers()
{
    if (m_preset.moving)
        return;
    QStringList others;
    const ClinicDay &day = session().day();
    const std::optional<PatientSummary> who = patient();
    const bool today = chosen() && businessDay(chosen()->start, day.zone()) == day.today();
    for (const Appointment &each : day.appointments()) {
        if (who && today && each.patient.id == who->id && isLive(each.status))
            others += whenAndWhom(each, day);
    }
    std::sort(others.begin(), others.end());
    field(u"patient"_s)
        ->setHint(others.isEmpty() ? QString() : tr("Has already: %1").arg(others.join(u" · "_s)));
}

void BookingPanel::registerPatient(const QString &typed)
{
    auto *dialog = new NewPatientDialog(m_window, typed, m_host);
    connect(dialog, &NewPatientDialog::found, this, [this](const PatientSummary &patient) {
        m_fields->patient()->setPatient(patient);
        m_fields->serviceBox()->setFocus(Qt::TabFocusReason);
    });
    dialog->open();
}

void BookingPanel::chosenTimeChanged()
{
    if (!m_times->isExact() && m_times->chosen())
        m_fields->forgetTime();
    field(u"start"_s)->clearError();
    m_conflict->clear();
    m_repeat->setFirst(m_times->chosen(), m_fields->service());
    askFollowing();
    showOthers();
    showPrimary();
    keepHold();
    Q_EMIT chosenChanged();
}

QString BookingPanel::verb() const
{
    return m_preset.moving ? tr("Move to %1") : tr("Book %1");
}

void BookingPanel::showPrimary()
{
    const QString plain = m_preset.moving ? tr("Move") : tr("Book");
    QString text =
        m_times->chosen() ? verb().arg(whenText(m_times->chosen()->start, session().day())) : plain;
    if (const int times = repeats() ? int(m_repeat->starts().size()) : 0; times > 1)
        text = tr("Book %n times", nullptr, times);
    if (const int moves = movesFollowing() ? int(m_following->moves().size()) : 0; moves > 0)
        text = tr("Move %n bookings", nullptr, moves);
    if (m_conflict->isOverbooking())
        text = tr("Overbook");
    primary()->setText(text);
    // Of two filled buttons nobody knows which one Enter presses.
    const bool offers = m_conflict->conflict() && !m_conflict->isOverbooking();
    primary()->setKind(offers ? ActionButton::Kind::Normal : ActionButton::Kind::Primary);
}

/// Held while a time is chosen for somebody, or was chosen by hand; a locked window holds nothing.
void BookingPanel::keepHold()
{
    const std::optional<FreeTime> time = chosen();
    if (!isOpen() || !time || m_window.isLocked() || (!m_times->isByHand() && !patient()))
        return m_hold.letGo();
    HoldSlot hold;
    hold.doctor = time->doctor;
    hold.start = time->start;
    hold.minutes = int(std::chrono::duration_cast<std::chrono::minutes>(time->end - time->start).count());
    if (m_preset.moving)
        hold.except = m_preset.moving->id;
    m_hold.keep(hold);
}

/// Said in the panel without taking the keyboard: the answer may come while somebody types.
void BookingPanel::holdRefused(const Error &error)
{
    if (isBusy() || m_conflict->isOverbooking())
        return; // what is on its way gets an answer of its own; who overbooks knows
    const auto conflict = currentRecord<SlotConflict>(error);
    if (!conflict)
        return field(u"start"_s)->setError(error.message);
    if (movesFollowing() && conflict->appointment && conflict->appointment->series == m_preset.moving->series)
        return; // one of those that go along
    showConflict(*conflict);
}

bool BookingPanel::mayOverbook() const
{
    const bool asDesk = session().login().role() == Role::Receptionist; // a doctor rules over their own list
    return !asDesk || session().day().clinic().settings.deskMayOverbook;
}

std::optional<FreeTime> BookingPanel::chosen() const
{
    return m_times->chosen();
}

std::optional<PatientSummary> BookingPanel::patient() const
{
    return m_fields->patient()->patient();
}

QStringList BookingPanel::describe() const
{
    if (!isOpen())
        return {};
    QStringList lines{u"panel: "_s + heading(), u"panel button: "_s + primary()->text()};
    if (const auto who = patient())
        lines += u"panel patient: "_s + who->displayName();
    return lines + m_times->describe() + m_following->describe() + m_repeat->describe()
        + m_conflict->describe();
}

} // namespace medcrm::ui
