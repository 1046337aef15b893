// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/protocol/messages.h"
#include "tests/common/protocol/typewalk.h"
#include "tests/support/catch.h"

#include <QRegularExpression>
#include <QSet>
#include <string_view>

using namespace Qt::StringLiterals;
using namespace medcrm;
using namespace medcrm::test;

namespace {

/// Whether a number is one of the enum's own values. The compiler tells in how it prints the value: by its
/// name, or as a number in brackets.
template <auto Value>
constexpr bool isEnumerator()
{
    constexpr std::string_view printed = __PRETTY_FUNCTION__;
    constexpr std::size_t value = printed.find("Value = ") + 8;
    return printed[value] != '(';
}

template <typename E, int... Values>
constexpr int countEnumerators(std::integer_sequence<int, Values...>)
{
    return (int(isEnumerator<static_cast<E>(Values)>()) + ...);
}

template <NamedEnum E>
void checkNames()
{
    INFO(QMetaType::fromType<E>().name());
    static const QRegularExpression lowerCamel(u"\\A[a-z][a-zA-Z]*\\z"_s);
    QSet<QString> names;
    QSet<int> values;
    for (const auto &[value, name] : enumNames(E{})) {
        CHECK(lowerCamel.match(QString::fromLatin1(name)).hasMatch());
        CHECK(fromText<E>(toText(value)) == value);
        names.insert(QString::fromLatin1(name));
        values.insert(static_cast<int>(value));
    }
    const auto count = static_cast<qsizetype>(enumNames(E{}).size());
    CHECK(names.size() == count);
    CHECK(values.size() == count);
    CHECK(countEnumerators<E>(std::make_integer_sequence<int, 64>{}) == count);
}

} // namespace

namespace medcrm::test { // with a name, as the real ones: compilers print the nameless one in brackets too
enum class Incomplete { Named, Nameless };
}

TEST_CASE("The compiler tells which values an enum has")
{
    CHECK(countEnumerators<Incomplete>(std::make_integer_sequence<int, 64>{}) == 2);
}

TEST_CASE("Every enum on the wire has one lowerCamel name for each of its values")
{
    const auto check = []<typename U>(std::type_identity<U>) {
        if constexpr (NamedEnum<U>)
            checkNames<U>();
    };
    forEachType(AllRequests{}, [&]<typename T>(std::type_identity<T>) {
        walkTypes<T>(check);
        walkTypes<typename T::Reply>(check);
    });
    forEachType(AllEvents{}, [&]<typename T>(std::type_identity<T>) { walkTypes<T>(check); });
    checkNames<ErrorCode>();
    checkNames<AppointmentAction>();
}
