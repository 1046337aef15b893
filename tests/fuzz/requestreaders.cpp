// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/protocol/messages.h"
#include "tests/fuzz/roundtrip.h"

namespace medcrm::fuzz {

const Readers &requests()
{
    static const Readers readers = [] {
        Readers made;
        forEachType(AllRequests{}, [&]<typename T>(std::type_identity<T>) {
            made.insert(QString::fromLatin1(T::method), &readAs<T>);
        });
        return made;
    }();
    return readers;
}

} // namespace medcrm::fuzz
