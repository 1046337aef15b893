// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/scenario/openclinic.h"

#include <random>

namespace medcrm::test {

/// Desks that book, move and cancel the times of one doctor at once, without waiting for each other's answers. Every
/// history is random by its seed, and on a day of its own.
class BookingRace
{
public:
    /// `desks`: as many lines are signed in; a history uses 2 of them or more.
    BookingRace(OpenClinic &clinic, int desks);

    /// What histories came to. All but the first three stay 0 unless the server is wrong.
    struct Outcome
    {
        int histories = 0;
        int won = 0; ///< Bookings and moves that were granted.
        int lost = 0; ///< Those refused.
        int doubled = 0; ///< Pairs of appointments that share a time.
        int badRefusals = 0; ///< Without a conflict that says by what, or without three next times.
        int falseOffers = 0; ///< Next times that were taken when they were offered.
        int refusedOffers = 0; ///< Next times that could not be booked at once.
    };

    /// Runs histories with the seeds `first`, `first` + 1, …
    Outcome run(unsigned first, int histories);

private:
    struct Ask
    {
        WireClient *desk = nullptr;
        BookAppointment booking; ///< Also of a move: where it goes.
        std::optional<Appointment> moves;
        qint64 id = 0;
    };

    enum class Burst { OnlyBookings, Mixed };

    void runOne(unsigned seed);
    QList<Ask> bookings();
    QList<Ask> moves();
    void send(QList<Ask> &asks);
    void takeAnswers(const QList<Ask> &asks, Burst burst);
    int falseOffers(const Ask &ask, const SlotConflict &conflict) const;
    bool isWellRefused(const Ask &ask, const Error &refusal) const;
    void cancelSome();
    void askAgain();
    void bookOffered(const Ask &ask, const QList<FreeTime> &offered);
    void countDoubled();
    QList<Appointment> calendar();
    Instant someStart();
    int upTo(int most) { return std::uniform_int_distribution(0, most)(m_random); }

    OpenClinic &m_clinic;
    std::vector<std::unique_ptr<WireClient>> m_desks;
    QList<PatientId> m_patients;
    std::mt19937 m_random;
    Outcome m_outcome;
    QDate m_day; ///< Of this history.
    int m_taking = 2; ///< Desks that take part in it.
    QHash<WireClient *, qsizetype> m_heard; ///< Events each had heard before it.
    QList<std::pair<WireClient *, Appointment>> m_won; ///< In this history, by whom.
    QList<Ask> m_lost;
};

} // namespace medcrm::test
