// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/protocol/messages.h"
#include "tests/fuzz/roundtrip.h"

namespace medcrm::fuzz {

const Readers &events()
{
    static const Readers readers = [] {
        Readers made;
        forEachType(AllEvents{}, [&]<typename T>(std::type_identity<T>) {
            made.insert(QString::fromLatin1(T::type), &readAs<T>);
        });
        return made;
    }();
    return readers;
}

const Readers &notices()
{
    static const Readers readers = [] {
        Readers made;
        forEachType(AllNotices{}, [&]<typename T>(std::type_identity<T>) {
            made.insert(QString::fromLatin1(T::notice), &readAs<T>);
        });
        return made;
    }();
    return readers;
}

const Readers &replies()
{
    static const Readers readers = [] {
        Readers made;
        forEachType(AllRequests{}, [&]<typename T>(std::type_identity<T>) {
            made.insert(QString::fromLatin1(T::method), &readAs<typename T::Reply>);
        });
        return made;
    }();
    return readers;
}

} // namespace medcrm::fuzz
