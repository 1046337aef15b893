// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/core/keyfingerprint.h"
#include "tests/support/catch.h"

using namespace Qt::StringLiterals;
using namespace medcrm;

TEST_CASE("A key's fingerprint is SHA-256 in pairs of capital hex digits")
{
    // SHA-256 of "abc": FIPS 180-2, appendix B.1.
    const KeyFingerprint fingerprint = KeyFingerprint::ofPublicKey("abc");
    CHECK(fingerprint.sha256.size() == 32);
    CHECK(
        fingerprint.text()
        == u"BA:78:16:BF:8F:01:CF:EA:41:41:40:DE:5D:AE:22:23:B0:03:61:A3:96:17:7A:9C:B4:10:FF:61:F2:00:15:AD"_s);
}

TEST_CASE("A fingerprint is read back in any case and with any separators")
{
    const KeyFingerprint fingerprint = KeyFingerprint::ofPublicKey("abc");
    const QString text = fingerprint.text();
    for (const QString &spelling :
         {text, text.toLower(), QString(text).remove(u':'), QString(text).replace(u':', u'-'),
          QString(text).replace(u':', u' '), u' ' + text + u'\n'})
        CHECK(KeyFingerprint::fromText(spelling, u"pin"_s) == fingerprint);
}

TEST_CASE("What is no fingerprint is refused by the field's name")
{
    const QString text = KeyFingerprint::ofPublicKey("abc").text();
    for (const QString &wrong : {u""_s, u"BA:78"_s, text + u":00"_s, text.chopped(1), text.chopped(1) + u'G',
                                 text.chopped(1) + u'١', text + u"\u2014"_s}) {
        const Result<KeyFingerprint> read = KeyFingerprint::fromText(wrong, u"pin"_s);
        REQUIRE_FALSE(read);
        CHECK(read.error().code == ErrorCode::Invalid);
        CHECK(read.error().field == u"pin"_s);
    }
}
