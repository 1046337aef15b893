// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/ui/dialogs/sessiondialog.h"
#include "common/protocol/directory.h"

namespace medcrm::ui {

class NumberField;

/// Asks by how many minutes a doctor is late, or in how many they are back, and sets that.
class AvailabilityDialog : public SessionDialog
{
    Q_OBJECT
public:
    /// `state` is late, break or away.
    AvailabilityDialog(SessionWindow &window, const Doctor &doctor, DoctorState state, QWidget *parent);

private:
    void submit();

    const Doctor m_doctor;
    const DoctorState m_state;
    NumberField *m_minutes;
};

/// The request that sets a state; `minutes` are how late the doctor is, or when they are back, seen from `now` and to the
/// full minute.
SetDoctorState stateRequest(const Doctor &doctor, DoctorState state, std::optional<int> minutes, Instant now);

/// Says in a message how the doctor is shown from now on.
void sayDoctorState(SessionWindow &window, const Doctor &doctor);

} // namespace medcrm::ui
