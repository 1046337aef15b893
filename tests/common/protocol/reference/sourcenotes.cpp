// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/common/protocol/reference/sourcenotes.h"

#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace medcrm::reference {

namespace {

/// Without "(design: domain.md)" and "(visitrules.h)".
QString forIntegrators(QString note)
{
    static const QRegularExpression remark(u"\\s*\\((design:[^)]*|\\w+\\.h)\\)"_s);
    return note.remove(remark).simplified();
}

} // namespace

SourceNotes SourceNotes::readFrom(const QString &directory)
{
    SourceNotes notes;
    QDirIterator headers(directory, {u"*.h"_s}, QDir::Files, QDirIterator::Subdirectories);
    while (headers.hasNext()) {
        QFile file(headers.next());
        if (file.open(QIODevice::ReadOnly))
            notes.read(QString::fromUtf8(file.readAll()));
    }
    return notes;
}

void SourceNotes::read(const QString &header)
{
    static const QRegularExpression above(u"^\\s*///(?!<) ?(.*)$"_s);
    static const QRegularExpression typeBegins(u"^(?:struct|enum class) (\\w+)"_s);
    static const QRegularExpression beside(u"^.*?(\\w+)(?:\\s*(?:=[^;]*|\\{\\}))?[;,]?\\s*///< (.*)$"_s);
    static const QRegularExpression besideGoesOn(u"^\\s*///< (.*)$"_s);
    QString pending;
    QString type;
    QString member;
    for (const QString &line : header.split(u'\n')) {
        if (const auto more = besideGoesOn.match(line); more.hasMatch()) {
            QString &note = m_members[{type, member}];
            note = forIntegrators(note + u' ' + more.captured(1));
        } else if (const auto note = beside.match(line); note.hasMatch()) {
            member = note.captured(1);
            m_members.insert({type, member}, forIntegrators(note.captured(2)));
        } else if (const auto text = above.match(line); text.hasMatch()) {
            pending += text.captured(1) + u' ';
        } else {
            if (const auto begin = typeBegins.match(line); begin.hasMatch()) {
                type = begin.captured(1);
                m_types.insert(type, forIntegrators(pending));
            }
            pending.clear();
        }
    }
}

} // namespace medcrm::reference
