// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/model/checks.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace medcrm::check {

Result<> text(const char *field, const QString &value, qsizetype least, qsizetype most)
{
    const QString name = QString::fromLatin1(field);
    const qsizetype length = value.trimmed().size();
    if (length < least && length == 0)
        return invalid(name, u"This must not be empty."_s);
    if (length < least)
        return invalid(name, u"Use at least %1 characters."_s.arg(least));
    if (value.size() > most)
        return invalid(name, u"Use at most %1 characters."_s.arg(most));
    const bool hasControl = std::any_of(value.begin(), value.end(), [](QChar c) {
        return c.category() == QChar::Other_Control && c != u'\n';
    });
    if (hasControl)
        return invalid(name, u"This contains a character that can't be shown."_s);
    return {};
}

Result<> range(const char *field, qint64 value, qint64 least, qint64 most)
{
    if (value < least || value > most)
        return invalid(QString::fromLatin1(field), u"Use a number from %1 to %2."_s.arg(least).arg(most));
    return {};
}

Result<> under(const char *parent, Result<> result)
{
    if (!result) {
        QString &path = result.error().field;
        path = path.isEmpty() ? QString::fromLatin1(parent) : QString::fromLatin1(parent) + u'.' + path;
    }
    return result;
}

} // namespace medcrm::check
