// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/bench/subject.h"
#include "tests/scenario/openclinic.h"

namespace medcrm::bench {

/// The real server process over wss, with a clinic full of patients. Each driver is a desk that works one doctor's line:
/// a patient arrives, the next one is called, leaves, comes back … so the line stays as long as it is. Listeners are
/// signed in and follow the clinic.
class BusyClinic : public Subject
{
public:
    /// `waiting` patients are spread over the doctors' lines. Each driver ever made takes a doctor of its own, because it
    /// may end with a patient called.
    BusyClinic(int doctors, int waiting);

    std::unique_ptr<Driver> newDriver() override;
    const test::ServerProcess &server() const { return m_clinic.server; }

protected:
    std::unique_ptr<QObject> connectListener() override;

private:
    test::OpenClinic m_clinic;
    QList<Doctor> m_doctors;
    QString m_deskToken;
    QString m_adminToken;
    qsizetype m_drivers = 0;
};

} // namespace medcrm::bench
