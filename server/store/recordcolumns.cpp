// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/recordcolumns.h"

namespace medcrm::store {

QString snakeCase(const char *fieldName)
{
    QString name;
    for (const char c : std::string_view(fieldName)) {
        if (c >= 'A' && c <= 'Z')
            name += u'_';
        name += QChar::fromLatin1(c).toLower();
    }
    return name;
}

} // namespace medcrm::store
