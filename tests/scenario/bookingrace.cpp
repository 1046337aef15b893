// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/scenario/bookingrace.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace medcrm::test {

namespace {

bool overlap(Instant from, Instant to, const Appointment &appointment)
{
    return isLive(appointment.status) && appointment.start < to && from < appointment.end;
}

bool isFree(const FreeTime &time, const QList<Appointment> &appointments)
{
    return std::none_of(appointments.begin(), appointments.end(),
                        [&](const Appointment &each) { return overlap(time.start, time.end, each); });
}

/// The appointment that an event tells of, if it does.
std::optional<Appointment> toldBy(const EventRecord &event)
{
    const Result<Appointment> told = decode<Appointment>(event.payload.value(u"appointment"_s));
    return told ? std::optional(*told) : std::nullopt;
}

} // namespace

BookingRace::BookingRace(OpenClinic &clinic, int desks)
    : m_clinic(clinic)
{
    for (int i = 0; i < desks; ++i) {
        m_desks.push_back(std::make_unique<WireClient>(clinic.server));
        m_desks.back()->signIn(clinic.desk.username, clinic.desk.password);
        m_desks.back()->get(Subscribe{clinic.clinic.id, {}, {}});
        CreatePatient patient;
        patient.patient.familyName = u"Racer%1"_s.arg(i);
        m_patients.append(m_desks.back()->get(patient).id);
    }
}

BookingRace::Outcome BookingRace::run(unsigned first, int histories)
{
    m_outcome = {};
    for (int i = 0; i < histories; ++i)
        runOne(first + unsigned(i));
    return m_outcome;
}

void BookingRace::runOne(unsigned seed)
{
    m_random.seed(seed);
    m_day = businessDay(SystemClock().now(), m_clinic.clinic.zone()).addDays(2 + m_outcome.histories++);
    m_taking = 2 + upTo(int(m_desks.size()) - 2);
    m_won.clear();
    m_lost.clear();
    for (const auto &desk : m_desks)
        m_heard.insert(desk.get(), desk->events().size());
    QList<Ask> asks = bookings();
    send(asks);
    takeAnswers(asks, Burst::OnlyBookings);
    cancelSome();
    QList<Ask> mixed = moves() + bookings();
    std::shuffle(mixed.begin(), mixed.end(), m_random);
    send(mixed);
    takeAnswers(mixed, Burst::Mixed);
    countDoubled();
    askAgain();
}

/// On a grid finer than an appointment is long, so that they overlap in every way.
Instant BookingRace::someStart()
{
    return instantAt(m_day, QTime(9, 0), m_clinic.clinic.zone()).value() + std::chrono::minutes(5 * upTo(35));
}

QList<BookingRace::Ask> BookingRace::bookings()
{
    QList<Ask> asks;
    for (int i = 0; i < m_taking; ++i) {
        for (int n = 1 + upTo(3); n > 0; --n) {
            Ask ask{m_desks[std::size_t(i)].get(), {}, {}, 0};
            ask.booking.doctor = m_clinic.omar.id;
            ask.booking.patient = m_patients[i];
            ask.booking.service = m_clinic.service.id;
            ask.booking.start = someStart();
            asks.append(ask);
        }
    }
    std::shuffle(asks.begin(), asks.end(), m_random);
    return asks;
}

/// About half of what was won goes somewhere else.
QList<BookingRace::Ask> BookingRace::moves()
{
    QList<Ask> asks;
    for (const auto &[desk, appointment] : std::as_const(m_won)) {
        if (upTo(1) == 0)
            continue;
        Ask ask{desk, {}, appointment, 0};
        ask.booking.doctor = appointment.doctor;
        ask.booking.patient = appointment.patient.id;
        ask.booking.service = appointment.service;
        do {
            ask.booking.start = someStart();
        } while (ask.booking.start == appointment.start);
        asks.append(ask);
    }
    return asks;
}

void BookingRace::send(QList<Ask> &asks)
{
    for (Ask &ask : asks) {
        if (!ask.moves) {
            ask.id = ask.desk->send(ask.booking);
            continue;
        }
        RescheduleAppointment move;
        move.appointment = ask.moves->id;
        move.revision = ask.moves->revision;
        move.doctor = ask.booking.doctor;
        move.service = ask.booking.service;
        move.start = ask.booking.start;
        ask.id = ask.desk->send(move);
    }
}

void BookingRace::takeAnswers(const QList<Ask> &asks, Burst burst)
{
    for (const Ask &ask : asks) {
        const Result<Appointment> reply = ask.desk->answer<Appointment>(ask.id);
        if (reply) {
            ++m_outcome.won;
            m_won.removeIf([&](const auto &won) { return won.second.id == reply->id; });
            m_won.append({ask.desk, *reply});
            continue;
        }
        ++m_outcome.lost;
        m_lost.append(ask);
        if (!isWellRefused(ask, reply.error()))
            ++m_outcome.badRefusals;
        else if (burst == Burst::OnlyBookings)
            m_outcome.falseOffers += falseOffers(ask, decode<SlotConflict>(reply.error().current).value());
    }
}

/// While nothing is moved or cancelled, what the desk had heard of before it was refused was taken then.
int BookingRace::falseOffers(const Ask &ask, const SlotConflict &conflict) const
{
    const QList<EventRecord> &events = ask.desk->events();
    QList<Appointment> taken;
    for (qsizetype i = m_heard.value(ask.desk); i < ask.desk->eventsBefore(ask.id); ++i) {
        if (const auto told = toldBy(events.at(i)))
            taken.append(*told);
    }
    return int(std::count_if(conflict.next.begin(), conflict.next.end(),
                             [&](const FreeTime &time) { return !isFree(time, taken); }));
}

bool BookingRace::isWellRefused(const Ask &ask, const Error &refusal) const
{
    const Result<SlotConflict> conflict = decode<SlotConflict>(refusal.current);
    if (refusal.code != ErrorCode::Conflict || refusal.field != u"start"_s || !conflict)
        return false;
    const Instant end = ask.booking.start + std::chrono::minutes(m_clinic.service.minutes);
    return conflict->problem == SlotProblem::Taken && conflict->appointment
        && overlap(ask.booking.start, end, *conflict->appointment) && !conflict->bookedByName.isEmpty()
        && conflict->next.size() == 3;
}

/// A few of what was won, so that times become free again.
void BookingRace::cancelSome()
{
    QList<std::pair<WireClient *, Appointment>> kept;
    for (const auto &[desk, appointment] : std::as_const(m_won)) {
        if (upTo(4) > 0) {
            kept.append({desk, appointment});
            continue;
        }
        CancelAppointment cancel;
        cancel.appointment = appointment.id;
        cancel.revision = appointment.revision;
        cancel.reason = u"another day"_s;
        desk->get(cancel);
    }
    m_won = kept;
}

QList<Appointment> BookingRace::calendar()
{
    GetCalendar request;
    request.clinic = m_clinic.clinic.id;
    request.from = request.to = m_day;
    request.doctor = m_clinic.omar.id;
    return m_desks.front()->get(request).appointments;
}

void BookingRace::countDoubled()
{
    const QList<Appointment> all = calendar();
    for (qsizetype i = 0; i < all.size(); ++i) {
        for (qsizetype j = i + 1; j < all.size(); ++j) {
            if (isLive(all.at(i).status) && overlap(all.at(i).start, all.at(i).end, all.at(j)))
                ++m_outcome.doubled;
        }
    }
}

/// Now that nobody else writes, each loser whose time is taken asks again, and what it is offered is compared with the
/// calendar of this moment; the first one's offers are booked.
void BookingRace::askAgain()
{
    const QList<Appointment> all = calendar();
    QList<Ask> asks;
    for (Ask ask : std::as_const(m_lost)) {
        ask.moves.reset();
        const FreeTime wanted{ask.booking.doctor,
                              ask.booking.start,
                              ask.booking.start + std::chrono::minutes(m_clinic.service.minutes),
                              {}};
        if (!isFree(wanted, all))
            asks.append(ask);
    }
    send(asks);
    std::optional<std::pair<Ask, QList<FreeTime>>> first;
    for (const Ask &ask : std::as_const(asks)) {
        const Result<Appointment> reply = ask.desk->answer<Appointment>(ask.id);
        if (reply || !isWellRefused(ask, reply.error())) {
            ++m_outcome.badRefusals;
            continue;
        }
        const SlotConflict conflict = decode<SlotConflict>(reply.error().current).value();
        m_outcome.falseOffers += int(std::count_if(conflict.next.begin(), conflict.next.end(),
                                                   [&](const FreeTime &time) { return !isFree(time, all); }));
        if (!first)
            first = {ask, conflict.next};
    }
    if (first)
        bookOffered(first->first, first->second);
}

void BookingRace::bookOffered(const Ask &ask, const QList<FreeTime> &offered)
{
    for (const FreeTime &time : offered) {
        BookAppointment booking = ask.booking;
        booking.start = time.start;
        if (!ask.desk->ask(booking))
            ++m_outcome.refusedOffers;
    }
}

} // namespace medcrm::test
