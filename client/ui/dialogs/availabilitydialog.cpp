// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ui/dialogs/availabilitydialog.h"

#include "client/ui/bidi.h"
#include "client/ui/widgets/formfield.h"
#include "client/ui/widgets/numberfield.h"
#include "client/ui/widgets/toaststack.h"
#include "client/ui/wording.h"

using namespace Qt::StringLiterals;

namespace medcrm::ui {

namespace {

QString question(DoctorState state)
{
    switch (state) {
    case DoctorState::Late:
        return AvailabilityDialog::tr("Late by");
    case DoctorState::Break:
        return AvailabilityDialog::tr("Break of");
    default:
        return AvailabilityDialog::tr("Back in");
    }
}

Instant fullMinute(Instant at)
{
    constexpr qint64 minuteMs = 60'000;
    return {(at.ms + minuteMs - 1) / minuteMs * minuteMs};
}

} // namespace

AvailabilityDialog::AvailabilityDialog(SessionWindow &window, const Doctor &doctor, DoctorState state,
                                       QWidget *parent)
    : SessionDialog(window, tr("%1: %2").arg(isolate(doctor.fullName), lookOf(state).word), tr("Set"), parent)
    , m_doctor(doctor)
    , m_state(state)
    , m_minutes(new NumberField(1, 480, tr("min")))
{
    m_minutes->setValue(state == DoctorState::Away ? 60 : 20);
    // The server names what it refuses by its own fields.
    addField(state == DoctorState::Late ? u"lateMinutes"_s : u"until"_s, question(state), m_minutes);
    m_minutes->selectAll();
    connect(this, &FormDialog::submitted, this, &AvailabilityDialog::submit);
}

void AvailabilityDialog::submit()
{
    const SetDoctorState request =
        stateRequest(m_doctor, m_state, m_minutes->value(), session().clock().now());
    send(request, [this](const Doctor &doctor) {
        session().day().upsert(doctor);
        sayDoctorState(sessionWindow(), doctor);
    });
}

SetDoctorState stateRequest(const Doctor &doctor, DoctorState state, std::optional<int> minutes, Instant now)
{
    SetDoctorState request{
        .doctor = doctor.id, .revision = doctor.revision, .state = state, .lateMinutes = {}};
    if (minutes && state == DoctorState::Late)
        request.lateMinutes = minutes;
    else if (minutes)
        request.until = fullMinute(now + std::chrono::minutes(*minutes));
    return request;
}

void sayDoctorState(SessionWindow &window, const Doctor &doctor)
{
    const ClinicDay &day = window.session().day();
    const Instant now = window.session().clock().now();
    window.toasts().show(
        AvailabilityDialog::tr("%1 is shown as: %2")
            .arg(isolate(doctor.fullName), lookOf(presenceOf(doctor, day, now), now, day.zone()).word));
}

} // namespace medcrm::ui
