// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/doctor/doctorwindow.h"
#include "client/ui/widgets/actionbutton.h"
#include "common/model/visitrules.h"
#include "common/protocol/queue.h"
#include "tests/client/core/desk.h"
#include "tests/client/core/fakeclinic.h"
#include "tests/support/await.h"

namespace medcrm::test {

/// A clinic whose server knows the state machine and signs in a doctor.
class DoctorClinic : public FakeClinic
{
public:
    DoctorClinic();

    static constexpr DoctorId farouk{1};

    /// A visit of the doctor, in the snapshot that the window will get.
    Visit &add(qint64 id, const QString &family, VisitStatus status);
    Visit &visit(qint64 id);
    /// As if somebody else had done it.
    void change(qint64 id, VisitStatus status);

private:
    Result<Visit> step(VisitId id, qint64 revision, VisitAction action);
};

/// The doctor's real window, signed in at that clinic; show() opens it when the day is set up.
class DoctorDesk
{
public:
    ~DoctorDesk();

    DoctorClinic clinic;

    void show();
    ui::DoctorWindow &window() { return *m_window; }
    ClientSession &session() { return m_desk.session(); }
    Desk &desk() { return m_desk; }
    /// The visible button that begins with this word; null when there is none.
    ui::ActionButton *button(const QString &word);
    bool shows(const QString &line);
    bool says(const QString &part);

private:
    Desk m_desk{clinic};
    std::unique_ptr<ui::DoctorWindow> m_window;
};

} // namespace medcrm::test
