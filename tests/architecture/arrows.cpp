// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/architecture/arrows.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace medcrm::architecture {
namespace {

struct Arrow
{
    QString from;
    QStringList to;
};

/// The direction of dependencies, drawn once. What an arrow reaches through others is permitted too.
const QList<Arrow> &arrows()
{
    static const QList<Arrow> drawn{
        {u"common/core"_s, {}},
        {u"common/model"_s, {u"common/core"_s}},
        {u"common/protocol"_s, {u"common/model"_s}},
        {u"server/store"_s, {u"common/model"_s}},
        {u"server/service"_s, {u"server/store"_s, u"common/protocol"_s}},
        {u"server/session"_s, {u"server/service"_s, u"common/protocol"_s}},
        {u"server/transport"_s, {u"server/session"_s}},
        {u"server/app"_s, {u"server/transport"_s}},
        {u"server"_s, {u"server/app"_s}},
        {u"client/core"_s, {u"common/protocol"_s}},
        {u"client/ui"_s, {u"client/core"_s}},
        {u"client/reception"_s, {u"client/ui"_s}},
        {u"client/doctor"_s, {u"client/ui"_s}},
    };
    return drawn;
}

/// "server/store/migrations/x.h" is in "server/store", "server/main.cpp" in "server".
QString folderOf(const QString &path)
{
    const QStringList parts = path.split(u'/');
    return parts.size() > 2 ? parts[0] + u'/' + parts[1] : parts[0];
}

bool isOfTheHouse(const QString &path)
{
    return path.startsWith(u"common/") || path.startsWith(u"server/") || path.startsWith(u"client/");
}

QString problemWith(const QString &from, const QString &included)
{
    if (!isOfTheHouse(included))
        return u"\"%1\" is not an include from the top folder of the house"_s.arg(included);
    const QString to = folderOf(included);
    if (!reachableFolders().contains(from))
        return u"no arrow is drawn for the folder %1"_s.arg(from);
    if (!reachableFolders().value(from).contains(to))
        return u"no arrow leads from %1 to %2"_s.arg(from, to);
    return {};
}

} // namespace

const QMap<QString, QSet<QString>> &reachableFolders()
{
    static const QMap<QString, QSet<QString>> reachable = [] {
        QMap<QString, QSet<QString>> result;
        // Each arrow leads to folders drawn further up, or to ones found in a later round.
        for (bool grew = true; grew;) {
            grew = false;
            for (const auto &[from, to] : arrows()) {
                QSet<QString> folders{from};
                for (const QString &next : to)
                    folders.unite(result.value(next, {next}));
                grew |= folders != std::exchange(result[from], folders);
            }
        }
        return result;
    }();
    return reachable;
}

QList<Finding> findForbiddenIncludes(const SourceFile &file)
{
    static const QRegularExpression include(u"^\\s*#\\s*include\\s*\"([^\"]+)\""_s,
                                            QRegularExpression::MultilineOption);
    if (!isOfTheHouse(file.path) || !file.isCpp())
        return {};
    QList<Finding> findings;
    const QString code = file.withoutComments();
    for (const auto &match : include.globalMatch(code)) {
        const QString problem = problemWith(folderOf(file.path), match.captured(1));
        if (!problem.isEmpty())
            findings.append({file.path, file.lineAt(match.capturedStart(1)), problem});
    }
    return findings;
}

} // namespace medcrm::architecture
