// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/architecture/rules.h"

using namespace Qt::StringLiterals;

namespace medcrm::architecture {
namespace {

using View = Rule::View;

const QStringList everywhere{u""_s};
const QStringList products{u"common/"_s, u"server/"_s, u"client/"_s};
const QStringList windows{u"client/ui/"_s, u"client/reception/"_s, u"client/doctor/"_s};

QRegularExpression pattern(const QString &text)
{
    return QRegularExpression(text, QRegularExpression::MultilineOption);
}

QList<Rule> licenceAndLoose()
{
    return {
        {.name = u"Every C++ file begins with the licence line"_s,
         .forbidden = pattern(u"\\A(?!// SPDX-License-Identifier: GPL-3\\.0-or-later\\n)"_s),
         .view = View::Text,
         .folders = {u"common/"_s, u"server/"_s, u"client/"_s, u"tests/"_s},
         .breach = {u"common/core/a.h"_s, u"#pragma once\n"_s},
         .fine = {u"common/core/a.h"_s, u"// SPDX-License-Identifier: GPL-3.0-or-later\n#pragma once\n"_s}},
        {.name = u"Nothing is left for later in the sources"_s,
         .forbidden = pattern(u"\\b(TODO|FIXME|XXX|HACK)\\b"_s),
         .view = View::AnyText,
         .folders = {u""_s},
         .breach = {u"server/a.cpp"_s, u"// TODO: check the role\n"_s},
         .fine = {u"server/a.cpp"_s, u"// The list of things to do.\n"_s}},
        {.name = u"Nothing waits by sleeping"_s,
         .forbidden = pattern(
             u"\\b(QThread::[mu]?sleep|QTest::q(Sleep|Wait)|sleep_(for|until)|[un]?(nano)?sleep)\\s*\\("_s),
         .view = View::CodeWithoutStrings,
         .folders = {u"common/"_s, u"server/"_s, u"client/"_s, u"tests/"_s},
         .breach = {u"tests/a.cpp"_s, u"QThread::msleep(5);\n"_s},
         .fine = {u"tests/a.cpp"_s, u"await([&] { return done; }); // never sleep()\n"_s}},
    };
}

QList<Rule> layers()
{
    return {
        {.name = u"SQL is written in the store only"_s,
         .forbidden = pattern(
             u"\"[^\"\\n]*\\b(SELECT\\s.*\\bFROM|INSERT\\s+(OR\\s+\\w+\\s+)?INTO|UPDATE\\s+\\w+\\s+SET|"
             u"DELETE\\s+FROM"
             "|CREATE\\s+(UNIQUE\\s+)?(TABLE|INDEX|TRIGGER|VIEW)|PRAGMA\\s+\\w|BEGIN\\s+IMMEDIATE|VACUUM)\\b"_s),
         .folders = products,
         .except = {u"server/store/"_s},
         .breach = {u"server/service/a.cpp"_s, u"run(u\"SELECT id FROM visit WHERE id = ?\"_s);\n"_s},
         .fine = {u"client/ui/a.cpp"_s,
                  u"tr(\"Select a patient from the list\"); // SELECT id FROM visit\n"_s}},
        {.name = u"Qt's SQL classes and the store's statements stay in the store"_s,
         .forbidden = pattern(u"#include\\s*(<QtSql/|<QSql|\"server/store/statement\\.h\")"_s),
         .folders = products,
         .except = {u"server/store/"_s},
         .breach = {u"server/app/a.cpp"_s, u"#include <QSqlQuery>\n"_s},
         .fine = {u"server/app/a.cpp"_s, u"#include \"server/store/database.h\"\n"_s}},
        {.name = u"Services know no socket"_s,
         .forbidden = pattern(u"#include\\s*<(QtNetwork/|QtWebSockets/|QWebSocket|QSsl|QTcp|QLocalSo)"_s),
         .folders = {u"common/"_s, u"server/store/"_s, u"server/service/"_s, u"server/session/"_s,
                     u"client/ui/"_s},
         .breach = {u"server/service/a.cpp"_s, u"#include <QWebSocket>\n"_s},
         .fine = {u"server/service/a.cpp"_s, u"#include <QStringList>\n"_s}},
        {.name = u"Windows know no JSON"_s,
         .forbidden = pattern(u"\\bQJson\\w+"_s),
         .view = View::CodeWithoutStrings,
         .folders = windows,
         .breach = {u"client/reception/pages/a.cpp"_s, u"const QJsonObject o;\n"_s},
         .fine = {u"client/reception/pages/a.cpp"_s, u"const Visit visit; // not a QJsonObject\n"_s}},
        {.name = u"Only client/core talks to the keychain"_s,
         .forbidden = pattern(u"#include\\s*<[^>]*keychain"_s),
         .folders = products,
         .except = {u"client/core/"_s},
         .breach = {u"client/ui/a.cpp"_s, u"#include <qt6keychain/keychain.h>\n"_s},
         .fine = {u"client/ui/a.cpp"_s, u"#include \"client/core/credentials.h\"\n"_s}},
        {.name = u"Only the theme knows colours"_s,
         .forbidden = pattern(
             u"\\bQColor\\s*[({]\\s*[^)}\\s]|\\bQColor\\s+\\w+\\s*[({]\\s*[\"0-9u]|\"[^\"\\n]*#([0-9a-fA-F]{"
             u"3}){1,2}\\b"
             "|\\bqRgba?\\s*\\(|\\bQt::(dark)?(white|black|red|green|blue|cyan|magenta|yellow|gr[ae]y)\\b"_s),
         .folders = {u"client/"_s},
         .except = {u"client/ui/theme"_s},
         .breach = {u"client/ui/a.cpp"_s, u"painter.setPen(QColor(10, 20, 30));\n"_s},
         .fine = {u"client/ui/a.cpp"_s,
                  u"const QColor pen = theme.accent(); painter.fillRect(r, Qt::transparent);\n"_s}},
    };
}

QList<Rule> qtHabits()
{
    return {
        {.name = u"A lambda is connected with a context object"_s,
         .forbidden = pattern(u"\\bconnect\\s*\\([^;{}]*?,\\s*&\\w[\\w:]*::\\w+\\s*,\\s*\\["_s),
         .view = View::CodeWithoutStrings,
         .folders = products,
         .breach = {u"client/ui/a.cpp"_s, u"connect(button, &QPushButton::clicked, [this] { book(); });\n"_s},
         .fine = {u"client/ui/a.cpp"_s,
                  u"connect(button, &QPushButton::clicked, this, [this] { book(); });\n"_s}},
        {.name = u"Signals are connected by function pointer, not by text"_s,
         .forbidden = pattern(u"\\b(SIGNAL|SLOT)\\s*\\("_s),
         .view = View::CodeWithoutStrings,
         .folders = products,
         .breach = {u"client/ui/a.cpp"_s, u"connect(a, SIGNAL(clicked()), b, &B::close);\n"_s},
         .fine = {u"client/ui/a.cpp"_s, u"Q_SIGNALS: void clicked();\n"_s}},
        {.name = u"Owners delete: parents and unique_ptr, no naked delete"_s,
         .forbidden = pattern(u"(?<!=)\\s\\bdelete(\\[\\])?\\s+[\\w(*]"_s),
         .view = View::CodeWithoutStrings,
         .folders = products,
         .breach = {u"client/ui/a.cpp"_s, u"    delete m_dialog;\n"_s},
         .fine = {u"client/ui/a.cpp"_s, u"A(const A &) = delete;\n"_s}},
        {.name = u"Threads share nothing, so there is no mutex"_s,
         .forbidden = pattern(u"\\b(QMutex|QReadWriteLock|std::(shared_|recursive_)?mutex)\\b"_s),
         .view = View::CodeWithoutStrings,
         .folders = products,
         .breach = {u"server/service/a.h"_s, u"    QMutex m_lock;\n"_s},
         .fine = {u"server/service/a.h"_s, u"    QThreadPool m_pool; // no QMutex\n"_s}},
        {.name = u"The event loop is never run by hand"_s,
         .forbidden = pattern(u"\\bprocessEvents\\s*\\("_s),
         .view = View::CodeWithoutStrings,
         .folders = products,
         .breach = {u"client/ui/a.cpp"_s, u"QCoreApplication::processEvents();\n"_s},
         .fine = {u"tests/support/await.h"_s, u"QCoreApplication::processEvents();\n"_s}},
    };
}

bool startsWithAny(const QString &path, const QStringList &beginnings)
{
    return std::any_of(beginnings.begin(), beginnings.end(),
                       [&](const QString &beginning) { return path.startsWith(beginning); });
}

} // namespace

bool Rule::holdsFor(const SourceFile &file) const
{
    return (file.isCpp() || view == View::AnyText) && startsWithAny(file.path, folders)
        && !startsWithAny(file.path, except) && !file.path.startsWith(u"tests/architecture/");
}

QString Rule::seen(const SourceFile &file) const
{
    switch (view) {
    case View::Code:
        return file.withoutComments();
    case View::CodeWithoutStrings:
        return file.withoutCommentsAndStrings();
    case View::AnyText:
    case View::Text:
        break;
    }
    return file.text;
}

QList<Finding> Rule::check(const SourceFile &file) const
{
    if (!holdsFor(file))
        return {};
    QList<Finding> findings;
    for (const auto &match : forbidden.globalMatch(seen(file)))
        findings.append({file.path, file.lineAt(match.capturedStart()), name});
    return findings;
}

const QList<Rule> &rules()
{
    static const QList<Rule> all = licenceAndLoose() + layers() + qtHabits();
    return all;
}

} // namespace medcrm::architecture
