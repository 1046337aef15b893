// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ui/booking/timepicker.h"

#include "client/core/clientsession.h"
#include "client/core/clinicholds.h"
#include "client/ui/bidi.h"
#include "client/ui/booking/slotwords.h"
#include "client/ui/models/timetext.h"
#include "client/ui/widgets/actionbutton.h"
#include "client/ui/widgets/flowlayout.h"
#include "client/ui/widgets/label.h"
#include "client/ui/widgets/rowpainter.h"
#include "client/ui/widgets/timegrid.h"
#include "client/ui/wording.h"
#include "common/model/presence.h"

#include <QVBoxLayout>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace medcrm::ui {

namespace {

constexpr int buttonsAtOnce = 9;
constexpr int mostTimes = 500; // as the server allows
constexpr int daysAhead = 30;
constexpr int noteWidth = 76; // design pixels, inside a button

/// With the day of the week where a button has room for it: some languages have no short word for it.
QString shortDay(QDate date)
{
    const QString whole = dateText(date, u"ddd d MMM"_s);
    return textWidth(whole, TextStyle::Caption) <= Theme::current().px(noteWidth)
        ? whole
        : dateText(date, u"d MMM"_s);
}

} // namespace

TimePicker::TimePicker(ClientSession &session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_finder(session)
    , m_grid(new TimeGrid)
    , m_line(new Label({}, TextStyle::Small, Color::TextMuted))
    , m_more(new ActionButton(tr("More times")))
    , m_nextDay(new ActionButton(tr("Next day")))
    , m_waitingList(new ActionButton(tr("Waiting list…")))
    , m_wanted(buttonsAtOnce)
{
    m_line->setWordWrap(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_grid);
    layout->addWidget(m_line);
    layout->addWidget(makeButtons());
    Theme::current().bind(this, [layout] { layout->setSpacing(Theme::current().space(Space::Small)); });
    connect(m_grid, &TimeGrid::chosen, this, &TimePicker::gridChosen);
    connect(&m_finder, &FreeTimeFinder::asked, this, &TimePicker::show);
    connect(&m_finder, &FreeTimeFinder::takenChanged, this, &TimePicker::rebuild);
    connect(&session.holds(), &ClinicHolds::changed, this, &TimePicker::rebuild);
    connect(&session.day(), &ClinicDay::doctorChanged, this, &TimePicker::rebuild);
    connect(&session, &ClientSession::tick, this, [this](Instant now) {
        if (!m_offers.isEmpty() && m_offers.first().available && m_offers.first().time.start <= now)
            rebuild();
    });
    connect(&session.login(), &LoginState::sessionReady, this, [this] {
        if (m_question.service.isValid())
            find(); // what happened meanwhile was not heard
    });
    connect(&m_finder, &FreeTimeFinder::answered, this, [this] {
        m_failed = false;
        rebuild();
        if (m_question.exact && !m_chosen)
            setChosen(exactTime(), true);
        else if (!m_chosen && m_choosesFirst)
            chooseAgain();
        Q_EMIT answered();
    });
    connect(&m_finder, &FreeTimeFinder::failed, this, [this](const Error &error) {
        m_failed = true;
        m_failure = error;
        rebuild();
        Q_EMIT answered();
    });
}

QWidget *TimePicker::makeButtons()
{
    auto *row = new QWidget;
    auto *layout = new FlowLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    for (ActionButton *button : {m_more, m_nextDay, m_waitingList}) {
        button->setButtonSize(ActionButton::Size::Small);
        layout->addWidget(button);
    }
    m_waitingList->setToolTip(tr("Put the patient on the waiting list when no time suits"));
    connect(m_more, &ActionButton::clicked, this, &TimePicker::more);
    connect(m_nextDay, &ActionButton::clicked, this, [this] {
        const QDate shown = m_offers.isEmpty()
            ? m_question.day.addDays(daysAhead - 1)
            : businessDay(m_offers.first().time.start, m_session.day().zone());
        Q_EMIT dayWanted(shown.addDays(1));
    });
    connect(m_waitingList, &ActionButton::clicked, this, &TimePicker::waitingListWanted);
    Theme::current().bind(row, [layout] { layout->setSpacing(Theme::current().space(Space::Tiny)); });
    return row;
}

void TimePicker::offerWaitingList(bool offer)
{
    m_waitingList->setVisible(offer);
}

void TimePicker::ask(const TimeQuestion &question)
{
    if (question == m_question)
        return;
    m_question = question;
    m_wanted = buttonsAtOnce;
    m_offers.clear();
    setChosen(m_question.exact && m_question.doctor ? exactTime() : std::nullopt,
              m_question.exact.has_value());
    find();
}

void TimePicker::find()
{
    const ClinicDay &day = m_session.day();
    if (!m_question.service.isValid() || !m_question.day.isValid() || !day.isLoaded())
        return m_finder.clear();
    FindFreeTimes request;
    request.clinic = day.clinic().id;
    request.service = m_question.service;
    request.doctor = m_question.doctor;
    request.from = m_question.day;
    // Who is free at an exact time is read from the gaps of that day.
    const bool wholeDay = m_question.exact && !m_question.doctor;
    request.to = wholeDay ? m_question.day : m_question.day.addDays(daysAhead - 1);
    const int doctors = m_question.doctor ? 1 : std::max(1, int(day.doctors().size()));
    request.limit = wholeDay ? mostTimes : std::min(mostTimes, m_wanted * doctors + 1);
    request.minutes = m_question.minutes;
    request.except = m_question.except;
    m_finder.find(request);
}

void TimePicker::more()
{
    m_wanted += buttonsAtOnce;
    m_byHand = m_byHand || m_chosen.has_value();
    m_grid->takeFocus();
    find();
}

void TimePicker::clear()
{
    m_question = {};
    m_finder.clear();
    m_offers.clear();
    m_failed = false;
    setChosen(std::nullopt, false);
}

int TimePicker::minutes() const
{
    const Service *service = m_session.day().services().find(m_question.service);
    return m_question.minutes.value_or(service ? service->minutes : 0);
}

TimePicker::Offer TimePicker::offerOf(const FreeTime &time) const
{
    if (time.start <= m_session.clock().now())
        return {time, false, tr("passed")};
    if (m_finder.takenBy(time))
        return {time, false, tr("taken")};
    if (const SlotHold *hold = m_session.holds().otherDesk(time.doctor, time.start, time.end))
        return {time, false, hold->device.isEmpty() ? hold->userName : hold->device};
    const Doctor *doctor = m_session.day().doctors().find(time.doctor);
    const auto absent = doctor ? absenceOf(*doctor, m_session.day().zone()) : std::nullopt;
    if (absent && absent->from < time.end && time.start < absent->to)
        return {time, false, tr("not there")};
    return {time, true, {}};
}

void TimePicker::rebuild()
{
    m_offers.clear();
    for (const FreeTime &time : m_finder.times()) {
        const Offer offer = offerOf(time);
        if (m_offers.isEmpty() || m_offers.last().time.start != time.start) {
            if (m_offers.size() == m_wanted)
                break;
            m_offers.append(offer);
        } else if (offer.available && !m_offers.last().available) {
            m_offers.last() = offer;
        }
    }
    show();
}

void TimePicker::show()
{
    const ClinicDay &day = m_session.day();
    QList<TimeLook> looks;
    int chosen = -1;
    for (const Offer &offer : std::as_const(m_offers)) {
        const QDate date = businessDay(offer.time.start, day.zone());
        TimeLook look{.time = clockTime(offer.time.start, day.zone()), .available = offer.available};
        look.meaning = ui::describe(offer.time, day);
        if (!offer.available)
            look.note = isolate(offer.who);
        else if (date != m_question.day)
            look.note = shortDay(date);
        if (m_chosen && m_chosen->start == offer.time.start
            && (!m_question.doctor || m_chosen->doctor == offer.time.doctor))
            chosen = int(looks.size());
        looks += look;
    }
    m_grid->show(looks, chosen);
    m_grid->setVisible(!looks.isEmpty());
    m_more->setVisible(m_finder.hasMore() && !looks.isEmpty());
    m_line->setText(m_chosen            ? ui::describe(*m_chosen, day)
                        : isSearching() ? tr("Looking for free times…")
                                        : problem());
}

QString TimePicker::problem() const
{
    if (m_chosen || isSearching())
        return {};
    if (!m_question.service.isValid())
        return tr("Choose a service.");
    if (!m_question.day.isValid())
        return tr("Choose a day.");
    if (m_question.exact) {
        if (!instantAt(m_question.day, *m_question.exact, m_session.day().zone()))
            return tr("The clocks change that day: this time does not exist.");
        return tr("Nobody is free at %1. Choose a doctor to see why.")
            .arg(isolateLtr(m_question.exact->toString(u"HH:mm"_s)));
    }
    if (m_failed)
        return m_failure.message;
    if (m_offers.isEmpty())
        return tr("No free time from %1 to %2.")
            .arg(dateText(m_question.day, u"d MMM"_s),
                 dateText(m_question.day.addDays(daysAhead - 1), u"d MMM"_s));
    return tr("Choose a time.");
}

void TimePicker::gridChosen(int index)
{
    if (index < m_offers.size())
        choose(m_offers.at(index).time);
}

void TimePicker::choose(const FreeTime &time)
{
    m_question.exact.reset();
    setChosen(time, true);
}

void TimePicker::chooseAgain()
{
    if (m_byHand || m_question.exact || !m_choosesFirst || (m_chosen && offerOf(*m_chosen).available))
        return;
    const auto first =
        std::find_if(m_offers.begin(), m_offers.end(), [](const Offer &offer) { return offer.available; });
    setChosen(first == m_offers.end() ? std::nullopt : std::optional(first->time), false);
}

void TimePicker::setChosen(const std::optional<FreeTime> &time, bool byHand)
{
    const bool same = time == m_chosen && byHand == m_byHand;
    m_chosen = time;
    m_byHand = byHand;
    show();
    if (!same)
        Q_EMIT chosenChanged();
}

std::optional<FreeTime> TimePicker::exactTime() const
{
    const std::optional<Instant> start = instantAt(m_question.day, *m_question.exact, m_session.day().zone());
    if (!start)
        return std::nullopt;
    FreeTime time;
    time.start = *start;
    time.end = *start + std::chrono::minutes(minutes());
    const std::optional<DoctorId> doctor =
        m_question.doctor ? m_question.doctor : whoIsFree(time.start, time.end);
    if (!doctor)
        return std::nullopt;
    time.doctor = *doctor;
    time.room = roomOf(*doctor, time.start);
    return time;
}

/// The first doctor whose free times, taken together, cover the asked one.
std::optional<DoctorId> TimePicker::whoIsFree(Instant start, Instant end) const
{
    QMap<DoctorId, std::pair<Instant, Instant>>
        gaps; // the gap of each doctor that the last free time belongs to
    for (const FreeTime &time : m_finder.times()) {
        if (!offerOf(time).available)
            continue;
        auto &gap = gaps[time.doctor];
        if (gap.second < time.start)
            gap = {time.start, time.end};
        else
            gap.second = std::max(gap.second, time.end);
        if (gap.first <= start && end <= gap.second)
            return time.doctor;
    }
    return std::nullopt;
}

std::optional<RoomId> TimePicker::roomOf(DoctorId doctor, Instant at) const
{
    for (const FreeTime &time : m_finder.times()) {
        if (time.doctor == doctor && time.start <= at && at < time.end)
            return time.room;
    }
    const Doctor *known = m_session.day().doctors().find(doctor);
    return known ? known->room : std::nullopt;
}

void TimePicker::takeFocus()
{
    m_grid->takeFocus();
}

QStringList TimePicker::describe() const
{
    QStringList lines{u"free: "_s + m_line->text()};
    for (const Offer &offer : m_offers)
        lines += u"free time: %1%2"_s.arg(ui::describe(offer.time, m_session.day()),
                                          offer.available ? QString() : u" ("_s + offer.who + u')');
    return lines;
}

} // namespace medcrm::ui
