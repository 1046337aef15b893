// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/common/protocol/spots.h"

using namespace Qt::StringLiterals;

namespace medcrm::test {

QJsonValue replaced(const QJsonValue &whole, const QList<Step> &steps, const QJsonValue &by)
{
    if (steps.isEmpty())
        return by;
    const QList<Step> rest = steps.sliced(1);
    if (const QString *key = std::get_if<QString>(&steps.first())) {
        QJsonObject object = whole.toObject();
        const QJsonValue member = replaced(object.value(*key), rest, by);
        if (member.isUndefined())
            object.remove(*key);
        else
            object.insert(*key, member);
        return object;
    }
    QJsonArray array = whole.toArray();
    const qsizetype index = std::get<qsizetype>(steps.first());
    array.replace(index, replaced(array.at(index), rest, by));
    return array;
}

QJsonValue at(const QJsonValue &whole, const QList<Step> &steps)
{
    QJsonValue value = whole;
    for (const Step &step : steps) {
        const QString *key = std::get_if<QString>(&step);
        value = key ? value.toObject().value(*key) : value.toArray().at(std::get<qsizetype>(step));
    }
    return value;
}

Spot spotBelow(const Spot &parent, const Step &step)
{
    Spot spot;
    spot.steps = parent.steps + QList<Step>{step};
    if (const QString *key = std::get_if<QString>(&step)) {
        spot.isKey = true;
        spot.path = parent.path.isEmpty() ? *key : parent.path + u'.' + *key;
    } else {
        spot.path = parent.path + u"[%1]"_s.arg(std::get<qsizetype>(step));
    }
    return spot;
}

} // namespace medcrm::test
