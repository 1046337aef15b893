// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/audit.h"
#include "tests/common/protocol/samples/sample.h"

namespace medcrm::test {

template <>
struct Sample<AuditEntry>
{
    static AuditEntry value();
};
template <>
struct Sample<AuditPage>
{
    static AuditPage value();
};
template <>
struct Sample<ListAudit>
{
    static ListAudit value();
};

} // namespace medcrm::test
