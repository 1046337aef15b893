// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/architecture/links.h"

#include <QDir>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace medcrm::architecture {
namespace {

/// Code in Markdown may look like links: a lambda does.
QString withoutCode(QString text)
{
    static const QRegularExpression code(u"^```.*?^```|`[^`\\n]*`"_s,
                                         QRegularExpression::MultilineOption
                                             | QRegularExpression::DotMatchesEverythingOption);
    for (auto match = code.match(text); match.hasMatch();
         match = code.match(text, match.capturedStart() + 1)) {
        const QString lines(match.captured().count(u'\n'), u'\n');
        text.replace(match.capturedStart(), match.capturedLength(), lines);
    }
    return text;
}

bool exists(const QString &path, const QList<SourceFile> &sources)
{
    return std::any_of(sources.begin(), sources.end(), [&](const SourceFile &source) {
        return source.path == path || source.path.startsWith(path + u'/');
    });
}

} // namespace

QList<Finding> findBrokenLinks(const SourceFile &file, const QList<SourceFile> &sources)
{
    static const QRegularExpression link(u"\\]\\(([^)#\\s]+)(#[^)]*)?\\)"_s);
    if (!file.path.endsWith(u".md"))
        return {};
    const SourceFile prose{file.path, withoutCode(file.text)};
    const QDir top(u"/"_s);
    const QString folder = top.filePath(file.path.section(u'/', 0, -2));
    QList<Finding> findings;
    for (const auto &match : link.globalMatch(prose.text)) {
        const QString target = match.captured(1);
        const QString path = top.relativeFilePath(QDir(folder).absoluteFilePath(target));
        if (!target.contains(u"://") && !exists(QDir::cleanPath(path), sources))
            findings.append(
                {file.path, prose.lineAt(match.capturedStart()), u"nothing is at %1"_s.arg(target)});
    }
    return findings;
}

} // namespace medcrm::architecture
