// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/service/revisions.h"

using namespace Qt::StringLiterals;

namespace medcrm {

QString Revisions::changedSince(const QString &entity, qint64 id) const
{
    const std::optional<QString> who = m_audit.lastChangerOf(entity, id);
    if (!who)
        return u"This was changed meanwhile. Look at it again."_s;
    return u"%1 changed this meanwhile. Look at it again."_s.arg(*who);
}

} // namespace medcrm
