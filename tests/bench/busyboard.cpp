// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/busyboard.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace medcrm::test {

namespace {

/// Of the visits of a doctor, by their number: one inside, one called, twelve waiting, the others seen.
VisitStatus statusOf(int number)
{
    if (number < 12)
        return VisitStatus::Waiting;
    return number == 12 ? VisitStatus::Called
        : number == 13  ? VisitStatus::InService
                        : VisitStatus::Completed;
}

} // namespace

BusyBoard::BusyBoard()
    : m_context(std::make_unique<QObject>())
{
    m_context->moveToThread(&m_thread);
    m_thread.start();
    QMetaObject::invokeMethod(
        m_context.get(),
        [this] {
            m_clinic = std::make_unique<FakeClinic>();
            m_timer = std::make_unique<QTimer>();
            QObject::connect(m_timer.get(), &QTimer::timeout, m_timer.get(), [this] { happen(); });
            fill();
        },
        Qt::BlockingQueuedConnection);
}

BusyBoard::~BusyBoard()
{
    QMetaObject::invokeMethod(
        m_context.get(),
        [this] {
            m_timer.reset();
            m_clinic.reset();
        },
        Qt::BlockingQueuedConnection);
    m_thread.quit();
    m_thread.wait();
}

void BusyBoard::fill()
{
    m_clinic->clock.set(SystemClock().now());
    const Instant now = m_clinic->clock.now();
    m_clinic->businessDay = businessDay(now, someClinic().zone());
    for (int i = 1; i <= 3; ++i)
        m_clinic->day.services += someService(i, u"Service %1"_s.arg(i));
    for (int d = 1; d <= doctors; ++d) {
        Doctor doctor = someDoctor(d, u"Dr Number %1"_s.arg(d));
        doctor.ticketPrefix = QChar(u'A' + d - 1);
        m_clinic->day.doctors += doctor;
    }
    for (int i = 0; i < visits; ++i) {
        const DoctorId doctor(1 + i % doctors);
        const int number = i / doctors;
        Visit visit = someVisit(i + 1, somePatient(i + 1, u"Maria %1"_s.arg(i), u"Gonzalez"_s), doctor,
                                now - std::chrono::minutes(5 + 3 * number));
        visit.businessDay = m_clinic->businessDay;
        visit.service = ServiceId(1 + i % 3);
        visit.ticket = u"%1%2"_s.arg(QChar(u'A' + i % doctors)).arg(number + 1, 2, 10, QChar(u'0'));
        visit.ticketNumber = number + 1;
        visit.status = statusOf(number);
        if (visit.status != VisitStatus::Waiting)
            visit.firstCalledAt = visit.lastCalledAt = now - 10min;
        if (visit.status == VisitStatus::InService || visit.status == VisitStatus::Completed)
            visit.startedAt = now - 9min;
        if (visit.status == VisitStatus::Completed)
            visit.endedAt = now - std::chrono::seconds(number);
        m_clinic->day.visits += visit;
    }
    for (int i = 0; i < 60; ++i)
        m_clinic->day.appointments +=
            someAppointment(1000 + i, somePatient(1000 + i, u"Omar %1"_s.arg(i), u"Saleh"_s),
                            DoctorId(1 + i % doctors), now + std::chrono::minutes(i));
}

void BusyBoard::start(int perSecond)
{
    QMetaObject::invokeMethod(
        m_context.get(), [this, perSecond] { m_timer->start(1000 / perSecond); },
        Qt::BlockingQueuedConnection);
}

int BusyBoard::stop()
{
    QMetaObject::invokeMethod(
        m_context.get(), [this] { m_timer->stop(); }, Qt::BlockingQueuedConnection);
    return m_sent;
}

/// Any visit of a doctor in this state but the untouched one; null when there is none.
Visit *BusyBoard::one(DoctorId doctor, VisitStatus status)
{
    QList<Visit> &all = m_clinic->day.visits;
    const auto found = std::find_if(all.begin(), all.end(), [&](const Visit &visit) {
        return visit.doctor == doctor && visit.status == status && visit.id != untouched();
    });
    return found == all.end() ? nullptr : &*found;
}

void BusyBoard::publish(Visit &visit, VisitStatus status)
{
    const Instant now = SystemClock().now();
    visit.status = status;
    ++visit.revision;
    visit.endedAt.reset();
    if (status == VisitStatus::Waiting)
        visit.returnedAt = now;
    if (status == VisitStatus::Called) {
        visit.lastCalledAt = now;
        ++visit.callCount;
    }
    if (status == VisitStatus::InService)
        visit.startedAt = now;
    if (status == VisitStatus::Completed)
        visit.endedAt = now;
    m_sequence = m_clinic->publish(VisitStatusChanged{visit}).sequence;
    ++m_sent;
}

/// One step of one doctor: completes, starts, calls, and somebody comes back.
void BusyBoard::happen()
{
    const DoctorId doctor(1 + m_random.bounded(doctors));
    m_clinic->clock.set(SystemClock().now());
    if (Visit *inside = one(doctor, VisitStatus::InService))
        publish(*inside, VisitStatus::Completed);
    else if (Visit *called = one(doctor, VisitStatus::Called))
        publish(*called, VisitStatus::InService);
    else if (Visit *seen = one(doctor, VisitStatus::Completed); seen && m_random.bounded(2) == 0)
        publish(*seen, VisitStatus::Waiting);
    else if (Visit *waiting = one(doctor, VisitStatus::Waiting))
        publish(*waiting, VisitStatus::Called);
}

} // namespace medcrm::test
