// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/client/core/fakeclinic.h"

#include <QRandomGenerator>
#include <QThread>
#include <QTimer>
#include <atomic>
#include <memory>

namespace medcrm::test {

/// A clinic in a thread of its own with ten doctors, 300 visits of today and sixty bookings still to come, where things
/// happen as fast as one wants.
class BusyBoard
{
public:
    static constexpr int doctors = 10;
    static constexpr int visits = 300;

    BusyBoard();
    ~BusyBoard();

    /// Only to find it: it lives in its own thread.
    FakeClinic &clinic() { return *m_clinic; }
    /// A waiting visit that nothing happens to.
    VisitId untouched() const { return VisitId(1); }
    /// From now on so many changes a second.
    void start(int perSecond);
    /// No more; how many there were.
    int stop();
    qint64 sequence() const { return m_sequence; }

private:
    void fill();
    void happen();
    Visit *one(DoctorId doctor, VisitStatus status);
    void publish(Visit &visit, VisitStatus status);

    QThread m_thread;
    std::unique_ptr<QObject> m_context; ///< Of the thread.
    std::unique_ptr<FakeClinic> m_clinic;
    std::unique_ptr<QTimer> m_timer;
    QRandomGenerator m_random{42};
    int m_step = 0;
    int m_sent = 0;
    std::atomic<qint64> m_sequence = 0;
};

} // namespace medcrm::test
