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
}
