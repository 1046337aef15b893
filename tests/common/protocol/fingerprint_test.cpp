// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/protocol/fingerprint.h"
#include "common/protocol/messages.h"
#include "tests/support/catch.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;
using namespace medcrm;

TEST_CASE("The fingerprint is 16 hex digits and always the same")
{
    static const QRegularExpression form(u"\\A[0-9a-f]{16}\\z"_s);
    CHECK(form.match(protocolFingerprint()).hasMatch());
    CHECK(protocolFingerprint() == protocolFingerprint());
}

TEST_CASE("The declarations behind the fingerprint name every message, on a line of its own")
{
    const QStringList lines = protocolDeclarations().split(u'\n');
    const auto hasLine = [&](const QString &start) {
        return std::count_if(lines.begin(), lines.end(),
                             [&](const QString &line) { return line.startsWith(start + u' '); })
            == 1;
    };
    forEachType(AllRequests{},
                [&]<typename T>(std::type_identity<T>) { CHECK(hasLine(QString::fromLatin1(T::method))); });
    forEachType(AllEvents{}, [&]<typename T>(std::type_identity<T>) {
        CHECK(hasLine(u"event "_s + QString::fromLatin1(T::type)));
    });
    forEachType(AllNotices{}, [&]<typename T>(std::type_identity<T>) {
        CHECK(hasLine(u"notice "_s + QString::fromLatin1(T::notice)));
    });
}

TEST_CASE("What a message carries, answers and asks for by right is part of the fingerprint")
{
    const QString declarations = protocolDeclarations();
    CHECK(declarations.contains(
        u"visits.checkIn write(administrator, receptionist) { appointment: id, revision: integer }"_s));
    CHECK(declarations.contains(u"\"waiting\" | \"called\""_s));
    CHECK(declarations.contains(u"queue.callNext"_s));
}
