// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/reception/receptionwindow.h"
#include "client/ui/widgets/toast.h"
#include "client/ui/widgets/toaststack.h"
#include "common/protocol/line.h"
#include "tests/client/core/desk.h"
#include "tests/client/reception/morningclinic.h"
#include "tests/client/visitoffers.h"

class QListView;

namespace medcrm::test {

/// The desk's real window before one visit that is put into every state: in the lane of a doctor who has nobody else, or
/// of a line for any doctor.
class OffersDesk
{
public:
    explicit OffersDesk(Role role);
    ~OffersDesk();

    static constexpr DoctorId anyDoctor{9};

    MorningClinic clinic;
    Desk desk{clinic};

    QDate today() { return desk.session().day().today(); }

    /// Puts the visit there, as if others had done all that, and waits until the window knows.
    Visit put(VisitStatus status, const Setting &setting, bool shared);

    /// Opens the visit's menu by the keyboard; null when the window has it nowhere, or no menu comes.
    QMenu *menuOf(const Visit &visit);

    /// Gives the visit's row the keyboard; null when there is none.
    QListView *choose(const Visit &visit);

    /// Takes a step by the menu, with the first of its choices; waits until the server has heard of it.
    void take(const Visit &visit, VisitAction action);

    /// Somebody else writes to the visit.
    void changeElsewhere();

    /// The message that offers to take something back; null when none does.
    ui::Toast *offer();

    /// How many messages changed a visit.
    qsizetype commands();
    bool asked(VisitAction action, const Visit &visit);

    QStringList messages();
    void clearMessages() { m_window->toasts().clear(); }

    void settle();

private:
    Result<Visit> step(const ChangeVisit &request);

    template <Request R>
    R last()
    {
        const auto frames = clinic.requestsOf<R>();
        return frames.isEmpty() ? R() : decode<R>(frames.last().params).value();
    }

    void publish(Visit &visit, qint64 revision);

    /// Another patient of the doctor, called or inside, or gone again.
    void occupy(const QString &family, bool there, VisitStatus status);

    std::unique_ptr<ui::ReceptionWindow> m_window;
};

} // namespace medcrm::test
