// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/architecture/arrows.h"
#include "tests/architecture/links.h"
#include "tests/architecture/rules.h"
#include "tests/support/catch.h"

using namespace Qt::StringLiterals;
using namespace medcrm::architecture;

namespace {

const QList<SourceFile> &house()
{
    static const QList<SourceFile> sources = readSources(QStringLiteral(MEDCRM_SOURCE_DIR));
    return sources;
}

/// One finding a line, as a compiler prints them.
std::string listed(const QList<Finding> &findings)
{
    QString text;
    for (const Finding &finding : findings)
        text += u"%1:%2: %3\n"_s.arg(finding.path).arg(finding.line).arg(finding.problem);
    return text.toStdString();
}

QStringList problemsOfIncluding(const QString &path, const QString &included)
{
    QStringList problems;
    for (const Finding &finding : findForbiddenIncludes({path, u"#include \"%1\"\n"_s.arg(included)}))
        problems.append(finding.problem);
    return problems;
}

} // namespace

TEST_CASE("The sources of the house are found, and nothing that was built")
{
    QStringList paths;
    for (const SourceFile &file : house())
        paths.append(file.path);
    CHECK(paths.contains(u"common/core/id.h"_s));
    CHECK(paths.contains(u"crm"_s));
    CHECK(paths.contains(u"tests/architecture/architecture_test.cpp"_s));
    CHECK(paths.filter(u"build/"_s).isEmpty());
}

TEST_CASE("Every include follows an arrow")
{
    QList<Finding> findings;
    for (const SourceFile &file : house())
        findings += findForbiddenIncludes(file);
    INFO(listed(findings));
    CHECK(findings.isEmpty());
}

TEST_CASE("An include against the arrows is reported, one along them is not")
{
    CHECK(problemsOfIncluding(u"server/store/a.cpp"_s, u"server/service/b.h"_s)
          == QStringList{u"no arrow leads from server/store to server/service"_s});
    CHECK(problemsOfIncluding(u"server/store/a.cpp"_s, u"common/protocol/codec.h"_s).size() == 1);
    CHECK(problemsOfIncluding(u"client/core/a.h"_s, u"client/ui/theme.h"_s).size() == 1);
    CHECK(problemsOfIncluding(u"client/doctor/a.h"_s, u"client/reception/b.h"_s).size() == 1);
    CHECK(problemsOfIncluding(u"client/doctor/a.h"_s, u"server/app/config.h"_s).size() == 1);
    CHECK(problemsOfIncluding(u"common/core/a.h"_s, u"tests/support/await.h"_s).size() == 1);
    CHECK(problemsOfIncluding(u"common/core/a.h"_s, u"id.h"_s).size() == 1);
    CHECK(problemsOfIncluding(u"server/attic/a.h"_s, u"common/core/id.h"_s)
          == QStringList{u"no arrow is drawn for the folder server/attic"_s});

    CHECK(problemsOfIncluding(u"server/main.cpp"_s, u"server/app/application.h"_s).isEmpty());
    CHECK(problemsOfIncluding(u"server/app/application.cpp"_s, u"server/store/database.h"_s).isEmpty());
    CHECK(problemsOfIncluding(u"client/reception/pages/todaypage.cpp"_s, u"common/core/id.h"_s).isEmpty());
    CHECK(problemsOfIncluding(u"tests/server/a.cpp"_s, u"server/store/database.h"_s).isEmpty());
}

TEST_CASE("A finding names the line, and comments are not code")
{
    const SourceFile file{u"server/store/a.cpp"_s,
                          u"// #include \"client/ui/x.h\"\n/* \n#include \"client/ui/y.h\" */\n"
                          "#include \"client/ui/z.h\"\n"_s};
    const QList<Finding> findings = findForbiddenIncludes(file);
    REQUIRE(findings.size() == 1);
    CHECK(findings.first().line == 4);
}

TEST_CASE("Quotes, escapes, raw strings and digit separators do not hide code")
{
    const SourceFile file{
        u"server/a.cpp"_s,
        u"f(\"a // \\\" b\"); g('\"'); h(1'000); i(R\"x(\" // )\" )x\"); rest(); // gone\n"_s};
    CHECK(file.withoutComments().trimmed().endsWith(u"rest();"));
    CHECK(file.withoutCommentsAndStrings().simplified() == u"f( ); g( ); h(1'000); i( ); rest();"_s);
}

TEST_CASE("Every link in the documents leads somewhere")
{
    QList<Finding> findings;
    for (const SourceFile &file : house())
        findings += findBrokenLinks(file, house());
    INFO(listed(findings));
    CHECK(findings.isEmpty());
}

TEST_CASE("A link to nothing is reported with its line")
{
    const QList<SourceFile> sources{{u"README.md"_s, {}}, {u"docs/a.md"_s, {}}};
    const SourceFile page{u"docs/b.md"_s,
                          u"[top](../README.md) [a](a.md#part) [docs](../docs) [web](https://example.org/x)\n"
                          "```\n[this](const Visit &v) {}\n```\n`[](auto x)` [gone](c.md)\n"_s};
    CHECK(findBrokenLinks(page, sources) == QList<Finding>{{u"docs/b.md"_s, 5, u"nothing is at c.md"_s}});
}

TEST_CASE("The house keeps its rules")
{
    for (const Rule &rule : rules()) {
        DYNAMIC_SECTION(rule.name.toStdString())
        {
            REQUIRE(rule.forbidden.isValid());
            QList<Finding> findings;
            for (const SourceFile &file : house())
                findings += rule.check(file);
            INFO(listed(findings));
            CHECK(findings.isEmpty());
        }
    }
}

TEST_CASE("Each rule reports its breach and nothing else")
{
    for (const Rule &rule : rules()) {
        DYNAMIC_SECTION(rule.name.toStdString())
        {
            CHECK(rule.check(rule.breach).size() == 1);
            CHECK(rule.check(rule.fine).isEmpty());
        }
    }
}
