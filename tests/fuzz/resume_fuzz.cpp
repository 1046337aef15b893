// SPDX-License-Identifier: GPL-3.0-or-later
// Any script of clients that follow a clinic, are cut off, come back and resume: see followedclinic.h.
#include "tests/fuzz/followedclinic.h"
#include "tests/fuzz/fuzz.h"

#include <QCoreApplication>

using namespace medcrm;

namespace {

// Events and logins add up; a new clinic takes as long as some hundred scripts.
constexpr int scriptsPerClinic = 5000;

} // namespace

extern "C" int LLVMFuzzerInitialize(int *argc, char ***argv)
{
    static QCoreApplication application(*argc, *argv);
    return 0;
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    // The last one is not destroyed: at the end of the program what Qt keeps for databases is gone before it.
    static fuzz::FollowedClinic *clinic = nullptr;
    static int played = 0;
    if (played++ % scriptsPerClinic == 0) {
        delete clinic;
        clinic = new fuzz::FollowedClinic;
    }
    clinic->play(QByteArray(reinterpret_cast<const char *>(data), qsizetype(size)));
    return 0;
}
