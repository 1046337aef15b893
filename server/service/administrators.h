// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/userchanged.h"
#include "server/service/context.h"
#include "server/store/clinicstore.h"

namespace medcrm {

/// Tells an event to the administrators in every clinic they may follow, `except` one that hears it anyway.
template <Event E>
void tellAdministrators(Context &ctx, const store::ClinicStore &clinics, const E &event, ClinicId except = {})
{
    for (const Clinic &clinic : clinics.list()) {
        if (clinic.id != except)
            ctx.publish(event, Audience::administrators(clinic.id));
    }
}

} // namespace medcrm
