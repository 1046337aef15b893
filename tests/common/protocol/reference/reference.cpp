// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/common/protocol/reference/reference.h"

#include "common/model/slot.h"
#include "common/protocol/frame.h"
#include "tests/common/protocol/reference/chapters.h"
#include "tests/common/protocol/reference/examples.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace medcrm::reference {

namespace {

const QString sources = QStringLiteral(MEDCRM_SOURCE_DIR);

/// The hand-written part, its placeholders filled.
QString introduction(const SourceNotes &notes)
{
    QFile file(sources + u"/tests/common/protocol/reference/introduction.txt"_s);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s is missing", qPrintable(file.fileName()));
    QString text = QString::fromUtf8(file.readAll());
    for (auto it = exampleFrames().begin(); it != exampleFrames().end(); ++it)
        text.replace(u"{{%1}}"_s.arg(it.key()), u"```json\n%1\n```"_s.arg(indented(it.value(), 3)));
    text.replace(u"{{error table}}"_s, errorTable(notes).trimmed());
    text.replace(u"{{max frame}}"_s, QString::number(maxFrameOut / 1024));
    return text;
}

} // namespace

QByteArray protocolReference()
{
    const SourceNotes notes = SourceNotes::readFrom(sources + u"/common"_s);
    TypeBook book;
    QString text = introduction(notes);
    text += requestChapter(book, notes);
    text += eventChapter(book);
    text += noticeChapter(book);
    text += stateChapter(notes);
    // The envelope of events is in the book through the reply to subscribe. What a refused booking carries is not: it
    // travels in the error.
    book.inWords<SlotConflict>();
    text += typeChapter(book, notes);
    text += enumChapter(book, notes);
    return text.trimmed().toUtf8() + '\n';
}

QString referencePath()
{
    return sources + u"/docs/protocol.md"_s;
}

} // namespace medcrm::reference
