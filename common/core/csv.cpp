// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/core/csv.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace medcrm {

namespace {

/// Tab and carriage return too: programs drop them and look at what follows. The last four are the wide forms.
bool beginsFormula(QChar c)
{
    return u"=+-@\t\r＝＋－＠"_s.contains(c);
}

/// What a program may skip before it looks for a formula.
bool isSkipped(QChar c)
{
    return c.isSpace() || c == u'"' || c == u'\'' || c.category() == QChar::Other_Format;
}

/// Where a program may think that a new cell begins.
bool endsCell(QChar c)
{
    return c == u';' || c == u'\t' || c == u'\r' || c == u'\n';
}

QString harmless(const QString &text)
{
    QString result;
    bool atBegin = true;
    qsizetype cell = 0; // where in the result the cell begins
    for (const QChar c : text) {
        if (atBegin && beginsFormula(c)) {
            result.insert(cell, u'\'');
            atBegin = false;
        }
        result += c;
        if (endsCell(c)) {
            atBegin = true;
            cell = result.size();
        } else if (!isSkipped(c)) {
            atBegin = false;
        }
    }
    return result;
}

QString quoted(const QString &text)
{
    const bool plain = std::none_of(text.begin(), text.end(), [](QChar c) {
        return c == u',' || c == u'"' || c.isSpace() || endsCell(c);
    });
    return plain ? text : u'"' + QString(text).replace(u'"', u"\"\""_s) + u'"';
}

QString line(const QStringList &cells)
{
    QStringList written;
    for (const QString &cell : cells)
        written += quoted(harmless(cell));
    return written.join(u',') + u"\r\n"_s;
}

} // namespace

QByteArray csv(const QStringList &header, const QList<QStringList> &rows)
{
    QString text(QChar::ByteOrderMark);
    text += line(header);
    for (const QStringList &row : rows)
        text += line(row);
    return text.toUtf8();
}

QByteArray csvRow(const QStringList &cells)
{
    return line(cells).toUtf8();
}

} // namespace medcrm
