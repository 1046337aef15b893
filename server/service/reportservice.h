// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/audit.h"
#include "server/service/context.h"
#include "server/store/doctorstore.h"

namespace medcrm {

/// What leaves the system on paper or as a file. The windows make it themselves, so that a day sheet can be printed
/// without the server; here it is noted who took what along.
class ReportService
{
public:
    explicit ReportService(store::Database &database);

    /// Errors: NotFound for a doctor of another clinic; Forbidden for a doctor's account that takes more than its own
    /// list.
    Result<Done> handle(Context &ctx, const NoteReport &request);

private:
    store::DoctorStore m_doctors;
};

} // namespace medcrm
