// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/protocol/codec.h"

namespace medcrm::codec {

void writeString(QByteArray &json, QStringView text)
{
    static constexpr char hex[] = "0123456789abcdef";
    json += '"';
    for (const char c : text.toUtf8()) {
        if (c == '"' || c == '\\') {
            json += '\\';
            json += c;
        } else if (static_cast<unsigned char>(c) < 0x20) {
            json += "\\u00";
            json += hex[(c >> 4) & 0xf];
            json += hex[c & 0xf];
        } else {
            json += c;
        }
    }
    json += '"';
}

tl::unexpected<Error> inside(const QString &step, Error error)
{
    const bool needsDot = !error.field.isEmpty() && !error.field.startsWith(u'[');
    error.field = step + (needsDot ? QStringLiteral(".") : QString()) + error.field;
    return tl::unexpected(std::move(error));
}

std::optional<qint64> wholeNumber(const QJsonValue &json)
{
    // toInteger() answers its default for anything that is not a whole number, so two defaults tell.
    const qint64 number = json.toInteger(0);
    if (number == 0 && json.toInteger(1) == 1)
        return std::nullopt;
    return number;
}

} // namespace medcrm::codec
