// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ui/doctorstatemenu.h"

#include "client/ui/bidi.h"
#include "client/ui/dialogs/availabilitydialog.h"
#include "client/ui/outagemenu.h"
#include "client/ui/shell/sessionwindow.h"
#include "client/ui/widgets/toaststack.h"
#include "client/ui/wording.h"

#include <QMenu>

namespace medcrm::ui {

namespace {

QString words(const char *text, int n = -1)
{
    return QCoreApplication::translate("DoctorStateMenu", text, nullptr, n);
}

QList<int> usualMinutes(DoctorState state)
{
    switch (state) {
    case DoctorState::Late:
        return {10, 15, 20, 30, 45, 60};
    case DoctorState::Break:
        return {10, 15, 20, 30, 45, 60};
    case DoctorState::Away:
        return {30, 60, 90, 120, 180};
    default:
        return {};
    }
}

/// "30 minutes, until 10:45"; only the minutes for who is late.
QString minutesWords(DoctorState state, int minutes, const SessionWindow &window)
{
    const QString duration = words("%n minutes", minutes);
    if (state == DoctorState::Late)
        return duration;
    const Instant until = window.session().clock().now() + std::chrono::minutes(minutes);
    return words("%1, until %2").arg(duration, clockTime(until, window.session().day().zone()));
}

bool endsToday(int minutes, const SessionWindow &window)
{
    const ClinicDay &day = window.session().day();
    return businessDay(window.session().clock().now() + std::chrono::minutes(minutes), day.zone())
        == day.today();
}

void fillMinutes(QMenu &menu, SessionWindow &window, const Doctor &doctor, DoctorState state)
{
    if (state == DoctorState::Break)
        menu.addAction(words("Until further notice"), &window,
                       [&window, doctor, state] { setDoctorState(window, doctor, state); });
    if (state == DoctorState::Away)
        menu.addAction(words("For the rest of the day"), &window,
                       [&window, doctor, state] { setDoctorState(window, doctor, state); });
    for (const int minutes : usualMinutes(state)) {
        if (state == DoctorState::Late || endsToday(minutes, window))
            menu.addAction(minutesWords(state, minutes, window), &window, [&window, doctor, state, minutes] {
                setDoctorState(window, doctor, state, minutes);
            });
    }
    menu.addAction(words("Other…"), &window, [&window, doctor, state] {
        (new AvailabilityDialog(window, doctor, state, &window))->open();
    });
}

} // namespace

void setDoctorState(SessionWindow &window, const Doctor &doctor, DoctorState state,
                    std::optional<int> minutes)
{
    if (window.refuseInOutage())
        return;
    ClientSession &session = window.session();
    const SetDoctorState request = stateRequest(doctor, state, minutes, session.clock().now());
    session.api().call(request, &window, [&window](const Result<Doctor> &reply) {
        if (!reply) {
            if (const auto now = currentRecord<Doctor>(reply.error()))
                window.session().day().upsert(*now);
            return window.showFailure(reply.error());
        }
        window.session().day().upsert(*reply);
        sayDoctorState(window, *reply);
    });
}

void fillDoctorStateMenu(QMenu &menu, SessionWindow &window, const Doctor &doctor)
{
    const ClinicDay &day = window.session().day();
    const Presence now = presenceOf(doctor, day, window.session().clock().now());
    for (const auto &[state, name] : enumNames(DoctorState{})) {
        StateLook look = lookOf(state);
        if (state == now.state)
            look.word = words("%1 (now)").arg(look.word);
        QAction *action = nullptr;
        if (usualMinutes(state).isEmpty()) {
            action = menu.addAction(icon(look.icon), look.word, &window, [&window, doctor, state = state] {
                setDoctorState(window, doctor, state);
            });
        } else {
            QMenu *choices = menu.addMenu(icon(look.icon), look.word);
            fillMinutes(*choices, window, doctor, state);
            action = choices->menuAction();
        }
        if (state == now.state) {
            QFont strong = action->font();
            strong.setBold(true);
            action->setFont(strong);
        }
    }
    greyInOutage(menu, window);
}

} // namespace medcrm::ui
