// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/application.h"

namespace medcrm::test {

std::unique_ptr<QCoreApplication> makeApplication(int &argc, char **argv)
{
    return std::make_unique<QCoreApplication>(argc, argv);
}

} // namespace medcrm::test
