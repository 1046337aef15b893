// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/audit.h"
#include "common/protocol/figures.h"
#include "server/service/context.h"
#include "server/store/doctorstore.h"

#include <exception>

namespace medcrm {

/// What a worker found out for a request, or why it could not.
template <typename Reply>
struct LongReading
{
    Result<Reply> reply;
    std::exception_ptr failure; ///< Of the disk; thrown again where such things are handled.
};

/// What leaves the system on paper or as a file, and the figures of a period. The windows make papers and files themselves,
/// so that a day sheet can be printed without the server; here it is noted who took what along. Figures are counted in a
/// worker on a reading connection of its own, so that a year of them holds nobody up.
class ReportService
{
public:
    explicit ReportService(store::Database &database);

    /// Errors: NotFound for a doctor of another clinic; Forbidden for a doctor's account that takes more than its own
    /// list.
    Result<Done> handle(Context &ctx, const NoteReport &request);

    /// What a worker is to do; error NotFound for a doctor of another clinic.
    Result<std::function<LongReading<PeriodReport>()>> prepare(const Actor &actor,
                                                               const GetReport &request) const;
    Result<PeriodReport> handle(Context &ctx, const GetReport &request,
                                const LongReading<PeriodReport> &counted) const;
    Result<std::function<LongReading<FigurePage>()>> prepare(const Actor &actor,
                                                             const ListBehind &request) const;
    Result<FigurePage> handle(Context &ctx, const ListBehind &request,
                              const LongReading<FigurePage> &found) const;

private:
    Result<> requireOfClinic(std::optional<DoctorId> doctor, ClinicId clinic) const;

    const QString m_directory; ///< Where a worker opens the database.
    store::DoctorStore m_doctors;
};

} // namespace medcrm
