// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ui/doctorstatemenu.h"

#include "client/ui/bidi.h"
#include "client/ui/shell/sessionwindow.h"
#include "client/ui/widgets/toaststack.h"
#include "client/ui/wording.h"
#include "common/protocol/directory.h"

#include <QMenu>

namespace medcrm::ui {

namespace {

QString words(const char *text, int n = -1)
{
    return QCoreApplication::translate("DoctorStateMenu", text, nullptr, n);
}

void setState(SessionWindow &window, const Doctor &doctor, DoctorState state,
              const std::optional<int> &lateMinutes = {})
{
    ClientSession &session = window.session();
    const SetDoctorState request{
        .doctor = doctor.id, .revision = doctor.revision, .state = state, .lateMinutes = lateMinutes};
    session.api().call(request, &window, [&window](const Result<Doctor> &reply) {
        if (!reply) {
            if (const auto now = currentRecord<Doctor>(reply.error()))
                window.session().day().upsert(*now);
            return window.showFailure(reply.error());
        }
        window.session().day().upsert(*reply);
        window.toasts().show(
            words("%1 is shown as: %2").arg(isolate(reply->fullName), lookOf(reply->state).word));
    });
}

} // namespace

void fillDoctorStateMenu(QMenu &menu, SessionWindow &window, const Doctor &doctor)
{
    for (const auto &[state, name] : enumNames(DoctorState{})) {
        const StateLook look = lookOf(state);
        if (state == DoctorState::Late) {
            QMenu *late = menu.addMenu(icon(look.icon), look.word);
            for (const int minutes : {10, 15, 20, 30, 45, 60})
                late->addAction(words("%n minutes", minutes), &window, [&window, doctor, minutes] {
                    setState(window, doctor, DoctorState::Late, minutes);
                });
        } else {
            menu.addAction(icon(look.icon), look.word, &window,
                           [&window, doctor, state] { setState(window, doctor, state); });
        }
    }
}

} // namespace medcrm::ui
