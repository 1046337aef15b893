// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/architecture/sourcefile.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QSet>

using namespace Qt::StringLiterals;

namespace medcrm::architecture {
namespace {

/// Walks C++ text token by token, as far as comments and literals need it, and blanks out what is not wanted.
class Blanker
{
public:
    Blanker(const QString &text, bool keepStrings)
        : m_text(text)
        , m_keepStrings(keepStrings)
    {
    }

    QString run()
    {
        while (m_at < m_text.size()) {
            if (startsWith(u"//"))
                blank(indexOrEnd(u"\n"_s, m_at));
            else if (startsWith(u"/*"))
                blank(indexOrEnd(u"*/"_s, m_at + 2) + 2);
            else if (startsWith(u"R\""))
                literal(rawStringEnd());
            else if (m_text[m_at] == u'"' || (m_text[m_at] == u'\'' && !isDigitSeparator()))
                literal(quotedEnd());
            else
                ++m_at;
        }
        return m_text;
    }

private:
    bool startsWith(QStringView token) const { return QStringView(m_text).sliced(m_at).startsWith(token); }

    bool isDigitSeparator() const { return m_at > 0 && m_text[m_at - 1].isDigit(); }

    qsizetype indexOrEnd(const QString &token, qsizetype from) const
    {
        const qsizetype found = m_text.indexOf(token, from);
        return found < 0 ? m_text.size() : found;
    }

    qsizetype rawStringEnd() const
    {
        const qsizetype open = indexOrEnd(u"("_s, m_at);
        const QString close = u')' + m_text.sliced(m_at + 2, open - m_at - 2) + u'"';
        return indexOrEnd(close, open) + close.size();
    }

    qsizetype quotedEnd() const
    {
        const QChar quote = m_text[m_at];
        qsizetype end = m_at + 1;
        while (end < m_text.size() && m_text[end] != quote && m_text[end] != u'\n')
            end += m_text[end] == u'\\' ? 2 : 1;
        return end + 1;
    }

    void literal(qsizetype end)
    {
        if (m_keepStrings)
            m_at = end;
        else
            blank(end);
    }

    void blank(qsizetype end)
    {
        for (; m_at < end && m_at < m_text.size(); ++m_at) {
            if (m_text[m_at] != u'\n')
                m_text[m_at] = u' ';
        }
    }

    QString m_text;
    bool m_keepStrings;
    qsizetype m_at = 0;
};

} // namespace

bool SourceFile::isCpp() const
{
    return path.endsWith(u".cpp") || path.endsWith(u".h");
}

QString SourceFile::withoutComments() const
{
    return isCpp() ? Blanker(text, true).run() : text;
}

QString SourceFile::withoutCommentsAndStrings() const
{
    return isCpp() ? Blanker(text, false).run() : text;
}

int SourceFile::lineAt(qsizetype position) const
{
    return static_cast<int>(QStringView(text).first(position).count(u'\n')) + 1;
}

QList<SourceFile> readSources(const QString &top)
{
    static const QSet<QString> notOurs{u".git"_s, u"build"_s, u"node_modules"_s, u"__pycache__"_s,
                                       u".cache"_s};
    QList<SourceFile> sources;
    QDirIterator files(top, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString path = QDir(top).relativeFilePath(files.next());
        const QStringList folders = path.split(u'/');
        if (std::any_of(folders.begin(), folders.end(),
                        [](const QString &name) { return notOurs.contains(name); }))
            continue;
        QFile file(files.filePath());
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const QByteArray bytes = file.readAll();
        sources.append({path, bytes.contains('\0') ? QString() : QString::fromUtf8(bytes)});
    }
    return sources;
}

} // namespace medcrm::architecture
