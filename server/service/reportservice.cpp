// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/service/reportservice.h"

using namespace Qt::StringLiterals;

namespace medcrm {

ReportService::ReportService(store::Database &database)
    : m_doctors(database)
{
}

Result<Done> ReportService::handle(Context &ctx, const NoteReport &request)
{
    const std::optional<DoctorId> only = ctx.actor().onlyDoctor();
    if (only && only != request.doctor)
        return fail(ErrorCode::Forbidden, u"doctor"_s, u"A doctor takes along their own list only."_s);
    if (request.doctor) {
        const std::optional<Doctor> doctor = m_doctors.find(*request.doctor);
        if (!doctor || doctor->clinic != request.clinic)
            return fail(ErrorCode::NotFound, u"doctor"_s, u"There is no such doctor in this clinic."_s);
    }
    ctx.audit("clinic", request.clinic.value(), {}, encode(request));
    return Done{};
}

} // namespace medcrm
