// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/common/protocol/samples/audit.h"

#include "tests/common/protocol/samples/entities.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace medcrm::test {

AuditEntry Sample<AuditEntry>::value()
{
    AuditEntry entry;
    entry.id = 4711;
    entry.at = sampleMorning;
    entry.user = UserId(4);
    entry.userName = u"Maha Adel"_s;
    entry.method = u"rooms.update"_s;
    entry.entity = u"room"_s;
    entry.entityId = 12;
    entry.before = {{u"name"_s, u"Room 2"_s}, {u"revision"_s, 1}};
    entry.after = {{u"name"_s, u"Room 2 (ground floor)"_s}, {u"revision"_s, 2}};
    return entry;
}

AuditPage Sample<AuditPage>::value()
{
    return {{Sample<AuditEntry>::value()}, 4711};
}

ListAudit Sample<ListAudit>::value()
{
    ListAudit request;
    request.from = sampleMorning;
    request.to = sampleMorning + 1h;
    request.request = u"rooms."_s;
    request.entity = u"room"_s;
    request.limit = 50;
    return request;
}

} // namespace medcrm::test
