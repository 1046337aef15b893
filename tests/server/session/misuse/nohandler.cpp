// SPDX-License-Identifier: GPL-3.0-or-later
// Must not compile: nobody handles the request.
#include "server/session/router.h"
#include "tests/server/session/testmessages.h"

struct Nobody
{
};

void build()
{
    Nobody nobody;
    medcrm::routesOf<medcrm::TypeList<medcrm::test::TestWrite>>(nobody);
}
