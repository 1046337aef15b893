// SPDX-License-Identifier: GPL-3.0-or-later
// The main of every test program. Catch2 2 implements itself in one translation unit, Catch2 3 in its
// library.
#if MEDCRM_CATCH2_MAJOR < 3
#define CATCH_CONFIG_RUNNER
#endif
#include "tests/support/catch.h"

#include "tests/support/application.h"

int main(int argc, char **argv)
{
    // A real event loop's owner, with windows or without, as the test program chose by what it links.
    const auto application = medcrm::test::makeApplication(argc, argv);
    return Catch::Session().run(argc, argv);
}
