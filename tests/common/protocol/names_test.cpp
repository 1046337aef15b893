// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/protocol/messages.h"
#include "tests/support/catch.h"

#include <QRegularExpression>
#include <QSet>

using namespace Qt::StringLiterals;
using namespace medcrm;

TEST_CASE("Every request has a name of its own, written domain.verbNoun")
{
    // The three of the connection itself stand outside the domains.
    const QSet<QString> connection{u"hello"_s, u"subscribe"_s, u"subscribe.page"_s};
    static const QRegularExpression domainVerbNoun(u"\\A[a-z]+\\.[a-z][a-zA-Z]*\\z"_s);
    QSet<QString> seen;
    forEachType(AllRequests{}, [&]<typename T>(std::type_identity<T>) {
        const QString name = QString::fromLatin1(T::method);
        INFO(name.toStdString());
        CHECK((connection.contains(name) || domainVerbNoun.match(name).hasMatch()));
        CHECK_FALSE(seen.contains(name));
        seen.insert(name);
    });
    CHECK(seen.size() == static_cast<qsizetype>(AllRequests::size));
}

TEST_CASE("Every event has a type of its own, written domain.participle, and none is the hidden one")
{
    static const QRegularExpression domainParticiple(u"\\A[a-z]+\\.[a-z][a-zA-Z]*\\z"_s);
    QSet<QString> seen;
    forEachType(AllEvents{}, [&]<typename T>(std::type_identity<T>) {
        const QString name = QString::fromLatin1(T::type);
        INFO(name.toStdString());
        CHECK(domainParticiple.match(name).hasMatch());
        CHECK(name != QString::fromLatin1(hiddenEventType));
        CHECK_FALSE(seen.contains(name));
        seen.insert(name);
    });
    CHECK(seen.size() == static_cast<qsizetype>(AllEvents::size));
}

TEST_CASE("Every notice has a name that no event has, written domain.participle")
{
    static const QRegularExpression domainParticiple(u"\\A[a-z]+\\.[a-z][a-zA-Z]*\\z"_s);
    QSet<QString> seen;
    forEachType(AllEvents{},
                [&]<typename T>(std::type_identity<T>) { seen.insert(QString::fromLatin1(T::type)); });
    forEachType(AllNotices{}, [&]<typename T>(std::type_identity<T>) {
        const QString name = QString::fromLatin1(T::notice);
        INFO(name.toStdString());
        CHECK(domainParticiple.match(name).hasMatch());
        CHECK_FALSE(seen.contains(name));
        seen.insert(name);
    });
}

TEST_CASE("A notice is not taken for an event, which would be numbered and kept")
{
    forEachType(AllNotices{}, []<typename T>(std::type_identity<T>) {
        STATIC_REQUIRE(Notice<T>);
        STATIC_REQUIRE_FALSE(Event<T>);
    });
    forEachType(AllEvents{}, []<typename T>(std::type_identity<T>) { STATIC_REQUIRE_FALSE(Notice<T>); });
}

TEST_CASE("Every message says in a sentence what it is about")
{
    const auto check = [](const char *name, const char *about) {
        INFO(name);
        const QString text = QString::fromUtf8(about);
        CHECK(text.size() > 10);
        CHECK(text.front().isUpper());
        CHECK((text.endsWith(u'.') || text.endsWith(u'…')));
    };
    forEachType(AllRequests{}, [&]<typename T>(std::type_identity<T>) { check(T::method, T::about); });
    forEachType(AllEvents{}, [&]<typename T>(std::type_identity<T>) { check(T::type, T::about); });
    forEachType(AllNotices{}, [&]<typename T>(std::type_identity<T>) { check(T::notice, T::about); });
}
