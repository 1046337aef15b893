// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/model/visit.h"
#include "common/protocol/codec.h"
#include "tests/support/catch.h"

using namespace Qt::StringLiterals;
using namespace medcrm;

namespace {

struct Inner
{
    QList<int> numbers;
    static constexpr auto fields() { return std::tuple{field("numbers", &Inner::numbers)}; }
};

struct Outer
{
    QString text;
    QList<Inner> inners;
    std::optional<Inner> maybe;
    static constexpr auto fields()
    {
        return std::tuple{field("text", &Outer::text), field("inners", &Outer::inners),
                          field("maybe", &Outer::maybe)};
    }
};

QJsonValue parsed(const QByteArray &json)
{
    return QJsonDocument::fromJson('[' + json + ']').array().at(0);
}

template <typename T>
Result<T> read(const QByteArray &json)
{
    return decode<T>(parsed(json));
}

QString culprit(const QByteArray &json)
{
    const Result<Outer> result = read<Outer>(json);
    return result ? u"none"_s : result.error().field;
}

} // namespace

TEST_CASE("Any text survives JSON, whatever its characters")
{
    QString everything;
    for (char16_t c = 0; c < 0xD800; ++c)
        everything += QChar(c);
    for (char16_t c = 0xE000; c < 0xFFFF; ++c)
        everything += QChar(c);
    everything += u"🙂𐌰"_s;
    CHECK(read<QString>(encode(everything)) == everything);
    CHECK(encode(u"a\"b\\c\n\t\x01/é"_s) == "\"a\\\"b\\\\c\\u000a\\u0009\\u0001/é\"");
}

TEST_CASE("Half a surrogate pair leaves as valid UTF-8")
{
    const QByteArray json = encode(QString(QChar(0xD800)) + u"x"_s);
    CHECK(QString::fromUtf8(json).toUtf8() == json);
    CHECK(read<QString>(json));
}

TEST_CASE("Whole numbers of 64 bits survive JSON exactly")
{
    for (const qint64 number : {qint64(0), qint64(-1), qint64(9'007'199'254'740'993),
                                std::numeric_limits<qint64>::max(), std::numeric_limits<qint64>::min()}) {
        CHECK(read<qint64>(encode(number)) == number);
    }
}

TEST_CASE("A number that is not whole, or too large, is no number of ours")
{
    for (const char *json : {"0.5", "1e300", "9223372036854775808", "\"1\"", "true", "null"})
        CHECK_FALSE(read<qint64>(json));
    CHECK(read<qint64>("1e2") == 100);
    CHECK(read<int>("2147483647") == 2147483647);
    CHECK_FALSE(read<int>("2147483648"));
    CHECK_FALSE(read<int>("-2147483649"));
}

TEST_CASE("An id is 1 or more")
{
    CHECK(read<VisitId>("1") == VisitId(1));
    CHECK_FALSE(read<VisitId>("0"));
    CHECK_FALSE(read<VisitId>("-5"));
    CHECK_FALSE(read<VisitId>("1.5"));
}

TEST_CASE("A date is a day of the calendar, written in full")
{
    CHECK(read<QDate>("\"2028-02-29\"") == QDate(2028, 2, 29));
    for (const char *json : {"\"2026-02-29\"", "\"2026-1-5\"", "\"2026-01-05 \"", "\" 2026-01-05\"",
                             "\"20260105\"", "\"2026-01-05T00:00\"", "\"0000-01-01\"", "\"12026-01-01\"",
                             "\"\"", "20260105", "\"٢٠٢٦-٠١-٠٥\"", "\"2026-01-05\\n\""}) {
        INFO(json);
        CHECK_FALSE(read<QDate>(json));
    }
}

TEST_CASE("An instant is of the years 1 to 9999")
{
    CHECK(read<Instant>("-62135596800000") == Instant{-62'135'596'800'000});
    CHECK(read<Instant>("253402300799999") == Instant{253'402'300'799'999});
    CHECK_FALSE(read<Instant>("-62135596800001"));
    CHECK_FALSE(read<Instant>("253402300800000"));
    CHECK(inZone({253'402'300'799'999}, QTimeZone::utc()).date() == QDate(9999, 12, 31));
}

TEST_CASE("A name of an enum is exact, and a wrong one is told which there are")
{
    CHECK(read<Priority>("\"urgent\"") == Priority::Urgent);
    const Result<Priority> wrong = read<Priority>("\"Urgent\"");
    REQUIRE_FALSE(wrong);
    CHECK(wrong.error().message.contains(u"\"routine\" | \"urgent\" | \"emergency\""_s));
    CHECK_FALSE(read<Priority>("1"));
}

TEST_CASE("An error names the path to its culprit")
{
    CHECK(culprit(R"({"text":"","inners":[]})") == u"none"_s);
    CHECK(culprit(R"([])").isEmpty());
    CHECK(culprit(R"({"inners":[]})") == u"text"_s);
    CHECK(culprit(R"({"text":"","inners":[{"numbers":[1]},{"numbers":[1,2,"x"]}]})")
          == u"inners[1].numbers[2]"_s);
    CHECK(culprit(R"({"text":"","inners":[3]})") == u"inners[0]"_s);
    CHECK(culprit(R"({"text":"","inners":[],"maybe":{"numbers":{}}})") == u"maybe.numbers"_s);
    CHECK(culprit(R"({"text":"","inners":[],"maybe":{"numbers":[],"more":1}})") == u"maybe.more"_s);
    CHECK(culprit(R"({"text":"","inners":[],"Text":""})") == u"Text"_s);
}

TEST_CASE("An absent optional is not written")
{
    CHECK(encode(Outer{u"a"_s, {}, std::nullopt}) == R"({"text":"a","inners":[]})");
    CHECK(encode(Outer{u"a"_s, {{{1, 2}}}, Inner{}})
          == R"({"text":"a","inners":[{"numbers":[1,2]}],"maybe":{"numbers":[]}})");
    CHECK(encode(std::optional<int>()) == "null");
}
