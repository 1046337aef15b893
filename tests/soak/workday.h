// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/scenario/station.h"
#include "tests/soak/verdict.h"

#include <QElapsedTimer>
#include <QTimer>
#include <memory>
#include <random>
#include <vector>

namespace medcrm::soak {

/// The windows of a clinic at work: each command is given by one of them and heard by all. Of five commands four move the
/// lines of the two doctors (patients arrive, are called, put back, called again, start and leave), one is a search.
class Workday : public QObject
{
public:
    /// Signs `windows` in: most of them desks, four of the doctors.
    Workday(test::OpenClinic &clinic, int windows, int commandsPerSecond, unsigned seed);
    ~Workday() override;

    /// Fills the server's cache of the database (64 MiB) to the brim, so that it does not look like a leak.
    void fillCache();

    /// Patients arrive, and the commands begin.
    void start();
    /// No more commands; what was asked is answered.
    void finish();

    double minutes() const { return double(m_clock.elapsed()) / 60'000; }
    const QList<Command> &answered() const { return m_answered; }
    qint64 asked() const { return m_asked; }
    /// Ticks at which all lines still waited for an answer.
    qint64 heldBack() const { return m_heldBack; }
    const QStringList &refusals() const { return m_refusals; }

    std::size_t windows() const { return m_windows.size(); }
    /// Windows that show something else than one that has just come, each with its account.
    QStringList unequalViews();
    qint64 eventsApplied() const;
    /// Gaps, repeats, malformed frames and snapshots beyond the first, of all windows.
    qint64 irregularities() const;

private:
    /// A doctor's patients, and what happens to them next.
    struct Line
    {
        Doctor doctor;
        std::size_t firstWindow = 0; ///< Of the doctor's.
        QList<Visit> visits;
        qsizetype current = 0; ///< Whose turn it is.
        int step = 0;
        bool isWaiting = false; ///< For an answer.
    };

    struct Window
    {
        test::Account account;
        std::unique_ptr<test::Station> station;
    };

    void tick();
    void advance(Line &line);
    void arrive(Line &line, PatientId patient, qsizetype place);
    void change(Line &line, VisitAction action);
    void search();
    void took(const QElapsedTimer &since);
    void moveOn(Line &line, const Visit &visit);

    template <Request R, typename Then>
    void command(test::Station &window, const R &request, Line *line, Then then)
    {
        QElapsedTimer timer;
        timer.start();
        ++m_asked;
        ++m_underWay;
        if (line)
            line->isWaiting = true;
        window.api().call(request, this, [this, timer, line, then](const Result<typename R::Reply> &reply) {
            --m_underWay;
            took(timer);
            if (line)
                line->isWaiting = false;
            if (reply)
                then(*reply);
            else
                m_refusals.append(QString::fromLatin1(R::method) + QStringLiteral(": ")
                                  + reply.error().message);
        });
    }

    test::Station &anyDesk();
    test::Station &anyOf(const Line &line);

    test::OpenClinic &m_clinic;
    std::mt19937 m_random;
    std::vector<Window> m_windows; ///< Desks first.
    std::size_t m_desks = 0;
    std::vector<Line> m_lines;
    QElapsedTimer m_clock;
    QTimer m_timer;
    qint64 m_ticks = 0;
    qint64 m_asked = 0;
    qint64 m_heldBack = 0;
    int m_underWay = 0;
    QList<Command> m_answered;
    QStringList m_refusals;
};

} // namespace medcrm::soak
