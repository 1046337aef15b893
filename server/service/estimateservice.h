// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/estimates.h"
#include "server/service/context.h"
#include "server/store/estimatestore.h"

namespace medcrm {

/// How right the estimates of waits were. Scope and role have been checked.
class EstimateService
{
public:
    explicit EstimateService(store::Database &database)
        : m_estimates(database)
    {
    }

    Result<QList<EstimateFigures>> handle(Context &ctx, const GetEstimateFigures &request);

private:
    store::EstimateStore m_estimates;
};

} // namespace medcrm
