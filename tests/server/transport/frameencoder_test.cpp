// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/transport/frameencoder.h"
#include "tests/support/catch.h"

using medcrm::FrameEncoder;

TEST_CASE("the header tells the length in the shortest of its three forms")
{
    FrameEncoder encoder;
    CHECK(encoder.binaryFrame({}) == QByteArray("\x82\x00", 2));
    CHECK(encoder.binaryFrame(QByteArray(125, 'x')).first(3) == QByteArray("\x82\x7dx"));
    CHECK(encoder.binaryFrame(QByteArray(126, 'x')).first(5) == QByteArray("\x82\x7e\x00\x7ex", 5));
    CHECK(encoder.binaryFrame(QByteArray(65535, 'x')).first(5) == QByteArray("\x82\x7e\xff\xffx", 5));
    CHECK(encoder.binaryFrame(QByteArray(65536, 'x')).first(11)
          == QByteArray("\x82\x7f\x00\x00\x00\x00\x00\x01\x00\x00x", 11));
}

TEST_CASE("the same message for many listeners is the same bytes, not a copy")
{
    FrameEncoder encoder;
    const QByteArray message(1000, 'm');
    const QByteArray first = encoder.binaryFrame(message);
    CHECK(encoder.binaryFrame(message).constData() == first.constData());
}

TEST_CASE("a message changed in place is not mistaken for the one before")
{
    FrameEncoder encoder;
    QByteArray message(1000, 'a');
    CHECK(encoder.binaryFrame(message).endsWith('a'));
    message.fill('b');
    CHECK(encoder.binaryFrame(message).endsWith('b'));

    char foreign[] = "one";
    CHECK(encoder.binaryFrame(QByteArray::fromRawData(foreign, 3)).endsWith("one"));
    foreign[0] = 't';
    CHECK(encoder.binaryFrame(QByteArray::fromRawData(foreign, 3)).endsWith("tne"));
}
