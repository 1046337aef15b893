// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/common/protocol/reference/reference.h"

#include "common/protocol/messages.h"
#include "tests/common/protocol/reference/examples.h"
#include "tests/common/protocol/reference/sourcenotes.h"
#include "tests/support/catch.h"

#include <QFile>
#include <QRegularExpression>
#include <QSet>

using namespace Qt::StringLiterals;
using namespace medcrm;
using namespace medcrm::reference;

namespace {

const QString &text()
{
    static const QString text = QString::fromUtf8(protocolReference());
    return text;
}

/// The anchors GitHub and other readers make of headings.
QSet<QString> anchors()
{
    static const QRegularExpression heading(u"^#+ (.*)$"_s, QRegularExpression::MultilineOption);
    static const QRegularExpression dropped(u"[^a-z0-9 _-]"_s);
    QSet<QString> found;
    for (const auto &match : heading.globalMatch(text()))
        found.insert(match.captured(1).toLower().remove(dropped).replace(u' ', u'-'));
    return found;
}

} // namespace

TEST_CASE("docs/protocol.md says what the declarations say")
{
    QFile file(referencePath());
    REQUIRE(file.open(QIODevice::ReadOnly));
    INFO("docs/protocol.md is stale: run medcrm-protocol-reference, from the build's bin directory, and "
         "commit what it "
         "writes");
    CHECK((file.readAll() == protocolReference()));
}

TEST_CASE("The reference has a heading for every request and a row for every event and notice")
{
    forEachType(AllRequests{}, [&]<typename T>(std::type_identity<T>) {
        INFO(T::method);
        CHECK(text().contains(u"\n### %1\n"_s.arg(QString::fromLatin1(T::method))));
    });
    forEachType(AllEvents{}, [&]<typename T>(std::type_identity<T>) {
        INFO(T::type);
        CHECK(text().contains(u"\n| `%1` |"_s.arg(QString::fromLatin1(T::type))));
    });
    forEachType(AllNotices{}, [&]<typename T>(std::type_identity<T>) {
        INFO(T::notice);
        CHECK(text().contains(u"\n| `%1` |"_s.arg(QString::fromLatin1(T::notice))));
    });
}

TEST_CASE("Every link inside the reference leads to a heading, and no placeholder is left")
{
    static const QRegularExpression link(u"\\]\\(#([^)]*)\\)"_s);
    for (const auto &match : link.globalMatch(text())) {
        INFO(match.captured(1).toStdString());
        CHECK(anchors().contains(match.captured(1)));
    }
    CHECK_FALSE(text().contains(u"{{"_s));
}

TEST_CASE("The frames of the worked example are frames of this protocol")
{
    for (auto it = exampleFrames().begin(); it != exampleFrames().end(); ++it) {
        INFO(it.key().toStdString());
        CHECK(text().contains(indented(it.value(), 3)));
        CHECK((parseRequest(it.value()).has_value() || parseFromServer(it.value()).has_value()));
    }
}

TEST_CASE("Indented JSON is the same JSON")
{
    for (auto it = exampleFrames().begin(); it != exampleFrames().end(); ++it) {
        INFO(it.key().toStdString());
        for (const int levels : {0, 1, 3, 99})
            CHECK(QJsonDocument::fromJson(indented(it.value(), levels).toUtf8())
                  == QJsonDocument::fromJson(it.value()));
    }
}

TEST_CASE("Notes are read from the comments of a header, without remarks for its readers")
{
    SourceNotes notes;
    notes.read(uR"(
/// How long (design: domain.md, Time).
struct Stay
{
    int nights = 1; ///< 1–30 (stay.h)
    std::optional<QString>
        reason; ///< Why,
                ///< in a word.
};
enum class Bed {
    Soft, ///< For most.
    Hard = 4 ///< For some.
};)"_s);
    CHECK(notes.ofType(u"Stay"_s) == u"How long."_s);
    CHECK(notes.ofMember(u"Stay"_s, u"nights"_s) == u"1–30"_s);
    CHECK(notes.ofMember(u"Stay"_s, u"reason"_s) == u"Why, in a word."_s);
    CHECK(notes.ofMember(u"Bed"_s, u"Hard"_s) == u"For some."_s);
    CHECK(notes.ofMember(u"Stay"_s, u"none"_s).isEmpty());
}
