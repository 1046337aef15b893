// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/model/patient.h"

#include <functional>

namespace medcrm::bench {

/// What people type to find somebody, cut from patients that exist.
struct SearchKind
{
    QString name;
    std::function<QString(const Patient &)> cut; ///< Empty for a patient whom nobody would look for this way.
    bool besideLike = false; ///< Also measured as a plain LIKE, which is too slow to do it for all.
};

const QList<SearchKind> &searchKinds();

} // namespace medcrm::bench
